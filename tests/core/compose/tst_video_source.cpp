#include "compose/video_source.h"

#include "core/compose/pictures.h"
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
