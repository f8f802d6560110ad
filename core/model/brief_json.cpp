#include "model/json.h"
#include "model/rate.h"

#include <functional>
#include <map>
#include <type_traits>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

using Reader = std::function<Result<void>(const Json&)>;

// Reads known keys; an unknown one or a value of the wrong type is an error that names it.
Result<void> readKeys(const Json& json, std::string_view what,
                      const std::map<std::string, Reader>& readers) {
    if (!json.is_object())
        return wrong(fmt::format("{} must be a JSON object.", what));
    for (const auto& [key, value] : json.items()) {
        const auto reader = readers.find(key);
        if (reader == readers.end())
            return wrong(fmt::format("{} has the unknown key \"{}\".", what, key));
        try {
            TRY(reader->second(value));
        } catch (const Json::exception&) {
            return wrong(fmt::format("\"{}\" in {} has a value of the wrong type.", key, what));
        }
    }
    return {};
}

// The library would read true and 1.5 as whole numbers, and any value as a list.
void requireType(bool right, const Json& json) {
    if (!right)
        throw Json::type_error::create(302, "another type is wanted", &json);
}

template <typename Value>
Reader into(Value& target) {
    return [&target](const Json& json) -> Result<void> {
        if constexpr (std::is_unsigned_v<Value>)
            requireType(json.is_number_unsigned(), json);
        else if constexpr (std::is_integral_v<Value>)
            requireType(json.is_number_integer(), json);
        target = json.get<Value>();
        return {};
    };
}

Reader pathInto(std::filesystem::path& target) {
    return [&target](const Json& json) -> Result<void> {
        target = json.get<std::string>();
        return {};
    };
}

template <typename Value, typename Find>
Reader nameInto(Value& target, Find find, const char* key) {
    return [&target, find, key](const Json& json) -> Result<void> {
        const auto text = json.get<std::string>();
        const auto value = find(text);
        if (!value)
            return wrong(fmt::format("\"{}\" is no valid {}.", text, key));
        target = *value;
        return {};
    };
}

// A number, whole or rounded as people write it, or a fraction as text.
Reader rateInto(base::FrameRate& target) {
    return [&target](const Json& json) -> Result<void> {
        requireType(json.is_number() || json.is_string(), json);
        const auto rate =
            json.is_string() ? rateFromText(json.get<std::string>()) : rateNear(json.get<double>());
        if (!rate)
            return wrong(fmt::format("{} is no frame_rate: use {}.", json.dump(), kRateNames));
        target = *rate;
        return {};
    };
}

Json rateJson(base::FrameRate rate) {
    if (rate.denominator == 1)
        return rate.numerator;
    return fmt::format("{}/{}", rate.numerator, rate.denominator);
}

Reader coloursInto(std::vector<Colour>& target) {
    return [&target](const Json& json) -> Result<void> {
        requireType(json.is_array(), json);
        for (const Json& entry : json) {
            const auto colour = colourFromHex(entry.get<std::string>());
            if (!colour)
                return wrong(fmt::format("{} is no colour: write it as #rrggbb.", entry.dump()));
            target.push_back(*colour);
        }
        return {};
    };
}

} // namespace

Result<BrandKit> brandFromJson(const Json& json) {
    BrandKit brand;
    TRY(readKeys(json, "the brand",
                 {{"name", into(brand.name)},
                  {"tagline", into(brand.tagline)},
                  {"logo", pathInto(brand.logo)},
                  {"colours", coloursInto(brand.colours)},
                  {"heading_font", into(brand.headingFont)},
                  {"font_file", pathInto(brand.fontFile)},
                  {"tone_words", into(brand.toneWords)}}));
    return brand;
}

Json toJson(const BrandKit& brand) {
    Json colours = Json::array();
    for (const Colour colour : brand.colours)
        colours.push_back(hexOf(colour));
    return {{"name", brand.name},
            {"tagline", brand.tagline},
            {"logo", brand.logo.string()},
            {"colours", colours},
            {"heading_font", brand.headingFont},
            {"font_file", brand.fontFile.string()},
            {"tone_words", brand.toneWords}};
}

Json toJson(const Brief& brief) {
    Json footage = Json::array();
    for (const auto& path : brief.footage)
        footage.push_back(path.string());
    Json json = {{"prompt", brief.prompt},
                 {"category", nameOf(brief.category)},
                 {"aspect", nameOf(brief.aspect)},
                 {"frame_rate", rateJson(brief.rate)},
                 {"style", brief.style},
                 {"mood", brief.mood},
                 {"title", brief.title},
                 {"seed", brief.seed},
                 {"song", brief.song.string()},
                 {"footage", footage},
                 {"first_picture", brief.firstPicture.string()},
                 {"last_picture", brief.lastPicture.string()},
                 {"lut", brief.lut.string()}};
    if (brief.durationSeconds)
        json["duration"] = *brief.durationSeconds;
    if (brief.endOnPhrase)
        json["end_on_phrase"] = true;
    if (brief.brand)
        json["brand"] = toJson(*brief.brand);
    return json;
}

Result<Brief> briefFromJson(const Json& json) {
    Brief brief;
    const Reader footage = [&](const Json& list) -> Result<void> {
        requireType(list.is_array(), list);
        for (const Json& entry : list)
            brief.footage.emplace_back(entry.get<std::string>());
        return {};
    };
    const Reader brand = [&](const Json& value) -> Result<void> {
        TRY_ASSIGN(brief.brand, brandFromJson(value));
        return {};
    };
    const Reader duration = [&](const Json& value) -> Result<void> {
        requireType(value.is_number(), value);
        brief.durationSeconds = value.get<double>();
        return {};
    };
    TRY(readKeys(json, "the brief",
                 {{"prompt", into(brief.prompt)},
                  {"category", nameInto(brief.category, categoryFromName, "category")},
                  {"duration", duration},
                  {"end_on_phrase", into(brief.endOnPhrase)},
                  {"aspect", nameInto(brief.aspect, aspectFromName, "aspect")},
                  {"frame_rate", rateInto(brief.rate)},
                  {"style", into(brief.style)},
                  {"mood", into(brief.mood)},
                  {"title", into(brief.title)},
                  {"seed", into(brief.seed)},
                  {"song", pathInto(brief.song)},
                  {"footage", footage},
                  {"first_picture", pathInto(brief.firstPicture)},
                  {"last_picture", pathInto(brief.lastPicture)},
                  {"lut", pathInto(brief.lut)},
                  {"brand", brand},
                  {"$schema", [](const Json&) -> Result<void> { return {}; }}}));
    return brief;
}

} // namespace reelwright::model
