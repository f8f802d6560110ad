// Who may write a project: one process at a time. Thread-safe: hold and drop from one place.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace reelwright::store {

// Who holds a project, for people.
struct LockOwner {
    std::string program;
    std::string user;
    std::string host;
    std::string bootId; // of the machine's running system; tells a left-over from a living owner
    long long pid = 0;
    [[nodiscard]] std::string sentence() const; // "reel (process 4711) of anna on desk-2"
};

// An advisory lock on `<project>/.lock`, held until destruction or death of the process.
class ProjectLock {
public:
    // Errors: Busy with the owner's sentence as message; ReadOnly when the folder cannot be
    // written.
    static base::Result<ProjectLock> take(const std::filesystem::path& projectFolder);
    ~ProjectLock();
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&&) = delete;

private:
    explicit ProjectLock(int fd)
        : m_fd(fd) {}
    int m_fd;
};

} // namespace reelwright::store
