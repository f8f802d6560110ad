#include "base/file.h"

#include "base/ids.h"
#include "base/utf8.h"

#include <cerrno>
#include <vector>

#include <fmt/format.h>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace reelwright::base {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPartMark = ".part-";

Error fromCode(std::string_view doing, const std::error_code& code) {
    return errorFromErrno(doing, code.default_error_condition().value());
}

Result<void> syncPath(const fs::path& path) {
#ifndef _WIN32
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errorFromErrno(fmt::format("Cannot open {}", path.string()), errno);
    const int failed = ::fsync(fd);
    const int code = errno;
    ::close(fd);
    if (failed != 0)
        return errorFromErrno(fmt::format("Cannot write {} to disk", path.string()), code);
#else
    (void)path;
#endif
    return {};
}

Result<void> writeAll(const fs::path& path, std::string_view content) {
    TRY_ASSIGN(FilePtr file, openFile(path, "wb"));
    const auto doing = fmt::format("Cannot write {}", path.string());
    if (std::fwrite(content.data(), 1, content.size(), file.get()) != content.size())
        return errorFromErrno(doing, errno);
    if (std::fflush(file.get()) != 0)
        return errorFromErrno(doing, errno);
    return {};
}

} // namespace

Result<FilePtr> openFile(const fs::path& path, const char* mode) {
    const std::string closing = std::string(mode) + "e";
    FilePtr file(std::fopen(path.c_str(), closing.c_str()));
    if (!file)
        return errorFromErrno(fmt::format("Cannot open {}", path.string()), errno);
    return file;
}

Result<std::string> readFile(const fs::path& path, std::uint64_t limit) {
    std::error_code code;
    if (fs::is_directory(path, code))
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} is a folder, not a file.", path.string()), {}};
    TRY_ASSIGN(const FilePtr file, openFile(path, "rb"));
    std::string content;
    std::vector<char> buffer(1 << 16);
    std::size_t count = 0;
    while ((count = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0) {
        content.append(buffer.data(), count);
        if (content.size() > limit)
            return Error{
                ErrorKind::InvalidInput,
                fmt::format("{} is larger than the {} bytes allowed here.", path.string(), limit),
                {}};
    }
    if (std::ferror(file.get()) != 0)
        return errorFromErrno(fmt::format("Cannot read {}", path.string()), errno);
    return content;
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view content) {
    PartFile part(path);
    TRY(writeAll(part.path(), content));
    return part.commit();
}

Result<void> makeFolder(const fs::path& path) {
    std::error_code code;
    fs::create_directories(path, code);
    if (code)
        return fromCode(fmt::format("Cannot make the folder {}", path.string()), code);
    return {};
}

namespace {

// A name is at most 255 bytes long: 40 characters of the target's leave room for the rest.
std::string beginOfPart(const fs::path& target) {
    return fmt::format(".{}{}", shortened(target.stem().string(), 40), kPartMark);
}

} // namespace

PartFile::PartFile(fs::path target)
    : m_target(std::move(target)) {
    m_part = m_target.parent_path() /
             (beginOfPart(m_target) + makeUniqueText() + m_target.extension().string());
}

PartFile::~PartFile() {
    if (m_part.empty())
        return;
    std::error_code code;
    fs::remove(m_part, code);
}

PartFile::PartFile(PartFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_part(std::exchange(other.m_part, {})) {}

PartFile& PartFile::operator=(PartFile&& other) noexcept {
    std::swap(m_target, other.m_target);
    std::swap(m_part, other.m_part);
    return *this;
}

Result<void> PartFile::commit() {
    TRY(syncPath(m_part));
    std::error_code code;
    fs::rename(m_part, m_target, code);
    if (code)
        return fromCode(fmt::format("Cannot move the finished file to {}", m_target.string()),
                        code);
    m_part.clear();
    const fs::path folder = m_target.parent_path();
    return syncPath(folder.empty() ? fs::path(".") : folder);
}

bool isPartFile(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') && name.find(kPartMark) != std::string::npos;
}

Result<void> removePartFiles(const fs::path& folder) {
    std::vector<fs::path> unfinished;
    std::error_code code;
    for (auto at = fs::recursive_directory_iterator(folder, code); !code && at != fs::end(at);
         at.increment(code))
        if (isPartFile(at->path())) {
            unfinished.push_back(at->path());
            at.disable_recursion_pending();
        }
    for (const fs::path& path : unfinished)
        TRY(removeAll(path));
    return {};
}

void removeAbandonedParts(const fs::path& target, std::chrono::seconds age) {
    const std::string begin = beginOfPart(target);
    const std::string end = target.extension().string();
    const fs::path folder = target.parent_path();
    std::error_code code;
    std::vector<fs::path> abandoned;
    for (const auto& entry :
         fs::directory_iterator(folder.empty() ? fs::path(".") : folder, code)) {
        const std::string name = entry.path().filename().string();
        const auto touched = entry.last_write_time(code);
        if (!code && name.starts_with(begin) && name.ends_with(end) &&
            touched < fs::file_time_type::clock::now() - age)
            abandoned.push_back(entry.path());
    }
    for (const fs::path& path : abandoned)
        ignore(removeAll(path), "it takes space and harms nothing");
}

Result<void> removeAll(const fs::path& path) {
    std::error_code code;
    fs::remove_all(path, code);
    if (code)
        return fromCode(fmt::format("Cannot remove {}", path.string()), code);
    return {};
}

Result<void> copyFile(const fs::path& from, const fs::path& to) {
    TRY_ASSIGN(const FilePtr source, openFile(from, "rb"));
    PartFile part(to);
    {
        TRY_ASSIGN(const FilePtr target, openFile(part.path(), "wb"));
        std::vector<char> buffer(1 << 20);
        std::size_t count = 0;
        while ((count = std::fread(buffer.data(), 1, buffer.size(), source.get())) > 0)
            if (std::fwrite(buffer.data(), 1, count, target.get()) != count)
                return errorFromErrno(fmt::format("Cannot copy to {}", to.string()), errno);
        if (std::ferror(source.get()) != 0)
            return errorFromErrno(fmt::format("Cannot read {}", from.string()), errno);
        if (std::fflush(target.get()) != 0)
            return errorFromErrno(fmt::format("Cannot copy to {}", to.string()), errno);
    }
    return part.commit();
}

Result<std::uint64_t> freeSpace(const fs::path& path) {
    std::error_code code;
    fs::path place = fs::absolute(path, code);
    while (!place.empty() && !fs::exists(place, code) && place.has_relative_path())
        place = place.parent_path();
    const fs::space_info info = fs::space(place, code);
    if (code)
        return fromCode(fmt::format("Cannot see the free space of {}", place.string()), code);
    return static_cast<std::uint64_t>(info.available);
}

} // namespace reelwright::base
