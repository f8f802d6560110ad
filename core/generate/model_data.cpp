#include "generate/model_data.h"

#include "base/file.h"
#include "generate/model_reading.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostBytes = 256u << 10;

bool isGiven(const Json* value) {
    return value != nullptr && !value->is_null() && !(value->is_string() && *value == "") &&
           !(value->is_structured() && value->empty());
}

std::optional<double> numberOf(const Json& value) {
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
        return std::nullopt;
    const std::string& text = value.get_ref<const std::string&>();
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (end != text.c_str() + text.size())
        return std::nullopt;
    return number;
}

bool holds(const Condition& condition, const Json& input) {
    const Json* const value = findInput(input, condition.key);
    if (condition.given && *condition.given != isGiven(value))
        return false;
    if (!condition.values.empty() &&
        (value == nullptr || std::ranges::find(condition.values, *value) == condition.values.end()))
        return false;
    if (!condition.least && !condition.most)
        return true;
    const auto number = value == nullptr ? std::nullopt : numberOf(*value);
    return number && *number >= condition.least.value_or(*number) &&
           *number <= condition.most.value_or(*number);
}

Result<Output> outputOf(const Fields& fields) {
    TRY(fields.only({"kind", "shape", "count", "tokens"}));
    Output output;
    TRY_ASSIGN(output.kind, fields.word("kind", {"video", "image", "audio", "text", "json"}));
    TRY_ASSIGN(output.shape, fields.text("shape"));
    const bool isMember = output.shape.starts_with("object:") && output.shape.size() > 7;
    constexpr std::array<std::string_view, 4> kShapes = {"url", "urls", "text", "json"};
    if (!isMember && std::ranges::find(kShapes, output.shape) == kShapes.end())
        return fields.wrong("shape", "must be url, urls, text, json or object:KEY");
    TRY_ASSIGN(output.countKey, fields.text("count", ""));
    TRY_ASSIGN(output.tokensKey, fields.text("tokens", ""));
    return output;
}

Result<Licence> licenceOf(const Fields& fields) {
    TRY(fields.only({"name", "commercial", "address"}));
    Licence licence;
    TRY_ASSIGN(licence.name, fields.text("name"));
    TRY_ASSIGN(const std::string word, fields.word("commercial", {"yes", "no", "unknown"}));
    licence.commercial = word == "yes"  ? Commercial::Yes
                         : word == "no" ? Commercial::No
                                        : Commercial::Unknown;
    TRY_ASSIGN(licence.address, fields.text("address", ""));
    if (!licence.address.empty() && !licence.address.starts_with("https://"))
        return fields.wrong("address", "must begin with https://");
    return licence;
}

Result<std::vector<Limit>> limitsOf(const Fields& fields) {
    std::vector<Limit> limits;
    TRY_ASSIGN(const auto list, fields.list("limits"));
    for (const Fields& one : list) {
        TRY(one.only({"when", "then", "say"}));
        Limit limit;
        TRY_ASSIGN(limit.when, readConditions(one, "when"));
        TRY_ASSIGN(limit.then, readConditions(one, "then"));
        TRY_ASSIGN(limit.say, one.text("say"));
        if (limit.then.empty())
            return one.wrong("then", "is missing");
        limits.push_back(std::move(limit));
    }
    return limits;
}

// Letters, digits and what names of models are joined by.
bool isName(std::string_view text, std::string_view joints) {
    return !text.empty() && text.size() <= 200 && std::ranges::all_of(text, [&](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || joints.find(letter) != std::string_view::npos;
    });
}

Result<void> addIdentity(const Fields& fields, ModelData& model) {
    TRY_ASSIGN(model.name, fields.text("name"));
    TRY_ASSIGN(model.maker, fields.text("maker"));
    TRY_ASSIGN(model.provider, fields.text("provider"));
    if (!isName(model.provider, "_"))
        return fields.wrong("provider", "must be the id of a provider, such as replicate");
    TRY_ASSIGN(model.slug, fields.text("slug"));
    // It becomes part of an address.
    if (!isName(model.slug, "-_./:") || model.slug.find("..") != std::string::npos)
        return fields.wrong("slug", "must be made of letters, digits and - _ . / :");
    TRY_ASSIGN(const std::string kind, fields.word("kind", {"official", "community"}));
    model.isOfficial = kind == "official";
    TRY_ASSIGN(model.version, fields.text("version", ""));
    if (!model.version.empty() && !isName(model.version, "-_."))
        return fields.wrong("version", "must be made of letters, digits and - _ .");
    TRY_ASSIGN(const std::string role, fields.text("role"));
    const auto known = roleFromName(role);
    if (!known)
        return fields.wrong("role", "must be one of video, image, music, speech, upscale, "
                                    "embedding, transcription, language");
    model.role = *known;
    TRY_ASSIGN(model.order, fields.number("order", 0, 10'000, 100));
    TRY_ASSIGN(const double rank, fields.number("rank", 1, 9, 5));
    model.rank = static_cast<int>(rank);
    return {};
}

// What one part needs of another.
Result<void> checkWhole(const Fields& fields, const ModelData& model) {
    for (const PriceRow& row : model.price.rows) {
        if (row.unit == Unit::Second && !model.inputs.seconds)
            return fields.wrong("inputs.seconds", "is missing: the price is by the second");
        if (row.expectedPerSecond > 0 && !model.inputs.seconds)
            return fields.wrong("inputs.seconds", "is missing: the work is by the second");
        const bool isText = row.unit == Unit::Character || row.unit == Unit::InputToken;
        if (isText && !model.inputs.prompt)
            return fields.wrong("inputs.prompt", "is missing: the price is by its length");
        if (row.unit == Unit::OutputToken && model.output.tokensKey.empty())
            return fields.wrong("output.tokens", "is missing: the price is by them");
    }
    return {};
}

} // namespace

std::string_view nameOf(Confidence confidence) {
    static constexpr std::array<std::string_view, 4> kNames = {"confirmed", "reported", "guess",
                                                               "unknown"};
    return kNames.at(static_cast<std::size_t>(confidence));
}

std::string_view nameOf(Unit unit) {
    static constexpr std::array<std::string_view, 8> kNames = {
        "second",    "run",         "image",        "megapixel",
        "character", "input_token", "output_token", "gpu_second"};
    return kNames.at(static_cast<std::size_t>(unit));
}

std::string_view nameOf(Commercial commercial) {
    static constexpr std::array<std::string_view, 3> kNames = {"yes", "no", "unknown"};
    return kNames.at(static_cast<std::size_t>(commercial));
}

bool holds(const Conditions& conditions, const Json& input) {
    return std::ranges::all_of(conditions, [&](const Condition& one) { return holds(one, input); });
}

bool needsPicture(const ModelData& model) {
    return std::ranges::any_of(model.inputs.files,
                               [](const auto& file) { return file.second.isRequired; });
}

const Json* findInput(const Json& input, const std::string& key) {
    const auto at = input.find(key);
    return at == input.end() ? nullptr : &*at;
}

Result<ModelData> parseModel(std::string_view text, const std::string& file) {
    TRY_ASSIGN(const Json json, base::parseJson(text, file));
    TRY_ASSIGN(const Fields fields, Fields::of(json, file, ""));
    TRY(fields.only({"$schema", "name", "maker", "provider", "slug", "kind", "version", "role",
                     "order", "rank", "inputs", "limits", "output", "price", "licence", "notes"}));
    ModelData model{.id = fs::path(file).stem().string()};
    TRY(addIdentity(fields, model));
    TRY_ASSIGN(const Fields inputs, fields.inner("inputs"));
    TRY_ASSIGN(model.inputs, readInputs(inputs));
    TRY_ASSIGN(model.limits, limitsOf(fields));
    TRY_ASSIGN(const Fields output, fields.inner("output"));
    TRY_ASSIGN(model.output, outputOf(output));
    TRY_ASSIGN(const Fields price, fields.inner("price"));
    TRY_ASSIGN(model.price, readPrice(price));
    TRY_ASSIGN(const Fields licence, fields.inner("licence"));
    TRY_ASSIGN(model.licence, licenceOf(licence));
    TRY_ASSIGN(model.notes, fields.texts("notes"));
    TRY(checkWhole(fields, model));
    return model;
}

Result<ModelData> readModel(const fs::path& file) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMostBytes));
    return parseModel(text, file.filename().string());
}

} // namespace reelwright::generate
