#include "app/cli/command.h"

#include "engine/catalogues.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_list;

namespace {

std::string lineOf(const engine::CatalogueParameter& parameter) {
    std::string range = fmt::format("{} to {}{}", parameter.low, parameter.high,
                                    parameter.unit.empty() ? "" : " " + parameter.unit);
    if (!parameter.choices.empty())
        range = fmt::format("from {} on: {}", parameter.low, fmt::join(parameter.choices, ", "));
    return fmt::format("{:<19}   {}: {}; {}; {} if not given", "", parameter.id, parameter.label,
                       range, parameter.initial);
}

base::Json jsonOf(const engine::CatalogueEntry& entry) {
    base::Json json{{"id", entry.id}, {"label", entry.label}};
    if (!entry.alias.empty())
        json["xfade"] = entry.alias;
    for (const engine::CatalogueParameter& parameter : entry.parameters) {
        base::Json one{{"id", parameter.id},
                       {"label", parameter.label},
                       {"low", parameter.low},
                       {"high", parameter.high},
                       {"initial", parameter.initial}};
        if (!parameter.unit.empty())
            one["unit"] = parameter.unit;
        if (!parameter.choices.empty())
            one["choices"] = parameter.choices;
        json["parameters"].push_back(std::move(one));
    }
    return json;
}

Result<void> run(Session& session, const std::string& name) {
    base::Json json = base::Json::array();
    for (const engine::CatalogueEntry& entry : engine::catalogue(name)) {
        session.say(fmt::format("{:<19} {}{}", entry.id, entry.label,
                                entry.alias.empty() ? "" : ", in FFmpeg " + entry.alias));
        for (const engine::CatalogueParameter& parameter : entry.parameters)
            session.say(lineOf(parameter));
        json.push_back(jsonOf(entry));
    }
    session.result(json);
    return {};
}

Action declare(CLI::App& app) {
    const auto name = std::make_shared<std::string>();
    const std::vector<std::string> names(engine::catalogues().begin(), engine::catalogues().end());
    app.add_option("what", *name, fmt::format("One of: {}", fmt::join(names, ", ")))
        ->required()
        ->check(CLI::IsMember(names));
    return [name](Session& session) { return run(session, *name); };
}

} // namespace

const Command command_list = {
    .name = "list",
    .description = "List transitions, looks, presets, models, edits, caption styles or safe areas",
    .declare = &declare};

} // namespace reelwright::cli
