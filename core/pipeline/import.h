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
// and stores the asset. A file that is there already is not copied again. `rate` is the film's.
// Errors: NotFound, InvalidInput when it is damaged or of another kind, Io kinds.
base::Result<model::Asset> importFile(Workspace& workspace, const std::filesystem::path& file,
                                      model::AssetKind kind, base::FrameRate rate,
                                      const Listener& listener, const std::stop_token& stop);

// Picture or Clip, by the file's content. Errors: InvalidInput for sound.
base::Result<model::AssetKind>
kindOfFootage(Workspace& workspace, const std::filesystem::path& file, const std::stop_token& stop);

// The house file of an asset, made again when derived/ was emptied. A LUT or a
// font is its own house file.
base::Result<std::filesystem::path> houseFile(Workspace& workspace, const model::Asset& asset,
                                              base::FrameRate rate, const std::stop_token& stop);

} // namespace reelwright::pipeline
