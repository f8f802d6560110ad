#include "app/cli/command.h"

#include "app/cli/brief_options.h"
#include "app/cli/describe.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_plan;

namespace {

struct Words {
    std::string folder;
    std::string prompt;
    std::string model;
    BriefOptions brief;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    if (words.brief.any() || !words.prompt.empty()) {
        TRY_ASSIGN(const std::optional<model::Brief> stored, project.brief());
        TRY_ASSIGN(const model::Brief brief,
                   words.brief.over(stored.value_or(model::Brief{}), words.prompt));
        TRY(project.saveBrief(brief));
    }
    TRY_ASSIGN(const pipeline::PlanResult planned,
               words.model.empty() ? project.plan(session.listener(), session.stop())
                                   : project.planFor({.wishes = {.model = words.model}},
                                                     session.listener(), session.stop()));
    for (const std::string& notice : planned.notices)
        session.warn(notice);
    TRY(project.close());
    session.say(describe(*planned.film));
    session.result(sceneListJson(*planned.film));
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("prompt", words->prompt, "Other words than before");
    app.add_option("--for-model", words->model,
                   "Cut so that this model's lengths waste least; see reel snap");
    words->brief.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_plan = {.name = "plan",
                              .description =
                                  "Plan the film of a project, or plan it anew with other words",
                              .declare = &declare};

} // namespace reelwright::cli
