#include "media/numbered_pictures.h"

#include "media/picture.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

class NumberedPictures : public ::testing::Test {
protected:
    TempFolder folder;

    std::vector<JoinPiece> makePieces(int depth) {
        VideoSettings settings = smallVideo();
        settings.encoder = "ffv1";
        settings.depth = depth;
        std::vector<JoinPiece> pieces;
        for (const base::FrameSpan span : {base::FrameSpan{0, 7}, base::FrameSpan{7, 8}, base::FrameSpan{8, 20}}) {
            const auto path = folder / ("piece" + std::to_string(span.begin) + ".mkv");
            EXPECT_TRUE(writeNumberedVideo(path, static_cast<int>(span.begin), static_cast<int>(span.length()), settings).has_value());
            pieces.push_back({path, span});
        }
        std::filesystem::create_directory(folder / "out");
        return pieces;
    }
};

int numberOfPicture(const Image& image) {
    int number = 0;
    for (int bar = 0; bar < kNumberBits; ++bar) {
        const int x = (2 * bar + 1) * image.width / (2 * kNumberBits);
        number = number * 2 + (image.row(image.height / 2)[4 * x] > 125 ? 1 : 0);
    }
    return number;
}

} // namespace

TEST_F(NumberedPictures, are_one_for_every_frame_with_black_and_white_whole) {
    VERIFY_OK(writeNumberedPictures(makePieces(8), folder / "out", 3, {}, {}));
    for (int n = 0; n < 20; ++n) {
        ASSIGN_OK(const Image image, readPicture(folder / "out" / numberedPictureName(n), 1000));
        EXPECT_EQ(image.width, 192);
        EXPECT_EQ(numberOfPicture(image), n);
        EXPECT_EQ(image.row(32)[0], 0) << "black of the film is black of the picture";
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "out"), {}), 20);
    ASSIGN_OK(const Image last, readPicture(folder / "out" / numberedPictureName(19), 1000));
    EXPECT_EQ(last.row(32)[4 * 191], 255) << "and white white";
}

TEST_F(NumberedPictures, of_ten_bit_films_have_sixteen_bits) {
    VERIFY_OK(writeNumberedPictures(makePieces(10), folder / "out", 1, {}, {}));
    const std::string bytes = readBytes(folder / "out/frame_000003.png");
    constexpr std::size_t kDepthByte = 24; // of IHDR
    EXPECT_EQ(bytes[kDepthByte], 16);
    ASSIGN_OK(const Image image, readPicture(folder / "out/frame_000003.png", 1000));
    EXPECT_EQ(numberOfPicture(image), 3);
}

TEST_F(NumberedPictures, stop_and_name_a_damaged_piece) {
    auto pieces = makePieces(8);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(writeNumberedPictures(pieces, folder / "out", 2, {}, stop.get_token()), Cancelled);
    pieces[2].span.end += 1;
    const auto made = writeNumberedPictures(pieces, folder / "out", 2, {}, {});
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().detail, pieces[2].file.string());
    EXPECT_ERROR(writeNumberedPictures(makePieces(8), folder / "nowhere", 1, {}, {}), NotFound);
}

TEST(NumberedPictureNames, are_known_again) {
    EXPECT_EQ(numberedPictureName(7), "frame_000007.png");
    EXPECT_EQ(numberedPictureName(1234567), "frame_1234567.png");
    for (const char* name : {"frame_000007.png", "a/b/frame_1234567.png"})
        EXPECT_TRUE(isNumberedPicture(name)) << name;
    for (const char* name : {"frame_.png", "frame_00x.png", "frame_1.jpg", "holiday.png", "", "xframe_1.png"})
        EXPECT_FALSE(isNumberedPicture(name)) << name;
}

} // namespace reelwright::media
