// Bringing files into the project: kept by content, read through the guard. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/asset.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <stop_token>

namespace reelwright::pipeline {

// Copies the file into media/ under the hash of its content, decodes it once in the guarded helper
// and stores the asset. A file that is there already is not copied again.
// Errors: NotFound, InvalidInput when it is damaged or of another kind, Io kinds.
base::Result<model::Asset> importFile(Workspace& workspace, const std::filesystem::path& file,
                                      model::AssetKind kind, const Listener& listener,
                                      const std::stop_token& stop);

// Picture or Clip, by the file's content. Errors: InvalidInput for sound.
base::Result<model::AssetKind>
kindOfFootage(Workspace& workspace, const std::filesystem::path& file, const std::stop_token& stop);

// The kind that a file is in the asset bin: LUTs and fonts by their ending, all else by its
// content. Errors: NotFound, InvalidInput for what is no asset.
base::Result<model::AssetKind> kindOfAsset(Workspace& workspace, const std::filesystem::path& file,
                                           const std::stop_token& stop);

} // namespace reelwright::pipeline
