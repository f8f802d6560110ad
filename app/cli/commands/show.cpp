#include "app/cli/command.h"

#include "app/cli/describe.h"

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
    const auto folder = std::make_shared<std::string>();
    app.add_option("project", *folder, "The project's folder")->required();
    return [folder](Session& session) { return run(session, *folder); };
}

} // namespace

const Command command_show = {
    .name = "show", .description = "Show the film of a project as a table", .declare = &declare};

} // namespace reelwright::cli
