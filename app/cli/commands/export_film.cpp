#include "app/cli/command.h"

#include "app/cli/describe.h"
#include "app/cli/export_options.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_export_film;

namespace {

struct Words {
    std::string folder;
    ExportOptions options;
    bool estimate = false;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    TRY_ASSIGN(const pipeline::ExportRequest request,
               words.options.request(film ? film->title : std::string("film"),
                                     std::filesystem::path(".")));
    if (words.estimate) {
        TRY_ASSIGN(const pipeline::ExportEstimate estimate,
                   project.estimateExport(request, session.stop()));
        session.say(describe(estimate));
        session.result(toJson(estimate));
        return project.close();
    }
    TRY(exportAndTell(session, project, request));
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    words->options.declare(app, ExportOptions::Aspect::Choose);
    app.add_flag("--estimate", words->estimate,
                 "Tell how large the film will be and how long it will take, and write nothing");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_export_film = {
    .name = "export", .description = "Export the film of a project", .declare = &declare};

} // namespace reelwright::cli
