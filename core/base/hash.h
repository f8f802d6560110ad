// Names by content: a fast hash for derived data, SHA-256 for the content of files.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace reelwright::base {

// Builds the name of a derived thing from everything it is made of. Values are tagged with type and
// length, so ("ab","c") and ("a","bc") differ. Not thread-safe: one owner. Algorithm: XXH3-128.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    Hasher& add(std::string_view text);
    Hasher& add(const char* text) { return add(std::string_view(text)); }
    Hasher& add(const std::string& text) { return add(std::string_view(text)); }
    Hasher& add(std::int64_t number);
    Hasher& add(std::uint64_t number) { return add(static_cast<std::int64_t>(number)); }
    Hasher& add(int number) { return add(static_cast<std::int64_t>(number)); }
    Hasher& add(bool flag) { return add(static_cast<std::int64_t>(flag)); }
    Hasher& add(double number); // bit pattern; -0.0 counts as 0.0
    Hasher& addBytes(std::span<const std::byte> bytes);

    // 32 lower-case hex digits.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::uint64_t value64() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// 64 lower-case hex digits. Errors: NotFound, Io.
Result<std::string> sha256OfFile(const std::filesystem::path& path);
std::string sha256OfText(std::string_view text);

} // namespace reelwright::base
