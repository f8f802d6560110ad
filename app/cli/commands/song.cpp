#include "app/cli/command.h"

#include "app/cli/describe.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_song;

namespace {

struct Words {
    std::string folder;
    std::string song;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const pipeline::SwapResult swapped,
               project.swapSong(words.song, session.listener(), session.stop()));
    TRY(project.close());
    session.say(describe(*swapped.film));
    for (const std::string& line : swapped.report)
        session.say(line);
    session.result({{"scenes", sceneListJson(*swapped.film)}, {"report", swapped.report}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("song", words->song, "The new song")->required();
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_song = {.name = "song",
                              .description =
                                  "Put another song under the film; every cut keeps its bar",
                              .declare = &declare};

} // namespace reelwright::cli
