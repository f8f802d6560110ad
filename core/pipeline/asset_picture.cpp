#include "pipeline/asset_picture.h"

#include "media/picture.h"
#include "media/scaler.h"
#include "media/video_reader.h"
#include "pipeline/house.h"

#include <algorithm>

namespace reelwright::pipeline {

using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "asset_pictures";
constexpr int kLongSide = 480; // pixels

Result<media::Image> pictureOf(Workspace& workspace, const model::Asset& asset,
                               const std::stop_token& stop) {
    if (asset.kind == model::AssetKind::Picture) {
        TRY_ASSIGN(const fs::path house, houseFile(workspace, asset, stop));
        return media::readPicture(house, kLongSide);
    }
    TRY_ASSIGN(const HouseClip clip, houseClip(workspace, asset, stop));
    TRY_ASSIGN(media::VideoReader reader, media::VideoReader::create(clip.file, clip.index, 1));
    // A third in: the first pictures of clips are often black.
    TRY_ASSIGN(const media::YuvView picture, reader.frame(reader.frameCount() / 3));
    media::Image whole;
    media::Scaler scaler;
    TRY(scaler.convert(picture, whole));
    const double share = static_cast<double>(kLongSide) / std::max(whole.width, whole.height);
    if (share >= 1)
        return whole;
    media::Image small(std::max(1, static_cast<int>(whole.width * share)),
                       std::max(1, static_cast<int>(whole.height * share)));
    TRY(scaler.scale(whole, small));
    return small;
}

} // namespace

Result<std::optional<fs::path>> assetPicture(Workspace& workspace, const model::Asset& asset,
                                             const std::stop_token& stop) {
    const bool isPicture = asset.kind == model::AssetKind::Picture;
    if (!isPicture && asset.kind != model::AssetKind::Clip)
        return std::optional<fs::path>{};
    const char* const extension = isPicture ? ".png" : ".jpg";
    const store::DerivedCache& derived = workspace.project.derived();
    if (auto found = derived.find(kFolder, asset.sha256, extension))
        return found;
    TRY_ASSIGN(const fs::path place, derived.place(kFolder, asset.sha256, extension));
    TRY_ASSIGN(const media::Image image, pictureOf(workspace, asset, stop));
    TRY(media::writePicture(place, image));
    return std::optional(place);
}

} // namespace reelwright::pipeline
