#include "pipeline/sounds.h"

#include "core/pipeline/workshop.h"
#include "media/join.h"
#include "support/media_factory.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::addSound;
using pipeline::useClipSound;

namespace {

// A clip of two seconds with a tone, or a silent one.
fs::path writeClip(Workshop& shop, bool withSound) {
    const fs::path picture = shop.file("picture-alone.mp4");
    const fs::path clip = shop.file(withSound ? "clip.mp4" : "silent.mp4");
    EXPECT_TRUE(writeNumberedVideo(picture, 0, 60));
    EXPECT_TRUE(writeSound(shop.file("tone.m4a"), tone(2, 440, 0.5), {.encoder = "aac"}));
    media::JoinRequest request{.pieces = {{picture, {0, 60}}}, .rate = {30, 1}, .output = clip};
    if (withSound)
        request.sound = shop.file("tone.m4a");
    const auto joined = media::joinFilm(request);
    EXPECT_TRUE(joined.has_value()) << joined.error().message;
    return clip;
}

// The second of three scenes shows the clip from its 10th frame on.
model::Film filmWithClip(Workshop& shop, bool withSound) {
    model::Film film = shop.filmOfPictures();
    const auto asset =
        pipeline::importFile(shop.workspace(), writeClip(shop, withSound), model::AssetKind::Clip, {}, {});
    EXPECT_TRUE(asset.has_value()) << asset.error().message;
    model::Take& take = film.scenes[1].takes[0];
    take.kind = model::TakeKind::Clip;
    take.asset = asset->id;
    take.in = 10;
    return film;
}

} // namespace

TEST(Sounds, a_voice_is_laid_into_the_film_and_exported) {
    Workshop shop;
    const model::FilmPtr film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(writeSound(shop.file("voice.wav"), tone(1, 300, 0.4)));
    ASSIGN_OK(const model::FilmPtr spoken,
              addSound(shop.workspace(), shop.file("voice.wav"), {.at = 0.5, .from = 0.25}, {}, {}));
    ASSERT_EQ(spoken->sounds.size(), 1U);
    EXPECT_EQ(spoken->sounds[0].start, 24000);
    EXPECT_EQ(spoken->sounds[0].in, 12000);
    EXPECT_NEAR(static_cast<double>(spoken->sounds[0].length), 36000, 2);
    VERIFY_OK(shop.exported(film));
    ASSIGN_OK(const auto again, shop.exported(spoken, "spoken.mp4"));
    EXPECT_EQ(again.rendered, 0) << "only the sound is made anew";
    ASSIGN_OK(const store::Step undone, shop.project().undo());
    EXPECT_TRUE(undone.film->sounds.empty());
}

TEST(Sounds, a_retimed_clip_is_heard_as_fast_as_it_is_seen) {
    Workshop shop;
    model::Film film = filmWithClip(shop, true); // 20 frames from the 10th on, of two seconds
    const auto heardAt = [&](const model::Pace& pace, const pipeline::ClipSound& how) {
        film.scenes[1].takes[0].pace = pace;
        shop.keep(film);
        const auto heard = useClipSound(shop.workspace(), 1, how, {});
        EXPECT_TRUE(heard.has_value());
        return (*heard)->sounds.at(0);
    };
    const model::Sound fast = heardAt({.speed = 4000}, {.before = 1, .after = 5});
    EXPECT_EQ(fast.speed, 4000);
    EXPECT_EQ(fast.start, -4000) << "there is a third of a second before, a twelfth at this speed";
    EXPECT_EQ(fast.in, 0);
    EXPECT_NEAR(static_cast<double>(fast.length), 4000 + 20000, 300) << "to the end of the clip";
    const model::Sound back = heardAt({.speed = -1000}, {.before = 0.5});
    EXPECT_EQ(back.in, 16000 + 24000);
    EXPECT_EQ(back.start, -24000);
    EXPECT_EQ(back.length, 24000 + 16000) << "to its begin";
    EXPECT_EQ(heardAt({.freeze = 9}, {}).length, 16000) << "silent where the picture stands still";
}

TEST(Sounds, a_voice_may_move_with_a_scene) {
    Workshop shop;
    shop.keep(shop.filmOfPictures());
    VERIFY_OK(writeSound(shop.file("voice.wav"), tone(0.5, 300, 0.4)));
    ASSIGN_OK(const model::FilmPtr spoken,
              addSound(shop.workspace(), shop.file("voice.wav"), {.at = 0.1, .scene = 1, .length = 0.2}, {}, {}));
    EXPECT_EQ(spoken->startOf(spoken->sounds[0]), 32000 + 4800);
    EXPECT_EQ(spoken->sounds[0].length, 9600);
    EXPECT_ERROR(addSound(shop.workspace(), shop.file("voice.wav"), {.scene = 3}, {}, {}), InvalidInput);
    EXPECT_ERROR(addSound(shop.workspace(), shop.file("voice.wav"), {.from = 0.6}, {}, {}), InvalidInput);
    EXPECT_ERROR(addSound(shop.workspace(), shop.file("voice.wav"), {.at = 2.1}, {}, {}), InvalidInput);
    EXPECT_ERROR(addSound(shop.workspace(), shop.file("voice.wav"), {.at = -3}, {}, {}), InvalidInput);
    EXPECT_ERROR(addSound(shop.workspace(), shop.file("gone.wav"), {}, {}, {}), NotFound);
}

TEST(Sounds, the_clip_of_a_scene_is_heard_before_and_behind_its_cuts) {
    Workshop shop;
    shop.keep(filmWithClip(shop, true));
    ASSIGN_OK(const model::FilmPtr heard,
              useClipSound(shop.workspace(), 1, {.before = 0.2, .after = 0.3}, {}));
    ASSERT_EQ(heard->sounds.size(), 1U);
    const model::Sound& sound = heard->sounds[0];
    EXPECT_EQ(heard->startOf(sound), 32000 - 9600);
    EXPECT_EQ(sound.in, 16000 - 9600) << "the 10th frame is seen at the cut";
    EXPECT_EQ(sound.length, 9600 + 32000 + 14400);
    ASSIGN_OK(const model::FilmPtr again, useClipSound(shop.workspace(), 1, {.gain = -3}, {}));
    ASSERT_EQ(again->sounds.size(), 1U) << "it takes the place of what was heard before";
    VERIFY_OK(shop.exported(again));
}

TEST(Sounds, what_cannot_be_heard_is_told) {
    Workshop shop;
    shop.keep(filmWithClip(shop, false));
    EXPECT_ERROR(useClipSound(shop.workspace(), 0, {}, {}), InvalidInput);
    EXPECT_ERROR(useClipSound(shop.workspace(), 1, {}, {}), InvalidInput);
    EXPECT_ERROR(useClipSound(shop.workspace(), 7, {}, {}), InvalidInput);
}
