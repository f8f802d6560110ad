#include "pipeline/last_picture.h"

#include "base/file.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "media/video_reader.h"
#include "pipeline/house.h"
#include "pipeline/import.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<model::Asset> lastPictureBefore(Workspace& workspace, const model::Film& film,
                                       std::size_t scene, const std::stop_token& stop) {
    if (scene == 0)
        return Error{ErrorKind::InvalidInput, "No scene comes before the first one.", {}};
    const model::Take* const take = film.scenes[scene - 1].chosenTake();
    if (take == nullptr)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("Scene {} shows its draft: make it first, then this one can go on "
                                 "from its last picture.",
                                 scene),
                     {}};
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    const auto asset = std::ranges::find(assets, take->asset, &model::Asset::id);
    if (asset == assets.end())
        return Error{ErrorKind::NotFound,
                     fmt::format("The file of scene {} is not in the project.", scene),
                     {}};
    if (take->kind == model::TakeKind::Still)
        return *asset;
    TRY_ASSIGN(const HouseClip clip, houseClip(workspace, *asset, stop));
    TRY_ASSIGN(media::VideoReader reader, media::VideoReader::create(clip.file, clip.index, 1));
    const base::FrameIndex last = take->in + film.spanOf(scene - 1).length() - 1;
    const base::FrameIndex frame = clip.index->frameAt(last, film.rate);
    TRY_ASSIGN(const media::YuvView view, reader.frame(frame));
    media::Scaler scaler;
    media::Image image;
    TRY(scaler.convert(view, image));
    const std::filesystem::path folder = workspace.project.folder() / "derived" / "last-pictures";
    TRY(base::makeFolder(folder));
    const std::filesystem::path file = folder / fmt::format("{}-{}.png", asset->id.text, frame);
    TRY(media::writePicture(file, image));
    return importFile(workspace, file, model::AssetKind::Picture, {}, stop);
}

} // namespace reelwright::pipeline
