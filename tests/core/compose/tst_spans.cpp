#include "compose/spans.h"

#include "base/random.h"
#include "core/compose/pictures.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using base::FrameIndex;
using compose::spansOf;

namespace {

// A film that keeps a film's rules, with scenes and transitions of random lengths.
model::Film randomFilm(std::uint64_t seed) {
    base::Random random(seed);
    constexpr base::FrameRate kRates[] = {{24, 1}, {25, 1}, {30, 1}, {60, 1}, {30000, 1001}};
    model::Film film = pictures::makeFilm(1, 6);
    film.rate = kRates[random.index(5)];
    const std::size_t count = 1 + random.index(12);
    film.scenes.clear();
    FrameIndex at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        model::Scene scene;
        scene.id = {fmt::format("scene-{}", i)};
        scene.start = at;
        at += static_cast<FrameIndex>(6 + random.index(random.chance(0.2) ? 2000 : 60));
        if (i > 0 && random.chance(0.6))
            scene.transition = {"crossfade", static_cast<FrameIndex>(1 + random.index(40))};
        film.scenes.push_back(scene);
    }
    film.length = at;
    // Transitions that the rules allow: half in each scene, not past its neighbour's.
    FrameIndex taken = 0;
    for (std::size_t i = 1; i < count; ++i) {
        FrameIndex& length = film.scenes[i].transition.length;
        const FrameIndex room = std::min(film.spanOf(i - 1).length() - taken, film.spanOf(i).length() / 2);
        length = std::clamp<FrameIndex>(length, 0, 2 * std::max<FrameIndex>(0, room));
        if (length == 0)
            film.scenes[i].transition = {};
        taken = length - length / 2;
    }
    return film;
}

} // namespace

TEST(Spans, cover_every_film_exactly_and_in_order) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const model::Film film = randomFilm(seed);
        VERIFY_OK(model::check(film));
        FrameIndex at = 0;
        for (const compose::Span& span : spansOf(film)) {
            EXPECT_EQ(span.frames.begin, at) << seed;
            EXPECT_GT(span.frames.length(), 0) << seed;
            at = span.frames.end;
        }
        EXPECT_EQ(at, film.length) << seed;
    }
}

TEST(Spans, show_the_scene_that_the_film_shows_there) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const model::Film film = randomFilm(seed);
        for (const compose::Span& span : spansOf(film)) {
            if (span.into) {
                EXPECT_EQ(*span.into, span.scene + 1);
                EXPECT_EQ(span.frames.length(), film.scenes[*span.into].transition.length);
                EXPECT_EQ(span.frames.begin, film.scenes[*span.into].start - span.frames.length() / 2);
            } else {
                EXPECT_EQ(film.sceneAt(span.frames.begin), span.scene) << seed;
                EXPECT_EQ(film.sceneAt(span.frames.end - 1), span.scene) << seed;
            }
        }
    }
}

TEST(Spans, long_scenes_are_cut_so_that_workers_can_share_them) {
    model::Film film = pictures::makeFilm(1, 30 * 25);
    ASSERT_EQ(spansOf(film).size(), 10U);
    for (const compose::Span& span : spansOf(film))
        EXPECT_EQ(span.frames.length(), 75);
    film.length = 76; // equal parts, and none that is very short
    ASSERT_EQ(spansOf(film).size(), 2U);
    EXPECT_EQ(spansOf(film)[0].frames, (base::FrameSpan{0, 38}));
    film.length = 75;
    EXPECT_EQ(spansOf(film).size(), 1U);
}

TEST(Spans, a_cut_and_the_first_scene_have_no_transition_span) {
    model::Film film = pictures::makeFilm(3, 30);
    film.scenes[0].transition = {"crossfade", 10};
    film.scenes[1].transition = {"cut", 10};
    EXPECT_EQ(spansOf(film).size(), 3U);
    for (const compose::Span& span : spansOf(film))
        EXPECT_FALSE(span.into.has_value());
}
