#include "media/ffmpeg.h"

#include "base/log.h"

#include <array>

#include <fmt/format.h>

namespace reelwright::media {

namespace {

void toOurLog(void* source, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_WARNING || base::log::level() > base::log::Level::Debug)
        return;
    std::array<char, 1024> line{};
    int prefix = 1;
    av_log_format_line2(source, level, format, arguments, line.data(), line.size(), &prefix);
    base::log::debug("media", "libav: {}", line.data());
}

} // namespace

void tameLibavLog() {
    [[maybe_unused]] static const bool done = [] {
        av_log_set_callback(&toOurLog);
        return true;
    }();
}

base::Error errorFromAv(std::string_view doing, int code) {
    using base::ErrorKind;
    if (code == AVERROR(ENOSPC) || code == AVERROR(EDQUOT) || code == AVERROR(EFBIG) ||
        code == AVERROR(EROFS) || code == AVERROR(EACCES) || code == AVERROR(ENOENT))
        return base::errorFromErrno(doing, AVUNERROR(code));
    if (code == AVERROR(ENOMEM))
        return {ErrorKind::OutOfMemory, fmt::format("{}: there is not enough memory.", doing), {}};
    std::array<char, AV_ERROR_MAX_STRING_SIZE> reason{};
    av_strerror(code, reason.data(), reason.size());
    const bool badData = code == AVERROR_INVALIDDATA || code == AVERROR_EOF ||
                         code == AVERROR_DECODER_NOT_FOUND || code == AVERROR_DEMUXER_NOT_FOUND ||
                         code == AVERROR(EINVAL);
    return {badData ? ErrorKind::InvalidInput : ErrorKind::Io,
            fmt::format("{}: {}.", doing, reason.data()), fmt::format("libav error {}", code)};
}

} // namespace reelwright::media
