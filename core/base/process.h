// Runs another program under limits and watches that it makes progress. Thread-safe: no shared
// state.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::base {

struct ProcessLimits {
    std::uint64_t dataBytes = 0;             // RLIMIT_DATA; 0 = none
    std::uint64_t fileBytes = 0;             // RLIMIT_FSIZE; 0 = none
    std::chrono::seconds wallClock{0};       // whole run; 0 = none
    std::chrono::seconds withoutProgress{0}; // longest silence on standard output; 0 = none
};

struct ProcessResult {
    int exitCode = 0;   // 128 + signal when it was killed
    std::string output; // standard output, at most 16 MiB
    std::string errors; // the last 64 KiB of standard error
};

// Starts `program` with `arguments` (no shell, standard input closed), in a process group of its
// own that is killed as a whole on stop or when a limit is passed. `onLine` gets each line of
// standard output as it comes; may be empty. A non-zero exit code is a result, not an error.
// Errors: NotFound, Cancelled, Timeout, Io, Unsupported (Windows).
Result<ProcessResult> runProcess(const std::filesystem::path& program,
                                 const std::vector<std::string>& arguments,
                                 const ProcessLimits& limits,
                                 const std::function<void(std::string_view line)>& onLine,
                                 const std::stop_token& stop);

} // namespace reelwright::base
