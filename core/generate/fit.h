// Which model each scene is made with so that a film stays within a budget. Thread-safe: a pure
// function.
#pragma once

#include "base/money.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reelwright::generate {

// One way to make a scene.
struct FitOption {
    std::string id;                // of the model; free for the caller
    std::optional<base::Usd> cost; // none: unknown, is never chosen. A draft costs 0
    int rank = 0;                  // 0..99, the better the higher; see ModelData::rank
};

struct FitScene {
    std::vector<FitOption> options;
    bool isHero = false; // keeps its better model before others do
};

struct Fit {
    std::vector<std::optional<std::size_t>>
        chosen; // an option a scene; none where no price is known
    base::Usd total;
    bool isWithin = false; // total <= budget, and every scene has an option
};

// The choice within the budget with the highest sum of ranks of hero scenes, then of the others,
// then the lowest total, then the earliest options (of the last scene first). When even the
// cheapest options are too dear, those. Exact: keeps, scene by scene, every total that no cheaper
// and better one beats, by the pair of rank sums. Beyond 65536 of them, totals are told apart only
// to a cent a scene.
Fit fitBudget(std::span<const FitScene> scenes, base::Usd budget);

} // namespace reelwright::generate
