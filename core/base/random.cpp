#include "base/random.h"

#include "base/hash.h"

namespace reelwright::base {

std::uint64_t Random::next() {
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::size_t Random::index(std::size_t count) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

Random Random::fork(std::string_view purpose) const {
    Hasher hasher;
    hasher.add(m_state).add(purpose);
    return Random(hasher.value64());
}

} // namespace reelwright::base
