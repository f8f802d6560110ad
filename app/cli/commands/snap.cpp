#include "app/cli/command.h"
#include "app/cli/making_options.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_snap;

namespace {

struct Words {
    std::string folder;
    bool dryRun = false;
    double reach = pipeline::kUsualReach;
    MakingOptions making;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const std::vector<std::size_t> scenes, words.making.scenesOf(project));
    TRY_ASSIGN(const pipeline::MakingWishes wishes, words.making.wishes(session, project));
    TRY_ASSIGN(const pipeline::Snapped snapped,
               words.dryRun ? project.cheaperCuts(scenes, wishes, words.reach, session.stop())
                            : project.snapCuts(scenes, wishes, words.reach, session.stop()));
    tell(session, snapped);
    base::Json told = toJson(snapped);
    told["changed"] = !words.dryRun && !snapped.cuts.empty();
    session.result(told);
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    words->making.declare(app);
    app.add_option("--reach", words->reach, "Seconds that a cut may move (default: 2)");
    app.add_flag("--dry-run", words->dryRun, "Show what it would save, change nothing");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_snap = {.name = "snap",
                              .description =
                                  "Move cuts to beats where a model's lengths waste least; one "
                                  "step that can be undone",
                              .declare = &declare};

} // namespace reelwright::cli
