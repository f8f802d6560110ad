#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;
using model::AssetKind;
using pipeline::houseFile;
using pipeline::importFile;

TEST(Import, keeps_a_file_once_under_the_hash_of_its_content) {
    Workshop shop;
    writePlainPicture(shop.file("one.png"), 1);
    fs::copy_file(shop.file("one.png"), shop.file("the same.png"));
    ASSIGN_OK(const model::Asset one, importFile(shop.workspace(), shop.file("one.png"), AssetKind::Picture, {}, {}));
    ASSIGN_OK(const model::Asset two, importFile(shop.workspace(), shop.file("the same.png"), AssetKind::Picture, {}, {}));
    EXPECT_EQ(one.id, two.id);
    EXPECT_EQ(one.file, "media/" + one.sha256 + ".png");
    EXPECT_EQ(one.size, (model::Size{320, 180}));
    EXPECT_EQ(filesBelow(shop.project().folder() / "media").size(), 1U);
    ASSIGN_OK(const auto assets, shop.project().assets());
    EXPECT_EQ(assets.size(), 1U);
    EXPECT_EQ(bytesOf(shop.project().fileOf(one)), bytesOf(shop.file("one.png")));
}

TEST(Import, what_is_there_already_is_not_decoded_again) {
    Workshop shop;
    const model::Asset song = shop.asset(AssetKind::Song);
    fs::copy_file(shop.file("song0.wav"), shop.file("copy.bin"));
    const auto before = filesBelow(shop.project().folder());
    std::stop_source stop; // decoding would end with Cancelled
    stop.request_stop();
    for (const char* name : {"song0.wav", "copy.bin"}) {
        ASSIGN_OK(const model::Asset again, importFile(shop.workspace(), shop.file(name), AssetKind::Song, {},
                                                       stop.get_token()));
        EXPECT_EQ(again, song);
    }
    EXPECT_EQ(filesBelow(shop.project().folder()).size(), before.size());
}

TEST(Import, measures_a_song) {
    Workshop shop;
    const model::Asset song = shop.asset(AssetKind::Song);
    EXPECT_NEAR(song.duration, 6, 0.01);
    EXPECT_EQ(song.name, "song0.wav");
    EXPECT_EQ(song.bytes, fs::file_size(shop.file("song0.wav")));
}

TEST(Import, a_failing_import_leaves_media_clean_and_names_the_persons_file) {
    Workshop shop;
    VERIFY_OK(base::writeFileAtomically(shop.file("holiday.jpg"), "This is no picture."));
    for (const AssetKind kind : {AssetKind::Picture, AssetKind::Song, AssetKind::Clip, AssetKind::Lut}) {
        const auto asset = importFile(shop.workspace(), shop.file("holiday.jpg"), kind, {}, {});
        ASSERT_FALSE(asset.has_value());
        EXPECT_EQ(asset.error().kind, base::ErrorKind::InvalidInput) << asset.error().message;
        EXPECT_NE(asset.error().message.find("holiday.jpg"), std::string::npos) << asset.error().message;
        EXPECT_TRUE(filesBelow(shop.project().folder() / "media").empty());
        EXPECT_TRUE(filesBelow(shop.derived()).empty());
    }
    EXPECT_ERROR(importFile(shop.workspace(), shop.file("missing.png"), AssetKind::Picture, {}, {}), NotFound);
    EXPECT_ERROR(importFile(shop.workspace(), shop.project().folder(), AssetKind::Picture, {}, {}), InvalidInput);
}

TEST(Import, a_stopped_import_leaves_media_clean) {
    Workshop shop;
    writeClickSong(shop.file("song.wav"), 120, 3);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(importFile(shop.workspace(), shop.file("song.wav"), AssetKind::Song, {}, stop.get_token()), Cancelled);
    EXPECT_TRUE(filesBelow(shop.project().folder() / "media").empty());
}

TEST(Import, a_failing_second_import_keeps_the_first) {
    Workshop shop;
    const model::Asset song = shop.asset(AssetKind::Song);
    fs::remove_all(shop.derived());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(importFile(shop.workspace(), shop.file("song0.wav"), AssetKind::Song, {}, stop.get_token()), Cancelled);
    EXPECT_TRUE(fs::exists(shop.project().fileOf(song)));
}

TEST(Import, a_house_file_is_made_again_when_derived_was_emptied) {
    Workshop shop;
    const model::Asset picture = shop.asset(AssetKind::Picture, 1);
    ASSIGN_OK(const fs::path house, houseFile(shop.workspace(), picture, {}));
    const std::string bytes = bytesOf(house);
    fs::remove_all(shop.derived());
    ASSIGN_OK(const fs::path again, houseFile(shop.workspace(), picture, {}));
    EXPECT_EQ(again, house);
    EXPECT_EQ(bytesOf(again), bytes);
}

TEST(Import, a_lut_is_checked_and_is_its_own_house_file) {
    Workshop shop;
    VERIFY_OK(base::writeFileAtomically(shop.file("warm.cube"), "LUT_1D_SIZE 2\n0 0 0\n1 1 0.9\n"));
    ASSIGN_OK(const model::Asset lut, importFile(shop.workspace(), shop.file("warm.cube"), AssetKind::Lut, {}, {}));
    ASSIGN_OK(const fs::path house, houseFile(shop.workspace(), lut, {}));
    EXPECT_EQ(house, shop.project().fileOf(lut));
}

TEST(Import, footage_is_known_by_its_content) {
    Workshop shop;
    writePlainPicture(shop.file("a.png"), 1);
    fs::rename(shop.file("a.png"), shop.file("a.mp4"));
    writeClickSong(shop.file("song.png"), 120, 1);
    ASSIGN_OK(const AssetKind kind, pipeline::kindOfFootage(shop.workspace(), shop.file("a.mp4"), {}));
    EXPECT_EQ(kind, AssetKind::Picture);
    EXPECT_ERROR(pipeline::kindOfFootage(shop.workspace(), shop.file("song.png"), {}), InvalidInput);
}
