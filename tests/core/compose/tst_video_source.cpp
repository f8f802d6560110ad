#include "compose/video_source.h"

#include "core/compose/pictures.h"
#include "support/media_factory.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::VideoSource;
using media::YuvFrame;
using pictures::kCanvas;

namespace {

class VideoSourceTest : public ::testing::Test {
protected:
    // Writes `frame` ten times and shows it on the canvas.
    YuvFrame shown(const YuvFrame& frame, const compose::SceneSource& source) {
        const auto path = m_folder / "video.mp4";
        auto writer = media::VideoWriter::create(path, {.quality = 4, .width = frame.width(), .height = frame.height(), .gop = 5});
        EXPECT_TRUE(writer.has_value());
        for (int n = 0; n < 10; ++n)
            EXPECT_TRUE(writer->write(frame).has_value());
        EXPECT_TRUE(writer->finish().has_value());
        auto reader = media::VideoReader::create(path, {30, 1}, 1);
        EXPECT_TRUE(reader.has_value());
        VideoSource video(*std::move(reader), source, {30, 1}, kCanvas, 8);
        auto picture = video.picture(2);
        EXPECT_TRUE(picture.has_value());
        return pictures::copyOf(picture->view);
    }

    pictures::TempFolder m_folder;
};

// A white frame around grey.
YuvFrame framed(model::Size size) {
    return pictures::drawn(size, [&](int plane, int x, int y) {
        const int scale = plane == 0 ? 1 : 2;
        const bool edge = x * scale < 8 || y * scale < 8 || x * scale >= size.width - 8 || y * scale >= size.height - 8;
        return plane != 0 ? 128 : edge ? 235 : 100;
    });
}

} // namespace

TEST_F(VideoSourceTest, a_video_of_the_canvas_size_is_shown_as_it_is) {
    const YuvFrame frame = pictures::videoFrame(1, 5, kCanvas);
    EXPECT_GT(pictures::psnr(shown(frame, {}).view(), frame.view()), 42);
}

TEST_F(VideoSourceTest, a_tall_video_is_cropped_to_fill) {
    const YuvFrame filled = shown(framed({72, 128}), {});
    EXPECT_GT(filled.plane(0).row(36)[2], 180) << "left edge of the video";
    EXPECT_GT(filled.plane(0).row(36)[125], 180) << "right edge of the video";
    EXPECT_LT(filled.plane(0).row(1)[64], 140) << "upper edge is cropped away";
}

TEST_F(VideoSourceTest, blurred_fit_keeps_the_whole_picture) {
    const YuvFrame fitted = shown(framed({72, 128}), {.fit = model::Fit::Blurred});
    EXPECT_GT(fitted.plane(0).row(1)[64], 180) << "upper edge";
    EXPECT_GT(fitted.plane(0).row(70)[64], 180) << "lower edge";
    EXPECT_GT(fitted.plane(0).row(36)[46], 180) << "left edge, inside the canvas";
    EXPECT_GT(fitted.plane(0).row(36)[81], 180) << "right edge, inside the canvas";
    EXPECT_LT(fitted.plane(0).row(36)[20], 140) << "the ground is darkened";
}

TEST_F(VideoSourceTest, frames_are_clamped_to_the_video_and_told_apart) {
    const auto path = m_folder / "ten.mp4";
    pictures::writeVideo(path, 1, 10);
    ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(path, {30, 1}, 1));
    VideoSource video(std::move(reader), {.in = 3}, {30, 1}, kCanvas, 8);
    const auto expectFrame = [&](base::FrameIndex sinceStart, base::FrameIndex wanted) {
        ASSIGN_OK(const compose::SourcePicture picture, video.picture(sinceStart));
        EXPECT_GT(pictures::psnr(picture.view, pictures::videoFrame(1, wanted, kCanvas).view()), 38) << sinceStart;
    };
    expectFrame(0, 3);
    expectFrame(6, 9);
    expectFrame(50, 9);
    expectFrame(-3, 0);
    expectFrame(-50, 0);
    expectFrame(1, 4);
}

TEST_F(VideoSourceTest, a_retimed_clip_shows_the_frames_of_its_moments_in_any_order) {
    const auto path = m_folder / "numbers.mp4";
    VERIFY_OK(reelwright::testing::writeNumberedVideo(path, 0, 90));
    const model::Size canvas{192, 64};
    const auto check = [&](const model::Pace& pace, base::FrameIndex in, const std::function<int(int)>& wanted) {
        for (const int step : {1, 7, -1}) {
            ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(path, {30, 1}, 1));
            VideoSource video(std::move(reader), {.in = in, .pace = pace}, {30, 1}, canvas, 8);
            for (int i = 0; i < 40; ++i) {
                const int n = ((i * step) % 40 + 40) % 40;
                ASSIGN_OK(const compose::SourcePicture picture, video.picture(n));
                EXPECT_EQ(reelwright::testing::numberOf(picture.view), std::clamp(wanted(n), 0, 89)) << pace.speed << " frame " << n;
            }
        }
    };
    check({.speed = 2000}, 5, [](int n) { return 5 + 2 * n; });
    check({.speed = 500}, 5, [](int n) { return 5 + n / 2; });
    check({.speed = -1000}, 60, [](int n) { return 59 - n; });
    check({.speed = -3000}, 60, [](int n) { return 60 - 3 * n - 2; });
    check({.freeze = 4, .hold = 10}, 5, [](int n) { return n < 4 ? 5 + n : n < 14 ? 9 : n - 5; });
    check({.speed = 700, .motion = model::Motion::Nearest}, 5, [](int n) { return 5 + (7 * (2 * n + 1) - 1) / 20; });
}

TEST_F(VideoSourceTest, motion_between_frames_is_the_same_however_a_frame_is_reached) {
    const auto path = m_folder / "soft.mp4";
    pictures::writeVideo(path, 1, 60);
    for (const model::Motion motion : {model::Motion::Blend, model::Motion::Flow})
        for (const int speed : {400, -400}) {
            const compose::SceneSource source{.in = 30, .pace = {.speed = speed, .motion = motion}};
            const auto open = [&] {
                auto reader = media::VideoReader::create(path, {30, 1}, 1);
                EXPECT_TRUE(reader.has_value());
                return VideoSource(*std::move(reader), source, {30, 1}, kCanvas, 8);
            };
            VideoSource forwards = open();
            for (int n = 0; n < 30; ++n) {
                ASSIGN_OK(const compose::SourcePicture picture, forwards.picture(n));
                VideoSource alone = open();
                ASSIGN_OK(const compose::SourcePicture same, alone.picture(n));
                EXPECT_EQ(pictures::copyOf(picture.view), pictures::copyOf(same.view)) << n;
                EXPECT_EQ(picture.stamp, same.stamp);
            }
        }
}
