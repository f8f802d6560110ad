#include "media/conform.h"

#include "base/file.h"
#include "media/convert.h"
#include "media/index_clip.h"
#include "media/input.h"
#include "media/picture.h"
#include "media/sound.h"
#include "media/video_writer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr int kSoundChunk = 48000;  // frames
constexpr int kHouseQuality = 16;   // CRF
constexpr int kHouseGop = 15;       // frames
constexpr double kUndatedRate = 25; // frames a second of a clip that tells none

Error wrong(const fs::path& input, std::string_view reason) {
    return {ErrorKind::InvalidInput, fmt::format("{} {}", input.filename().string(), reason), {}};
}

Result<MediaInfo> conformSound(const fs::path& input, const fs::path& output,
                               const ConformLimits& limits, const base::ProgressSink& progress) {
    TRY_ASSIGN(MediaInfo info, probe(input));
    if (info.audioCodec.empty())
        return wrong(input, "has no sound.");
    TRY_ASSIGN(SoundReader reader, SoundReader::create(input));
    TRY_ASSIGN(SoundWriter writer, SoundWriter::create(output, {.encoder = "pcm_f32le"}));
    const auto longest = static_cast<base::SampleIndex>(limits.maxSeconds * base::kSampleRate);
    const auto expected = std::max<base::SampleIndex>(reader.expectedLength(), 1);
    base::SampleIndex done = 0;
    while (true) {
        TRY_ASSIGN(StereoSamples samples, reader.read(kSoundChunk));
        if (samples.empty())
            break;
        for (float& value : samples)
            value = std::isfinite(value) ? std::clamp(value, -8.0f, 8.0f) : 0.0f;
        done += static_cast<base::SampleIndex>(samples.size() / 2);
        if (done > longest)
            return wrong(input,
                         fmt::format("lasts longer than {:.0f} minutes.", limits.maxSeconds / 60));
        TRY(writer.write(samples));
        if (progress)
            progress(std::min(1.0, static_cast<double>(done) / static_cast<double>(expected)));
    }
    TRY(writer.finish());
    if (done == 0)
        return wrong(input, "holds no sound that can be decoded.");
    const double seconds = static_cast<double>(done) / base::kSampleRate;
    TRY_ASSIGN(const InputPtr again, openInput(input));
    if (isCutOff(*again, seconds))
        return cutOff(input, seconds, info.duration);
    info.duration = seconds;
    return info;
}

Result<MediaInfo> conformPicture(const fs::path& input, const fs::path& output,
                                 const ConformLimits& limits) {
    TRY_ASSIGN(MediaInfo info, probe(input));
    if (info.kind == MediaKind::Sound)
        return wrong(input, "is a sound file, not a picture.");
    TRY_ASSIGN(const Image image, readPicture(input, limits.maxSide));
    info.width = image.width;
    info.height = image.height;
    TRY(writePicture(output, image));
    return info;
}

int evenAtLeastSixteen(double value) {
    return std::max(16, static_cast<int>(std::lround(value / 2)) * 2);
}

struct HouseSize {
    int width;
    int height;
};

HouseSize houseSizeOf(const MediaInfo& info, int maxSide) {
    const double shrink =
        std::min(1.0, static_cast<double>(maxSide) / std::max(info.width, info.height));
    return {evenAtLeastSixteen(info.width * shrink), evenAtLeastSixteen(info.height * shrink)};
}

// Ticks of a converted clip: fine enough for every rate in use, and exact for most.
constexpr base::FrameRate kTicks{90000, 1};

base::FrameRate nominalRate(const MediaInfo& info) {
    const double rate = info.frameRate > 0 ? std::clamp(info.frameRate, 1.0, 240.0) : kUndatedRate;
    return {std::lround(rate * 1000), 1000};
}

Result<MediaInfo> conformVideo(const fs::path& input, const fs::path& output,
                               const ConformLimits& limits, const base::ProgressSink& progress) {
    TRY_ASSIGN(MediaInfo info, probe(input));
    if (info.kind != MediaKind::Video)
        return wrong(input, "is not a video.");
    const HouseSize size = houseSizeOf(info, limits.maxSide);
    TRY_ASSIGN(InputPtr opened, openInput(input));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(opened), AVMEDIA_TYPE_VIDEO, 2));
    TRY_ASSIGN(VideoWriter writer, VideoWriter::create(output, {.quality = kHouseQuality,
                                                                .width = size.width,
                                                                .height = size.height,
                                                                .rate = nominalRate(info),
                                                                .ticks = kTicks.numerator,
                                                                .gop = kHouseGop,
                                                                .threads = 2}));
    const double tick = av_q2d(decoder.stream().time_base);
    const double perFrame = 1 / nominalRate(info).perSecond();
    ScalerPtr scaler;
    double start = -1;
    double last = 0;
    std::int64_t lastTick = -1;
    std::int64_t count = 0;
    while (true) {
        TRY_ASSIGN(const AVFrame* const frame, decoder.next());
        if (frame == nullptr)
            break;
        const bool dated = frame->best_effort_timestamp != AV_NOPTS_VALUE;
        const double time = dated ? static_cast<double>(frame->best_effort_timestamp) * tick
                                  : static_cast<double>(count) * perFrame;
        if (start < 0)
            start = time;
        last = std::max(last, time - start);
        if (last > limits.maxSeconds)
            return wrong(input,
                         fmt::format("lasts longer than {:.0f} minutes.", limits.maxSeconds / 60));
        ++count;
        const std::int64_t at = kTicks.nearestFrame(time - start);
        if (at <= lastTick)
            continue; // a frame that stands in another one's place
        lastTick = at;
        YuvFrame picture(size.width, size.height);
        TRY(yuvFrom(*frame, info.rotation, scaler, picture));
        TRY(writer.writeAt(std::make_shared<const YuvFrame>(std::move(picture)), at));
        if (progress && info.duration > 0)
            progress(std::min(1.0, last / info.duration));
    }
    if (count == 0)
        return wrong(input, "is damaged: no picture can be decoded from it.");
    TRY(writer.finish());
    if (isCutOff(decoder.input(), last + perFrame))
        return cutOff(input, last + perFrame, info.duration);
    info.duration = last + perFrame;
    info.width = size.width;
    info.height = size.height;
    return info;
}

Result<MediaInfo> conformIndex(const fs::path& input, const fs::path& output,
                               const ConformLimits& limits, const base::ProgressSink& progress) {
    TRY_ASSIGN(const ClipIndex index,
               indexClip(input, limits.maxSeconds, limits.maxSide, progress));
    TRY(base::writeFileAtomically(output, base::canonicalText(toJson(index))));
    TRY_ASSIGN(MediaInfo info, probe(input));
    info.duration = index.seconds();
    info.frameRate = index.framesPerSecond();
    return info;
}

} // namespace

Result<MediaInfo> conform(const fs::path& input, ConformTarget target, const fs::path& output,
                          const ConformLimits& limits, const base::ProgressSink& progress) {
    switch (target) {
    case ConformTarget::Sound:
        return conformSound(input, output, limits, progress);
    case ConformTarget::Picture:
        return conformPicture(input, output, limits);
    case ConformTarget::Video:
        return conformVideo(input, output, limits, progress);
    case ConformTarget::Index:
        return conformIndex(input, output, limits, progress);
    }
    return Error{ErrorKind::Internal, "Unknown conform target.", {}};
}

} // namespace reelwright::media
