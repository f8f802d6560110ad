// A small picture of an asset for lists. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/asset.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace reelwright::pipeline {

// In derived/, as .png for pictures (with alpha) and .jpg for clips; nothing for sounds, LUTs and
// fonts. Errors: those of reading the asset.
base::Result<std::optional<std::filesystem::path>>
assetPicture(Workspace& workspace, const model::Asset& asset, const std::stop_token& stop);

} // namespace reelwright::pipeline
