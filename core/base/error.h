// What went wrong, as a value: a kind the caller can act on, a message for a person, a detail for
// the log. Thread-safe: plain value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reelwright::base {

// One kind for each reaction a caller can have; add one only when a caller must act differently.
enum class ErrorKind {
    Cancelled,    // the user stopped it; never shown as an error
    InvalidInput, // the request or a file's content is wrong; a person can change it
    NotFound,     // a named thing is not there
    Exists,       // it is there already and would be overwritten
    Io,           // the operating system refused or failed
    DiskFull,     // no space left; nothing half-written remains
    OutOfMemory,  // less at once may succeed
    ReadOnly,     // the place cannot be written to
    Corrupt,      // our own data does not match its checks
    Busy,         // somebody else holds it
    Unsupported,  // known, but not possible with this build, version or machine
    Timeout,      // no progress in the allowed time
    Unreachable,  // a service could not be reached; later it may be
    Denied,       // a service does not accept the key, or there is no credit
    Refused,      // a service turned the content down; another wish or model may pass
    OverBudget,   // it costs more than was approved or budgeted; a person can approve it
    Internal,     // a bug of ours
};

// The stable name used in JSON output and logs, such as "invalid_input".
std::string_view nameOf(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(std::string_view name);

struct [[nodiscard]] Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string message; // a whole sentence: what, where, what to do
    std::string detail;  // for the log; may be empty

    // Puts what was being attempted in front: "Cannot import song.mp3: <message>".
    Error within(std::string_view context) &&;
};

// Error for the current errno (or `code`): DiskFull, ReadOnly, NotFound, Exists or Io.
Error errorFromErrno(std::string_view doing, int code);

} // namespace reelwright::base
