#include "generate/length.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Json;

namespace {

Json numberJson(double number) {
    if (std::floor(number) == number && std::abs(number) < 1e15)
        return static_cast<std::int64_t>(number);
    return number;
}

Length lengthOf(const SecondsInput& input, double count, double wanted) {
    Length length;
    length.seconds = input.rate > 0 ? count / input.rate : count;
    length.covers = length.seconds + kLengthTolerance >= wanted;
    length.value = input.asText ? Json(fmt::format("{}", count)) : numberJson(count);
    return length;
}

} // namespace

std::vector<Length> lengthsFor(const SecondsInput& input, double wanted) {
    if (input.isSource)
        return {{.seconds = wanted, .value = nullptr, .covers = true}};
    if (input.always > 0)
        return {{.seconds = input.always,
                 .value = nullptr,
                 .covers = input.always + kLengthTolerance >= wanted}};
    std::vector<double> counts = input.tiers;
    if (counts.empty()) {
        const double needed =
            (wanted - kLengthTolerance) * (input.rate > 0 ? input.rate : 1) - input.least;
        const double steps = std::ceil(std::max(needed, 0.0) / input.step - 1e-9);
        counts.push_back(std::min(input.least + steps * input.step, input.most));
        if (counts.back() < input.most)
            counts.push_back(input.most);
    }
    std::vector<Length> lengths;
    for (const double count : counts)
        if (Length length = lengthOf(input, count, wanted); length.covers)
            lengths.push_back(std::move(length));
    if (lengths.empty())
        lengths.push_back(lengthOf(input, counts.back(), wanted));
    return lengths;
}

std::optional<CutChoice> leastWaste(const SecondsInput& input, double start,
                                    std::span<const double> ends) {
    std::optional<CutChoice> best;
    bool isBestCovered = false;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const double wanted = ends[i] - start;
        if (!(wanted > 0))
            continue;
        const Length length = lengthsFor(input, wanted).front();
        const CutChoice choice{.index = i,
                               .seconds = wanted,
                               .paid = length.seconds,
                               .wasted = std::max(0.0, length.seconds - wanted)};
        // A hair less is no reason to leave the earlier one.
        const bool isBetter = !best || (length.covers && !isBestCovered) ||
                              (length.covers == isBestCovered &&
                               (length.covers ? choice.wasted + 1e-9 < best->wasted
                                              : choice.seconds + 1e-9 < best->seconds));
        if (isBetter) {
            best = choice;
            isBestCovered = length.covers;
        }
    }
    return best;
}

} // namespace reelwright::generate
