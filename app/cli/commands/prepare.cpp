#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_prepare;

namespace {

Result<void> run(Session& session, const std::string& folder) {
    TRY_ASSIGN(engine::Project project, session.openProject(folder, store::Access::ReadWrite));
    TRY(project.makeProxies(session.listener(), session.stop()));
    TRY_ASSIGN(const auto thumbnails, project.makeThumbnails(session.listener(), session.stop()));
    TRY(project.close());
    session.say("Every clip and draft has a proxy, every scene its thumbnails.");
    base::Json scenes = base::Json::array();
    for (const pipeline::Thumbnails& scene : thumbnails)
        scenes.push_back({{"first", scene.first.string()},
                          {"middle", scene.middle.string()},
                          {"last", scene.last.string()}});
    session.result({{"event", "prepared"}, {"thumbnails", scenes}});
    return {};
}

Action declare(CLI::App& app) {
    const auto folder = std::make_shared<std::string>();
    app.add_option("project", *folder, "The project's folder")->required();
    return [folder](Session& session) { return run(session, *folder); };
}

} // namespace

const Command command_prepare = {
    .name = "prepare",
    .description = "Make proxies and thumbnails, so that looking at the film is quick",
    .declare = &declare};

} // namespace reelwright::cli
