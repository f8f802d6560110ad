#include "app/cli/command.h"
#include "app/cli/making_options.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_quote;

namespace {

struct Words {
    std::string folder;
    bool snap = false;
    double reach = pipeline::kUsualReach;
    MakingOptions making;
};

Result<void> run(Session& session, const Words& words) {
    // Pictures that models are shown are imported; without them nothing is written.
    const bool imports = !words.making.characters.empty() || !words.making.styles.empty() ||
                         words.making.start == "previous";
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   imports ? store::Access::ReadWrite : store::Access::ReadOnly));
    TRY_ASSIGN(const pipeline::Offer offer, words.making.offer(session, project));
    tell(session, offer);
    base::Json told = toJson(offer);
    if (words.snap) {
        TRY_ASSIGN(const std::vector<std::size_t> scenes, words.making.scenesOf(project));
        TRY_ASSIGN(const pipeline::MakingWishes wishes, words.making.wishes(session, project));
        TRY_ASSIGN(const pipeline::Snapped snapped,
                   project.cheaperCuts(scenes, wishes, words.reach, session.stop()));
        tell(session, snapped);
        told["snap"] = toJson(snapped);
    }
    session.result(told);
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    words->making.declare(app);
    app.add_flag("--snap", words->snap, "Also what other cuts on beats would save; see reel snap");
    app.add_option("--reach", words->reach, "With --snap: seconds that a cut may move");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_quote = {.name = "quote",
                               .description = "What scenes would cost with a model; sends nothing "
                                              "and needs no key",
                               .declare = &declare};

} // namespace reelwright::cli
