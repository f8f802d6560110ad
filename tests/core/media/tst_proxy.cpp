#include "media/proxy.h"

#include "core/compose/pictures.h"
#include "media/index_clip.h"
#include "media/scaler.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using base::FrameIndex;
using media::ClipIndex;
using media::VideoReader;
using media::YuvFrame;

namespace {

constexpr model::Size kClip{1280, 720};

// A frame that tells its number: a white bar that moves on.
YuvFrame frameOf(int n) {
    return pictures::drawn(kClip, [n](int plane, int x, int) { return plane > 0 ? 128 : (x / 32) % 40 == n % 40 ? 220 : 40; });
}

} // namespace

TEST(Proxy, has_the_same_frames_at_the_same_times_and_is_small) {
    const pictures::TempFolder folder;
    const auto original = folder / "clip.mp4";
    {
        // Uneven times, far key frames.
        ASSIGN_OK(auto writer, media::VideoWriter::create(original, {.preset = "medium", .width = kClip.width, .height = kClip.height, .ticks = 600, .gop = 60}));
        for (int n = 0; n < 40; ++n)
            VERIFY_OK(writer.writeAt(std::make_shared<const YuvFrame>(frameOf(n)), 20 * n + (n % 3) * 4));
        VERIFY_OK(writer.finish());
    }
    ASSIGN_OK(ClipIndex read, media::indexClip(original, 100, 4000, {}));
    const auto index = std::make_shared<const ClipIndex>(read);
    ASSIGN_OK(VideoReader clip, VideoReader::create(original, index, 1));
    const auto proxy = folder / "proxy.mp4";
    VERIFY_OK(media::writeProxy(clip, proxy, {}, {}));
    const auto small = std::make_shared<const ClipIndex>(media::proxyIndex(*index));
    EXPECT_EQ(small->width, 960);
    EXPECT_EQ(small->height, 540);
    EXPECT_DOUBLE_EQ(small->seconds(), index->seconds());
    for (FrameIndex n = 0; n < 60; ++n)
        EXPECT_EQ(small->frameAt(n, {25, 1}), index->frameAt(n, {25, 1})) << n;
    ASSIGN_OK(VideoReader looked, VideoReader::create(proxy, small, 1));
    media::Scaler scaler;
    for (const FrameIndex n : {39, 0, 17, 5, 38, 18}) {
        ASSIGN_OK(const media::YuvView view, looked.frame(n));
        YuvFrame wanted(960, 540);
        const YuvFrame whole = frameOf(static_cast<int>(n));
        VERIFY_OK(scaler.scale(whole.view(), {0, 0, kClip.width, kClip.height}, wanted));
        EXPECT_GT(pictures::psnr(view, wanted.view()), 26) << n;
    }
}

TEST(Proxy, of_a_small_clip_keeps_its_size) {
    const ClipIndex index = media::proxyIndex(media::constantIndex(320, 180, {30000, 1001}, 10));
    EXPECT_EQ(index.width, 320);
    EXPECT_EQ(index.height, 180);
    EXPECT_EQ(index.keys.size(), 10U);
    EXPECT_EQ(index.starts[3], 3 * 1001);
    EXPECT_EQ(index.tickDenominator, 30000);
}

TEST(Proxy, stops_when_it_is_told_to) {
    const pictures::TempFolder folder;
    pictures::writeVideo(folder / "clip.mp4", 1, 10);
    ASSIGN_OK(VideoReader clip, VideoReader::create(folder / "clip.mp4", {30, 1}, 1));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(media::writeProxy(clip, folder / "proxy.mp4", {}, stop.get_token()), Cancelled);
}
