// Commands that take one word, such as a project's folder. One thread.
#pragma once

#include "app/cli/command.h"

#include <string>

namespace reelwright::cli {

// Declares the word `name` and runs `run` with it.
Action onWord(CLI::App& app, const char* name, const char* help,
              base::Result<void> (*run)(Session&, const std::string& word));

// The word is a project's folder.
Action onProject(CLI::App& app, base::Result<void> (*run)(Session&, const std::string& folder));

} // namespace reelwright::cli
