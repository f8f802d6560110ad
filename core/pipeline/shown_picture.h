// A small picture of an asset, as models are shown it. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/asset.h"
#include "pipeline/workspace.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace reelwright::pipeline {

inline constexpr int kShownSide = 768; // pixels of the longer side, at most

struct ShownPicture {
    std::filesystem::path file; // .jpg in derived/
    std::string sha256;
    std::uint64_t bytes = 0;
};

// The picture, or the middle one of a clip; made once. Errors: InvalidInput for other assets, those
// of reading.
base::Result<ShownPicture> shownPicture(Workspace& workspace, const model::Asset& asset,
                                        const std::stop_token& stop);

// The file of such a picture by its hash; nothing when derived/ was emptied.
std::optional<std::filesystem::path> findShownPicture(const Workspace& workspace,
                                                      const std::string& sha256);

} // namespace reelwright::pipeline
