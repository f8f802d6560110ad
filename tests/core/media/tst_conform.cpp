#include "media/conform.h"

#include "media/index_clip.h"
#include "media/picture.h"
#include "media/video_reader.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <limits>

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

class Conform : public ::testing::Test {
protected:
    TempFolder folder;
    std::filesystem::path out = folder / "house.mp4";

    base::Result<MediaInfo> video(const std::filesystem::path& input,
                                  const ConformLimits& limits = {}) {
        return conform(input, ConformTarget::Video, out, limits, {});
    }
    base::Result<MediaInfo> sound(const std::filesystem::path& input,
                                  const ConformLimits& limits = {}) {
        return conform(input, ConformTarget::Sound, folder / "house.wav", limits, {});
    }
    // The converted clip, found by the index that is made of it.
    base::Result<VideoReader> opened() {
        TRY_ASSIGN(ClipIndex index, indexClip(out, 100, 4096, {}));
        return VideoReader::create(out, std::make_shared<const ClipIndex>(std::move(index)), 1);
    }
    // What a film of 30 frames a second shows.
    std::vector<int> numbersOf() {
        constexpr base::FrameRate kFilm{30, 1};
        std::vector<int> numbers;
        auto reader = opened();
        EXPECT_TRUE(reader.has_value()) << reader.error().message;
        const auto length =
            reader ? std::max(1L, std::lround(reader->index().seconds() * 30)) : 0;
        for (base::FrameIndex n = 0; n < length; ++n)
            numbers.push_back(numberOf(*reader->frame(reader->index().frameAt(n, kFilm))));
        return numbers;
    }
};

TEST_F(Conform, a_video_keeps_its_frames) {
    VERIFY_OK(writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(60, 30)}));
    ASSIGN_OK(const MediaInfo info, video(folder / "a.mkv"));
    EXPECT_EQ(info.kind, MediaKind::Video);
    EXPECT_NEAR(info.duration, 2, 0.04);
    const auto numbers = numbersOf();
    ASSERT_NEAR(static_cast<double>(numbers.size()), 60, 1);
    for (int n = 0; n < 60; ++n)
        EXPECT_EQ(numbers[static_cast<std::size_t>(n)], n);
}

TEST_F(Conform, other_rates_are_shown_without_drift) {
    for (const double from : {24.0, 25.0, 29.97, 50.0, 12.0}) {
        VERIFY_OK(writeForeignVideo(
            folder / "a.mkv",
            {.encoder = "ffv1", .times = evenTimes(static_cast<int>(from * 3), from)}));
        VERIFY_OK(video(folder / "a.mkv"));
        const auto numbers = numbersOf();
        ASSERT_NEAR(static_cast<double>(numbers.size()), 90, 2) << from;
        for (std::size_t n = 0; n < numbers.size(); ++n)
            EXPECT_NEAR(numbers[n] / from, static_cast<double>(n) / 30, 1.1 / from)
                << from << " frame " << n;
    }
}

TEST_F(Conform, a_variable_rate_keeps_its_times) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.mkv", {.encoder = "ffv1", .times = {0, 33, 67, 500, 533, 567, 1200, 1233}}));
    VERIFY_OK(video(folder / "a.mkv"));
    const auto numbers = numbersOf();
    ASSERT_GE(numbers.size(), 38U);
    for (const auto& [frame, number] : {std::pair{0, 0},
                                        {1, 1},
                                        {2, 2},
                                        {14, 2},
                                        {15, 3},
                                        {16, 4},
                                        {17, 5},
                                        {35, 5},
                                        {36, 6},
                                        {37, 7}})
        EXPECT_EQ(numbers[static_cast<std::size_t>(frame)], number) << frame;
}

TEST_F(Conform, a_thousand_frames_a_second_are_thinned_out) {
    VERIFY_OK(
        writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(400, 1000)}));
    VERIFY_OK(video(folder / "a.mkv"));
    const auto numbers = numbersOf();
    ASSERT_NEAR(static_cast<double>(numbers.size()), 12, 1);
    EXPECT_NEAR(numbers[6], 1000 * 6.5 / 30, 1); // the middle of the film's frame
}

TEST_F(Conform, one_frame_is_enough) {
    VERIFY_OK(writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = {0}}));
    VERIFY_OK(video(folder / "a.mkv"));
    EXPECT_GE(numbersOf().size(), 1U);
}

TEST_F(Conform, odd_sizes_become_even_and_tiny_ones_sixteen) {
    for (const auto& [width, height] : {std::pair{193, 65}, std::pair{191, 63}, std::pair{48, 2}}) {
        VERIFY_OK(writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1",
                                                       .form = AV_PIX_FMT_YUV444P,
                                                       .width = width,
                                                       .height = height,
                                                       .times = evenTimes(5, 30)}));
        ASSIGN_OK(const MediaInfo info, video(folder / "a.mkv"));
        EXPECT_EQ(info.width % 2, 0);
        EXPECT_EQ(info.height % 2, 0);
        EXPECT_GE(info.height, 16);
        EXPECT_NEAR(info.width, width, 1);
        EXPECT_EQ(numbersOf()[3], 3) << width;
    }
}

TEST_F(Conform, a_rotated_video_stands_upright) {
    for (const int rotation : {90, 180, 270}) {
        VERIFY_OK(
            writeForeignVideo(folder / "a.mp4", {.times = evenTimes(4, 30), .rotation = rotation}));
        ASSIGN_OK(const MediaInfo info, video(folder / "a.mp4"));
        EXPECT_EQ(info.rotation, rotation);
        EXPECT_EQ(info.width, rotation == 180 ? 192 : 64) << rotation;
        ASSIGN_OK(VideoReader reader, opened());
        ASSIGN_OK(const YuvView view, reader.frame(1)); // white on the right before turning
        const PlaneView luma = view.planes[0];
        const bool top = luma.row(3)[luma.width / 2] > 125;
        const bool bottom = luma.row(luma.height - 4)[luma.width / 2] > 125;
        const bool left = luma.row(luma.height / 2)[3] > 125;
        EXPECT_EQ(bottom, rotation == 90);
        EXPECT_EQ(top, rotation == 270);
        EXPECT_EQ(left, rotation == 180);
    }
}

TEST_F(Conform, pixels_that_are_not_square_are_stretched) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(3, 30), .pixelShape = {2, 1}}));
    ASSIGN_OK(const MediaInfo info, video(folder / "a.mkv"));
    EXPECT_EQ(info.width, 384);
    EXPECT_EQ(info.height, 64);
}

TEST_F(Conform, deep_and_full_colour_forms_are_read) {
    for (const AVPixelFormat form :
         {AV_PIX_FMT_YUV444P10LE, AV_PIX_FMT_YUV420P12LE, AV_PIX_FMT_YUVA420P, AV_PIX_FMT_GRAY8,
          AV_PIX_FMT_BGRA, AV_PIX_FMT_YUV422P}) {
        VERIFY_OK(writeForeignVideo(folder / "a.mkv",
                                    {.encoder = "ffv1", .form = form, .times = evenTimes(5, 30)}));
        VERIFY_OK(video(folder / "a.mkv"));
        EXPECT_EQ(numbersOf()[4], 4) << av_get_pix_fmt_name(form);
    }
}

TEST_F(Conform, alpha_in_a_video_is_told) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.mov",
        {.encoder = "qtrle", .form = AV_PIX_FMT_ARGB, .times = evenTimes(3, 30)}));
    ASSIGN_OK(const MediaInfo info, video(folder / "a.mov"));
    EXPECT_TRUE(info.hasAlpha);
}

TEST_F(Conform, a_moving_gif_is_a_video) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.gif", {.encoder = "gif", .form = AV_PIX_FMT_RGB8, .times = evenTimes(10, 10)}));
    VERIFY_OK(video(folder / "a.gif"));
    const auto numbers = numbersOf();
    ASSERT_GE(numbers.size(), 28U);
    EXPECT_EQ(numbers[16], 5);
}

TEST_F(Conform, a_large_video_is_made_smaller) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.mkv",
        {.encoder = "ffv1", .width = 768, .height = 256, .times = evenTimes(3, 30)}));
    ASSIGN_OK(const MediaInfo info, video(folder / "a.mkv", {.maxSide = 192}));
    EXPECT_EQ(info.width, 192);
    EXPECT_EQ(info.height, 64);
    EXPECT_EQ(numbersOf()[2], 2);
}

TEST_F(Conform, what_lasts_too_long_is_refused) {
    VERIFY_OK(writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(90, 30)}));
    EXPECT_ERROR(video(folder / "a.mkv", {.maxSeconds = 2}), InvalidInput);
    VERIFY_OK(writeSound(folder / "a.wav", tone(3, 440, 0.5)));
    EXPECT_ERROR(sound(folder / "a.wav", {.maxSeconds = 2}), InvalidInput);
}

TEST_F(Conform, sound_becomes_house_sound_of_the_measured_length) {
    VERIFY_OK(writeSound(folder / "a.m4a", tone(1.5, 440, 0.5), {.encoder = "aac"}));
    double told = 0;
    ASSIGN_OK(const MediaInfo info, conform(folder / "a.m4a", ConformTarget::Sound,
                                            folder / "house.wav", {}, [&](double share) {
                                                EXPECT_GE(share, told);
                                                EXPECT_LE(share, 1);
                                                told = share;
                                            }));
    EXPECT_EQ(info.kind, MediaKind::Sound);
    EXPECT_GT(told, 0.9);
    ASSIGN_OK(const StereoSamples samples, readSound(folder / "house.wav"));
    EXPECT_NEAR(info.duration, static_cast<double>(samples.size() / 2) / 48000, 1e-9);
    EXPECT_NEAR(info.duration, 1.5, 0.03);
}

TEST_F(Conform, values_that_are_no_sound_are_silenced) {
    StereoSamples samples = tone(0.2, 440, 0.5);
    samples[1000] = std::numeric_limits<float>::quiet_NaN();
    samples[1001] = std::numeric_limits<float>::infinity();
    samples[1002] = 1e30f;
    VERIFY_OK(writeSound(folder / "a.wav", samples));
    VERIFY_OK(sound(folder / "a.wav"));
    ASSIGN_OK(const StereoSamples clean, readSound(folder / "house.wav"));
    ASSERT_EQ(clean.size(), samples.size());
    EXPECT_EQ(clean[1000], 0);
    EXPECT_EQ(clean[1001], 0);
    EXPECT_EQ(clean[1002], 8);
    EXPECT_EQ(clean[999], samples[999]);
}

TEST_F(Conform, a_wav_of_unknown_length_is_read_to_its_end) {
    const std::vector<std::int16_t> values(2 * 24'000, 5000);
    for (const std::uint32_t stated : {0xFFFFFFFFu, 0x7FFFFFF0u}) {
        writeBytes(folder / "a.wav", wavBytes(values, 2, 48000, stated));
        const auto info = sound(folder / "a.wav");
        if (stated == 0xFFFFFFFFu) {
            VERIFY_OK(info);
            EXPECT_NEAR(info->duration, 0.5, 0.01);
        } else if (!info) {
            EXPECT_NE(info.error().message.find("cut off"), std::string::npos)
                << info.error().message;
        }
    }
}

TEST_F(Conform, pictures_become_upright_png_with_their_alpha) {
    VERIFY_OK(writePicture(folder / "a.png", quarters(100, 60)));
    ASSIGN_OK(const MediaInfo info, conform(folder / "a.png", ConformTarget::Picture,
                                            folder / "house.png", {.maxSide = 50}, {}));
    EXPECT_EQ(info.kind, MediaKind::Picture);
    EXPECT_EQ(info.width, 50);
    EXPECT_EQ(info.height, 30);
    EXPECT_TRUE(info.hasAlpha);
    ASSIGN_OK(const Image image, readPicture(folder / "house.png", 1000));
    EXPECT_NEAR(image.row(22)[4 * 37 + 3], 128, 1);
}

TEST_F(Conform, the_name_says_nothing_the_content_all) {
    VERIFY_OK(writePicture(folder / "a.png", quarters(32, 32)));
    std::filesystem::rename(folder / "a.png", folder / "a.mp3");
    VERIFY_OK(
        conform(folder / "a.mp3", ConformTarget::Picture, folder / "house.png", {}, {}));
}

TEST_F(Conform, a_file_of_the_wrong_kind_is_told_in_words) {
    VERIFY_OK(writeSound(folder / "a.wav", tone(0.2, 440, 0.5)));
    VERIFY_OK(writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(3, 30)}));
    VERIFY_OK(writePicture(folder / "a.png", quarters(32, 32)));
    const auto expectSaid = [](const base::Result<MediaInfo>& result, const char* words) {
        ASSERT_FALSE(result.has_value()) << words;
        EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_NE(result.error().message.find(words), std::string::npos) << result.error().message;
    };
    expectSaid(video(folder / "a.wav"), "a.wav is not a video");
    expectSaid(video(folder / "a.png"), "a.png is not a video");
    expectSaid(sound(folder / "a.mkv"), "a.mkv has no sound");
    expectSaid(sound(folder / "a.png"), "a.png has no sound");
    expectSaid(
        conform(folder / "a.wav", ConformTarget::Picture, folder / "house.png", {}, {}),
        "a.wav is a sound file");
}

TEST_F(Conform, a_cut_off_video_is_told_as_such) {
    VERIFY_OK(
        writeForeignVideo(folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(150, 30)}));
    const std::string whole = readBytes(folder / "a.mkv");
    writeBytes(folder / "a.mkv", whole.substr(0, whole.size() / 2));
    const auto result = video(folder / "a.mkv");
    ASSERT_FALSE(result.has_value());
    EXPECT_NE(result.error().message.find("cut off"), std::string::npos) << result.error().message;
}

TEST(MediaInfoJson, gives_back_what_was_probed) {
    const MediaInfo info{
        MediaKind::Video, "mov", "h264", "aac", 1.5, 640, 360, 90, 29.97, true, 44100, 2};
    ASSIGN_OK(const MediaInfo again, mediaInfoFromJson(toJson(info)));
    EXPECT_EQ(toJson(again), toJson(info));
    EXPECT_ERROR(mediaInfoFromJson(base::Json{{"kind", 5}}), Corrupt);
    EXPECT_ERROR(mediaInfoFromJson(base::Json(5)), Corrupt);
}

} // namespace
} // namespace reelwright::media
