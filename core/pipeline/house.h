// The forms in which the program reads what was imported: made by the guarded helper, kept in
// derived/ by the content of the original, made again when derived/ was emptied. Call from one
// thread.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/clip_index.h"
#include "media/probe.h"
#include "model/asset.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace reelwright::pipeline {

// A clip that can be decoded by the program itself: the original where the helper has read it
// wholly and found nothing unusual, else an upright copy of it.
struct HouseClip {
    std::filesystem::path file;
    std::shared_ptr<const media::ClipIndex> index;
    bool converted = false;
};

// Errors: InvalidInput when the original cannot be read, Cancelled, Io kinds.
base::Result<HouseClip> houseClip(Workspace& workspace, const model::Asset& asset,
                                  const std::stop_token& stop);

// The house sound or picture of an asset. A LUT or a font is its own house file.
base::Result<std::filesystem::path> houseFile(Workspace& workspace, const model::Asset& asset,
                                              const std::stop_token& stop);

// House sound of a song or of a clip's own sound. Errors: also InvalidInput for a silent clip.
base::Result<std::filesystem::path> houseSound(Workspace& workspace, const model::Asset& asset,
                                               const std::stop_token& stop);

// Makes the asset's house form whether it is there or not, and tells what was read.
base::Result<media::MediaInfo> makeHouse(Workspace& workspace, const model::Asset& asset,
                                         const base::ProgressSink& progress,
                                         const std::stop_token& stop);

// Whether the original and its house form are both there.
bool hasHouse(const Workspace& workspace, const model::Asset& asset);

} // namespace reelwright::pipeline
