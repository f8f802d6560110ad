#include "base/error.h"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace reelwright::base {

std::string_view nameOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::InvalidInput:
        return "invalid_input";
    case ErrorKind::NotFound:
        return "not_found";
    case ErrorKind::Exists:
        return "exists";
    case ErrorKind::Io:
        return "io";
    case ErrorKind::DiskFull:
        return "disk_full";
    case ErrorKind::OutOfMemory:
        return "out_of_memory";
    case ErrorKind::ReadOnly:
        return "read_only";
    case ErrorKind::Corrupt:
        return "corrupt";
    case ErrorKind::Busy:
        return "busy";
    case ErrorKind::Unsupported:
        return "unsupported";
    case ErrorKind::Timeout:
        return "timeout";
    case ErrorKind::Unreachable:
        return "unreachable";
    case ErrorKind::Denied:
        return "denied";
    case ErrorKind::Refused:
        return "refused";
    case ErrorKind::OverBudget:
        return "over_budget";
    case ErrorKind::Internal:
        return "internal";
    }
    return "internal";
}

std::optional<ErrorKind> errorKindFromName(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i)
        if (nameOf(static_cast<ErrorKind>(i)) == name)
            return static_cast<ErrorKind>(i);
    return std::nullopt;
}

Error Error::within(std::string_view context) && {
    return {kind, fmt::format("{}: {}", context, message), std::move(detail)};
}

namespace {

ErrorKind kindOfErrno(int code) {
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::DiskFull;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorKind::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    case EEXIST:
        return ErrorKind::Exists;
    default:
        return ErrorKind::Io;
    }
}

} // namespace

Error errorFromErrno(std::string_view doing, int code) {
    const std::string reason = std::generic_category().message(code);
    return {kindOfErrno(code), fmt::format("{}: {}.", doing, reason),
            fmt::format("errno {}", code)};
}

} // namespace reelwright::base
