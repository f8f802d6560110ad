// Where to cut so that least is paid: the lengths of all scenes chosen together. Thread-safe: pure
// functions.
#pragma once

#include "base/time.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace reelwright::generate {

// What a scene of some length costs; the parts count one after the other, none is negative.
struct SceneCost {
    std::int64_t missing = 0;  // milliseconds that no length of the model covers
    std::int64_t unpriced = 0; // milliseconds that are paid at a price nobody knows
    std::int64_t micros = 0;
    std::int64_t paid = 0;  // milliseconds; with what is needed fixed, the least waste
    std::int64_t moved = 0; // frames that its first cut is away from where it was
    auto operator<=>(const SceneCost&) const = default;
    SceneCost operator+(const SceneCost& other) const;
};

using CostOfScene = std::function<SceneCost(std::size_t scene, base::FrameSpan span)>;

// The cheapest choice of one place for each of scenes + 1 cuts, so that every scene is at least
// `shortest` frames long; nothing when there is none. `places` are ascending frames; where a cut
// must stay there is one. Of equal choices the one with the earlier cuts. Dynamic programming:
// time grows with the sum of products of neighbouring numbers of places.
std::optional<std::vector<base::FrameIndex>>
cheapestCuts(std::span<const std::vector<base::FrameIndex>> places, base::FrameIndex shortest,
             const CostOfScene& cost);

} // namespace reelwright::generate
