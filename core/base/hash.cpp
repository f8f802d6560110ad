#include "base/hash.h"

#include "base/file.h"

#include <bit>
#include <cerrno>
#include <cstdio>
#include <vector>

#include <fmt/format.h>
#include <openssl/evp.h>
#define XXH_STATIC_LINKING_ONLY // for the size of XXH3_state_t
#include <xxhash.h>

namespace reelwright::base {

struct Hasher::State {
    XXH3_state_t xxh{};
};

Hasher::Hasher()
    : m_state(std::make_unique<State>()) {
    XXH3_128bits_reset(&m_state->xxh);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

namespace {

void update(XXH3_state_t& state, char tag, const void* data, std::size_t size) {
    const std::uint64_t length = size;
    XXH3_128bits_update(&state, &tag, 1);
    XXH3_128bits_update(&state, &length, sizeof length);
    XXH3_128bits_update(&state, data, size);
}

} // namespace

Hasher& Hasher::add(std::string_view text) {
    update(m_state->xxh, 't', text.data(), text.size());
    return *this;
}

Hasher& Hasher::add(std::int64_t number) {
    update(m_state->xxh, 'i', &number, sizeof number);
    return *this;
}

Hasher& Hasher::add(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number == 0.0 ? 0.0 : number);
    update(m_state->xxh, 'd', &bits, sizeof bits);
    return *this;
}

Hasher& Hasher::addBytes(std::span<const std::byte> bytes) {
    update(m_state->xxh, 'b', bytes.data(), bytes.size());
    return *this;
}

std::string Hasher::name() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(&m_state->xxh);
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::uint64_t Hasher::value64() const {
    return XXH3_128bits_digest(&m_state->xxh).low64;
}

namespace {

class Sha256 {
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void update(const void* data, std::size_t size) {
        EVP_DigestUpdate(m_context.get(), data, size);
    }
    std::string finish() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
        std::string hex;
        for (unsigned int i = 0; i < size; ++i)
            hex += fmt::format("{:02x}", digest[i]);
        return hex;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

Result<std::string> sha256OfFile(const std::filesystem::path& path) {
    TRY_ASSIGN(const FilePtr file, openFile(path, "rb"));
    Sha256 sha;
    std::vector<char> buffer(1 << 20);
    std::size_t count = 0;
    while ((count = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0)
        sha.update(buffer.data(), count);
    if (std::ferror(file.get()) != 0)
        return errorFromErrno(fmt::format("Cannot read {}", path.string()), errno);
    return sha.finish();
}

std::string sha256OfText(std::string_view text) {
    Sha256 sha;
    sha.update(text.data(), text.size());
    return sha.finish();
}

} // namespace reelwright::base
