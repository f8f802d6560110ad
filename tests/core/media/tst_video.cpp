#include "media/video_reader.h"
#include "media/video_writer.h"

#include "base/random.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;
using base::FrameIndex;

void expectFrame(VideoReader& reader, FrameIndex wanted, int number) {
    const auto view = reader.frame(wanted);
    ASSERT_TRUE(view.has_value()) << view.error().message;
    EXPECT_EQ(numberOf(*view), number) << "frame " << wanted;
}

TEST(NumberedFrame, can_be_read_back) {
    for (int number = 0; number < 1 << kNumberBits; number += 37)
        EXPECT_EQ(numberOf(numberedFrame(192, 64, number).view()), number);
}

TEST(Video, each_frame_is_found_by_its_number_at_every_rate_and_in_every_container) {
    const TempFolder folder;
    const base::FrameRate rates[] = {{24, 1}, {25, 1}, {30, 1}, {50, 1}, {60, 1}, {30000, 1001}};
    for (const base::FrameRate rate : rates)
        for (const char* extension : {".mp4", ".mkv"}) {
            const auto path = folder / ("video" + std::to_string(rate.numerator) + extension);
            VERIFY_OK(writeNumberedVideo(path, 0, 50, smallVideo(rate)));
            ASSIGN_OK(VideoReader reader, VideoReader::create(path, rate, 1));
            EXPECT_EQ(reader.frameCount(), 50) << path;
            for (int n = 0; n < 50; ++n)
                expectFrame(reader, n, n);
        }
}

TEST(Video, frames_come_backwards_and_in_any_order) {
    const TempFolder folder;
    VERIFY_OK(writeNumberedVideo(folder / "video.mp4", 0, 200));
    ASSIGN_OK(VideoReader reader, VideoReader::create(folder / "video.mp4", {30, 1}, 1));
    for (int n = 199; n >= 150; --n)
        expectFrame(reader, n, n);
    base::Random random(11);
    for (int i = 0; i < 60; ++i) {
        const auto n = static_cast<int>(random.index(200));
        expectFrame(reader, n, n);
    }
}

TEST(Video, the_first_request_may_be_any_frame) {
    const TempFolder folder;
    VERIFY_OK(writeNumberedVideo(folder / "video.mp4", 0, 100));
    for (const int n : {0, 1, 11, 12, 13, 39, 41, 98, 99}) {
        ASSIGN_OK(VideoReader reader, VideoReader::create(folder / "video.mp4", {30, 1}, 1));
        expectFrame(reader, n, n);
        expectFrame(reader, n, n);
    }
}

TEST(Video, requests_past_the_ends_give_the_first_and_the_last_frame) {
    const TempFolder folder;
    VERIFY_OK(writeNumberedVideo(folder / "video.mp4", 5, 20));
    ASSIGN_OK(VideoReader reader, VideoReader::create(folder / "video.mp4", {30, 1}, 1));
    expectFrame(reader, -10, 5);
    expectFrame(reader, 20, 24);
    expectFrame(reader, 100'000, 24);
    expectFrame(reader, 0, 5);
}

TEST(Video, one_frame_is_a_video) {
    const TempFolder folder;
    VERIFY_OK(writeNumberedVideo(folder / "video.mp4", 7, 1));
    ASSIGN_OK(VideoReader reader, VideoReader::create(folder / "video.mp4", {30, 1}, 1));
    EXPECT_EQ(reader.frameCount(), 1);
    expectFrame(reader, 0, 7);
    expectFrame(reader, 1, 7);
}

TEST(Video, one_encoding_thread_gives_the_same_bytes_twice) {
    const TempFolder folder;
    for (const char* name : {"a.mp4", "b.mp4"})
        VERIFY_OK(writeNumberedVideo(folder / name, 0, 40));
    EXPECT_FALSE(readBytes(folder / "a.mp4").empty());
    EXPECT_EQ(readBytes(folder / "a.mp4"), readBytes(folder / "b.mp4"));
}

TEST(Video, vp9_in_webm_keeps_its_frames_where_it_is_there) {
    if (!hasEncoder("libvpx-vp9"))
        GTEST_SKIP() << "This build of FFmpeg has no VP9 encoder.";
    const TempFolder folder;
    VideoSettings settings = smallVideo();
    settings.encoder = "libvpx-vp9";
    settings.preset = "8";
    VERIFY_OK(writeNumberedVideo(folder / "video.webm", 0, 40, settings));
    ASSIGN_OK(VideoReader reader, VideoReader::create(folder / "video.webm", {30, 1}, 1));
    EXPECT_EQ(reader.frameCount(), 40);
    for (const int n : {0, 39, 20, 21, 3})
        expectFrame(reader, n, n);
}

TEST(VideoWriter, tells_a_missing_encoder_by_name) {
    const TempFolder folder;
    VideoSettings settings = smallVideo();
    settings.encoder = "libdream";
    const auto made = VideoWriter::create(folder / "a.mp4", settings);
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().kind, base::ErrorKind::Unsupported);
    EXPECT_NE(made.error().message.find("libdream"), std::string::npos);
    EXPECT_FALSE(hasEncoder("libdream"));
}

TEST(VideoWriter, refuses_frames_of_another_size_and_places_that_are_not_there) {
    const TempFolder folder;
    ASSIGN_OK(VideoWriter writer, VideoWriter::create(folder / "a.mp4", smallVideo()));
    EXPECT_ERROR(writer.write(YuvFrame(64, 64)), Internal);
    EXPECT_ERROR(VideoWriter::create(folder / "none/a.mp4", smallVideo()), NotFound);
    EXPECT_ERROR(VideoWriter::create(folder / "a.docx", smallVideo()), Unsupported);
}

TEST(VideoReader, tells_what_is_no_house_video) {
    const TempFolder folder;
    EXPECT_ERROR(VideoReader::create(folder / "none.mp4", {30, 1}, 1), NotFound);
    writeBytes(folder / "text.mp4", "This is a letter, not a film.");
    EXPECT_ERROR(VideoReader::create(folder / "text.mp4", {30, 1}, 1), InvalidInput);
    VERIFY_OK(writeSound(folder / "sound.wav", tone(0.1, 440, 0.5)));
    EXPECT_ERROR(VideoReader::create(folder / "sound.wav", {30, 1}, 1), Corrupt);
    VERIFY_OK(writeForeignVideo(
        folder / "other.mkv",
        {.encoder = "ffv1", .form = AV_PIX_FMT_YUV444P, .times = evenTimes(3, 30)}));
    EXPECT_ERROR(VideoReader::create(folder / "other.mkv", {30, 1}, 1), Corrupt);
}

} // namespace
} // namespace reelwright::media
