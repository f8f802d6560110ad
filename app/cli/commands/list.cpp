#include "app/cli/command.h"

#include "compose/looks/look.h"
#include "compose/presets/preset.h"
#include "compose/transitions/transition.h"
#include "model/edits/edit.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_list;

namespace {

struct Line {
    std::string id;
    std::string label;
};

std::vector<Line> editLines() {
    std::vector<Line> lines;
    for (const model::EditPreset* const edit : model::edits()) {
        std::string label(edit->label);
        for (const model::EditParameter& parameter : edit->parameters)
            label += fmt::format("\n                    {}=...: {}{}", parameter.id,
                                 parameter.meaning, parameter.required ? "" : " (may be left out)");
        lines.push_back({std::string(edit->id), label});
    }
    return lines;
}

template <typename Catalogue>
std::vector<Line> linesOf(const Catalogue& catalogue) {
    std::vector<Line> lines;
    for (const auto* const entry : catalogue)
        lines.push_back({std::string(entry->id), std::string(entry->label)});
    return lines;
}

Result<void> run(Session& session, const std::string& what) {
    std::vector<Line> lines;
    if (what == "transitions")
        lines = linesOf(compose::transitions());
    else if (what == "looks")
        lines = linesOf(compose::looks());
    else if (what == "presets")
        lines = linesOf(compose::presets());
    else if (what == "models")
        lines = {{"draft", "Draft: drawn on this machine, free"}};
    else
        lines = editLines();
    base::Json json = base::Json::array();
    for (const Line& line : lines) {
        session.say(fmt::format("{:<19} {}", line.id, line.label));
        json.push_back({{"id", line.id}, {"label", line.label}});
    }
    session.result(json);
    return {};
}

Action declare(CLI::App& app) {
    const auto what = std::make_shared<std::string>();
    app.add_option("what", *what, "transitions, looks, presets, models or edits")
        ->required()
        ->check(CLI::IsMember({"transitions", "looks", "presets", "models", "edits"}));
    return [what](Session& session) { return run(session, *what); };
}

} // namespace

const Command command_list = {.name = "list",
                              .description = "List transitions, looks, presets, models or edits",
                              .declare = &declare};

} // namespace reelwright::cli
