#include "base/secret_store.h"

#include "base/file.h"
#include "base/json.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reelwright::base {

namespace {

constexpr std::uint64_t kMostBytes = 1 << 20;

// Other stores of the same file, also of other processes, wait until this one goes.
class FileLock {
public:
    static Result<FileLock> create(const std::filesystem::path& file) {
        TRY(makeFolder(file.parent_path()));
        const std::string path = file.string() + ".lock";
        FileLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        int failed = lock.m_fd < 0 ? -1 : ::flock(lock.m_fd, LOCK_EX);
        while (failed != 0 && errno == EINTR)
            failed = ::flock(lock.m_fd, LOCK_EX);
        if (failed != 0)
            return errorFromErrno(fmt::format("{} cannot be locked", path), errno);
        return lock;
    }
    ~FileLock() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FileLock(FileLock&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)) {}
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock& operator=(FileLock&&) = delete;

private:
    explicit FileLock(int fd)
        : m_fd(fd) {}
    int m_fd;
};

Result<Json> readAll(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return Json::object();
        return errorFromErrno(fmt::format("{} cannot be read", path.string()), errno);
    }
    if ((status.st_mode & 077) != 0)
        return Error{ErrorKind::Denied,
                     fmt::format("Others may read {}, where keys are kept. Take their rights away "
                                 "(chmod 600) and consider the keys in it known to others.",
                                 path.string()),
                     {}};
    TRY_ASSIGN(const std::string text, readFile(path, kMostBytes));
    auto json = parseJson(text, path.string());
    if (!json || !json->is_object()) // the parser's words would quote a key
        return Error{ErrorKind::Corrupt,
                     fmt::format("{} is damaged. Mend it or take it away.", path.string()),
                     {}};
    return json;
}

Result<void> writeAll(const std::filesystem::path& file, const Json& json) {
    PartFile part(file);
    const std::string text = json.dump(1);
    // Private from its first byte on.
    const int fd = ::open(part.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return errorFromErrno(fmt::format("{} cannot be written", file.string()), errno);
    const ssize_t written = ::write(fd, text.data(), text.size());
    const int code = errno;
    ::close(fd);
    if (written != static_cast<ssize_t>(text.size()))
        return errorFromErrno(fmt::format("{} cannot be written", file.string()),
                              written < 0 ? code : ENOSPC);
    return part.commit();
}

} // namespace

Result<std::optional<Secret>> FileSecrets::load(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    TRY_ASSIGN(const Json all, readAll(m_file));
    const auto found = all.find(name);
    if (found == all.end() || !found->is_string())
        return std::optional<Secret>{};
    return std::optional(Secret(found->get<std::string>()));
}

Result<void> FileSecrets::save(const std::string& name, const Secret& secret) {
    const std::lock_guard lock(m_mutex);
    TRY_ASSIGN(const FileLock fileLock, FileLock::create(m_file));
    TRY_ASSIGN(Json all, readAll(m_file));
    all[name] = secret.reveal();
    return writeAll(m_file, all);
}

Result<bool> FileSecrets::remove(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    TRY_ASSIGN(const Json before, readAll(m_file));
    if (!before.contains(name)) // nothing is made on a machine without such a file
        return false;
    TRY_ASSIGN(const FileLock fileLock, FileLock::create(m_file));
    TRY_ASSIGN(Json all, readAll(m_file));
    if (all.erase(name) == 0)
        return false;
    TRY(writeAll(m_file, all));
    return true;
}

} // namespace reelwright::base
