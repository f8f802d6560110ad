#include "store/project_lock.h"

#include "base/file.h"
#include "base/json.h"
#include "base/paths.h"

#include <array>
#include <cerrno>
#include <utility>

#include <fmt/format.h>

#ifndef _WIN32
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Result;

std::string LockOwner::sentence() const {
    return fmt::format("{} (process {}) of {} on {}", program, pid, user, host);
}

namespace {

std::string firstLine(const std::filesystem::path& path) {
    const auto content = base::readFile(path, 4096);
    return content ? content->substr(0, content->find('\n')) : std::string();
}

LockOwner ourselves() {
    LockOwner owner;
    owner.program = base::programPath().filename().string();
    owner.user = base::environment("USER").value_or("somebody");
    owner.bootId = firstLine("/proc/sys/kernel/random/boot_id");
#ifndef _WIN32
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0)
        owner.host = host.data();
    owner.pid = ::getpid();
#endif
    return owner;
}

std::string toText(const LockOwner& owner) {
    return base::canonicalText({{"program", owner.program},
                                {"user", owner.user},
                                {"host", owner.host},
                                {"boot_id", owner.bootId},
                                {"pid", owner.pid}});
}

LockOwner readOwner(const std::filesystem::path& path) {
    LockOwner owner{.program = "another program", .user = "somebody", .host = "this machine"};
    const auto content = base::readFile(path, 4096);
    const auto json =
        content ? base::parseJson(*content, "The lock") : Error{ErrorKind::Io, {}, {}};
    if (!json || !json->is_object())
        return owner;
    base::ignore(base::readJson("The lock",
                                [&] {
                                    json->at("program").get_to(owner.program);
                                    json->at("user").get_to(owner.user);
                                    json->at("host").get_to(owner.host);
                                    json->at("boot_id").get_to(owner.bootId);
                                    json->at("pid").get_to(owner.pid);
                                    return 0;
                                }),
                 "the defaults say enough");
    return owner;
}

} // namespace

Result<ProjectLock> ProjectLock::take(const std::filesystem::path& projectFolder) {
    const std::filesystem::path path = projectFolder / ".lock";
#ifndef _WIN32
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return base::errorFromErrno(
            fmt::format("Cannot open the project {} for writing", projectFolder.string()), errno);
    ProjectLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorKind::Busy,
                     fmt::format("The project is open in {}.", readOwner(path).sentence()),
                     {}};
    const std::string text = toText(ourselves());
    if (::ftruncate(fd, 0) != 0 ||
        ::pwrite(fd, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        return base::errorFromErrno(fmt::format("Cannot write {}", path.string()), errno);
    return lock;
#else
    return Error{ErrorKind::Unsupported, "Project locks are not made for Windows yet.", {}};
#endif
}

ProjectLock::~ProjectLock() {
#ifndef _WIN32
    if (m_fd >= 0)
        ::close(m_fd);
#endif
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)) {}

} // namespace reelwright::store
