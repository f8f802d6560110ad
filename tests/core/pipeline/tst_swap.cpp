#include "pipeline/swap.h"

#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;

TEST(Swap, puts_another_song_under_the_film_as_one_step) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.project().saveBrief({.prompt = "Pictures", .song = shop.file("song0.wav")}));
    writeClickSong(shop.file("other.wav"), 100, 8, 0.2);
    ASSIGN_OK(const auto swapped, pipeline::swapSong(shop.workspace(), shop.file("other.wav"), {}, {}));
    EXPECT_NE(swapped.film->music->asset, film->music->asset);
    EXPECT_EQ(swapped.film->scenes.size(), film->scenes.size());
    EXPECT_FALSE(swapped.report.empty());
    ASSIGN_OK(const auto brief, shop.project().brief());
    EXPECT_EQ(brief->song.filename(), "other.wav");
    ASSIGN_OK(const auto exported, shop.exported(swapped.film));
    EXPECT_EQ(exported.frames, swapped.film->length);
    ASSIGN_OK(const auto back, shop.project().undo());
    EXPECT_EQ(*back.film, *film);
}

TEST(Swap, needs_a_film_and_a_song_that_can_be_heard) {
    Workshop shop;
    EXPECT_ERROR(pipeline::swapSong(shop.workspace(), shop.file("song.wav"), {}, {}), NotFound);
    const auto film = shop.keep(shop.filmOfPictures());
    writePlainPicture(shop.file("still.png"), 1);
    for (const char* name : {"still.png", "missing.wav"}) {
        const auto swapped = pipeline::swapSong(shop.workspace(), shop.file(name), {}, {});
        ASSERT_FALSE(swapped.has_value());
        EXPECT_NE(swapped.error().message.find(name), std::string::npos) << swapped.error().message;
    }
    ASSIGN_OK(const auto same, shop.project().film());
    EXPECT_EQ(*same, *film);
}
