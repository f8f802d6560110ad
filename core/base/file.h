// Files that are either whole or not there: limited reads, atomic writes, part files. Thread-safe.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace reelwright::base {

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using FilePtr = std::unique_ptr<std::FILE, FileCloser>;

// fopen with an Error that names the file. The handle is not inherited by child processes.
Result<FilePtr> openFile(const std::filesystem::path& path, const char* mode);

// The whole file. Errors: NotFound, Io, InvalidInput when it is larger than `limit` bytes.
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit);

// Writes beside the target, syncs file and folder, renames over the target. After a crash the old
// or the new content stands there, never a mixture. Errors: DiskFull, ReadOnly, Io.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content);

// Makes a folder and its parents. Errors: ReadOnly, DiskFull, Io.
Result<void> makeFolder(const std::filesystem::path& path);

// A file that is being made under a temporary name in the target's folder. Unless commit() is
// called the destructor removes it. Not thread-safe: one owner.
class PartFile {
public:
    // The folder must exist. The temporary name keeps the target's extension, so that encoders
    // which look at it behave alike.
    explicit PartFile(std::filesystem::path target);
    ~PartFile();
    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&& other) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const { return m_part; }

    // Syncs the part file and renames it to the target, over an older one.
    Result<void> commit();

private:
    std::filesystem::path m_target;
    std::filesystem::path m_part;
};

// True for a name that PartFile gave to an unfinished file; such a file can be removed at start.
bool isPartFile(const std::filesystem::path& path);

// Removes unfinished files and their folders anywhere below `folder`, which may be missing. Only
// while no other process writes there.
Result<void> removePartFiles(const std::filesystem::path& folder);

// Removes what a crash left of writing this target: unfinished files and folders of its name that
// nobody has touched for `age`.
void removeAbandonedParts(const std::filesystem::path& target, std::chrono::seconds age);

// Removes a file or folder tree; one that is not there is fine.
Result<void> removeAll(const std::filesystem::path& path);

// Copies a file's bytes (never the link), through a PartFile.
Result<void> copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

// Free bytes for this user on the file system of `path` (or of its nearest existing parent).
Result<std::uint64_t> freeSpace(const std::filesystem::path& path);

} // namespace reelwright::base
