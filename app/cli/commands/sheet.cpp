#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_sheet;

namespace {

struct Words {
    std::string folder;
    std::string out;
    bool overwrite = false;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    const auto overwrite = words.overwrite ? pipeline::Overwrite::Yes : pipeline::Overwrite::No;
    TRY(project.writeSheet(words.out, overwrite, session.listener(), session.stop()));
    session.say(fmt::format("Wrote {}", words.out));
    session.result({{"event", "sheet"}, {"output", words.out}});
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("-o,--out", words->out, "The sheet to write, .html")->required();
    app.add_flag("--overwrite", words->overwrite, "Replace a file of the same name");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_sheet = {
    .name = "sheet",
    .description = "Write the film's credits and cost as one HTML page, to read and print",
    .declare = &declare};

} // namespace reelwright::cli
