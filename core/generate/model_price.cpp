#include "generate/model_reading.h"
#include "generate/usd_text.h"

#include <algorithm>

namespace reelwright::generate {

using base::Json;
using base::Result;

namespace {

constexpr double kMostWork = 86'400; // seconds

bool isScalar(const Json& json) {
    return json.is_string() || json.is_number() || json.is_boolean();
}

Result<Condition> conditionOf(const Fields& fields, const std::string& key) {
    Condition condition{.key = key};
    const Json& json = fields.at(key);
    if (isScalar(json)) {
        condition.values = {json};
        return condition;
    }
    if (json.is_array()) {
        if (json.empty() || !std::ranges::all_of(json, isScalar))
            return fields.wrong(key, "must list values");
        condition.values.assign(json.begin(), json.end());
        return condition;
    }
    TRY_ASSIGN(const Fields inner, fields.inner(key));
    TRY(inner.only({"given", "least", "most"}));
    if (inner.all().empty())
        return fields.wrong(key, "must say something");
    if (inner.has("given")) {
        TRY_ASSIGN(condition.given, inner.flag("given", true));
    }
    if (inner.has("least")) {
        TRY_ASSIGN(condition.least, inner.number("least", -1e9, 1e9, 0));
    }
    if (inner.has("most")) {
        TRY_ASSIGN(condition.most, inner.number("most", -1e9, 1e9, 0));
    }
    return condition;
}

Result<Confidence> confidenceOf(const Fields& fields) {
    TRY_ASSIGN(const std::string word,
               fields.word("confidence", {"confirmed", "reported", "guess", "unknown"}));
    for (const auto one : {Confidence::Confirmed, Confidence::Reported, Confidence::Guess})
        if (word == nameOf(one))
            return one;
    return Confidence::Unknown;
}

Result<void> addWork(const Fields& fields, PriceRow& row) {
    TRY_ASSIGN(row.expected, fields.number("expected", 0.001, kMostWork, 0));
    TRY_ASSIGN(row.expectedPerSecond, fields.number("expected_per_second", 0.001, kMostWork, 0));
    TRY_ASSIGN(row.atMost, fields.number("at_most", 0.001, kMostWork, 0));
    TRY_ASSIGN(row.hardware, fields.text("hardware", ""));
    const bool isWork = row.unit == Unit::GpuSecond;
    if (isWork != (row.expected > 0))
        return fields.wrong("expected", isWork ? "is missing" : "is for gpu_second only");
    if (!isWork && (row.expectedPerSecond > 0 || row.atMost > 0))
        return fields.wrong("at_most", "is for gpu_second only");
    if (isWork && row.atMost < row.expected)
        return fields.wrong("at_most", "must be there and not be less than \"expected\"");
    return {};
}

Result<PriceRow> rowOf(const Fields& fields) {
    TRY(fields.only({"unit", "usd", "per", "when", "step", "each", "expected",
                     "expected_per_second", "at_most", "hardware", "confidence"}));
    PriceRow row;
    TRY_ASSIGN(const std::string unit,
               fields.word("unit", {"second", "run", "image", "megapixel", "character",
                                    "input_token", "output_token", "gpu_second"}));
    row.unit = *std::ranges::find_if(kUnits, [&](Unit one) { return nameOf(one) == unit; });
    TRY_ASSIGN(const std::string usd, fields.text("usd"));
    const auto price = usdFromText(usd);
    if (!price || price->micros == 0)
        return fields.wrong("usd", "must be dollars with at most six decimals, such as \"0.05\"; "
                                   "what costs nothing says \"free\"");
    row.usd = *price;
    TRY_ASSIGN(const double per, fields.number("per", 1, 1e6, 1));
    row.per = static_cast<std::int64_t>(per);
    if (static_cast<double>(row.per) != per)
        return fields.wrong("per", "must be a whole number");
    TRY_ASSIGN(row.when, readConditions(fields, "when"));
    TRY_ASSIGN(row.step, fields.number("step", 0.001, 1e6, 0));
    TRY_ASSIGN(row.each, fields.number("each", 0.001, 1000, 1));
    if (fields.has("each") && row.unit != Unit::Megapixel)
        return fields.wrong("each", "is for megapixel only");
    if (fields.has("confidence")) {
        TRY_ASSIGN(row.confidence, confidenceOf(fields));
        if (row.confidence == Confidence::Unknown)
            return fields.wrong("confidence", "cannot be unknown where a price stands");
    }
    TRY(addWork(fields, row));
    return row;
}

bool isDate(const std::string& text) {
    for (const std::string_view shape : {"0000-00", "0000-00-00"})
        if (std::ranges::equal(text, shape, [](char letter, char wanted) {
                return wanted == '-' ? letter == '-' : letter >= '0' && letter <= '9';
            }))
            return true;
    return false;
}

} // namespace

Result<Conditions> readConditions(const Fields& fields, const std::string& key) {
    Conditions conditions;
    if (!fields.has(key))
        return conditions;
    TRY_ASSIGN(const Fields inner, fields.inner(key));
    for (const auto& [name, value] : inner.all().items()) {
        TRY_ASSIGN(Condition condition, conditionOf(inner, name));
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Result<PriceList> readPrice(const Fields& fields) {
    TRY(fields.only({"free", "confidence", "checked", "source", "rows"}));
    PriceList price;
    TRY_ASSIGN(price.isFree, fields.flag("free", false));
    TRY_ASSIGN(price.confidence, confidenceOf(fields));
    TRY_ASSIGN(price.checked, fields.text("checked", ""));
    TRY_ASSIGN(price.source, fields.text("source", ""));
    if (!price.checked.empty() && !isDate(price.checked))
        return fields.wrong("checked", "must be a date such as 2026-10-08");
    TRY_ASSIGN(const auto rows, fields.list("rows"));
    for (const Fields& one : rows) {
        TRY_ASSIGN(PriceRow row, rowOf(one));
        price.rows.push_back(std::move(row));
    }
    const bool isKnown = price.isFree || !price.rows.empty();
    if (price.isFree && !price.rows.empty())
        return fields.wrong("rows", "cannot be there when it is free");
    if (isKnown == (price.confidence == Confidence::Unknown))
        return fields.wrong("confidence", isKnown ? "cannot be unknown where a price stands"
                                                  : "must be unknown without rows");
    if (isKnown && price.confidence != Confidence::Guess && price.checked.empty())
        return fields.wrong("checked", "is missing: only a guess has no date");
    return price;
}

} // namespace reelwright::generate
