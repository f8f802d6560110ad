// Where the program finds its data and may keep its own. Thread-safe.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::base {

// A file under resources/, given by its relative name such as "models/draft.json". Looked for in
// $REELWRIGHT_RESOURCES, beside the program (../share/reelwright), then in the source tree it was
// built from. Errors: NotFound with the places that were tried.
Result<std::filesystem::path> findResource(std::string_view name);

// The running program's own file; empty when the system does not tell.
std::filesystem::path programPath();

// A program next to the running one, or found in $PATH.
std::optional<std::filesystem::path> findProgram(std::string_view name);

// Value of an environment variable; nothing when unset or empty.
std::optional<std::string> environment(const char* name);

// `folder/name`, or `folder/name (2)`... : the first that does not exist. Keeps the extension.
std::filesystem::path unusedPath(const std::filesystem::path& wanted);

// A short ASCII file name made from any text: "Neon rain!" gives "neon-rain"; never empty.
std::string fileNameFrom(std::string_view text);

} // namespace reelwright::base
