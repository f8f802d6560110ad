#include "pipeline/snap.h"

#include "core/pipeline/workshop.h"

namespace reelwright::testing {

using pipeline::MakingWishes;
using pipeline::Snapped;

// Four drafts of 5 s in a film with a beat every half second, for a model that makes 4, 6 or 8 s.
class Snap : public ::testing::Test {
protected:
    Snap() {
        film = shop.filmOfPictures();
        film.titles.clear();
        const model::Scene one = film.scenes[0];
        film.scenes.clear();
        for (int i = 0; i < 4; ++i) {
            film.scenes.push_back(one);
            film.scenes.back().id = {fmt::format("scene-{}", i)};
            film.scenes.back().start = 150 * i;
            film.scenes.back().description = fmt::format("a street at night, {}", i);
            film.scenes.back().takes.clear();
            film.scenes.back().chosen = {};
        }
        film.length = 600;
        film.grid.tempo = 120;
        film.grid.confidence = 0.9;
        for (int beat = 0; beat < 40; ++beat)
            film.grid.beats.push_back({.time = 0.5 * beat, .inBar = beat % 4 + 1});
        shop.keep(film);
    }
    Snapped snapped(double reach = 2, const std::vector<std::size_t>& scenes = {0, 1, 2, 3}) {
        auto made = pipeline::snapCuts(shop.workspace(), film, scenes, {.model = "veo-3.1-lite"},
                                       reach, {});
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made ? *std::move(made) : Snapped{};
    }
    Workshop shop;
    model::Film film;
};

TEST_F(Snap, cuts_go_to_beats_where_the_least_is_paid) {
    const Snapped made = snapped();
    EXPECT_EQ(made.before.likely, base::Usd{1'200'000}) << "four times 6 s";
    EXPECT_EQ(made.after.likely, base::Usd{1'000'000}) << "20 s of film, 20 s paid";
    EXPECT_NEAR(made.before.wastedSeconds, 4, 1e-9);
    EXPECT_NEAR(made.after.wastedSeconds, 0, 1e-9);
    EXPECT_EQ(made.film.length, film.length);
    ASSERT_FALSE(made.cuts.empty());
    for (const auto& cut : made.cuts) {
        EXPECT_EQ(cut.to % 15, 0) << "a beat";
        EXPECT_LE(std::abs(cut.to - cut.from), 60);
        EXPECT_EQ(made.film.scenes[cut.scene].start, cut.to);
        EXPECT_TRUE(made.film.scenes[cut.scene].beat.has_value());
    }
    ASSIGN_OK(const auto offer, pipeline::offerFor(shop.workspace(), made.film, {0, 1, 2, 3},
                                                   {.model = "veo-3.1-lite"}, {}));
    EXPECT_EQ(offer.total.likely, made.after.likely) << "the quote says the same";
}

TEST_F(Snap, locked_scenes_and_scenes_that_are_not_to_be_made_stay) {
    film.scenes[1].locks.timing = true;
    Snapped made = snapped();
    for (const auto& cut : made.cuts)
        EXPECT_EQ(cut.scene, 3U) << "the other cuts touch the locked scene";
    EXPECT_LE(made.after.likely, made.before.likely);
    film.scenes[1].locks = {.content = true};
    made = snapped();
    EXPECT_TRUE(std::ranges::all_of(made.cuts, [](const auto& cut) { return cut.scene == 3; }));
    film.scenes[1].locks = {};
    EXPECT_TRUE(snapped(2, {0, 2}).cuts.empty()) << "no two of them are neighbours";
}

TEST_F(Snap, a_short_reach_moves_less_and_nothing_is_moved_for_nothing) {
    EXPECT_LE(snapped(2).after.likely, snapped(0.5).after.likely);
    const Snapped once = snapped();
    film = once.film;
    EXPECT_TRUE(snapped().cuts.empty()) << "it is best already";
    EXPECT_ERROR(pipeline::snapCuts(shop.workspace(), film, {0}, MakingWishes{}, 0, {}),
                 InvalidInput);
}

TEST_F(Snap, equal_prices_move_nothing) {
    film.grid = {};
    film.length = 301;
    for (std::size_t i = 0; i < 4; ++i)
        film.scenes[i].start = static_cast<base::FrameIndex>(74 * i + i % 2);
    EXPECT_TRUE(snapped().cuts.empty()) << "each is paid with 4 s anyway";
}

TEST_F(Snap, a_film_without_beats_is_cut_at_any_frame) {
    film.grid = {};
    film.scenes[1].start = 143;
    const Snapped made = snapped();
    EXPECT_EQ(made.after.likely, base::Usd{1'000'000});
}

} // namespace reelwright::testing
