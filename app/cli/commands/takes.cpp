#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Json;
using base::Result;

extern const Command command_takes;

namespace {

struct Words {
    std::string folder;
    std::string scene;
    std::string take;
};

Json jsonOf(const model::Take& take, bool isChosen) {
    static constexpr const char* kKinds[] = {"still", "clip", "generated"};
    return {{"id", take.id.text},
            {"kind", kKinds[static_cast<int>(take.kind)]},
            {"asset", take.asset.text},
            {"chosen", isChosen},
            {"model", take.model},
            {"provider", take.provider},
            {"version", take.version},
            {"seed", take.seed},
            {"price_micros", take.price.micros},
            {"prompt", take.prompt},
            {"licence", take.licence},
            {"receipt", take.receipt}};
}

Result<void> run(Session& session, const Words& words) {
    const bool chooses = !words.take.empty();
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   chooses ? store::Access::ReadWrite : store::Access::ReadOnly));
    if (chooses)
        TRY(project.edit("choose_take", {{"scene", words.scene}, {"take", words.take}}));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    Json scenes = Json::array();
    for (std::size_t i = 0; film && i < film->scenes.size(); ++i) {
        const model::Scene& scene = film->scenes[i];
        const bool wanted = words.scene.empty() || words.scene == std::to_string(i + 1) ||
                            words.scene == scene.id.text;
        if (!wanted)
            continue;
        session.say(fmt::format("scene {}: {}", i + 1, scene.description));
        session.say(fmt::format("  {} draft", scene.chosen.empty() ? "*" : " "));
        Json takes = Json::array();
        for (std::size_t n = 0; n < scene.takes.size(); ++n) {
            const model::Take& take = scene.takes[n];
            const bool isChosen = take.id == scene.chosen;
            session.say(fmt::format(
                "  {} {}  {}{}", isChosen ? "*" : " ", n + 1,
                take.model.empty() ? "own picture or clip" : take.model,
                take.model.empty()
                    ? ""
                    : fmt::format(", {}, seed {}", spend::dollars(take.price), take.seed)));
            takes.push_back(jsonOf(take, isChosen));
        }
        scenes.push_back({{"scene", i + 1}, {"id", scene.id.text}, {"takes", takes}});
    }
    if (!words.scene.empty() && scenes.empty())
        return base::Error{base::ErrorKind::NotFound,
                           fmt::format("There is no scene \"{}\": the film has {}.", words.scene,
                                       film ? film->scenes.size() : 0),
                           {}};
    session.result({{"scenes", scenes}});
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("scene", words->scene, "Only this scene, by number or id");
    app.add_option("--choose", words->take, "Show this take of the scene: number, id or draft");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_takes = {.name = "takes",
                               .description =
                                   "List the takes of scenes and what they cost; choose one",
                               .declare = &declare};

} // namespace reelwright::cli
