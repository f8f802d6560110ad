// What a run costs, from the model's price list alone: the forecast and the bill are one sum, over
// counts that are asked for or that the provider tells. Thread-safe: constants.
#pragma once

#include "base/money.h"
#include "generate/model_data.h"
#include "generate/provider.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::generate {

// One unit's part of a price. Counts are in thousandths of the unit, rounded up; the amount is
// rounded up to whole micro-dollars.
struct CostLine {
    Unit unit = Unit::Run;
    std::int64_t thousandths = 0; // billed, after rounding to the row's step
    base::Usd usd;                // for `per` units
    std::int64_t per = 1;         //
    base::Usd amount;
    [[nodiscard]] double count() const { return static_cast<double>(thousandths) / 1000; }
};

struct Cost {
    std::optional<base::Usd> amount; // none: unknown; then ask, never take it for nothing
    std::vector<CostLine> lines;     // empty for what is free, failed or unknown
    Confidence confidence = Confidence::Unknown; // the weakest of the rows that count
    std::string checked;                         // date of the price list
    std::string why;                             // a sentence when it is unknown
};

// The seconds that an input asks for; nothing when it does not tell.
std::optional<double> secondsAsked(const ModelData& model, const base::Json& input,
                                   double sourceSeconds);

// What the input costs when it succeeds. `seconds` is PreparedRun::seconds; it counts only for
// models whose result is as long as their source. Tokens of a text are taken as a third of its
// bytes, a file or data address as 2000, and of the answer as all that it may have.
Cost forecast(const ModelData& model, const base::Json& input, double seconds = 0);

// The same when a machine that is paid by time takes long; else equal.
Cost worstForecast(const ModelData& model, const base::Json& input, double seconds = 0);

// What it came to. Counts that the provider told replace those that were asked for:
// {image,video,audio}_output_..., token_..._count, character_input_count, predict_time; a number
// below zero or without sense is as if not told.
// Failed, Aborted: nothing. Cancelled: what is paid by machine time for the time that it ran, all
// else (and where no time is told) in full, to be on the safe side. Not ended: the forecast.
Cost bill(const ModelData& model, const base::Json& input,
          const std::map<std::string, double>& metrics, RunState state, double seconds = 0);

// For tables: "0.05", "0.013-0.06"; "free"; "unknown, asks".
struct PriceWords {
    std::string price;
    std::string unit; // "second", "million tokens in / out", ...; "-" when there is no price
};
PriceWords priceWords(const ModelData& model);

} // namespace reelwright::generate
