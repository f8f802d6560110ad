// reel: the film desk without a desk. Everything the engine does, from the command line.

#include "app/cli/command.h"
#include "base/interrupt.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/version.h"

#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <new>

#include <fmt/format.h>

namespace reelwright::cli {

#define COMMAND(name) extern const Command command_##name;
#include "app/cli/commands/commands.def"
#undef COMMAND

std::span<const Command* const> commands() {
    static constexpr std::array kAll = {
#define COMMAND(name) &command_##name,
#include "app/cli/commands/commands.def"
#undef COMMAND
    };
    return kAll;
}

namespace {

constexpr int kUsage = 2;

int report(const Session& session, const base::Error& error) {
    base::log::info("cli", "{} {}", error.message, error.detail);
    if (session.json)
        fmt::print("{}\n", base::canonicalText({{"event", "error"},
                                                {"kind", nameOf(error.kind)},
                                                {"message", error.message}}));
    else if (error.kind == base::ErrorKind::Cancelled)
        fmt::print(stderr, "Stopped. The same command goes on from here.\n");
    else
        fmt::print(stderr, "{}\n", error.message);
    return exitCodeOf(error);
}

base::Result<void> withMemory(const std::function<base::Result<void>()>& action) {
    try {
        return action();
    } catch (const std::bad_alloc&) {
        return base::notEnoughMemory();
    }
}

int run(int argc, char** argv) {
    base::letWritesFail();
    Session session;
    CLI::App app("Reelwright: from a prompt and a song to a finished film.", "reel");
    app.set_version_flag("--version", std::string(base::programVersion()));
    app.require_subcommand(1);
    app.fallthrough();
    bool verbose = false;
    app.add_flag("--json", session.json,
                 "Print JSON: progress as lines, the result as the last line");
    app.add_flag("-q,--quiet", session.quiet, "Print errors only");
    app.add_flag("-v,--verbose", verbose, "Tell on standard error what is being done");
    app.add_option("--workers", session.settings.workers,
                   "Threads for drawing and encoding (default: all processors)")
        ->check(CLI::Range(1, 256));
    std::map<const CLI::App*, Action> actions;
    for (const Command* const command : commands()) {
        CLI::App* const sub = app.add_subcommand(command->name, command->description);
        actions[sub] = command->declare(*sub);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        const int code = app.exit(fault);
        return code == 0 ? 0 : kUsage;
    }
    if (verbose)
        base::log::setLevel(base::log::Level::Debug);
    const CLI::App* const chosen = app.get_subcommands().front();
    const base::Result<void> done = withMemory([&] { return actions.at(chosen)(session); });
    session.endProgress();
    return done ? 0 : report(session, done.error());
}

} // namespace

} // namespace reelwright::cli

int main(int argc, char** argv) {
    reelwright::base::giveBackLargeBlocks();
    return reelwright::cli::run(argc, argv);
}
