#include "generate/price.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Json;
using base::Usd;

namespace {

constexpr double kMostCount = 1e7;
constexpr double kBytesPerToken = 3;
constexpr double kTokensPerFile = 2000;

enum class Pace { Usual, Slow };

struct Asked {
    const ModelData& model;
    const Json& input;
    double sourceSeconds;
    const std::map<std::string, double>* metrics; // nullptr: nothing is told yet
    Pace pace;
};

std::optional<double> numberIn(const Json& input, const std::string& key) {
    const Json* const value = findInput(input, key);
    if (value == nullptr)
        return std::nullopt;
    if (value->is_number())
        return value->get<double>();
    if (!value->is_string())
        return std::nullopt;
    try {
        return std::stod(value->get_ref<const std::string&>());
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<double> secondsAsked(const Asked& asked) {
    return generate::secondsAsked(asked.model, asked.input, asked.sourceSeconds);
}

double tokensIn(const Json& value) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        if (text.starts_with("data:"))
            return kTokensPerFile;
        return std::ceil(static_cast<double>(text.size()) / kBytesPerToken);
    }
    if (value.is_object() && value.contains("$file"))
        return kTokensPerFile;
    double tokens = 0;
    if (value.is_structured())
        for (const Json& one : value)
            tokens += tokensIn(one);
    return tokens;
}

// The provider's names of what it counted.
std::vector<const char*> metricsOf(Unit unit) {
    switch (unit) {
    case Unit::Second:
        return {"video_output_duration_seconds", "audio_output_duration_seconds"};
    case Unit::Image:
    case Unit::Megapixel:
        return {"image_output_count"};
    case Unit::Character:
        return {"character_input_count"};
    case Unit::InputToken:
        return {"token_input_count"};
    case Unit::OutputToken:
        return {"token_output_count"};
    case Unit::GpuSecond:
        return {"predict_time"};
    case Unit::Run:
        break;
    }
    return {};
}

std::optional<double> told(const Asked& asked, Unit unit) {
    if (asked.metrics == nullptr)
        return std::nullopt;
    for (const char* const name : metricsOf(unit)) {
        const auto at = asked.metrics->find(name);
        if (at != asked.metrics->end() && at->second >= 0 && at->second <= kMostCount)
            return at->second;
    }
    return std::nullopt;
}

std::optional<double> workAsked(const Asked& asked, const PriceRow& row) {
    if (asked.pace == Pace::Slow)
        return row.atMost;
    if (row.expectedPerSecond == 0)
        return row.expected;
    const auto seconds = secondsAsked(asked);
    return seconds ? std::optional(row.expected + row.expectedPerSecond * *seconds) : std::nullopt;
}

// Units as they were asked for; nothing when the input does not tell.
std::optional<double> countAsked(const Asked& asked, const PriceRow& row) {
    const Inputs& inputs = asked.model.inputs;
    switch (row.unit) {
    case Unit::Run:
        return 1;
    case Unit::Second:
        return secondsAsked(asked);
    case Unit::Image:
    case Unit::Megapixel:
        if (asked.model.output.countKey.empty())
            return 1;
        return numberIn(asked.input, asked.model.output.countKey);
    case Unit::Character: {
        const Json* const text = findInput(asked.input, inputs.prompt ? inputs.prompt->key : "");
        if (text == nullptr || !text->is_string())
            return std::nullopt;
        return static_cast<double>(base::toCodePoints(text->get_ref<const std::string&>()).size());
    }
    case Unit::InputToken: {
        const Json* const text = findInput(asked.input, inputs.prompt ? inputs.prompt->key : "");
        return text == nullptr ? std::nullopt : std::optional(tokensIn(*text));
    }
    case Unit::OutputToken:
        return numberIn(asked.input, asked.model.output.tokensKey);
    case Unit::GpuSecond:
        return workAsked(asked, row);
    }
    return std::nullopt;
}

// A little below a thousandth is noise of the division that made the number.
std::int64_t thousandthsOf(double count) {
    return static_cast<std::int64_t>(std::ceil(count * 1000 - 1e-4));
}

// Whole micro-dollars, rounded up. Prices are at most 1e9, counts 1e10 thousandths and `per` 1e6:
// no product passes 2^63.
Usd amountOf(const PriceRow& row, std::int64_t thousandths) {
    const std::int64_t base = row.per * 1000;
    const std::int64_t rest = row.usd.micros * (thousandths % base);
    return {row.usd.micros * (thousandths / base) + (rest + base - 1) / base};
}

std::optional<CostLine> lineOf(const Asked& asked, const PriceRow& row) {
    auto count = told(asked, row.unit);
    if (!count)
        count = countAsked(asked, row);
    if (!count || !(*count >= 0) || *count > kMostCount)
        return std::nullopt;
    if (row.unit == Unit::Megapixel)
        *count *= row.each;
    if (row.step > 0)
        *count = row.step * std::ceil(*count / row.step - 1e-9);
    if (*count > kMostCount)
        return std::nullopt;
    CostLine line{
        .unit = row.unit, .thousandths = thousandthsOf(*count), .usd = row.usd, .per = row.per};
    line.amount = amountOf(row, line.thousandths);
    return line;
}

Cost unknown(const ModelData& model, std::string why) {
    return {.checked = model.price.checked, .why = std::move(why)};
}

Cost costOf(const Asked& asked) {
    const PriceList& price = asked.model.price;
    Cost cost{.confidence = price.confidence, .checked = price.checked};
    if (price.isFree) {
        cost.amount = Usd{};
        return cost;
    }
    if (price.rows.empty())
        return unknown(asked.model, fmt::format("The price of {} is not known.", asked.model.name));
    Usd sum;
    for (const Unit unit : kUnits) {
        if (std::ranges::find(price.rows, unit, &PriceRow::unit) == price.rows.end())
            continue;
        const auto row = std::ranges::find_if(price.rows, [&](const PriceRow& one) {
            return one.unit == unit && holds(one.when, asked.input);
        });
        if (row == price.rows.end())
            return unknown(
                asked.model,
                fmt::format("The price of {} is not known for these inputs.", asked.model.name));
        const auto line = lineOf(asked, *row);
        if (!line)
            return unknown(
                asked.model,
                fmt::format("{} is paid by the {}, and nobody knows how many it will be.",
                            asked.model.name, nameOf(unit)));
        sum = sum + line->amount;
        cost.confidence = std::max(cost.confidence, row->confidence.value_or(price.confidence));
        cost.lines.push_back(*line);
    }
    cost.amount = sum;
    return cost;
}

bool isByWork(const ModelData& model) {
    return std::ranges::find(model.price.rows, Unit::GpuSecond, &PriceRow::unit) !=
           model.price.rows.end();
}

} // namespace

std::optional<double> secondsAsked(const ModelData& model, const Json& input,
                                   double sourceSeconds) {
    if (!model.inputs.seconds)
        return std::nullopt;
    const SecondsInput& seconds = *model.inputs.seconds;
    if (seconds.always > 0)
        return seconds.always;
    if (seconds.isSource)
        return sourceSeconds > 0 ? std::optional(sourceSeconds) : std::nullopt;
    auto count = numberIn(input, seconds.key);
    if (count && seconds.rate > 0) {
        const double rate =
            seconds.rateKey.empty() ? seconds.rate : numberIn(input, seconds.rateKey).value_or(0);
        count = rate > 0 ? std::optional(*count / rate) : std::nullopt;
    }
    return count && *count > 0 ? count : std::nullopt;
}

Cost forecast(const ModelData& model, const Json& input, double seconds) {
    return costOf({model, input, seconds, nullptr, Pace::Usual});
}

Cost worstForecast(const ModelData& model, const Json& input, double seconds) {
    return costOf({model, input, seconds, nullptr, Pace::Slow});
}

Cost bill(const ModelData& model, const Json& input, const std::map<std::string, double>& metrics,
          RunState state, double seconds) {
    switch (state) {
    case RunState::Failed:
    case RunState::Aborted:
        return {
            .amount = Usd{}, .confidence = model.price.confidence, .checked = model.price.checked};
    case RunState::Cancelled:
        if (!isByWork(model))
            return forecast(model, input, seconds);
        break;
    case RunState::Waiting:
    case RunState::Running:
        return forecast(model, input, seconds);
    case RunState::Succeeded:
        break;
    }
    return costOf({model, input, seconds, &metrics, Pace::Usual});
}

} // namespace reelwright::generate
