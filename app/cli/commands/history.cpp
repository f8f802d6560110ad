#include "app/cli/one_word.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_history;

namespace {

Result<void> run(Session& session, const std::string& folder) {
    TRY_ASSIGN(engine::Project project, session.openProject(folder, store::Access::ReadOnly));
    TRY_ASSIGN(const std::vector<store::JournalEntry> entries, project.history());
    base::Json list = base::Json::array();
    for (const store::JournalEntry& entry : entries) {
        session.say(fmt::format("{:>4}  {}  {}{}", entry.n, base::isoTime(entry.madeAt), entry.name,
                                entry.undone ? "  (undone)" : ""));
        list.push_back({{"n", entry.n},
                        {"name", entry.name},
                        {"undone", entry.undone},
                        {"made_at", base::isoTime(entry.madeAt)}});
    }
    if (entries.empty())
        session.say("Nothing was changed since the film was planned.");
    session.result(list);
    return {};
}

Action declare(CLI::App& app) {
    return onProject(app, &run);
}

} // namespace

const Command command_history = {.name = "history",
                                 .description = "List the steps that can be undone and redone",
                                 .declare = &declare};

} // namespace reelwright::cli
