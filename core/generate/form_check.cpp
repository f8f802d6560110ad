#include "generate/prepare.h"

#include "base/utf8.h"
#include "generate/schema_check.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// Files become addresses when they are sent.
Json withAddresses(const Json& value) {
    if (value.is_object() && value.contains("$file"))
        return "https://files.example/file";
    Json copy = value;
    if (copy.is_structured())
        for (Json& one : copy)
            one = withAddresses(one);
    return copy;
}

// What is checked of a property: the validator knows few formats, "uri" is none of them, and
// foreign patterns may run for ever.
Json checkable(const Json& schema) {
    Json copy = schema;
    for (const char* const word : {"format", "pattern"})
        if (copy.is_object() && copy.contains(word) && copy[word].is_string())
            copy.erase(word);
    if (copy.is_structured())
        for (Json& one : copy)
            one = checkable(one);
    return copy;
}

// The first part of a property that says something by this word.
const Json* saying(const Json& property, const char* word) {
    if (!property.is_object())
        return nullptr;
    if (property.contains(word))
        return &property[word];
    for (const char* const group : {"allOf", "anyOf", "oneOf"})
        if (property.contains(group) && property[group].is_array())
            for (const Json& part : property[group])
                if (const Json* const found = saying(part, word))
                    return found;
    return nullptr;
}

std::string allowedBy(const Json& property) {
    if (const Json* const values = saying(property, "enum"); values && values->is_array()) {
        std::vector<std::string> words;
        for (const Json& one : *values)
            words.push_back(base::canonicalText(one));
        return fmt::format("one of {}", fmt::join(words, ", "));
    }
    std::string words = "a value";
    if (const Json* const type = saying(property, "type"); type && type->is_string())
        words = fmt::format("of type {}", type->get_ref<const std::string&>());
    if (const Json* const least = saying(property, "minimum"))
        words += fmt::format(", at least {}", base::canonicalText(*least));
    if (const Json* const most = saying(property, "maximum"))
        words += fmt::format(", at most {}", base::canonicalText(*most));
    return words;
}

std::vector<std::string> namesOf(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items())
        names.push_back(name);
    return names;
}

Result<void> checkOne(const PreparedRun& run, const std::string& key, const Json& value,
                      const Json& property) {
    const auto fault = schemaFault(checkable(property), withAddresses(value));
    if (!fault || fault->empty())
        return {};
    return Error{ErrorKind::InvalidInput,
                 fmt::format("{} does not take {} for its input \"{}\": it must be {}. Nothing was "
                             "sent; the file of the model should be corrected.",
                             run.slug, base::shortened(base::canonicalText(value), 100), key,
                             allowedBy(property)),
                 *fault};
}

} // namespace

Result<void> checkAgainstForm(const PreparedRun& run, const InputForm& form) {
    if (!form.schema.is_object() || !form.schema.contains("properties") ||
        !form.schema["properties"].is_object())
        return Error{ErrorKind::Corrupt,
                     fmt::format("The inputs that {} publishes cannot be read.", run.slug),
                     {}};
    const Json& properties = form.schema["properties"];
    for (const auto& [key, value] : run.input.items()) {
        if (!properties.contains(key))
            return Error{ErrorKind::InvalidInput,
                         fmt::format("{} has no input \"{}\": it would be ignored, and paid for. "
                                     "It has {}.",
                                     run.slug, key, fmt::join(namesOf(properties), ", ")),
                         {}};
        TRY(checkOne(run, key, value, properties[key]));
    }
    if (!form.schema.contains("required") || !form.schema["required"].is_array())
        return {};
    for (const Json& name : form.schema["required"])
        if (name.is_string() && !run.input.contains(name.get_ref<const std::string&>()))
            return Error{ErrorKind::InvalidInput,
                         fmt::format("{} needs its input \"{}\", which is not sent.", run.slug,
                                     name.get_ref<const std::string&>()),
                         {}};
    return {};
}

} // namespace reelwright::generate
