#include "app/cli/command.h"

#include "engine/catalogues.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_list;

namespace {

Result<void> run(Session& session, const std::string& name) {
    base::Json json = base::Json::array();
    for (const engine::CatalogueEntry& entry : engine::catalogue(name)) {
        session.say(fmt::format("{:<19} {}", entry.id, entry.label));
        json.push_back({{"id", entry.id}, {"label", entry.label}});
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
