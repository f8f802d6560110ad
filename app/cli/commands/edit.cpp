#include "app/cli/command.h"

#include "app/cli/describe.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_edit;

namespace {

struct Words {
    std::string folder;
    std::string edit;
    std::vector<std::string> values;
};

Result<model::EditValues> readValues(const std::vector<std::string>& words) {
    model::EditValues values;
    for (const std::string& word : words) {
        const std::size_t at = word.find('=');
        if (at == std::string::npos || at == 0)
            return base::Error{base::ErrorKind::InvalidInput,
                               fmt::format("\"{}\" is not name=value, such as scene=3.", word),
                               {}};
        values[word.substr(0, at)] = word.substr(at + 1);
    }
    return values;
}

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(const model::EditValues values, readValues(words.values));
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const model::FilmPtr film, project.edit(words.edit, values));
    TRY(project.close());
    session.say(describe(*film));
    session.result(sceneListJson(*film));
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("edit", words->edit, "The edit's name (see: reel list edits)")->required();
    app.add_option("values", words->values, "Its values as name=value");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_edit = {
    .name = "edit",
    .description = "Change the film: reel edit PROJECT split_scene scene=3 (see: reel list edits)",
    .declare = &declare};

} // namespace reelwright::cli
