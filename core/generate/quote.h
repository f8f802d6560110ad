// What runs will cost before anything is sent: one run, and all of a film. Thread-safe: pure
// functions.
#pragma once

#include "generate/price.h"
#include "generate/wish.h"

#include <span>
#include <string>
#include <vector>

namespace reelwright::generate {

// How many results that are not liked, or lost, may be paid once more for each run. Runs that fail
// are not charged (Replicate's rule for public models, and taken for all): they add nothing.
inline constexpr int kRetriesAllowed = 2;
inline constexpr int kMostRetries = 10;

struct Quote {
    std::string model; // id
    Cost cost;         // as it will be billed; the amount is none when nobody knows it
    base::Usd likely;  // of one run; 0 when unknown: see isKnown
    base::Usd worst;   // with all retries, and a machine paid by time that takes long
    int retries = 0;
    double paidSeconds = 0; // that the model gives; 0: not about time
    double neededSeconds = 0;
    double wastedSeconds = 0; // paid and trimmed away
    std::vector<std::string> notes;
    [[nodiscard]] bool isKnown() const { return cost.amount.has_value(); }
};

Quote quoteOf(const ModelData& model, const PreparedRun& run, const Wish& wish,
              int retries = kRetriesAllowed);

struct FilmQuote {
    base::Usd likely; // of those that are known
    base::Usd worst;
    int known = 0;
    int unknown = 0; // runs whose price nobody knows: they are not in the sums
    double paidSeconds = 0;
    double wastedSeconds = 0;
    Confidence confidence = Confidence::Confirmed; // the weakest of the known ones
    std::string checked;                           // the oldest date of the known ones
    bool isUndated = false;                        // some of the known ones have no date
};

FilmQuote totalOf(std::span<const Quote> quotes);

} // namespace reelwright::generate
