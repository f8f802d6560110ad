#include "model/staleness.h"

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

// Two scenes of two seconds; the second shows a clip that was generated.
Film filmWithTake() {
    Film film;
    film.length = 120;
    film.scenes.resize(2);
    film.scenes[0].id = {"a"};
    film.scenes[1].id = {"b"};
    film.scenes[1].start = 60;
    film.scenes[1].prompt = "a red door";
    film.scenes[1].takes = {{.id = {"t"}, .kind = TakeKind::Generated, .asset = {"clip"}, .prompt = "a red door"}};
    film.scenes[1].chosen = {"t"};
    return film;
}

Asset clipOf(double seconds) {
    return {.id = {"clip"}, .kind = AssetKind::Clip, .duration = seconds};
}

TEST(Staleness, a_take_of_the_same_words_and_length_is_as_asked_for) {
    const Asset clip = clipOf(2);
    EXPECT_TRUE(whyStale(filmWithTake(), 1, &clip).empty());
    EXPECT_TRUE(whyStale(filmWithTake(), 0, nullptr).empty()) << "a draft follows its scene";
}

TEST(Staleness, other_words_are_told_whether_or_not_the_clip_is_known) {
    Film film = filmWithTake();
    film.scenes[1].prompt = "a blue door";
    EXPECT_EQ(whyStale(film, 1, nullptr), std::vector{Stale::Prompt});
    film.scenes[1].takes[0].kind = TakeKind::Clip;
    EXPECT_TRUE(whyStale(film, 1, nullptr).empty()) << "a person's own clip was made from no words";
}

TEST(Staleness, the_description_stands_for_a_missing_prompt) {
    Film film = filmWithTake();
    film.scenes[1].prompt.clear();
    film.scenes[1].description = "a red door";
    EXPECT_TRUE(whyStale(film, 1, nullptr).empty());
}

TEST(Staleness, a_scene_that_outgrew_its_clip_is_told) {
    Film film = filmWithTake();
    const Asset clip = clipOf(2);
    film.length = 123;
    EXPECT_EQ(whyStale(film, 1, &clip), std::vector{Stale::Length});
    film.scenes[1].takes[0].pace.speed = 500;
    EXPECT_TRUE(whyStale(film, 1, &clip).empty()) << "slower, it is enough again";
    film.scenes[1].takes[0].pace = {.speed = -kOwnSpeed};
    EXPECT_EQ(whyStale(film, 1, &clip), std::vector{Stale::Length}) << "backwards from its begin there is nothing";
    film.scenes[1].takes[0].in = 61;
    EXPECT_FALSE(whyStale(film, 1, &clip).empty());
    film.length = 120;
    film.scenes[1].takes[0].in = 60;
    EXPECT_TRUE(whyStale(film, 1, &clip).empty());
}

TEST(Staleness, every_cause_has_a_sentence) {
    for (const Stale cause : {Stale::Prompt, Stale::Length})
        EXPECT_TRUE(sentenceOf(cause).ends_with('.'));
}

} // namespace
} // namespace reelwright::model
