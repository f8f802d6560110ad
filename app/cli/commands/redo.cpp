#include "app/cli/one_word.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_redo;

namespace {

Result<void> run(Session& session, const std::string& folder) {
    TRY_ASSIGN(engine::Project project, session.openProject(folder, store::Access::ReadWrite));
    TRY_ASSIGN(const store::Step step, project.redo());
    TRY(project.close());
    session.say(fmt::format("Did again: {}", step.name));
    session.result({{"event", "redo"}, {"step", step.name}});
    return {};
}

Action declare(CLI::App& app) {
    return onProject(app, &run);
}

} // namespace

const Command command_redo = {
    .name = "redo", .description = "Do again what was taken back", .declare = &declare};

} // namespace reelwright::cli
