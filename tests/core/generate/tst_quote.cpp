#include "base/random.h"
#include "core/generate/model_wishes.h"
#include "generate/fit.h"
#include "generate/length.h"
#include "generate/models.h"
#include "generate/quote.h"
#include "support/verify.h"

#include <tuple>

#include <gtest/gtest.h>

using namespace reelwright;
using base::Usd;
using generate::Fit;
using generate::FitOption;
using generate::FitScene;
using generate::Quote;

namespace {

Quote quoteFor(const char* id, double seconds, int retries = 2) {
    const generate::ModelData* const model = generate::findModel(id);
    EXPECT_NE(model, nullptr) << id;
    const auto wish = reelwright::testing::acceptedWish(*model, seconds);
    const auto run = generate::prepare(*model, wish);
    EXPECT_TRUE(run.has_value()) << (run ? "" : run.error().message);
    return generate::quoteOf(*model, run.value_or(generate::PreparedRun{}), wish, retries);
}

// Higher is better: is everything paid, ranks of heroes, of the others, less money.
using Goodness = std::tuple<int, int, std::int64_t>;

Goodness goodnessOf(std::span<const FitScene> scenes, const Fit& fit) {
    int heroes = 0;
    int others = 0;
    Usd total;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const FitOption& option = scenes[i].options[*fit.chosen[i]];
        (scenes[i].isHero ? heroes : others) += option.rank;
        total = total + *option.cost;
    }
    EXPECT_EQ(total, fit.total);
    return {heroes, others, -total.micros};
}

// The best of all choices within the budget; nothing when there is none.
std::optional<Goodness> bestByTrying(std::span<const FitScene> scenes, Usd budget) {
    std::optional<Goodness> best;
    Fit fit;
    fit.chosen.assign(scenes.size(), 0);
    for (;;) {
        fit.total = {};
        bool isKnown = true;
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            const auto& cost = scenes[i].options[*fit.chosen[i]].cost;
            isKnown = isKnown && cost.has_value();
            fit.total = fit.total + cost.value_or(Usd{});
        }
        if (isKnown && fit.total <= budget)
            best = std::max(best, std::optional(goodnessOf(scenes, fit)));
        std::size_t at = 0;
        while (at < scenes.size() && ++*fit.chosen[at] == scenes[at].options.size())
            fit.chosen[at++] = 0;
        if (at == scenes.size())
            return best;
    }
}

} // namespace

TEST(Quote, tells_what_is_paid_and_what_of_it_is_trimmed_away) {
    const Quote quote = quoteFor("veo-3.1-lite", 4.5);
    EXPECT_TRUE(quote.isKnown());
    EXPECT_EQ(quote.likely, Usd{300'000});
    EXPECT_EQ(quote.worst, Usd{900'000}); // two results more that are not liked
    EXPECT_EQ(quote.paidSeconds, 6);
    EXPECT_EQ(quote.neededSeconds, 4.5);
    EXPECT_EQ(quote.wastedSeconds, 1.5);
    EXPECT_EQ(quote.cost.checked, "2026-10-08");
    EXPECT_EQ(quote.cost.confidence, generate::Confidence::Reported);
    ASSERT_EQ(quote.cost.lines.size(), 1U);
    EXPECT_EQ(quote.cost.lines[0].count(), 6);
    EXPECT_EQ(quote.cost.lines[0].usd, Usd{50'000});
    EXPECT_EQ(quoteFor("veo-3.1-lite", 4.5, 0).worst, Usd{300'000});
    EXPECT_EQ(quoteFor("veo-3.1-lite", 4.5, 1000).retries, generate::kMostRetries);
    // A machine that is paid by time may take long.
    const Quote work = quoteFor("sdxl", 0, 1);
    EXPECT_EQ(work.likely, Usd{4'875});
    EXPECT_EQ(work.worst, Usd{2 * 29'250});
}

TEST(Quote, of_a_film_counts_unknown_prices_apart) {
    const std::vector<Quote> quotes = {quoteFor("gen-4.5", 4), quoteFor("ray-3.2", 4),
                                       quoteFor("veo-3.1-lite", 4), quoteFor("ray-2-540p", 3)};
    EXPECT_FALSE(quotes[1].isKnown());
    EXPECT_FALSE(quotes[1].notes.empty());
    const auto film = generate::totalOf(quotes);
    EXPECT_EQ(film.likely, Usd{1'250'000 + 200'000 + 500'000});
    EXPECT_EQ(film.worst, Usd{3 * film.likely.micros});
    EXPECT_EQ(film.known, 3);
    EXPECT_EQ(film.unknown, 1);
    EXPECT_EQ(film.confidence, generate::Confidence::Guess);
    EXPECT_EQ(film.checked, "2026-07-03");
    EXPECT_TRUE(film.isUndated);
    EXPECT_EQ(film.paidSeconds, 5 + 5 + 4 + 5);
    EXPECT_EQ(film.wastedSeconds, 1 + 1 + 0 + 2);
    EXPECT_EQ(generate::totalOf({}).likely, Usd{});
}

TEST(LeastWaste, picks_the_end_that_pays_for_the_fewest_seconds_too_many) {
    const auto& tiers = *generate::findModel("veo-3.1")->inputs.seconds; // 4, 6, 8
    const std::vector<double> beats = {13.1, 13.6, 14.05, 14.5, 15.0, 15.5, 15.9};
    const auto cut = generate::leastWaste(tiers, 10, beats);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->index, 6U);
    EXPECT_EQ(cut->paid, 6);
    EXPECT_NEAR(cut->wasted, 0.1, 1e-9);
    EXPECT_NEAR(cut->seconds, 5.9, 1e-9);
    // Of equals the first; what no length covers only when there is nothing else.
    EXPECT_EQ(generate::leastWaste(tiers, 0, std::vector{3.5, 5.5, 30.0})->index, 0U);
    EXPECT_EQ(generate::leastWaste(tiers, 0, std::vector{29.0, 30.0})->index, 0U);
    EXPECT_EQ(generate::leastWaste(tiers, 0, std::vector{8.3, 2.0})->index, 1U);
    EXPECT_FALSE(generate::leastWaste(tiers, 5, std::vector{4.0, 5.0}));
    EXPECT_FALSE(generate::leastWaste(tiers, 0, {}));
}

TEST(Fit, keeps_the_better_model_for_the_hero) {
    const std::vector<FitOption> options = {
        {.id = "draft", .cost = Usd{}, .rank = 0},
        {.id = "cheap", .cost = Usd{200'000}, .rank = 3},
        {.id = "good", .cost = Usd{1'000'000}, .rank = 8},
    };
    std::vector<FitScene> scenes(4, FitScene{options, false});
    scenes[2].isHero = true;
    const Fit fit = generate::fitBudget(scenes, Usd{1'400'000});
    EXPECT_TRUE(fit.isWithin);
    EXPECT_EQ(fit.total, Usd{1'400'000});
    EXPECT_EQ(fit.chosen[2], 2U);
    EXPECT_EQ(std::ranges::count(fit.chosen, std::optional<std::size_t>(1)), 2);
    EXPECT_EQ(generate::fitBudget(scenes, Usd{100'000}).total, Usd{0});
    EXPECT_EQ(generate::fitBudget(scenes, Usd{4'000'000}).total, Usd{4'000'000});
    EXPECT_EQ(generate::fitBudget({}, Usd{}).total, Usd{0});
    EXPECT_TRUE(generate::fitBudget({}, Usd{}).isWithin);
}

TEST(Fit, never_chooses_a_price_that_nobody_knows) {
    const FitScene both = {
        {{.id = "asks", .cost = {}, .rank = 9}, {.id = "known", .cost = Usd{500'000}, .rank = 2}},
        true};
    const FitScene asks = {{{.id = "asks", .cost = {}, .rank = 9}}, false};
    const Fit fit = generate::fitBudget(std::vector{both, asks, both}, Usd{10'000'000});
    EXPECT_EQ(fit.chosen[0], 1U);
    EXPECT_EQ(fit.chosen[1], std::nullopt);
    EXPECT_EQ(fit.chosen[2], 1U);
    EXPECT_EQ(fit.total, Usd{1'000'000});
    EXPECT_FALSE(fit.isWithin);
}

TEST(Fit, that_is_too_dear_anyway_shows_the_cheapest) {
    const FitScene scene = {{{.id = "dear", .cost = Usd{900'000}, .rank = 9},
                             {.id = "cheap", .cost = Usd{500'000}, .rank = 2}},
                            true};
    const Fit fit = generate::fitBudget(std::vector{scene, scene}, Usd{999'999});
    EXPECT_FALSE(fit.isWithin);
    EXPECT_EQ(fit.total, Usd{1'000'000});
    EXPECT_EQ(fit.chosen[0], 1U);
    EXPECT_FALSE(generate::fitBudget(std::vector{scene}, Usd{-1}).isWithin);
}

TEST(Fit, is_as_good_as_trying_everything) {
    base::Random random(42);
    for (int round = 0; round < 400; ++round) {
        std::vector<FitScene> scenes(1 + random.index(6));
        for (FitScene& scene : scenes) {
            scene.isHero = random.chance(0.3);
            scene.options.resize(1 + random.index(4));
            for (FitOption& option : scene.options) {
                option.cost = Usd{static_cast<std::int64_t>(random.index(40)) * 37'501};
                option.rank = static_cast<int>(random.index(10));
                if (random.chance(0.1) && &option != &scene.options.front())
                    option.cost = {};
            }
        }
        const Usd budget{static_cast<std::int64_t>(random.index(6'000'000))};
        const Fit fit = generate::fitBudget(scenes, budget);
        const auto best = bestByTrying(scenes, budget);
        EXPECT_EQ(fit.isWithin, best.has_value()) << round;
        if (best) {
            EXPECT_LE(fit.total, budget) << round;
            EXPECT_EQ(goodnessOf(scenes, fit), *best) << round;
        }
        EXPECT_EQ(generate::fitBudget(scenes, budget).chosen, fit.chosen) << round;
    }
}

TEST(Fit, copes_with_a_long_film) {
    base::Random random(3);
    std::vector<FitScene> scenes(120);
    for (FitScene& scene : scenes) {
        scene.isHero = random.chance(0.2);
        scene.options = {{.id = "draft", .cost = Usd{}, .rank = 0}};
        for (int i = 1; i < 6; ++i)
            scene.options.push_back(
                {.id = "m",
                 .cost = Usd{static_cast<std::int64_t>(random.index(3'000'000))},
                 .rank = i + 2});
    }
    const Fit fit = generate::fitBudget(scenes, Usd{50'000'000});
    EXPECT_TRUE(fit.isWithin);
    EXPECT_LE(fit.total, Usd{50'000'000});
    EXPECT_GT(fit.total, Usd{45'000'000});
}
