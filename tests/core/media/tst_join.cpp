#include "media/join.h"

#include "media/input.h"
#include "media/probe.h"
#include "media/video_reader.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

class Join : public ::testing::Test {
protected:
    TempFolder folder;

    // Pieces of the given lengths whose frames carry the film's frame numbers.
    std::vector<JoinPiece> makePieces(const std::vector<int>& lengths,
                                      const VideoSettings& settings = smallVideo(),
                                      const char* extension = ".mp4") {
        std::vector<JoinPiece> pieces;
        int at = 0;
        for (const int length : lengths) {
            const auto path = folder / ("piece" + std::to_string(at) + extension);
            EXPECT_TRUE(writeNumberedVideo(path, at, length, settings).has_value());
            pieces.push_back({path, {at, at + length}});
            at += length;
        }
        return pieces;
    }

    void expectFilm(const std::filesystem::path& path, int count, base::FrameRate rate) {
        ASSIGN_OK(VideoReader reader, VideoReader::create(path, rate, 1));
        EXPECT_EQ(reader.frameCount(), count);
        for (int n = 0; n < count; ++n) {
            ASSIGN_OK(const YuvView view, reader.frame(n));
            ASSERT_EQ(numberOf(view), n);
        }
        ASSIGN_OK(const MediaInfo info, probe(path));
        EXPECT_NEAR(info.duration, rate.secondsAt(count), 0.03);
        EXPECT_NEAR(info.frameRate, rate.perSecond(), 0.01);
    }
};

TEST_F(Join, keeps_every_frame_of_pieces_of_all_lengths) {
    JoinRequest request{.pieces = makePieces({1, 2, 30, 1, 1, 2, 13, 3, 47}),
                        .rate = {30, 1},
                        .output = folder / "film.mp4"};
    VERIFY_OK(joinFilm(request));
    expectFilm(request.output, 100, request.rate);
}

TEST_F(Join, keeps_every_frame_at_ntsc_rate) {
    const base::FrameRate rate{30000, 1001};
    JoinRequest request{.pieces = makePieces({20, 1, 2, 37}, smallVideo(rate)),
                        .rate = rate,
                        .output = folder / "film.mp4"};
    VERIFY_OK(joinFilm(request));
    expectFilm(request.output, 60, rate);
}

TEST_F(Join, one_piece_alone_is_a_film) {
    JoinRequest request{.pieces = makePieces({25}), .rate = {30, 1}, .output = folder / "film.mp4"};
    VERIFY_OK(joinFilm(request));
    expectFilm(request.output, 25, request.rate);
}

TEST_F(Join, the_picture_starts_at_zero_and_stamps_rise_without_gaps) {
    JoinRequest request{
        .pieces = makePieces({15, 1, 2, 22}), .rate = {30, 1}, .output = folder / "film.mp4"};
    VERIFY_OK(joinFilm(request));
    AVFormatContext* opened = nullptr;
    ASSERT_EQ(avformat_open_input(&opened, request.output.c_str(), nullptr, nullptr), 0);
    const InputPtr input(opened);
    ASSERT_GE(avformat_find_stream_info(opened, nullptr), 0);
    const AVStream& stream = *opened->streams[0];
    EXPECT_EQ(stream.start_time, 0);
    std::set<std::int64_t> shown;
    std::int64_t lastDts = INT64_MIN;
    const PacketPtr packet(av_packet_alloc());
    while (av_read_frame(opened, packet.get()) >= 0) {
        EXPECT_GT(packet->dts, lastDts);
        EXPECT_GE(packet->pts, packet->dts);
        lastDts = packet->dts;
        shown.insert(av_rescale_q(packet->pts, stream.time_base, {1, 30}));
        av_packet_unref(packet.get());
    }
    ASSERT_EQ(shown.size(), 40U);
    EXPECT_EQ(*shown.begin(), 0);
    EXPECT_EQ(*shown.rbegin(), 39);
}

TEST_F(Join, the_sound_begins_with_the_picture_and_ends_with_it) {
    StereoSamples sound = tone(2, 1000, 0.5);
    for (const auto& [encoder, extension] :
         {std::pair{"aac", ".m4a"}, std::pair{"libopus", ".ogg"}}) {
        if (!hasEncoder(encoder))
            continue;
        const auto soundPath = folder / (std::string("sound") + extension);
        VERIFY_OK(writeSound(soundPath, sound, {.encoder = encoder}));
        const bool web = std::string_view(encoder) == "libopus";
        VideoSettings settings = smallVideo();
        if (web) {
            settings.encoder = "libvpx-vp9";
            settings.preset = "8";
            if (!hasEncoder("libvpx-vp9"))
                continue;
        }
        JoinRequest request{.pieces = makePieces({20, 40}, settings, web ? ".webm" : ".mp4"),
                            .sound = soundPath,
                            .rate = {30, 1},
                            .output = folder / (web ? "film.webm" : "film.mp4")};
        VERIFY_OK(joinFilm(request));
        ASSIGN_OK(const StereoSamples heard, readSound(request.output));
        EXPECT_NEAR(static_cast<double>(firstAbove(heard, 0.1f)),
                    static_cast<double>(firstAbove(sound, 0.1f)), 48)
            << encoder;
        EXPECT_NEAR(static_cast<double>(heard.size() / 2), 96000, 1024) << encoder;
        ASSIGN_OK(const MediaInfo info, probe(request.output));
        EXPECT_NEAR(info.duration, 2, 0.05) << encoder;
        EXPECT_FALSE(info.audioCodec.empty());
        expectFilm(request.output, 60, request.rate);
    }
}

TEST_F(Join, refuses_a_sound_that_does_not_end_with_the_picture) {
    for (const double seconds : {1.5, 2.5}) {
        VERIFY_OK(writeSound(folder / "sound.m4a", tone(seconds, 1000, 0.5), {.encoder = "aac"}));
        const auto joined = joinFilm({.pieces = makePieces({20, 40}),
                                      .sound = folder / "sound.m4a",
                                      .rate = {30, 1},
                                      .output = folder / "film.mp4"});
        ASSERT_FALSE(joined.has_value());
        EXPECT_EQ(joined.error().kind, base::ErrorKind::Corrupt);
        EXPECT_EQ(joined.error().detail, (folder / "sound.m4a").string());
    }
}

TEST_F(Join, writes_the_metadata) {
    JoinRequest request{.pieces = makePieces({5}),
                        .rate = {30, 1},
                        .output = folder / "film.mp4",
                        .metadata = {{"title", "Neon Rain"}}};
    VERIFY_OK(joinFilm(request));
    EXPECT_NE(readBytes(request.output).find("Neon Rain"), std::string::npos);
}

TEST_F(Join, the_same_pieces_give_the_same_bytes) {
    JoinRequest request{.pieces = makePieces({5, 9}), .rate = {30, 1}, .output = folder / "a.mp4"};
    VERIFY_OK(joinFilm(request));
    request.output = folder / "b.mp4";
    VERIFY_OK(joinFilm(request));
    EXPECT_EQ(readBytes(folder / "a.mp4"), readBytes(folder / "b.mp4"));
}

TEST_F(Join, refuses_a_piece_of_another_length) {
    JoinRequest request{
        .pieces = makePieces({20, 10}), .rate = {30, 1}, .output = folder / "film.mp4"};
    request.pieces[1].span.end += 1;
    const auto joined = joinFilm(request);
    ASSERT_FALSE(joined.has_value());
    EXPECT_EQ(joined.error().kind, base::ErrorKind::Corrupt);
    EXPECT_NE(joined.error().message.find("10 frames instead of 11"), std::string::npos)
        << joined.error().message;
    EXPECT_FALSE(std::filesystem::exists(request.output));
}

TEST_F(Join, refuses_pieces_of_other_settings) {
    auto pieces = makePieces({20, 10});
    VideoSettings other = smallVideo();
    other.width = 96;
    VERIFY_OK(writeNumberedVideo(pieces[1].file, 20, 10, other));
    EXPECT_ERROR(joinFilm({.pieces = pieces, .rate = {30, 1}, .output = folder / "film.mp4"}),
                 Corrupt);
    EXPECT_ERROR(joinFilm({.rate = {30, 1}, .output = folder / "film.mp4"}), Internal);
}

TEST_F(Join, a_missing_piece_is_not_found) {
    auto pieces = makePieces({20, 10});
    std::filesystem::remove(pieces[1].file);
    EXPECT_ERROR(joinFilm({.pieces = pieces, .rate = {30, 1}, .output = folder / "film.mp4"}),
                 NotFound);
}

TEST_F(Join, chapters_stand_at_their_frames) {
    VERIFY_OK(writeNumberedVideo(folder / "a.mp4", 0, 60));
    for (const char* extension : {".mp4", ".mkv"}) {
        const auto path = folder / ("film" + std::string(extension));
        VERIFY_OK(joinFilm({.pieces = {{folder / "a.mp4", {0, 60}}},
                            .rate = {30, 1},
                            .output = path,
                            .chapters = {{{0, 15}, "Intro"}, {{15, 60}, "Chorus"}}}));
        ASSIGN_OK(const InputPtr input, openInput(path));
        ASSERT_EQ(input->nb_chapters, 2U) << extension;
        const AVChapter& second = *input->chapters[1];
        EXPECT_NEAR(static_cast<double>(second.start) * av_q2d(second.time_base), 0.5, 0.002);
        EXPECT_STREQ(av_dict_get(second.metadata, "title", nullptr, 0)->value, "Chorus");
    }
}

} // namespace
} // namespace reelwright::media
