// The project's derived/ folder: files named by the hash of what they were made from. Anything in
// it may be deleted at any time. Thread-safe.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace reelwright::store {

class DerivedCache {
public:
    explicit DerivedCache(std::filesystem::path folder)
        : m_folder(std::move(folder)) {}

    // Where such a file belongs; its folder is made. Write it through base::PartFile.
    [[nodiscard]] base::Result<std::filesystem::path>
    place(std::string_view kind, std::string_view name, std::string_view extension) const;
    // The file when it is there and not empty; marks it as used now.
    [[nodiscard]] std::optional<std::filesystem::path>
    find(std::string_view kind, std::string_view name, std::string_view extension) const;

    struct Usage {
        std::uint64_t bytes = 0;
        int files = 0;
    };
    // As the folder really is.
    [[nodiscard]] Usage usage() const;

    // Removes the files used longest ago until at most `cap` bytes are left; returns the bytes
    // freed. Files that are just being written count, but stay.
    base::Result<std::uint64_t> trim(std::uint64_t cap) const;

private:
    std::filesystem::path m_folder;
};

} // namespace reelwright::store
