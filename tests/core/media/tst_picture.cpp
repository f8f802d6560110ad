#include "media/picture.h"

#include "media/probe.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

// Which quarter of `quarters` is seen around a place: r, g, b, w.
char quarterAt(const Image& image, double x, double y) {
    const std::uint8_t* const p =
        image.row(static_cast<int>(y * image.height)) + 4 * static_cast<int>(x * image.width);
    const bool red = p[0] > 128;
    const bool green = p[1] > 128;
    const bool blue = p[2] > 128;
    return red && green && blue ? 'w'
           : red                ? 'r'
           : green && !blue     ? 'g'
           : blue && !green     ? 'b'
                                : '?';
}

std::string quartersOf(const Image& image) {
    return {quarterAt(image, 0.25, 0.25), quarterAt(image, 0.75, 0.25),
            quarterAt(image, 0.25, 0.75), quarterAt(image, 0.75, 0.75)};
}

TEST(Picture, png_gives_back_each_pixel_and_its_alpha) {
    const TempFolder folder;
    const Image image = quarters(33, 17);
    VERIFY_OK(writePicture(folder / "a.png", image));
    ASSIGN_OK(const Image again, readPicture(folder / "a.png", 4000));
    EXPECT_EQ(again.width, 33);
    EXPECT_EQ(again.height, 17);
    EXPECT_EQ(again.pixels, image.pixels);
    ASSIGN_OK(const MediaInfo info, probe(folder / "a.png"));
    EXPECT_EQ(info.kind, MediaKind::Picture);
    EXPECT_TRUE(info.hasAlpha);
    EXPECT_EQ(info.duration, 0);
}

TEST(Picture, jpeg_gives_back_nearly_the_colours) {
    const TempFolder folder;
    VERIFY_OK(writePicture(folder / "a.jpg", quarters(64, 64)));
    ASSIGN_OK(const Image again, readPicture(folder / "a.jpg", 4000));
    EXPECT_EQ(quartersOf(again), "rgbw");
    for (int c = 0; c < 3; ++c)
        EXPECT_NEAR(again.row(16)[4 * 16 + c], c == 0 ? 255 : 0, 8);
    EXPECT_EQ(again.row(60)[4 * 60 + 3], 255) << "a JPEG has no alpha";
}

TEST(Picture, of_one_pixel_survives) {
    const TempFolder folder;
    Image image(1, 1);
    image.pixels = {10, 200, 30, 255};
    VERIFY_OK(writePicture(folder / "a.png", image));
    ASSIGN_OK(const Image again, readPicture(folder / "a.png", 4000));
    EXPECT_EQ(again.pixels, image.pixels);
}

TEST(Picture, is_scaled_down_to_the_side_and_never_up) {
    const TempFolder folder;
    VERIFY_OK(writePicture(folder / "a.png", quarters(200, 100)));
    ASSIGN_OK(const Image small, readPicture(folder / "a.png", 50));
    EXPECT_EQ(small.width, 50);
    EXPECT_EQ(small.height, 25);
    EXPECT_EQ(quartersOf(small), "rgbw");
    ASSIGN_OK(const Image same, readPicture(folder / "a.png", 1000));
    EXPECT_EQ(same.width, 200);
}

TEST(Picture, an_exif_orientation_is_applied) {
    const TempFolder folder;
    VERIFY_OK(writePicture(folder / "a.jpg", quarters(96, 64)));
    const std::string jpeg = readBytes(folder / "a.jpg");
    // Where the quarters red, green, blue, white come to by the EXIF standard; mirrored ones are
    // only turned.
    for (const auto& [orientation, expected] :
         {std::pair{1, "rgbw"}, std::pair{3, "wbgr"}, std::pair{6, "brwg"}, std::pair{8, "gwrb"}}) {
        writeBytes(folder / "b.jpg", withOrientation(jpeg, orientation));
        ASSIGN_OK(const Image image, readPicture(folder / "b.jpg", 4000));
        EXPECT_EQ(quartersOf(image), expected) << orientation;
        EXPECT_EQ(image.width, orientation >= 5 ? 64 : 96) << orientation;
        EXPECT_EQ(image.height, orientation >= 5 ? 96 : 64) << orientation;
    }
}

TEST(Picture, is_written_whole_or_not_at_all) {
    const TempFolder folder;
    VERIFY_OK(writePicture(folder / "a.png", quarters(8, 8)));
    const std::string before = readBytes(folder / "a.png");
    EXPECT_ERROR(writePicture(folder / "a.png", Image()), InvalidInput);
    EXPECT_EQ(readBytes(folder / "a.png"), before);
    EXPECT_ERROR(writePicture(folder / "a.tga", quarters(8, 8)), Unsupported);
    EXPECT_ERROR(writePicture(folder / "none/a.png", quarters(8, 8)), NotFound);
}

TEST(Picture, what_is_none_is_told) {
    const TempFolder folder;
    EXPECT_ERROR(readPicture(folder / "none.png", 100), NotFound);
    writeBytes(folder / "text.png", "a letter");
    EXPECT_ERROR(readPicture(folder / "text.png", 100), InvalidInput);
    VERIFY_OK(writeSound(folder / "a.wav", tone(0.1, 440, 0.5)));
    EXPECT_ERROR(readPicture(folder / "a.wav", 100), NotFound);
}

} // namespace
} // namespace reelwright::media
