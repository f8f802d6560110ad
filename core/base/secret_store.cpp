#include "base/secret_store.h"

#include "base/file.h"
#include "base/json.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reelwright::base {

namespace {

constexpr std::uint64_t kMostBytes = 1 << 20;

Result<Json> readAll(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return Json::object();
        return errorFromErrno(fmt::format("{} cannot be read", file.string()), errno);
    }
    if ((status.st_mode & 077) != 0)
        return Error{ErrorKind::Denied,
                     fmt::format("Others may read {}, where keys are kept. Take their rights away "
                                 "(chmod 600) and consider the keys in it known to others.",
                                 file.string()),
                     {}};
    TRY_ASSIGN(const std::string text, readFile(file, kMostBytes));
    TRY_ASSIGN(Json json, parseJson(text, file.string()));
    if (!json.is_object())
        return Error{ErrorKind::Corrupt, fmt::format("{} is damaged.", file.string()), {}};
    return json;
}

Result<void> writeAll(const std::filesystem::path& file, const Json& json) {
    TRY(makeFolder(file.parent_path()));
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
    TRY_ASSIGN(Json all, readAll(m_file));
    all[name] = secret.reveal();
    return writeAll(m_file, all);
}

Result<bool> FileSecrets::remove(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    TRY_ASSIGN(Json all, readAll(m_file));
    if (all.erase(name) == 0)
        return false;
    TRY(writeAll(m_file, all));
    return true;
}

} // namespace reelwright::base
