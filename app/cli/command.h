// The commands of `reel`. A new one: add NAME.cpp to commands/ and COMMAND(NAME) to commands.def.
// Constants; one thread.
#pragma once

#include "app/cli/session.h"

#include <functional>
#include <span>

#include <CLI/CLI.hpp>

namespace reelwright::cli {

// What a command does once its words are read.
using Action = std::function<base::Result<void>(Session&)>;

struct Command {
    const char* name;
    const char* description;
    // Declares the command's words on `app` and returns what is done with them.
    Action (*declare)(CLI::App& app);
};

std::span<const Command* const> commands();

} // namespace reelwright::cli
