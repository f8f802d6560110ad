#include "generate/model_reading.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Json;
using base::Result;

namespace {

constexpr double kMostSeconds = 3600;
constexpr double kMostFrames = 100'000;
constexpr double kMostCharacters = 10'000'000;

Result<std::optional<TextInput>> textOf(const Fields& inputs, const std::string& name) {
    if (!inputs.has(name))
        return std::optional<TextInput>();
    TRY_ASSIGN(const Fields fields, inputs.inner(name));
    TRY(fields.only({"key", "required", "least", "most", "as", "default"}));
    TextInput text;
    TRY_ASSIGN(text.key, fields.text("key"));
    TRY_ASSIGN(text.isRequired, fields.flag("required", false));
    TRY_ASSIGN(const double least, fields.number("least", 0, kMostCharacters, 0));
    TRY_ASSIGN(const double most, fields.number("most", 1, kMostCharacters, 0));
    text.least = static_cast<std::int64_t>(least);
    text.most = static_cast<std::int64_t>(most);
    if (text.most > 0 && text.least > text.most)
        return fields.wrong("least", "is more than \"most\"");
    if (fields.has("as")) {
        TRY(fields.word("as", {"messages"}));
        text.asMessages = true;
    }
    TRY_ASSIGN(text.otherwise, fields.text("default", ""));
    return std::optional(std::move(text));
}

Result<std::vector<double>> tiersOf(const Fields& fields) {
    const Json& list = fields.at("tiers");
    std::vector<double> tiers;
    if (!list.is_array() || list.empty() || list.size() > 100)
        return fields.wrong("tiers", "must be a list of seconds");
    for (const Json& one : list) {
        const double seconds = one.is_number() ? one.get<double>() : 0;
        if (!(seconds > (tiers.empty() ? 0 : tiers.back()) && seconds <= kMostSeconds))
            return fields.wrong("tiers", "must be seconds, the fewest first");
        tiers.push_back(seconds);
    }
    return tiers;
}

// Seconds or frames from `least` to `most`.
Result<void> addRange(const Fields& fields, SecondsInput& seconds) {
    for (const char* const key : {"least", "most"})
        if (!fields.has(key))
            return fields.wrong(key, "is missing");
    TRY_ASSIGN(seconds.rate, fields.number("rate", 1, 240, 0));
    TRY_ASSIGN(seconds.rateKey, fields.text("rate_key", ""));
    const double highest = seconds.rate > 0 ? kMostFrames : kMostSeconds;
    TRY_ASSIGN(seconds.least, fields.number("least", 0.001, highest, 0));
    TRY_ASSIGN(seconds.most, fields.number("most", 0.001, highest, 0));
    TRY_ASSIGN(seconds.step, fields.number("step", 0.001, highest, 1));
    if (seconds.least > seconds.most)
        return fields.wrong("least", "is more than \"most\"");
    if (!seconds.rateKey.empty() && seconds.rate == 0)
        return fields.wrong("rate", "is missing");
    return {};
}

Result<SecondsInput> secondsOf(const Fields& fields) {
    TRY(fields.only(
        {"key", "tiers", "least", "most", "step", "rate", "rate_key", "as", "always", "source"}));
    SecondsInput seconds;
    TRY_ASSIGN(seconds.isSource, fields.flag("source", false));
    TRY_ASSIGN(seconds.always, fields.number("always", 0.001, kMostSeconds, 0));
    const int ways = (seconds.isSource ? 1 : 0) + (seconds.always > 0 ? 1 : 0) +
                     (fields.has("tiers") ? 1 : 0) + (fields.has("most") ? 1 : 0);
    if (ways != 1)
        return fields.wrong("key", "needs one of \"tiers\", \"least\" and \"most\", \"always\" or "
                                   "\"source\" beside it");
    if (seconds.isSource || seconds.always > 0) {
        if (fields.has("key"))
            return fields.wrong("key", "is not sent with \"always\" or \"source\"");
        return seconds;
    }
    TRY_ASSIGN(seconds.key, fields.text("key"));
    if (fields.has("as")) {
        TRY(fields.word("as", {"text"}));
        seconds.asText = true;
    }
    if (fields.has("tiers")) {
        TRY_ASSIGN(seconds.tiers, tiersOf(fields));
    } else {
        TRY(addRange(fields, seconds));
    }
    return seconds;
}

Result<AspectInput> aspectOf(const Fields& fields) {
    TRY(fields.only({"key", "values"}));
    AspectInput aspect;
    if (fields.has("key")) {
        TRY_ASSIGN(aspect.key, fields.text("key"));
    }
    TRY_ASSIGN(const Fields values, fields.inner("values"));
    for (const auto& [name, value] : values.all().items()) {
        const auto shape = model::aspectFromName(name);
        if (!shape)
            return values.wrong(name,
                                fmt::format("is no shape; there are {}", model::kAspectNames));
        if (!value.is_object() && (aspect.key.empty() || !value.is_string()))
            return values.wrong(name, "must be a text for \"key\", or an object of inputs");
        aspect.values[*shape] = value;
    }
    if (aspect.values.empty())
        return fields.wrong("values", "must not be empty");
    return aspect;
}

Result<ResolutionInput> resolutionOf(const Fields& fields) {
    TRY(fields.only({"key", "values", "default"}));
    ResolutionInput resolution;
    TRY_ASSIGN(resolution.key, fields.text("key"));
    TRY_ASSIGN(resolution.values, fields.texts("values"));
    TRY_ASSIGN(const std::string usual, fields.text("default"));
    const auto at = std::ranges::find(resolution.values, usual);
    if (at == resolution.values.end())
        return fields.wrong("default", "is none of \"values\"");
    std::rotate(resolution.values.begin(), at, at + 1);
    return resolution;
}

Result<SeedInput> seedOf(const Fields& fields) {
    TRY(fields.only({"key", "most"}));
    SeedInput seed;
    TRY_ASSIGN(seed.key, fields.text("key"));
    TRY_ASSIGN(const double most, fields.number("most", 1, 9007199254740992.0, 2147483647));
    seed.most = static_cast<std::uint64_t>(most);
    return seed;
}

Result<std::map<FilePurpose, FileInput>> filesOf(const Fields& files) {
    std::map<FilePurpose, FileInput> found;
    for (const auto& [name, value] : files.all().items()) {
        const auto purpose = filePurposeFromName(name);
        if (!purpose)
            return files.wrong(
                name, "is not known; there are start, end, character, style, control and source");
        TRY_ASSIGN(const Fields fields, files.inner(name));
        TRY(fields.only({"key", "required", "most"}));
        FileInput file;
        TRY_ASSIGN(file.key, fields.text("key"));
        TRY_ASSIGN(file.isRequired, fields.flag("required", false));
        TRY_ASSIGN(const double most, fields.number("most", 1, 100, 0));
        file.most = static_cast<int>(most);
        found[*purpose] = std::move(file);
    }
    for (const auto& [purpose, file] : found)
        for (const auto& [other, second] : found)
            if (file.key == second.key && file.most != second.most)
                return files.wrong(std::string(nameOf(purpose)),
                                   "takes another number than the same key elsewhere");
    return found;
}

// Reads the object `key` into `value`, when it is there.
template <typename Value, typename Read>
Result<void> addWith(const Fields& inputs, const char* key, std::optional<Value>& value,
                     Read read) {
    if (!inputs.has(key))
        return {};
    TRY_ASSIGN(const Fields fields, inputs.inner(key));
    TRY_ASSIGN(value, read(fields));
    return {};
}

} // namespace

Result<Inputs> readInputs(const Fields& fields) {
    TRY(fields.only({"prompt", "negative", "lyrics", "voice", "seconds", "aspect", "resolution",
                     "audio", "seed", "files", "fixed"}));
    Inputs inputs;
    if (fields.has("fixed")) {
        TRY_ASSIGN(const Fields fixed, fields.inner("fixed"));
        inputs.fixed = fixed.all();
    }
    TRY_ASSIGN(inputs.prompt, textOf(fields, "prompt"));
    TRY_ASSIGN(inputs.negative, textOf(fields, "negative"));
    TRY_ASSIGN(inputs.lyrics, textOf(fields, "lyrics"));
    TRY_ASSIGN(inputs.voice, textOf(fields, "voice"));
    TRY(addWith(fields, "seconds", inputs.seconds, secondsOf));
    TRY(addWith(fields, "aspect", inputs.aspect, aspectOf));
    TRY(addWith(fields, "resolution", inputs.resolution, resolutionOf));
    TRY(addWith(fields, "seed", inputs.seed, seedOf));
    if (fields.has("audio")) {
        TRY_ASSIGN(const Fields audio, fields.inner("audio"));
        TRY(audio.only({"key"}));
        TRY_ASSIGN(inputs.audio, audio.text("key"));
    }
    if (fields.has("files")) {
        TRY_ASSIGN(const Fields files, fields.inner("files"));
        TRY_ASSIGN(inputs.files, filesOf(files));
    }
    return inputs;
}

} // namespace reelwright::generate
