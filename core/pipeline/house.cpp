#include "pipeline/house.h"

#include "base/file.h"
#include "base/json.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using media::ConformTarget;
using model::Asset;
using model::AssetKind;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "house";
constexpr std::uint64_t kMaxIndexBytes = 256u << 20;

struct HouseForm {
    ConformTarget target;
    const char* extension;
};

HouseForm formOf(AssetKind kind) {
    return kind == AssetKind::Song ? HouseForm{ConformTarget::Sound, ".wav"}
                                   : HouseForm{ConformTarget::Picture, ".png"};
}

bool isItsOwnHouse(AssetKind kind) {
    return kind == AssetKind::Lut || kind == AssetKind::Font;
}

// The index of an original, and the copy with its own index.
constexpr const char* kIndex = ".clip";
constexpr const char* kCopy = ".mp4";
constexpr const char* kCopyIndex = ".mp4.clip";

// A message about the copy in media/ is of no use to a person: they know the name they gave.
Error withPersonsName(Error error, const Asset& asset) {
    const std::string kept = fs::path(asset.file).filename().string();
    for (std::size_t at = 0; (at = error.message.find(kept, at)) != std::string::npos;
         at += asset.name.size())
        error.message.replace(at, kept.size(), asset.name);
    return error;
}

// The half of the work that the first reading is, when a copy is made and read again.
base::ProgressSink partOf(const base::ProgressSink& progress, double begin, double length) {
    if (!progress)
        return {};
    return [progress, begin, length](double share) { progress(begin + share * length); };
}

Result<media::MediaInfo> makeClip(Workspace& workspace, const Asset& asset,
                                  const base::ProgressSink& progress, const std::stop_token& stop) {
    const store::DerivedCache& derived = workspace.project.derived();
    const fs::path original = workspace.project.fileOf(asset);
    TRY_ASSIGN(const fs::path index, derived.place(kFolder, asset.sha256, kIndex));
    auto asItIs = workspace.guard.conform(original, ConformTarget::Index, index, progress, stop);
    if (asItIs || asItIs.error().kind != ErrorKind::Unsupported)
        return asItIs;
    TRY_ASSIGN(const fs::path copy, derived.place(kFolder, asset.sha256, kCopy));
    TRY_ASSIGN(const fs::path copyIndex, derived.place(kFolder, asset.sha256, kCopyIndex));
    TRY_ASSIGN(media::MediaInfo info, workspace.guard.conform(original, ConformTarget::Video, copy,
                                                              partOf(progress, 0, 0.8), stop));
    TRY_ASSIGN(const media::MediaInfo copied,
               workspace.guard.conform(copy, ConformTarget::Index, copyIndex,
                                       partOf(progress, 0.8, 0.2), stop));
    info.frameRate = copied.frameRate;
    return info;
}

Result<HouseClip> opened(const fs::path& file, const fs::path& index, bool converted) {
    TRY_ASSIGN(const std::string text, base::readFile(index, kMaxIndexBytes));
    TRY_ASSIGN(const base::Json json, base::parseJson(text, index.filename().string()));
    TRY_ASSIGN(media::ClipIndex read, media::clipIndexFromJson(json));
    return HouseClip{file, std::make_shared<const media::ClipIndex>(std::move(read)), converted};
}

// What lies in derived/; NotFound when it must be made.
Result<HouseClip> foundClip(const Workspace& workspace, const Asset& asset) {
    const store::DerivedCache& derived = workspace.project.derived();
    if (const auto index = derived.find(kFolder, asset.sha256, kIndex))
        return opened(workspace.project.fileOf(asset), *index, false);
    const auto copy = derived.find(kFolder, asset.sha256, kCopy);
    const auto copyIndex = derived.find(kFolder, asset.sha256, kCopyIndex);
    if (copy && copyIndex)
        return opened(*copy, *copyIndex, true);
    return Error{ErrorKind::NotFound, "The clip was not read yet.", asset.sha256};
}

} // namespace

Result<HouseClip> houseClip(Workspace& workspace, const Asset& asset, const std::stop_token& stop) {
    if (auto found = foundClip(workspace, asset))
        return found;
    TRY(makeHouse(workspace, asset, {}, stop).map([](const auto&) {}));
    return foundClip(workspace, asset);
}

Result<fs::path> houseFile(Workspace& workspace, const Asset& asset, const std::stop_token& stop) {
    if (isItsOwnHouse(asset.kind))
        return workspace.project.fileOf(asset);
    const char* const extension = formOf(asset.kind).extension;
    if (const auto found = workspace.project.derived().find(kFolder, asset.sha256, extension))
        return *found;
    TRY(makeHouse(workspace, asset, {}, stop).map([](const auto&) {}));
    return workspace.project.derived().place(kFolder, asset.sha256, extension);
}

Result<fs::path> houseSound(Workspace& workspace, const Asset& asset, const std::stop_token& stop) {
    const char* const extension = formOf(AssetKind::Song).extension;
    const store::DerivedCache& derived = workspace.project.derived();
    if (const auto found = derived.find(kFolder, asset.sha256, extension))
        return *found;
    TRY_ASSIGN(const fs::path place, derived.place(kFolder, asset.sha256, extension));
    const auto made = workspace.guard.conform(workspace.project.fileOf(asset), ConformTarget::Sound,
                                              place, {}, stop);
    if (!made)
        return withPersonsName(made.error(), asset);
    return place;
}

Result<media::MediaInfo> makeHouse(Workspace& workspace, const Asset& asset,
                                   const base::ProgressSink& progress,
                                   const std::stop_token& stop) {
    auto made = [&]() -> Result<media::MediaInfo> {
        if (asset.kind == AssetKind::Clip)
            return makeClip(workspace, asset, progress, stop);
        const HouseForm form = formOf(asset.kind);
        TRY_ASSIGN(const fs::path place,
                   workspace.project.derived().place(kFolder, asset.sha256, form.extension));
        return workspace.guard.conform(workspace.project.fileOf(asset), form.target, place,
                                       progress, stop);
    }();
    if (!made)
        return withPersonsName(std::move(made).error(), asset);
    return made;
}

bool hasHouse(const Workspace& workspace, const Asset& asset) {
    std::error_code code;
    if (fs::file_size(workspace.project.fileOf(asset), code) != asset.bytes || code)
        return false;
    if (asset.kind == AssetKind::Clip)
        return foundClip(workspace, asset).has_value();
    return isItsOwnHouse(asset.kind) ||
           workspace.project.derived()
               .find(kFolder, asset.sha256, formOf(asset.kind).extension)
               .has_value();
}

} // namespace reelwright::pipeline
