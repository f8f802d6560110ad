#include "generate/fit.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace reelwright::generate {

using base::Usd;

namespace {

constexpr std::size_t kMostStates = 65536;
constexpr std::int64_t kCent = 10'000;

struct Worth {
    int heroes = 0;
    int others = 0;
    auto operator<=>(const Worth&) const = default;
};

// The film up to some scene.
struct State {
    Usd cost;
    Worth worth;
    std::uint32_t before = 0; // state of the scene before
    std::uint32_t option = 0;
};

using Layer = std::vector<State>;

// Leaves, by rising cost, only what is worth more than everything cheaper. The first of equals
// stays.
void prune(Layer& layer) {
    std::ranges::stable_sort(layer, [](const State& a, const State& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.worth > b.worth;
    });
    Layer kept;
    for (const State& state : layer)
        if (kept.empty() || state.worth > kept.back().worth)
            kept.push_back(state);
    layer = std::move(kept);
}

// Of each cent the best.
void thin(Layer& layer) {
    Layer kept;
    for (const State& state : layer) {
        if (!kept.empty() && kept.back().cost.micros / kCent == state.cost.micros / kCent)
            kept.back() = state;
        else
            kept.push_back(state);
    }
    layer = std::move(kept);
}

Layer next(const Layer& before, const FitScene& scene, Usd budget) {
    Layer layer;
    for (std::uint32_t option = 0; option < scene.options.size(); ++option) {
        const FitOption& way = scene.options[option];
        if (!way.cost || way.cost->micros < 0 || *way.cost > budget)
            continue;
        for (std::uint32_t i = 0; i < before.size(); ++i) {
            if (*way.cost > budget - before[i].cost)
                break; // they stand by rising cost
            State state{.cost = before[i].cost + *way.cost,
                        .worth = before[i].worth,
                        .before = i,
                        .option = option};
            (scene.isHero ? state.worth.heroes : state.worth.others) += way.rank;
            layer.push_back(state);
        }
    }
    prune(layer);
    if (layer.size() > kMostStates)
        thin(layer);
    return layer;
}

std::optional<std::size_t> cheapestOf(const FitScene& scene) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < scene.options.size(); ++i) {
        const FitOption& way = scene.options[i];
        if (!way.cost || way.cost->micros < 0)
            continue;
        const FitOption* const known = best ? &scene.options[*best] : nullptr;
        if (known == nullptr || *way.cost < *known->cost ||
            (*way.cost == *known->cost && way.rank > known->rank))
            best = i;
    }
    return best;
}

} // namespace

Fit fitBudget(std::span<const FitScene> scenes, Usd budget) {
    Fit fit;
    for (const FitScene& scene : scenes) {
        fit.chosen.push_back(cheapestOf(scene));
        if (fit.chosen.back())
            fit.total = fit.total + *scene.options[*fit.chosen.back()].cost;
    }
    std::vector<Layer> layers = {{State{}}};
    for (std::size_t i = 0; i < scenes.size(); ++i)
        layers.push_back(fit.chosen[i] ? next(layers.back(), scenes[i], budget)
                                       : Layer(layers.back()));
    if (layers.back().empty() || budget.micros < 0)
        return fit;
    // What is worth the most stands last, and costs the least of its worth.
    std::size_t at = layers.back().size() - 1;
    fit.total = layers.back()[at].cost;
    for (std::size_t i = scenes.size(); i > 0; --i) {
        if (!fit.chosen[i - 1])
            continue;
        fit.chosen[i - 1] = layers[i][at].option;
        at = layers[i][at].before;
    }
    fit.isWithin = std::ranges::all_of(fit.chosen, [](const auto& one) { return one.has_value(); });
    return fit;
}

} // namespace reelwright::generate
