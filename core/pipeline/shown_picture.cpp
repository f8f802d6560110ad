#include "pipeline/shown_picture.h"

#include "base/file.h"
#include "base/hash.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "media/video_reader.h"
#include "pipeline/house.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "shown";
constexpr const char* kEnding = ".jpg";

Result<media::Image> middleOf(Workspace& workspace, const model::Asset& asset,
                              const std::stop_token& stop) {
    TRY_ASSIGN(const HouseClip clip, houseClip(workspace, asset, stop));
    TRY_ASSIGN(media::VideoReader reader, media::VideoReader::create(clip.file, clip.index, 1));
    constexpr base::FrameRate kThousandths{1000, 1};
    const auto middle = static_cast<base::FrameIndex>(asset.duration * 500);
    TRY_ASSIGN(const media::YuvView view, reader.frame(clip.index->frameAt(middle, kThousandths)));
    media::Scaler scaler;
    media::Image whole;
    TRY(scaler.convert(view, whole));
    const int longer = std::max(whole.width, whole.height);
    if (longer <= kShownSide)
        return whole;
    media::Image small(std::max(1, whole.width * kShownSide / longer),
                       std::max(1, whole.height * kShownSide / longer));
    TRY(scaler.scale(whole, small));
    return small;
}

} // namespace

Result<ShownPicture> shownPicture(Workspace& workspace, const model::Asset& asset,
                                  const std::stop_token& stop) {
    const bool isClip = asset.kind == model::AssetKind::Clip;
    if (!isClip && asset.kind != model::AssetKind::Picture)
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} is no picture and no clip.", asset.name), {}};
    const store::DerivedCache& derived = workspace.project.derived();
    const std::string name = fmt::format("of-{}", asset.sha256);
    TRY_ASSIGN(const fs::path made, derived.place(kFolder, name, kEnding));
    if (!derived.find(kFolder, name, kEnding)) {
        media::Image image;
        if (isClip) {
            TRY_ASSIGN(image, middleOf(workspace, asset, stop));
        } else {
            TRY_ASSIGN(const fs::path house, houseFile(workspace, asset, stop));
            TRY_ASSIGN(image, media::readPicture(house, kShownSide));
        }
        TRY(media::writePicture(made, image));
    }
    ShownPicture shown;
    TRY_ASSIGN(shown.sha256, base::sha256OfFile(made));
    TRY_ASSIGN(shown.file, derived.place(kFolder, shown.sha256, kEnding));
    if (!derived.find(kFolder, shown.sha256, kEnding))
        TRY(base::copyFile(made, shown.file));
    std::error_code code;
    shown.bytes = fs::file_size(shown.file, code);
    return shown;
}

std::optional<fs::path> findShownPicture(const Workspace& workspace, const std::string& sha256) {
    return workspace.project.derived().find(kFolder, sha256, kEnding);
}

} // namespace reelwright::pipeline
