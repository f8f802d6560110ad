#include "compose/handles.h"

#include "core/compose/pictures.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::MissingHandles;
using compose::missingHandles;
using compose::missingHandlesOf;
using compose::SceneSource;

namespace {

// Three scenes of 20 frames; a transition of 9 frames into the second (4 before its start) and of 6 into the third.
model::Film film() {
    model::Film film = pictures::makeFilm(3, 20);
    film.scenes[1].transition = {"crossfade", 9};
    film.scenes[2].transition = {"wipe_left", 6};
    return film;
}

} // namespace

TEST(Handles, a_take_needs_half_of_the_transition_before_its_start) {
    for (base::FrameIndex in = 0; in < 8; ++in)
        EXPECT_EQ(missingHandlesOf(film(), 1, {.in = in}).before, std::max<base::FrameIndex>(0, 4 - in)) << in;
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 0}).before, 0) << "the first scene comes from nowhere";
}

TEST(Handles, a_take_needs_the_other_half_behind_its_end) {
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 2, .frames = 27}).behind, 0);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 2, .frames = 26}).behind, 1);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 2, .frames = 22}).behind, 5);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 2, .frames = 10}).behind, 5) << "more is missing, but not to the transition";
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 2}).behind, 0) << "nobody knows";
    EXPECT_EQ(missingHandlesOf(film(), 2, {.in = 9, .frames = 29}).behind, 0) << "the film ends there";
}

TEST(Handles, a_faster_or_backward_take_needs_more_of_its_clip) {
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 0, .frames = 50, .pace = {.speed = 2000}}).behind, 0);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 0, .frames = 48, .pace = {.speed = 2000}}).behind, 1);
    EXPECT_EQ(missingHandlesOf(film(), 1, {.in = 1, .pace = {.speed = 500}}).before, 2);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 20, .frames = 99, .pace = {.speed = -1000}}).behind, 5) << "it runs into its begin";
    EXPECT_EQ(missingHandlesOf(film(), 1, {.in = 30, .frames = 32, .pace = {.speed = -1000}}).before, 2);
    EXPECT_EQ(missingHandlesOf(film(), 0, {.in = 0, .frames = 10, .pace = {.freeze = 5}}).behind, 0) << "it stands still anyway";
}

TEST(Handles, a_take_that_is_over_before_its_scene_is_told_with_its_speed) {
    const std::vector<SceneSource> sources = {{.in = 0, .frames = 30, .pace = {.speed = 2000}}, {.in = 9, .frames = 200}, {.in = 15, .frames = 200, .pace = {.speed = -1000}}};
    const auto sentences = missingHandles(film(), sources);
    ASSERT_EQ(sentences.size(), 3U);
    EXPECT_NE(sentences[0].find("2 times its speed the take of scene 1 is too short"), std::string::npos) << sentences[0];
    EXPECT_NE(sentences[2].find("stands still for 5 frames"), std::string::npos) << sentences[2];
}

TEST(Handles, pictures_and_cuts_need_none) {
    EXPECT_EQ(missingHandlesOf(film(), 1, {.kind = compose::SourceKind::Still, .frames = 1}), MissingHandles());
    model::Film cut = film();
    cut.scenes[1].transition = {"cut", 9};
    EXPECT_EQ(missingHandlesOf(cut, 1, {.in = 0}).before, 0);
    EXPECT_EQ(missingHandlesOf(cut, 0, {.in = 0, .frames = 20}).behind, 0);
}

TEST(Handles, what_is_missing_is_told_with_scene_and_frames) {
    const std::vector<SceneSource> sources = {{.in = 0, .frames = 24}, {.in = 0, .frames = 200}, {.in = 3, .frames = 200}};
    const auto sentences = missingHandles(film(), sources);
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_NE(sentences[0].find("scene 1 has 1 frame too few behind its end for the crossfade"), std::string::npos) << sentences[0];
    EXPECT_NE(sentences[1].find("scene 2 has 4 frames too few before its start for the crossfade"), std::string::npos) << sentences[1];
}
