#include "generate/fields.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr std::size_t kMostItems = 200;

bool isFilledText(const Json& json) {
    return json.is_string() && !json.get_ref<const std::string&>().empty();
}

} // namespace

Result<Fields> Fields::of(const Json& json, std::string file, std::string place) {
    Fields fields(json, std::move(file), std::move(place));
    if (json.is_object())
        return fields;
    if (fields.m_place.empty())
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} holds no JSON object.", fields.m_file), {}};
    fields.m_place.pop_back(); // the dot behind the name
    return fields.wrong("", "must be an object");
}

Result<void> Fields::only(std::initializer_list<std::string_view> known) const {
    for (const auto& [key, value] : m_json->items())
        if (std::ranges::find(known, std::string_view(key)) == known.end())
            return wrong(key, "is not known");
    return {};
}

Result<std::string> Fields::text(const std::string& key) const {
    if (!has(key) || !isFilledText(at(key)))
        return wrong(key, "must be a text");
    return at(key).get<std::string>();
}

Result<std::string> Fields::text(const std::string& key, std::string_view otherwise) const {
    if (!has(key))
        return std::string(otherwise);
    return text(key);
}

Result<std::string> Fields::word(const std::string& key,
                                 std::initializer_list<std::string_view> words) const {
    TRY_ASSIGN(std::string found, text(key));
    if (std::ranges::find(words, found) == words.end())
        return wrong(key, fmt::format("must be one of {}", fmt::join(words, ", ")));
    return found;
}

Result<Fields> Fields::inner(const std::string& key) const {
    if (!has(key))
        return wrong(key, "is missing");
    return of(at(key), m_file, m_place + key + ".");
}

Result<double> Fields::number(const std::string& key, double low, double high,
                              double otherwise) const {
    if (!has(key))
        return otherwise;
    if (!at(key).is_number() || !(at(key).get<double>() >= low && at(key).get<double>() <= high))
        return wrong(key, fmt::format("must be a number from {} to {}", low, high));
    return at(key).get<double>();
}

Result<bool> Fields::flag(const std::string& key, bool otherwise) const {
    if (!has(key))
        return otherwise;
    if (!at(key).is_boolean())
        return wrong(key, "must be true or false");
    return at(key).get<bool>();
}

Result<std::vector<std::string>> Fields::texts(const std::string& key) const {
    std::vector<std::string> found;
    if (!has(key))
        return found;
    if (!at(key).is_array() || at(key).size() > kMostItems ||
        !std::ranges::all_of(at(key), isFilledText))
        return wrong(key, "must be a list of texts");
    for (const Json& one : at(key))
        found.push_back(one.get<std::string>());
    return found;
}

Result<std::vector<Fields>> Fields::list(const std::string& key) const {
    std::vector<Fields> found;
    if (!has(key))
        return found;
    if (!at(key).is_array() || at(key).size() > kMostItems)
        return wrong(key, "must be a list of objects");
    for (std::size_t i = 0; i < at(key).size(); ++i) {
        TRY_ASSIGN(Fields fields,
                   of(at(key)[i], m_file, fmt::format("{}{}[{}].", m_place, key, i)));
        found.push_back(std::move(fields));
    }
    return found;
}

Error Fields::wrong(const std::string& key, std::string_view what) const {
    return {
        ErrorKind::InvalidInput, fmt::format("{}: \"{}{}\" {}.", m_file, m_place, key, what), {}};
}

} // namespace reelwright::generate
