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
    TRY_ASSIGN(const auto notices, project.sceneNotices());
    session.say(describe(*film));
    for (const pipeline::SceneNotice& notice : notices)
        if (const auto scene = film->indexOf(notice.scene))
            session.say(fmt::format("Scene {}: {}", *scene + 1, notice.sentence));
    session.result(sceneListJson(*film, notices));
    return {};
}

Action declare(CLI::App& app) {
    return onProject(app, &run);
}

} // namespace

const Command command_show = {
    .name = "show", .description = "Show the film of a project as a table", .declare = &declare};

} // namespace reelwright::cli
