#include "app/cli/command.h"

#include "base/progress.h"
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

constexpr const char* kEncoders = "encoders"; // not a catalogue: they are tried

std::string needsOf(const std::string& family) {
    for (const media::EncoderFamily& known : media::encoderFamilies())
        if (known.id == family)
            return std::string(known.needs);
    return {};
}

Result<void> runEncoders(Session& session) {
    TRY_ASSIGN(engine::Engine* const engine, session.engine());
    base::Json json = base::Json::array();
    for (const pipeline::TriedEncoder& tried : engine->tryEncoders(session.stop())) {
        const std::string needs = tried.works ? "" : needsOf(tried.family);
        session.say(fmt::format("{:<13} {:<6} {}: {}{}", tried.family, tried.codec, tried.label,
                                tried.works ? "works" : "does not work here: " + tried.finding,
                                needs.empty() ? "" : fmt::format(" (needs {})", needs)));
        json.push_back({{"id", tried.family},
                        {"label", tried.label},
                        {"codec", tried.codec},
                        {"encoder", tried.name},
                        {"works", tried.works},
                        {"finding", tried.finding},
                        {"needs", needs}});
    }
    session.result(json);
    return base::checkStop(session.stop());
}

Result<void> run(Session& session, const std::string& name) {
    if (name == kEncoders)
        return runEncoders(session);
    base::Json json = base::Json::array();
    for (const engine::CatalogueEntry& entry : engine::catalogue(name)) {
        session.say(fmt::format("{:<19} {}{}", entry.id, entry.label,
                                entry.alias.empty() ? "" : ", in FFmpeg " + entry.alias));
        for (const engine::CatalogueParameter& parameter : entry.parameters)
            session.say(lineOf(parameter));
        json.push_back(jsonOf(entry));
    }
    for (const std::string& fault : engine::catalogueFaults(name))
        session.warn(fault);
    session.result(json);
    return {};
}

Action declare(CLI::App& app) {
    const auto name = std::make_shared<std::string>();
    std::vector<std::string> names(engine::catalogues().begin(), engine::catalogues().end());
    names.emplace_back(kEncoders);
    app.add_option("what", *name, fmt::format("One of: {}", fmt::join(names, ", ")))
        ->required()
        ->check(CLI::IsMember(names));
    return [name](Session& session) { return run(session, *name); };
}

} // namespace

const Command command_list = {
    .name = "list",
    .description =
        "List transitions, looks, presets, encoders, models, edits, caption styles or safe areas",
    .declare = &declare};

} // namespace reelwright::cli
