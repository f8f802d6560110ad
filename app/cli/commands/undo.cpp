#include "app/cli/one_word.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_undo;

namespace {

Result<void> run(Session& session, const std::string& folder) {
    TRY_ASSIGN(engine::Project project, session.openProject(folder, store::Access::ReadWrite));
    TRY_ASSIGN(const store::Step step, project.undo());
    TRY(project.close());
    session.say(fmt::format("Took back: {}", step.name));
    session.result({{"event", "undo"}, {"step", step.name}});
    return {};
}

Action declare(CLI::App& app) {
    return onProject(app, &run);
}

} // namespace

const Command command_undo = {
    .name = "undo", .description = "Take back the last step", .declare = &declare};

} // namespace reelwright::cli
