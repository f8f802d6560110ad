#include "generate/cuts.h"

#include "base/random.h"
#include "generate/length.h"
#include "support/verify.h"

#include <cmath>

namespace reelwright::testing {

using base::FrameIndex;
using base::FrameSpan;
using generate::cheapestCuts;
using generate::SceneCost;

namespace {

using Places = std::vector<std::vector<FrameIndex>>;

// Every choice, tried one after the other.
std::optional<SceneCost> bestByTrying(const Places& places, FrameIndex shortest,
                                      const generate::CostOfScene& cost, std::size_t cut = 1,
                                      FrameIndex from = 0, SceneCost sum = {}) {
    if (cut == places.size())
        return sum;
    std::optional<SceneCost> best;
    for (const FrameIndex to : places[cut]) {
        if (to - from < shortest)
            continue;
        const auto rest = bestByTrying(places, shortest, cost, cut + 1, to,
                                       sum + cost(cut - 1, FrameSpan{from, to}));
        if (rest && (!best || *rest < *best))
            best = rest;
    }
    return best;
}

SceneCost sumOf(const std::vector<FrameIndex>& cuts, const generate::CostOfScene& cost) {
    SceneCost sum;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
        sum = sum + cost(i, FrameSpan{cuts[i], cuts[i + 1]});
    return sum;
}

} // namespace

TEST(Cuts, are_as_cheap_as_the_best_of_all_choices_and_never_dearer_than_before) {
    base::Random random(5);
    for (int round = 0; round < 300; ++round) {
        const int scenes = 1 + static_cast<int>(random.uniform(0, 5));
        std::vector<FrameIndex> now = {0};
        for (int i = 0; i < scenes; ++i)
            now.push_back(now.back() + static_cast<FrameIndex>(random.uniform(30, 230)));
        Places places;
        std::vector<bool> locked;
        for (std::size_t i = 0; i < now.size(); ++i) {
            const bool stays = i == 0 || i + 1 == now.size() || random.chance(0.3);
            locked.push_back(stays);
            std::vector<FrameIndex> own = {now[i]};
            if (!stays)
                for (FrameIndex at = now[i] - 60; at <= now[i] + 60; at += 15)
                    if (at > 0 && at < now.back() && at != now[i])
                        own.push_back(at);
            std::ranges::sort(own);
            places.push_back(own);
        }
        const generate::SecondsInput tiers{.key = "duration",
                                           .tiers = random.chance(0.5)
                                                        ? std::vector<double>{4, 6, 8}
                                                        : std::vector<double>{5, 10}};
        const generate::CostOfScene cost = [&](std::size_t scene, FrameSpan span) {
            const double wanted = static_cast<double>(span.length()) / 30;
            const auto length = generate::lengthsFor(tiers, wanted).front();
            return SceneCost{
                .missing = length.covers ? 0 : std::llround((wanted - length.seconds) * 1000),
                .micros = std::llround(length.seconds * (scene == 1 ? 400'000 : 50'000)),
                .paid = std::llround(length.seconds * 1000),
                .moved = std::abs(span.begin - now[scene])};
        };
        constexpr FrameIndex kShortest = 6;
        const auto chosen = cheapestCuts(places, kShortest, cost);
        ASSERT_TRUE(chosen.has_value()) << "what stands now is a choice";
        ASSERT_EQ(chosen->size(), now.size());
        EXPECT_EQ(chosen->front(), 0);
        EXPECT_EQ(chosen->back(), now.back()) << "the film keeps its length";
        for (std::size_t i = 0; i < now.size(); ++i) {
            EXPECT_NE(std::ranges::find(places[i], (*chosen)[i]), places[i].end());
            EXPECT_TRUE(!locked[i] || (*chosen)[i] == now[i]);
            EXPECT_TRUE(i == 0 || (*chosen)[i] - (*chosen)[i - 1] >= kShortest);
        }
        const SceneCost sum = sumOf(*chosen, cost);
        EXPECT_EQ(sum, bestByTrying(places, kShortest, cost));
        EXPECT_LE(sum, sumOf(now, cost));
    }
}

TEST(Cuts, stay_when_nothing_is_won) {
    const Places places = {{0}, {90, 120, 150}, {240}};
    const auto cost = [](std::size_t, FrameSpan span) {
        return SceneCost{.moved = std::abs(span.begin - (span.begin == 0 ? 0 : 120))};
    };
    EXPECT_EQ(cheapestCuts(places, 6, cost), (std::vector<FrameIndex>{0, 120, 240}));
}

TEST(Cuts, there_may_be_no_choice) {
    const auto free = [](std::size_t, FrameSpan) { return SceneCost{}; };
    EXPECT_EQ(cheapestCuts(Places{{0}, {4}, {8}}, 6, free), std::nullopt);
    EXPECT_EQ(cheapestCuts(Places{}, 6, free), std::nullopt);
}

} // namespace reelwright::testing
