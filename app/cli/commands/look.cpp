#include "app/cli/command.h"

#include "app/cli/describe.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_look;

namespace {

struct Words {
    std::string folder;
    std::string look;
    std::string lut;
    std::string scene;
    double strength = 1;
};

Result<void> run(Session& session, const Words& words) {
    if (words.look.empty() == words.lut.empty())
        return base::Error{base::ErrorKind::InvalidInput,
                           "Name either a look (see: reel list looks) or a .cube file with --lut.",
                           {}};
    model::EditValues values = {{"strength", fmt::format("{}", words.strength)}};
    if (!words.scene.empty())
        values["scene"] = words.scene;
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    model::FilmPtr film;
    if (words.lut.empty()) {
        values["look"] = words.look;
        TRY_ASSIGN(film, project.edit("change_look", values));
    } else {
        TRY_ASSIGN(film, project.setLut(words.lut, values, session.listener(), session.stop()));
        session.endProgress();
    }
    TRY(project.close());
    session.say(describe(*film));
    session.result(sceneListJson(*film));
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("look", words->look, "A built-in look (see: reel list looks)");
    app.add_option("--lut", words->lut, "A .cube file instead");
    app.add_option("--scene", words->scene, "Number from 1, or id; without it the whole film");
    app.add_option("--strength", words->strength, "0 to 1")->check(CLI::Range(0.0, 1.0));
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_look = {.name = "look",
                              .description =
                                  "Give the film or a scene a look: built in, or from a .cube file",
                              .declare = &declare};

} // namespace reelwright::cli
