#include "app/cli/command.h"

#include "app/cli/brief_options.h"
#include "app/cli/describe.h"
#include "app/cli/export_options.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_make;

namespace {

struct Words {
    std::string prompt;
    std::string project;
    bool replan = false;
    bool dryRun = false;
    bool snap = false;
    std::string provider;
    std::string model;
    AgreementOptions agreement;
    BriefOptions brief;
    ExportOptions options;

    [[nodiscard]] bool usesModels() const { return !provider.empty() || !model.empty(); }
};

// The model that was named, or the usual one of the provider.
Result<std::string> modelOf(const Words& words) {
    if (!words.model.empty())
        return words.model;
    const std::string usual(pipeline::usualModel(generate::Role::Video));
    std::string first;
    for (const generate::ModelData& model : generate::models()) {
        if (model.provider != words.provider || model.role != generate::Role::Video)
            continue;
        if (model.id == usual)
            return usual;
        if (first.empty() && !generate::needsPicture(model))
            first = model.id;
    }
    if (first.empty())
        return base::Error{
            base::ErrorKind::NotFound,
            fmt::format("There is no model for clips at \"{}\"; see reel models.", words.provider),
            {}};
    return first;
}

// Scenes that show their draft become takes, as far as the money agreed to reaches.
Result<void> makeScenes(Session& session, const Words& words, engine::Project& project) {
    TRY_ASSIGN(const pipeline::GenerationResult left,
               project.resumeGeneration(session.listener(), session.stop()));
    MakingOptions making;
    TRY_ASSIGN(making.model, modelOf(words));
    making.fit = words.agreement.maxCost;
    TRY_ASSIGN(const pipeline::Offer offer, making.offer(session, project));
    tell(session, offer);
    TRY_ASSIGN(const pipeline::Agreement agreement,
               words.agreement.agree(session, offer.total.likely, offer.total.unknown));
    TRY_ASSIGN(const pipeline::GenerationResult result,
               project.generate(offer, agreement, session.listener(), session.stop()));
    // The film is finished with what there is; what gave no result shows its draft.
    if (const auto told = tell(session, result); !told)
        session.warn(told.error().message + " These scenes show their drafts.");
    return {};
}

// The project's film, planned when there is none or when the words changed and that was allowed.
Result<model::FilmPtr> plannedFilm(Session& session, const Words& words, engine::Project& project,
                                   const model::Brief& brief) {
    TRY_ASSIGN(const std::optional<model::Brief> stored, project.brief());
    TRY_ASSIGN(model::FilmPtr film, project.film());
    const bool isSame = stored == brief;
    if (film && !isSame && !words.replan)
        return base::Error{
            base::ErrorKind::Exists,
            fmt::format(
                "The project {} was made from other words. Use another folder (--project), or "
                "--replan to plan its film anew as one step that can be undone.",
                project.folder().string()),
            {}};
    if (film && isSame)
        return film;
    TRY(project.saveBrief(brief));
    pipeline::PlanFor models;
    if (words.snap) {
        TRY_ASSIGN(models.wishes.model, modelOf(words));
    }
    TRY_ASSIGN(const pipeline::PlanResult planned,
               words.snap ? project.planFor(models, session.listener(), session.stop())
                          : project.plan(session.listener(), session.stop()));
    for (const std::string& notice : planned.notices)
        session.warn(notice);
    return planned.film;
}

Result<engine::Project> openOrMake(Session& session, const std::filesystem::path& folder,
                                   const model::Brief& brief) {
    TRY_ASSIGN(engine::Engine* const maker, session.engine());
    if (engine::isProject(folder))
        return maker->openProject(folder, store::Access::ReadWrite);
    return maker->newProject(folder, brief);
}

Result<void> run(Session& session, const Words& words) {
    if (words.snap && !words.usesModels())
        return base::Error{
            base::ErrorKind::InvalidInput, "--snap needs --provider or --model.", {}};
    TRY_ASSIGN(const model::Brief brief, words.brief.over({}, words.prompt));
    const std::string title = brief.title.empty() ? brief.prompt : brief.title;
    TRY_ASSIGN(const pipeline::ExportRequest request, words.options.request(title, "."));
    std::filesystem::path folder = words.project;
    if (folder.empty())
        folder = std::filesystem::path(request.output).replace_extension(".reel");
    TRY_ASSIGN(engine::Project project, openOrMake(session, folder, brief));
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm(session, words, project, brief));
    TRY(project.writeFirstFrame(project.folder() / "first-frame.png", session.stop()));
    session.say(fmt::format("{}: {} scenes, {}", film->title, film->scenes.size(),
                            clockText(film->rate.secondsAt(film->length))));
    TRY(project.draft(project.folder() / "storyboard.jpg", session.listener(), session.stop()));
    if (words.usesModels() && words.dryRun) {
        MakingOptions making;
        TRY_ASSIGN(making.model, modelOf(words));
        making.fit = words.agreement.maxCost;
        TRY_ASSIGN(const pipeline::Offer offer, making.offer(session, project));
        tell(session, offer);
        session.result(toJson(offer));
        return project.close();
    }
    if (words.usesModels())
        TRY(makeScenes(session, words, project));
    TRY(exportAndTell(session, project, request));
    session.say(fmt::format("Project: {} (reel show {})", folder.string(), folder.string()));
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("prompt", words->prompt, "What the film shows, in your own words");
    app.add_option("--project", words->project,
                   "The project's folder (default: beside the film, .reel)");
    app.add_flag("--replan", words->replan,
                 "Plan the film anew when the project was made from other words");
    app.add_option("--provider", words->provider,
                   "Make the scenes with models there, such as replicate (default: free drafts)");
    app.add_option("--model", words->model, "Make the scenes with this model; see reel models");
    words->agreement.declare(app);
    app.add_flag("--dry-run", words->dryRun,
                 "With --provider or --model: show what it would cost, send nothing");
    app.add_flag("--snap", words->snap,
                 "With --provider or --model: cut so that its lengths waste least");
    words->brief.declare(app);
    words->options.declare(app, ExportOptions::Aspect::OfTheFilm);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_make = {.name = "make",
                              .description =
                                  "From a prompt and a song to a finished film, in one go",
                              .declare = &declare};

} // namespace reelwright::cli
