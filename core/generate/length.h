// Which length of a model covers the seconds that a scene needs. Thread-safe: pure functions.
#pragma once

#include "base/json.h"
#include "generate/model_data.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace reelwright::generate {

// A length may be so much short and still counts as covering: half a frame of film.
inline constexpr double kLengthTolerance = 0.02;

struct Length {
    double seconds = 0;  // that the model gives
    base::Json value;    // as it is sent; null when nothing is
    bool covers = false; // all of what is wanted
};

// The shortest that covers what is wanted, then longer ones. When none covers it, the longest
// alone. Never empty. `wanted` of 0 is not about time: the shortest comes first.
std::vector<Length> lengthsFor(const SecondsInput& input, double wanted);

// Where to cut.
struct CutChoice {
    std::size_t index = 0; // in the candidates
    double seconds = 0;    // of the scene
    double paid = 0;       // seconds that the model gives
    double wasted = 0;     // paid and trimmed away
};

// The end, of ascending candidates (seconds on the film, such as beats), with the fewest seconds
// that are paid and trimmed away; of equals the first. Ends that no length covers count only when
// there is no other. Nothing without a candidate behind `start`.
std::optional<CutChoice> leastWaste(const SecondsInput& input, double start,
                                    std::span<const double> ends);

} // namespace reelwright::generate
