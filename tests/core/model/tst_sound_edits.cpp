#include "core/model/applied.h"
#include "model/json.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <cmath>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using reelwright::testing::makeFilm;

TEST(Sounds, of_a_clip_follow_its_picture) {
    Film film = makeFilm();
    film.sounds = {{.id = {"s"}, .role = SoundRole::Clip, .asset = film.scenes[3].takes[0].asset, .scene = film.scenes[3].id,
                    .start = -4800, .in = 43200, .length = 100000}};
    ASSIGN_OK(const Film slow, applied(film, "retime_take", {{"scene", "4"}, {"speed", "0.5"}}));
    EXPECT_EQ(slow.sounds[0].speed, 500);
    EXPECT_EQ(slow.sounds[0].in, 48000 - 2400);
    EXPECT_EQ(slow.sounds[0].length, 100000);
    ASSIGN_OK(const Film later, applied(slow, "frame_take", {{"scene", "4"}, {"in", "2"}}));
    EXPECT_EQ(later.sounds[0].in, 96000 - 2400);
    ASSIGN_OK(const Film frozen, applied(film, "retime_take", {{"scene", "4"}, {"freeze", "1"}}));
    EXPECT_EQ(frozen.sounds[0].length, 4800 + 31 * 1600) << "silent where the picture stands still";
}

TEST(Sounds, move_with_their_scene_and_stay_when_it_goes) {
    const Film film = makeFilm();
    const base::SampleIndex stood = film.startOf(film.sounds[1]);
    ASSIGN_OK(const Film moved, applied(film, "trim_scene", {{"scene", "1"}, {"end", "2.5"}, {"snap", "no"}}));
    EXPECT_EQ(moved.startOf(moved.sounds[1]), moved.rate.sampleAt(moved.scenes[1].start) - 2400);
    EXPECT_EQ(moved.startOf(moved.sounds[0]), 4800);
    ASSIGN_OK(const Film merged, applied(film, "merge_scene", {{"scene", "1"}}));
    EXPECT_EQ(merged.startOf(merged.sounds[1]), stood);
    EXPECT_TRUE(merged.sounds[1].scene.empty() || merged.indexOf(merged.sounds[1].scene));
}

TEST(Sounds, wrong_values_are_told_by_the_sounds_number) {
    const auto expectTold = [](const auto& change, const char* words) {
        Film film = makeFilm();
        change(film);
        const auto checked = check(film);
        ASSERT_FALSE(checked.has_value()) << words;
        EXPECT_NE(checked.error().message.find(words), std::string::npos) << checked.error().message;
    };
    expectTold([](Film& f) { f.sounds[1].asset = {}; }, "Sound 2 has no file");
    expectTold([](Film& f) { f.sounds[0].length = 0; }, "Sound 1 is empty");
    expectTold([](Film& f) { f.sounds[0].gain = 30; }, "24 dB louder");
    expectTold([](Film& f) { f.sounds[0].gain = std::nan(""); }, "24 dB louder");
    expectTold([](Film& f) { f.sounds[1].fadeIn = 47900; }, "fades that are longer");
    expectTold([](Film& f) { f.sounds[1].scene = {"gone"}; }, "not in the film");
    expectTold([](Film& f) { f.ducking = 50; }, "0 to 40 dB");
    expectTold([](Film& f) { f.music->loopEnd = 100; }, "half a second");
}

TEST(Sounds, are_muted_and_heard_again_as_they_were) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film muted, applied(film, "balance_sounds", {{"gains", "music=muted 2=muted"}}));
    EXPECT_TRUE(muted.music->muted);
    EXPECT_FALSE(muted.sounds[0].muted);
    EXPECT_TRUE(muted.sounds[1].muted);
    EXPECT_EQ(muted.sounds[1].gain, film.sounds[1].gain);
    ASSIGN_OK(const Film stored, filmFromJson(toJson(muted)));
    EXPECT_EQ(stored, muted);
    ASSIGN_OK(const Film heard, applied(stored, "balance_sounds", {{"gains", "music=heard 2=heard"}}));
    EXPECT_EQ(heard, film);
    ASSIGN_OK(const Film both, applied(film, "balance_sounds", {{"gains", "2=muted 2=-3.5"}}));
    EXPECT_TRUE(both.sounds[1].muted) << "a gain is another matter";
    EXPECT_EQ(both.sounds[1].gain, -3.5);
    EXPECT_ERROR(applied(film, "balance_sounds", {{"gains", "2=silent"}}), InvalidInput);
    EXPECT_ERROR(applied(film, "balance_sounds", {{"gains", "music=-61"}}), InvalidInput);
    EXPECT_ERROR(applied(film, "balance_sounds", {{"gains", " "}}), InvalidInput);
    EXPECT_ERROR(applied(film, "balance_sounds", {{"gains", "3=muted"}}), NotFound);
    ASSIGN_OK(const Film one, applied(film, "change_sound", {{"number", "1"}, {"muted", "yes"}}));
    EXPECT_TRUE(one.sounds[0].muted);
    ASSIGN_OK(const Film song, applied(film, "change_music", {{"muted", "true"}}));
    EXPECT_TRUE(song.music->muted);
    EXPECT_ERROR(applied(film, "change_music", {{"muted", "a little"}}), InvalidInput);
}

TEST(Sounds, films_from_before_muting_keep_their_text_and_name) {
    const Film film = makeFilm();
    EXPECT_EQ(toJson(film).dump().find("muted"), std::string::npos);
    Film muted = film;
    muted.sounds[0].muted = true;
    EXPECT_NE(contentName(muted), contentName(film));
}

} // namespace
} // namespace reelwright::model
