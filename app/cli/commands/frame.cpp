#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_frame;

namespace {

struct Words {
    std::string folder;
    std::string out;
    double at = 0;
    int size = 1080;
    std::string aspect;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (!film)
        return base::Error{base::ErrorKind::NotFound, "The project has no film yet.", {}};
    const base::FrameIndex frame = film->rate.nearestFrame(words.at);
    const auto aspect = words.aspect.empty() ? film->aspect : model::aspectFromName(words.aspect);
    if (!aspect)
        return base::Error{
            base::ErrorKind::InvalidInput,
            fmt::format("\"{}\" is no aspect: use {}.", words.aspect, model::kAspectNames),
            {}};
    TRY(project.writeFrame(frame, *aspect, words.size, words.out, session.listener(),
                           session.stop()));
    TRY(project.close());
    session.say(fmt::format("Wrote frame {} to {}", frame, words.out));
    session.result({{"event", "frame"}, {"frame", frame}, {"output", words.out}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--at", words->at, "Film time in seconds")->check(CLI::Range(0.0, 86400.0));
    app.add_option("--out", words->out, "The picture to write, .png or .jpg")->required();
    app.add_option("--size", words->size, "Short side in pixels")->check(CLI::Range(144, 2160));
    app.add_option("--aspect", words->aspect,
                   fmt::format("{}; without it the film's", model::kAspectNames));
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_frame = {.name = "frame",
                               .description = "Write one frame of the film as a picture",
                               .declare = &declare};

} // namespace reelwright::cli
