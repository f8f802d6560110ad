#include "media/encoder_trial.h"

#include "media/convert.h"
#include "media/input.h"

#include <cmath>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr int kFrames = 12;
constexpr int kBars = 8;
constexpr int kLargestFault = 24; // of 8-bit code values: far more than any compression does
constexpr int kLargestSide = 8192;

// Grey steps that wander from picture to picture.
int greyOf(int bar, int frame) {
    return 40 + 20 * ((bar + frame) % kBars);
}

YuvFrame trialPicture(const VideoSettings& settings, int number) {
    YuvFrame picture(settings.width, settings.height);
    const MutablePlaneView luma = picture.plane(0);
    for (int y = 0; y < luma.height; ++y)
        for (int x = 0; x < luma.width; ++x)
            luma.row(y)[x] = static_cast<std::uint8_t>(greyOf(x * kBars / luma.width, number));
    return picture;
}

bool looksAlike(const YuvView& picture, int number) {
    for (int bar = 0; bar < kBars; ++bar) {
        const int x = (2 * bar + 1) * picture.width() / (2 * kBars);
        const int y = picture.height() / 2;
        const int seen = picture.form.depth > 8 ? picture.planes[0].row<std::uint16_t>(y)[x] >>
                                                      (picture.form.depth - 8)
                                                : picture.planes[0].row(y)[x];
        if (std::abs(seen - greyOf(bar, number)) > kLargestFault)
            return false;
    }
    return true;
}

Error unusable(std::string message) {
    return {ErrorKind::Unsupported, std::move(message), {}};
}

} // namespace

Result<void> tryEncoderHere(const VideoSettings& settings, const std::filesystem::path& file) {
    {
        TRY_ASSIGN(VideoWriter writer, VideoWriter::create(file, settings));
        for (int i = 0; i < kFrames; ++i)
            TRY(writer.write(trialPicture(settings, i)));
        TRY(writer.finish());
    }
    TRY_ASSIGN(InputPtr input, openInput(file));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(input), AVMEDIA_TYPE_VIDEO, 1));
    int count = 0;
    for (;; ++count) {
        TRY_ASSIGN(const AVFrame* const frame, decoder.next());
        if (frame == nullptr)
            break;
        if (frame->width != settings.width || frame->height != settings.height)
            return unusable(fmt::format("It made pictures of {} x {} instead of {} x {}.",
                                        frame->width, frame->height, settings.width,
                                        settings.height));
        const auto form = formOf(*frame);
        if (!form || form->depth != settings.depth || !looksAlike(viewOf(*frame, *form), count))
            return unusable(fmt::format("Picture {} came out wrong.", count + 1));
    }
    if (count != kFrames || decoder.damagedPackets() > 0)
        return unusable(fmt::format("It made {} sound frames of {}.",
                                    count - decoder.damagedPackets(), kFrames));
    return {};
}

Json trialJson(const VideoSettings& settings) {
    return {{"encoder", settings.encoder},
            {"preset", settings.preset},
            {"quality", settings.quality},
            {"width", settings.width},
            {"height", settings.height},
            {"numerator", settings.rate.numerator},
            {"denominator", settings.rate.denominator},
            {"depth", settings.depth}};
}

Result<VideoSettings> trialFromJson(const Json& json) {
    auto read = base::readJson("The trial's settings", [&] {
        VideoSettings settings;
        settings.encoder = json.at("encoder").get<std::string>();
        settings.preset = json.at("preset").get<std::string>();
        settings.quality = json.at("quality").get<int>();
        settings.width = json.at("width").get<int>();
        settings.height = json.at("height").get<int>();
        settings.rate = {json.at("numerator").get<std::int64_t>(),
                         json.at("denominator").get<std::int64_t>()};
        settings.depth = json.at("depth").get<int>();
        return settings;
    });
    const auto isSide = [](int side) { return side >= 2 && side <= kLargestSide && side % 2 == 0; };
    if (read && (!isSide(read->width) || !isSide(read->height) || read->rate.numerator < 1 ||
                 read->rate.denominator < 1 || (read->depth != 8 && read->depth != 10)))
        return Error{ErrorKind::InvalidInput, "The trial's settings are out of range.", {}};
    return read;
}

} // namespace reelwright::media
