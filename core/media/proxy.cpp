#include "media/proxy.h"

#include "media/frame_pool.h"
#include "media/scaler.h"
#include "media/video_writer.h"

#include <algorithm>
#include <cmath>

namespace reelwright::media {

using base::FrameIndex;
using base::Result;

namespace {

// Of the codecs that were measured (tests/bench/README.md) the one whose frames come fastest for
// their size.
VideoSettings settingsFor(const ClipIndex& proxy) {
    return {.preset = "ultrafast",
            .quality = 24,
            .width = proxy.width,
            .height = proxy.height,
            .rate = {30, 1}, // told to the encoder only: frames have their own times
            .ticks = proxy.tickDenominator,
            .gop = 1};
}

int evenShare(int side, double share) {
    return std::max(2, static_cast<int>(std::lround(side * share / 2)) * 2);
}

} // namespace

ClipIndex proxyIndex(const ClipIndex& clip) {
    const double share =
        std::min(1.0, static_cast<double>(kProxyShortSide) / std::min(clip.width, clip.height));
    ClipIndex index{.width = evenShare(clip.width, share),
                    .height = evenShare(clip.height, share),
                    .tickDenominator = clip.tickDenominator};
    const std::int64_t first = clip.starts.empty() ? 0 : clip.starts.front();
    for (const std::int64_t start : clip.starts)
        index.starts.push_back((start - first) * clip.tickNumerator);
    for (FrameIndex n = 0; n < clip.frameCount(); ++n)
        index.keys.push_back(n);
    index.end = (clip.end - first) * clip.tickNumerator;
    return index;
}

Result<void> writeProxy(VideoReader& clip, const std::filesystem::path& path,
                        const base::ProgressSink& progress, const std::stop_token& stop) {
    const ClipIndex index = proxyIndex(clip.index());
    TRY_ASSIGN(VideoWriter writer, VideoWriter::create(path, settingsFor(index)));
    FramePool pool(index.width, index.height);
    Scaler scaler(ScaleQuality::Fast);
    for (FrameIndex n = 0; n < index.frameCount(); ++n) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const YuvView picture, clip.frame(n));
        const auto small = pool.take();
        TRY(scaler.scale(picture, {0, 0, picture.width(), picture.height()}, *small));
        TRY(writer.writeAt(small, index.starts[static_cast<std::size_t>(n)]));
        if (progress)
            progress(static_cast<double>(n + 1) / static_cast<double>(index.frameCount()));
    }
    return writer.finish();
}

} // namespace reelwright::media
