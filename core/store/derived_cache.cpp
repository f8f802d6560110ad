#include "store/derived_cache.h"

#include "base/file.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace reelwright::store {

namespace fs = std::filesystem;
using base::Result;

namespace {

struct CachedFile {
    fs::path path;
    fs::file_time_type used;
    std::uint64_t bytes;
};

std::vector<CachedFile> filesIn(const fs::path& folder) {
    std::vector<CachedFile> files;
    std::error_code code;
    for (auto at = fs::recursive_directory_iterator(folder, code); !code && at != fs::end(at);
         at.increment(code)) {
        std::error_code one;
        if (at->is_regular_file(one))
            files.push_back({at->path(), at->last_write_time(one), at->file_size(one)});
    }
    return files;
}

} // namespace

Result<fs::path> DerivedCache::place(std::string_view kind, std::string_view name,
                                     std::string_view extension) const {
    TRY(base::makeFolder(m_folder / kind));
    return m_folder / kind / fmt::format("{}{}", name, extension);
}

std::optional<fs::path> DerivedCache::find(std::string_view kind, std::string_view name,
                                           std::string_view extension) const {
    const fs::path path = m_folder / kind / fmt::format("{}{}", name, extension);
    std::error_code code;
    const auto size = fs::file_size(path, code);
    if (code || size == 0)
        return std::nullopt;
    fs::last_write_time(path, fs::file_time_type::clock::now(), code);
    return path;
}

DerivedCache::Usage DerivedCache::usage() const {
    Usage usage;
    for (const CachedFile& file : filesIn(m_folder)) {
        usage.bytes += file.bytes;
        ++usage.files;
    }
    return usage;
}

Result<std::uint64_t> DerivedCache::trim(std::uint64_t cap) const {
    std::vector<CachedFile> files = filesIn(m_folder);
    std::ranges::sort(files, {}, &CachedFile::used);
    std::uint64_t total = 0;
    for (const CachedFile& file : files)
        total += file.bytes;
    std::uint64_t freed = 0;
    for (const CachedFile& file : files) {
        if (total - freed <= cap)
            break;
        if (base::isPartFile(file.path))
            continue;
        TRY(base::removeAll(file.path));
        freed += file.bytes;
    }
    return freed;
}

} // namespace reelwright::store
