// Remembers that the program crashed by its own fault, so that the next start can tell a crash from
// a kill from outside or a power cut. One at a time in a program; thread-safe.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace reelwright::base {

// While it lives, a crash of this process (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL) leaves a mark
// in the file. Without one the file stays empty and is removed at the end.
class CrashMark {
public:
    // Errors: Io kinds when the file cannot be made.
    static Result<CrashMark> arm(const std::filesystem::path& file);
    ~CrashMark();
    CrashMark(CrashMark&& other) noexcept;
    CrashMark& operator=(CrashMark&&) = delete;

private:
    explicit CrashMark(std::filesystem::path file)
        : m_file(std::move(file)) {}
    std::filesystem::path m_file; // empty when moved from
};

// True when a process that had armed this file crashed.
bool wasCrash(const std::filesystem::path& file);

} // namespace reelwright::base
