// What an export is to make and where, checked before any work. Call from one thread.
#pragma once

#include "compose/preset.h"
#include "model/film.h"
#include "pipeline/export.h"

#include <filesystem>

namespace reelwright::pipeline {

struct ExportTarget {
    const compose::ExportPreset* preset = nullptr;
    std::filesystem::path output; // without a slash at its end
    model::Aspect aspect = model::Aspect::Wide16x9;
    int shortSide = 1080;
};

// Errors: InvalidInput for wishes that are unknown or do not fit together, Unsupported for an
// encoder that is not installed, NotFound for a folder that is not there.
base::Result<ExportTarget> checkExport(const ExportRequest& request, const model::Film& film);

// Whether something may be written there. A folder may when it is empty or, with `overwrite`, holds
// numbered pictures alone. Errors: Exists, InvalidInput.
base::Result<void> checkFree(const ExportTarget& target, Overwrite overwrite);

// Bytes of a file or of all files in a folder; 0 when there is none.
std::uintmax_t bytesOf(const std::filesystem::path& output);

} // namespace reelwright::pipeline
