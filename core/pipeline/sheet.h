// The film's credits and cost on one sheet, for people: an HTML file without anything outside
// itself, to read and to print. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/export.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

namespace reelwright::pipeline {

// Title, length, sounds, fonts, brand; of every scene its first picture, what shows it, model,
// licence, prompt, seed and price; what was paid. Missing drafts are drawn for their pictures. The
// file is whole or not there. Errors: Exists; NotFound for the folder; Io kinds; those of
// makeThumbnails.
base::Result<void> writeSheet(Workspace& workspace, const model::FilmPtr& film,
                              const std::filesystem::path& path, Overwrite overwrite,
                              const Listener& listener, const std::stop_token& stop);

// Text that may stand anywhere in HTML, between tags and inside quotes; control characters are left
// out.
std::string htmlText(std::string_view text);

} // namespace reelwright::pipeline
