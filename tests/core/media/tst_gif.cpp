#include "media/gif.h"

#include "media/input.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

class Gif : public ::testing::Test {
protected:
    TempFolder folder;

    std::vector<JoinPiece> makePieces(const std::vector<int>& lengths, base::FrameRate rate = {30, 1}) {
        VideoSettings settings = smallVideo(rate);
        settings.encoder = "ffv1";
        std::vector<JoinPiece> pieces;
        int at = 0;
        for (const int length : lengths) {
            const auto path = folder / ("piece" + std::to_string(at) + ".mkv");
            EXPECT_TRUE(writeNumberedVideo(path, at, length, settings).has_value());
            pieces.push_back({path, {at, at + length}});
            at += length;
        }
        return pieces;
    }

    struct Shown {
        int number;
        std::int64_t at; // hundredths of a second
        std::int64_t duration;
    };
    // The pictures that come out of a reader.
    static std::vector<Shown> shownBy(const std::filesystem::path& path) {
        std::vector<Shown> shown;
        auto input = openInput(path);
        EXPECT_TRUE(input.has_value()) << input.error().message;
        auto decoder = StreamDecoder::create(*std::move(input), AVMEDIA_TYPE_VIDEO, 1);
        EXPECT_TRUE(decoder.has_value()) << decoder.error().message;
        while (decoder) {
            const auto frame = decoder->next();
            if (!frame || *frame == nullptr)
                break;
            ScalerPtr scaler;
            int number = 0;
            for (int bar = 0; bar < kNumberBits; ++bar) {
                const int x = (2 * bar + 1) * (*frame)->width / (2 * kNumberBits);
                const std::uint8_t* const pixel =
                    (*frame)->data[0] + static_cast<std::ptrdiff_t>((*frame)->height / 2) * (*frame)->linesize[0] + x * 4;
                number = number * 2 + (pixel[1] > 125 ? 1 : 0);
            }
            shown.push_back({number, (*frame)->pts, (*frame)->pkt_duration});
        }
        EXPECT_TRUE(!decoder || decoder->damagedPackets() == 0);
        return shown;
    }
};

} // namespace

TEST_F(Gif, takes_every_second_frame_at_its_time_and_is_as_long_as_the_film) {
    VERIFY_OK(writeGif(makePieces({15, 1, 2, 21, 6}), {30, 1}, {}, folder / "film.gif", {}, {}));
    const auto shown = shownBy(folder / "film.gif");
    ASSERT_EQ(shown.size(), 23U);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        EXPECT_EQ(shown[i].number, static_cast<int>(2 * i));
        EXPECT_EQ(shown[i].at, std::llround(static_cast<double>(i) * 100 / 15)) << i;
    }
    EXPECT_EQ(shown.back().at + shown.back().duration, 150) << "one second and a half";
}

TEST_F(Gif, keeps_the_pace_of_other_rates) {
    for (const auto& [rate, step] : {std::pair{base::FrameRate{24, 1}, 2}, std::pair{base::FrameRate{30000, 1001}, 2},
                                     std::pair{base::FrameRate{60, 1}, 4}, std::pair{base::FrameRate{12, 1}, 1},
                                     std::pair{base::FrameRate{50, 1}, 4}}) {
        EXPECT_EQ(gifStep(rate, {}), step);
        VERIFY_OK(writeGif(makePieces({10, 14}, rate), rate, {}, folder / "film.gif", {}, {}));
        const auto shown = shownBy(folder / "film.gif");
        ASSERT_EQ(shown.size(), static_cast<std::size_t>((24 + step - 1) / step));
        EXPECT_NEAR(static_cast<double>(shown.back().at + shown.back().duration), rate.secondsAt(24) * 100, 1);
    }
    EXPECT_EQ(gifStep({30, 1}, {.mostFrames = 50}), 1);
    EXPECT_EQ(gifStep({30, 1}, {.mostFrames = 1}), 30);
}

TEST_F(Gif, begins_again_for_ever_unless_told_otherwise) {
    const auto pieces = makePieces({8});
    VERIFY_OK(writeGif(pieces, {30, 1}, {}, folder / "round.gif", {}, {}));
    VERIFY_OK(writeGif(pieces, {30, 1}, {.forEver = false}, folder / "once.gif", {}, {}));
    EXPECT_NE(readBytes(folder / "round.gif").find(std::string("NETSCAPE2.0\x03\x01\0\0", 15)), std::string::npos);
    EXPECT_EQ(readBytes(folder / "once.gif").find("NETSCAPE"), std::string::npos);
}

TEST_F(Gif, every_dither_and_few_colours_work_and_the_same_film_gives_the_same_bytes) {
    const auto pieces = makePieces({12});
    for (const std::string_view dither : gifDithers()) {
        const GifSettings settings{.colours = 4, .dither = std::string(dither)};
        VERIFY_OK(writeGif(pieces, {30, 1}, settings, folder / "a.gif", {}, {}));
        VERIFY_OK(writeGif(pieces, {30, 1}, settings, folder / "b.gif", {}, {}));
        EXPECT_EQ(readBytes(folder / "a.gif"), readBytes(folder / "b.gif")) << dither;
        EXPECT_EQ(shownBy(folder / "a.gif").size(), 6U) << dither;
    }
}

TEST_F(Gif, a_stop_is_heard_and_a_damaged_piece_is_named) {
    auto pieces = makePieces({12, 8});
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(writeGif(pieces, {30, 1}, {}, folder / "film.gif", {}, stop.get_token()), Cancelled);
    pieces[1].span.end += 3;
    const auto made = writeGif(pieces, {30, 1}, {}, folder / "film.gif", {}, {});
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().kind, base::ErrorKind::Corrupt);
    EXPECT_EQ(made.error().detail, pieces[1].file.string());
}

} // namespace reelwright::media
