#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_preview_looks;

namespace {

struct Words {
    std::string folder;
    std::string out;
    double at = 0;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (!film)
        return base::Error{base::ErrorKind::NotFound, "The project has no film yet.", {}};
    const base::FrameIndex frame = film->rate.nearestFrame(words.at);
    TRY(project.writeLookSheet(frame, words.out, session.listener(), session.stop()));
    TRY(project.close());
    session.say(fmt::format("Wrote frame {} under all looks to {}", frame, words.out));
    session.result({{"event", "preview"}, {"frame", frame}, {"output", words.out}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--at", words->at, "Film time in seconds")->check(CLI::Range(0.0, 86400.0));
    app.add_option("--out", words->out, "The picture to write, .png or .jpg")->required();
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_preview_looks = {.name = "preview-looks",
                                       .description =
                                           "Draw a frame of the film under every look, with names",
                                       .declare = &declare};

} // namespace reelwright::cli
