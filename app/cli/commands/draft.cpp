#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_draft;

namespace {

struct Words {
    std::string folder;
    std::string out;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    const std::filesystem::path sheet =
        words.out.empty() ? project.folder() / "storyboard.jpg" : std::filesystem::path(words.out);
    TRY(project.draft(sheet, session.listener(), session.stop()));
    TRY(project.close());
    session.say(fmt::format("Every scene has a draft. Storyboard: {}", sheet.string()));
    session.result({{"event", "drafted"}, {"storyboard", sheet.string()}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--storyboard", words->out,
                   "The sheet with a picture a scene, .jpg or .png (default: in the project)");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_draft = {.name = "draft",
                               .description = "Draw the free draft of every scene and a storyboard",
                               .declare = &declare};

} // namespace reelwright::cli
