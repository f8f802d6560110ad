#include "base/ids.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <random>

namespace reelwright::base {

std::string makeUniqueText() {
    static constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::uint64_t time = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    std::string text(26, '0');
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[static_cast<std::size_t>(i)] = kAlphabet[time & 31];
    std::random_device device;
    for (std::size_t i = 10; i < text.size(); ++i)
        text[i] = kAlphabet[device() & 31];
    return text;
}

} // namespace reelwright::base
