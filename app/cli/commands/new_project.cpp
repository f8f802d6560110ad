#include "app/cli/command.h"

#include "app/cli/brief_options.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_new_project;

namespace {

struct Words {
    std::string folder;
    std::string prompt;
    BriefOptions brief;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(const model::Brief brief, words.brief.over({}, words.prompt));
    TRY_ASSIGN(engine::Engine* const maker, session.engine());
    TRY_ASSIGN(engine::Project project, maker->newProject(words.folder, brief));
    TRY(project.close());
    session.say(fmt::format("Made the project {}. Next: reel plan {}", words.folder, words.folder));
    session.result({{"event", "made"}, {"project", words.folder}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The folder to make")->required();
    app.add_option("prompt", words->prompt, "What the film shows, in your own words");
    words->brief.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_new_project = {.name = "new",
                                     .description =
                                         "Make a project from a brief; nothing is planned yet",
                                     .declare = &declare};

} // namespace reelwright::cli
