#include "model/film.h"

#include "support/film_factory.h"
#include "support/verify.h"

#include <functional>
#include <limits>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using reelwright::testing::makeFilm;

void expectRefused(const std::function<void(Film&)>& spoil, const std::string& word) {
    Film film = makeFilm();
    spoil(film);
    const auto checked = check(film);
    ASSERT_FALSE(checked.has_value()) << "expected a message about: " << word;
    EXPECT_EQ(checked.error().kind, base::ErrorKind::InvalidInput);
    EXPECT_NE(checked.error().message.find(word), std::string::npos) << checked.error().message;
}

TEST(Film, the_one_of_the_factory_keeps_all_rules) {
    VERIFY_OK(check(makeFilm()));
}

TEST(Film, spans_follow_each_other_and_cover_the_film) {
    const Film film = makeFilm();
    base::FrameIndex at = 0;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        EXPECT_EQ(film.spanOf(i).begin, at);
        at = film.spanOf(i).end;
    }
    EXPECT_EQ(at, film.length);
}

TEST(Film, finds_the_scene_shown_at_each_frame) {
    const Film film = makeFilm();
    for (base::FrameIndex frame = 0; frame < film.length; ++frame)
        EXPECT_TRUE(film.spanOf(film.sceneAt(frame)).contains(frame)) << frame;
    EXPECT_EQ(film.sceneAt(-1), 0U);
    EXPECT_EQ(film.sceneAt(film.length + 100), film.scenes.size() - 1);
}

TEST(Film, finds_scenes_by_id) {
    const Film film = makeFilm();
    EXPECT_EQ(film.indexOf({"scene-12"}), 11U);
    EXPECT_EQ(film.indexOf({"scene-13"}), std::nullopt);
}

TEST(Film, the_chosen_take_is_found_and_an_empty_choice_is_the_draft) {
    const Film film = makeFilm();
    ASSERT_NE(film.scenes[3].chosenTake(), nullptr);
    EXPECT_EQ(film.scenes[3].chosenTake()->id.text, "take-a");
    EXPECT_EQ(film.scenes[4].chosenTake(), nullptr);
}

TEST(FilmCheck, refuses_a_film_without_scenes) {
    expectRefused([](Film& film) { film.scenes.clear(); }, "at least one scene");
}

TEST(FilmCheck, refuses_a_first_scene_that_starts_late) {
    expectRefused([](Film& film) { film.scenes[0].start = 1; }, "frame 0");
}

TEST(FilmCheck, refuses_scenes_out_of_order) {
    expectRefused([](Film& film) { std::swap(film.scenes[4].start, film.scenes[5].start); },
                  "Scene");
}

TEST(FilmCheck, refuses_a_scene_below_the_shortest_length_and_allows_that_length) {
    Film film = makeFilm();
    film.scenes[11].start = film.length - kShortestScene;
    VERIFY_OK(check(film));
    expectRefused(
        [](Film& spoilt) { spoilt.scenes[11].start = spoilt.length - kShortestScene + 1; },
        "Scene 12 would be 5 frames long");
}

TEST(FilmCheck, refuses_scenes_behind_the_end) {
    expectRefused([](Film& film) { film.length = 600; }, "Scene 12");
}

TEST(FilmCheck, refuses_two_scenes_of_one_id) {
    expectRefused([](Film& film) { film.scenes[3].id = film.scenes[9].id; }, "scene-10");
}

TEST(FilmCheck, refuses_a_scene_without_an_id) {
    expectRefused([](Film& film) { film.scenes[3].id = {}; }, "Scene 4 has no id");
}

TEST(FilmCheck, refuses_a_chosen_take_that_is_not_there) {
    expectRefused([](Film& film) { film.scenes[3].chosen = {"take-z"}; }, "Scene 4 has chosen");
}

TEST(FilmCheck, refuses_a_negative_transition) {
    expectRefused([](Film& film) { film.scenes[2].transition.length = -2; }, "negative");
}

TEST(FilmCheck, refuses_a_transition_with_a_value_that_is_no_number) {
    expectRefused([](Film& film) { film.scenes[2].transition.values["softness"] = std::nan(""); }, "softness");
    expectRefused([](Film& film) { film.scenes[2].transition.values["softness"] = INFINITY; }, "softness");
}

TEST(FilmCheck, refuses_transitions_that_overlap_inside_a_scene) {
    expectRefused(
        [](Film& film) {
            film.scenes[5].transition.length = 100;
            film.scenes[6].transition.length = 22;
        },
        "Scene 6 is too short");
}

TEST(FilmCheck, refuses_a_transition_longer_than_the_first_scene) {
    expectRefused([](Film& film) { film.scenes[1].transition = {"crossfade", 122}; }, "Scene");
}

TEST(FilmCheck, allows_transitions_that_just_meet) {
    Film film = makeFilm();
    film.scenes[5].transition.length = 60;
    film.scenes[6].transition.length = 60;
    VERIFY_OK(check(film));
}

TEST(FilmCheck, ignores_the_transition_of_the_first_scene) {
    Film film = makeFilm();
    film.scenes[0].transition = {"crossfade", 5000};
    VERIFY_OK(check(film));
}

TEST(FilmCheck, refuses_a_rate_that_is_not_positive) {
    expectRefused([](Film& film) { film.rate = {0, 1}; }, "frame rate");
    expectRefused([](Film& film) { film.rate = {30, -1}; }, "frame rate");
}

TEST(FilmCheck, refuses_titles_outside_the_film) {
    expectRefused([](Film& film) { film.titles[2].span.end = film.length + 1; }, "\"Reel\"");
    expectRefused([](Film& film) { film.titles[0].span = {-1, 10}; }, "\"Neon Rain\"");
    expectRefused([](Film& film) { film.titles[0].span = {20, 20}; }, "\"Neon Rain\"");
    expectRefused([](Film& film) { film.titles[0].fade = -1; }, "\"Neon Rain\"");
}

// JSON has no way to write these: the stored film could never be read again.
TEST(FilmCheck, refuses_numbers_that_are_no_numbers) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    expectRefused([&](Film& film) { film.scenes[6].energy = nan; }, "Scene 7");
    expectRefused([&](Film& film) { film.scenes[6].beat = infinite; }, "Scene 7");
    expectRefused([&](Film& film) { film.scenes[7].look->strength = nan; }, "Scene 8");
    expectRefused([&](Film& film) { film.look.strength = nan; }, "look");
    expectRefused([&](Film& film) { film.music->gain = nan; }, "music");
    expectRefused([&](Film& film) { film.logo->opacity = nan; }, "logo");
    expectRefused([&](Film& film) { film.grid.beats[3].time = nan; }, "beat");
}

TEST(FilmCheck, refuses_values_outside_their_ranges) {
    expectRefused([](Film& film) { film.scenes[6].energy = 1.5; }, "Scene 7");
    expectRefused([](Film& film) { film.look.strength = -0.1; }, "look");
    expectRefused([](Film& film) { film.logo->width = 1.5; }, "logo");
    expectRefused([](Film& film) { film.music->in = -1; }, "music");
    expectRefused([](Film& film) { film.music->fadeOut = -1; }, "music");
}

} // namespace
} // namespace reelwright::model
