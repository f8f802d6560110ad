#include "app/cli/describe.h"
#include "app/cli/one_word.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_show;

namespace {

Result<void> run(Session& session, const std::string& folder) {
    TRY_ASSIGN(engine::Project project, session.openProject(folder, store::Access::ReadOnly));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (!film)
        return base::Error{
            base::ErrorKind::NotFound,
            fmt::format("The project has no film yet: plan it first (reel plan {}).", folder),
            {}};
    session.say(describe(*film));
    session.result(sceneListJson(*film));
    return {};
}

Action declare(CLI::App& app) {
    return onProject(app, &run);
}

} // namespace

const Command command_show = {
    .name = "show", .description = "Show the film of a project as a table", .declare = &declare};

} // namespace reelwright::cli
