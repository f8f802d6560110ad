#include "core/model/applied.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <optional>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using reelwright::testing::kFactorySceneLength;
using reelwright::testing::makeFilm;

TEST(LockScene, without_words_locks_both_and_turns_single_locks_off) {
    ASSIGN_OK(const Film locked, applied(makeFilm(), "lock_scene", {{"scene", "2"}}));
    EXPECT_EQ(locked.scenes[1].locks, (Locks{true, true}));
    ASSIGN_OK(const Film half, applied(locked, "lock_scene", {{"scene", "2"}, {"timing", "no"}}));
    EXPECT_EQ(half.scenes[1].locks, (Locks{true, false}));
}

TEST(ReplacePrompt, sets_what_is_drawn_and_what_is_sent_and_cleans_it) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "replace_prompt",
                                     {{"scene", "2"}, {"text", "a li\u202eghthouse"}}));
    EXPECT_EQ(film.scenes[1].description, "a lighthouse");
    EXPECT_EQ(film.scenes[1].prompt, "a lighthouse");
}

TEST(ChangeTransition, the_first_scene_has_none) {
    EXPECT_ERROR(applied(makeFilm(), "change_transition", {{"scene", "1"}, {"kind", "wipe"}}),
                 InvalidInput);
}

TEST(ChangeTransition, a_cut_has_no_length_and_half_a_second_is_the_default) {
    ASSIGN_OK(const Film cut, applied(makeFilm(), "change_transition",
                                    {{"scene", "3"}, {"kind", "cut"}, {"seconds", "1"}}));
    EXPECT_EQ(cut.scenes[2].transition, (Transition{"cut", 0}));
    ASSIGN_OK(const Film wipe,
              applied(makeFilm(), "change_transition", {{"scene", "3"}, {"kind", "wipe"}}));
    EXPECT_EQ(wipe.scenes[2].transition, (Transition{"wipe", 15}));
}

TEST(ChangeTransition, one_that_is_too_long_is_shortened_to_fit) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "change_transition",
                                     {{"scene", "3"}, {"kind", "wipe"}, {"seconds", "3"}}));
    EXPECT_EQ(film.scenes[2].transition.length, kFactorySceneLength);
}

TEST(ChangeLook, without_a_scene_changes_the_film) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "change_look", {{"look", "noir"}}));
    EXPECT_EQ(film.look, (Look{"noir", {}, 1}));
    ASSIGN_OK(const Film one, applied(makeFilm(), "change_look", {{"look", "noir"}, {"scene", "1"}}));
    EXPECT_EQ(one.look, makeFilm().look);
    EXPECT_EQ(one.scenes[0].look, (Look{"noir", {}, 1}));
}

TEST(MoveScene, keeps_the_cuts_where_they_are) {
    const Film film = makeFilm();
    for (const auto& [from, to] :
         {std::pair{"3", "9"}, std::pair{"9", "3"}, std::pair{"1", "12"}}) {
        ASSIGN_OK(const Film moved, applied(film, "move_scene", {{"scene", from}, {"to", to}}));
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            EXPECT_EQ(moved.scenes[i].start, film.scenes[i].start);
            EXPECT_EQ(moved.scenes[i].beat, film.scenes[i].beat);
            EXPECT_EQ(moved.scenes[i].section, film.scenes[i].section);
            EXPECT_EQ(moved.scenes[i].transition, film.scenes[i].transition);
        }
        const auto landed = static_cast<std::size_t>(std::stoi(to)) - 1;
        EXPECT_EQ(moved.scenes[landed].id.text, std::string("scene-") + from);
    }
}

TEST(MoveScene, the_others_keep_their_order) {
    ASSIGN_OK(const Film moved, applied(makeFilm(), "move_scene", {{"scene", "2"}, {"to", "4"}}));
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < 5; ++i)
        ids.push_back(moved.scenes[i].id.text);
    EXPECT_EQ(ids,
              (std::vector<std::string>{"scene-1", "scene-3", "scene-4", "scene-2", "scene-5"}));
}

TEST(MoveScene, does_not_push_scenes_off_their_locked_beats) {
    Film film = makeFilm();
    film.scenes[4].locks.timing = true;
    EXPECT_ERROR(applied(film, "move_scene", {{"scene", "3"}, {"to", "9"}}), InvalidInput);
    EXPECT_ERROR(applied(film, "move_scene", {{"scene", "5"}, {"to", "2"}}), InvalidInput);
    VERIFY_OK(applied(film, "move_scene", {{"scene", "1"}, {"to", "4"}}));
}

TEST(SplitScene, without_a_time_falls_on_the_beat_nearest_to_the_middle) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "split_scene", {{"scene", "2"}}));
    ASSERT_EQ(film.scenes.size(), 13U);
    EXPECT_EQ(film.scenes[2].start, 90);
    EXPECT_EQ(film.scenes[2].beat, 3.0);
    EXPECT_EQ(film.scenes[2].transition, Transition{});
    EXPECT_EQ(film.scenes[2].id.text, "scene-2b");
}

TEST(SplitScene, at_a_time_cuts_just_there_and_names_no_beat) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "split_scene", {{"scene", "2"}, {"at", "2.7"}}));
    EXPECT_EQ(film.scenes[2].start, 81);
    EXPECT_EQ(film.scenes[2].beat, std::nullopt);
}

TEST(SplitScene, a_clip_goes_on_where_the_first_part_ends) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "split_scene", {{"scene", "4"}, {"at", "7"}}));
    EXPECT_EQ(film.scenes[4].takes[0].in, 60);
    EXPECT_EQ(film.scenes[4].takes[1].in, 0) << "a still has no time of its own";
}

TEST(SplitScene, twice_gives_ids_that_differ) {
    ASSIGN_OK(const Film once, applied(makeFilm(), "split_scene", {{"scene", "scene-2"}}));
    ASSIGN_OK(const Film twice, applied(once, "split_scene", {{"scene", "scene-2"}}));
    EXPECT_EQ(twice.scenes.size(), 14U);
    EXPECT_TRUE(twice.indexOf({"scene-2bb"}));
}

TEST(SplitScene, does_not_leave_a_part_that_is_too_short) {
    EXPECT_ERROR(applied(makeFilm(), "split_scene", {{"scene", "2"}, {"at", "2.1"}}), InvalidInput);
    EXPECT_ERROR(applied(makeFilm(), "split_scene", {{"scene", "2"}, {"at", "9"}}), InvalidInput);
}

TEST(ChangeTransition, takes_a_curve_values_and_a_picture) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "change_transition",
                                     {{"scene", "3"}, {"kind", "luma_wipe"}, {"ease", "in_out"}, {"values", "softness:0.25,order:1"}, {"picture", "asset-2"}}));
    EXPECT_EQ(film.scenes[2].transition, (Transition{"luma_wipe", 15, Ease::InOut, {{"order", 1}, {"softness", 0.25}}, {"asset-2"}}));
    ASSIGN_OK(const Film again, applied(film, "change_transition", {{"scene", "3"}, {"kind", "crossfade"}}));
    EXPECT_EQ(again.scenes[2].transition, (Transition{"crossfade", 15})) << "nothing of the one before stays";
}

TEST(ChangeTransition, tells_what_is_wrong_with_a_curve_or_a_value) {
    for (const auto& [name, text, says] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"ease", "elastic", "elastic"}, {"values", "softness", "softness:0.2"}, {"values", "softness:", "number"}, {"values", "softness:1x", "number"},
             {"values", "softness:nan", "number"}, {"values", ":3", "softness:0.2"}, {"values", "a:1,,b:2", "softness:0.2"}, {"values", "a:1,a:2", "twice"}}) {
        const auto done = applied(makeFilm(), "change_transition", {{"scene", "3"}, {"kind", "wipe_left"}, {name, text}});
        ASSERT_FALSE(done.has_value()) << text;
        EXPECT_EQ(done.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_NE(done.error().message.find(says), std::string::npos) << done.error().message;
    }
}

TEST(SplitScene, shortens_transitions_that_no_longer_fit) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "split_scene", {{"scene", "9"}, {"at", "16.4"}}));
    EXPECT_EQ(film.scenes[8].transition.length, 12);
    VERIFY_OK(check(film));
}

TEST(MergeScene, the_first_scene_takes_the_time_of_both) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "merge_scene", {{"scene", "2"}}));
    ASSERT_EQ(film.scenes.size(), 11U);
    EXPECT_EQ(film.spanOf(1), (base::FrameSpan{60, 180}));
    EXPECT_EQ(film.scenes[2].id.text, "scene-4");
}

TEST(MergeScene, needs_a_next_scene_that_is_not_locked) {
    EXPECT_ERROR(applied(makeFilm(), "merge_scene", {{"scene", "12"}}), InvalidInput);
    EXPECT_ERROR(applied(makeFilm(), "merge_scene", {{"scene", "4"}}), InvalidInput);
}

TEST(TrimScene, snaps_to_the_nearest_beat_when_it_may) {
    ASSIGN_OK(const Film snapped,
              applied(makeFilm(), "trim_scene", {{"scene", "2"}, {"end", "3.4"}}));
    EXPECT_EQ(snapped.scenes[2].start, 105);
    EXPECT_EQ(snapped.scenes[2].beat, 3.5);
    ASSIGN_OK(const Film free,
              applied(makeFilm(), "trim_scene", {{"scene", "2"}, {"end", "3.4"}, {"snap", "no"}}));
    EXPECT_EQ(free.scenes[2].start, 102);
    EXPECT_EQ(free.scenes[2].beat, std::nullopt);
}

TEST(MergeScene, keeps_a_cut_that_is_locked_to_its_beat) {
    Film film = makeFilm();
    film.scenes[2].locks = {false, true};
    EXPECT_ERROR(applied(film, "merge_scene", {{"scene", "2"}}), InvalidInput);
}

TEST(TrimScene, respects_locks_on_either_side_of_the_cut) {
    for (const std::size_t locked : {1, 2}) {
        Film film = makeFilm();
        film.scenes[locked].locks.timing = true;
        EXPECT_ERROR(applied(film, "trim_scene", {{"scene", "2"}, {"end", "3.5"}}), InvalidInput);
    }
}

TEST(TrimScene, cannot_pass_its_neighbours_or_the_end) {
    EXPECT_ERROR(applied(makeFilm(), "trim_scene", {{"scene", "2"}, {"end", "1.5"}}), InvalidInput);
    EXPECT_ERROR(applied(makeFilm(), "trim_scene", {{"scene", "2"}, {"end", "6.5"}}), InvalidInput);
    EXPECT_ERROR(applied(makeFilm(), "trim_scene", {{"scene", "12"}, {"end", "23"}}), InvalidInput);
}

TEST(ChangeTitle, breaks_the_line_where_a_person_wrote_it) {
    ASSIGN_OK(const Film film,
              applied(makeFilm(), "change_title", {{"text", "Ada\\npilot"}, {"number", "2"}}));
    EXPECT_EQ(film.titles[1].text, "Ada\npilot");
}

TEST(ChangeTitle, an_empty_text_takes_the_title_away) {
    ASSIGN_OK(const Film film, applied(makeFilm(), "change_title", {{"text", ""}}));
    EXPECT_EQ(film.titles.size(), 2U);
    EXPECT_EQ(film.titles[0].id.text, "title-2");
}

TEST(ChangeTitle, a_film_without_titles_says_so_with_and_without_a_number) {
    Film film = makeFilm();
    film.titles.clear();
    EXPECT_ERROR(applied(film, "change_title", {{"text", "x"}}), NotFound);
    EXPECT_ERROR(applied(film, "change_title", {{"text", "x"}, {"number", "1"}}), NotFound);
}

TEST(SnappedToBeat, leaves_the_frame_alone_where_no_beat_can_be_trusted) {
    Film film = makeFilm();
    std::optional<double> beat = 1.0;
    film.grid.confidence = 0.2;
    EXPECT_EQ(snappedToBeat(film, 101, beat), 101);
    EXPECT_EQ(beat, std::nullopt);
    film.grid.confidence = 0.9;
    film.grid.beats.resize(2);
    EXPECT_EQ(snappedToBeat(film, 101, beat), 101) << "the last beat is seconds away";
    film.grid.beats.clear();
    EXPECT_EQ(snappedToBeat(film, 101, beat), 101);
}

TEST(FitTransitions, makes_any_lengths_fit) {
    base::FrameIndex lengths[] = {0, 1, 7, 59, 60, 61, 200, -5};
    for (const base::FrameIndex first : lengths)
        for (const base::FrameIndex second : lengths) {
            Film film = makeFilm();
            film.scenes[0].transition = {"wipe", first};
            film.scenes[1].transition = {"wipe", first};
            film.scenes[2].transition = {"wipe", second};
            film.scenes[3].transition = {"wipe", first};
            film.scenes[3].start = 180 - 17;
            fitTransitions(film);
            VERIFY_OK(check(film));
            EXPECT_EQ(film.scenes[0].transition, Transition{});
            for (const Scene& scene : film.scenes)
                EXPECT_EQ(scene.transition.kind == "cut", scene.transition.length == 0);
        }
}

} // namespace
} // namespace reelwright::model
