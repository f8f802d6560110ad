// A brief from a JSON file, checked against the shipped schema. Thread-safe.
#pragma once

#include "base/result.h"
#include "model/brief.h"

#include <filesystem>

namespace reelwright::cli {

// Relative paths in the file are taken from the file's folder. Errors: NotFound, InvalidInput that
// names the place in the file.
base::Result<model::Brief> readBriefFile(const std::filesystem::path& path);

} // namespace reelwright::cli
