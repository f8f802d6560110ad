#include "pipeline/import.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "compose/cube.h"
#include "compose/text/fonts.h"
#include "pipeline/house.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Asset;
using model::AssetKind;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxLutBytes = 16u << 20;
constexpr std::size_t kMaxName = 120; // characters of a file name that are kept for people

// A safe, short extension of the original file, with its dot; may be empty.
std::string extensionOf(const fs::path& file) {
    std::string extension;
    for (const char c : base::toLower(file.extension().string()))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '.' && extension.empty()))
            extension += c;
    return extension.size() > 8 ? "" : extension;
}

// Messages name the file as the person knows it.
Result<void> checkLut(const fs::path& file, std::string_view name) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMaxLutBytes));
    return compose::Cube::parse(text, name).map([](const auto&) {});
}

} // namespace

Result<AssetKind> kindOfFootage(Workspace& workspace, const fs::path& file,
                                const std::stop_token& stop) {
    TRY_ASSIGN(const media::MediaInfo info, workspace.guard.probe(file, stop));
    if (info.kind == media::MediaKind::Sound)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is a sound file; footage must be pictures or clips.",
                                 file.filename().string()),
                     {}};
    return info.kind == media::MediaKind::Picture ? AssetKind::Picture : AssetKind::Clip;
}

Result<AssetKind> kindOfAsset(Workspace& workspace, const fs::path& file,
                              const std::stop_token& stop) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".cube")
        return AssetKind::Lut;
    if (ending == ".ttf" || ending == ".otf")
        return AssetKind::Font;
    TRY_ASSIGN(const media::MediaInfo info, workspace.guard.probe(file, stop));
    if (info.kind == media::MediaKind::Sound)
        return AssetKind::Song;
    return info.kind == media::MediaKind::Picture ? AssetKind::Picture : AssetKind::Clip;
}

Result<Asset> importFile(Workspace& workspace, const fs::path& file, AssetKind kind,
                         const Listener& listener, const std::stop_token& stop) {
    std::error_code code;
    if (!fs::exists(file, code))
        return Error{ErrorKind::NotFound, fmt::format("There is no file {}.", file.string()), {}};
    if (!fs::is_regular_file(file, code))
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} is not a plain file.", file.string()), {}};
    Asset asset;
    asset.kind = kind;
    asset.name = base::shortened(base::cleanText(file.filename().string(), kMaxName), kMaxName);
    TRY_ASSIGN(asset.sha256, base::sha256OfFile(file));
    asset.id = {asset.sha256.substr(0, 16)};
    asset.bytes = fs::file_size(file, code);
    asset.file = fmt::format("media/{}{}", asset.sha256, extensionOf(file));
    TRY_ASSIGN(const std::vector<Asset> all, workspace.project.assets());
    if (const auto known = std::ranges::find(all, asset.id, &Asset::id); known != all.end()) {
        if (known->kind == kind && hasHouse(workspace, *known))
            return *known;
        if (known->kind == AssetKind::Clip && kind == AssetKind::Song)
            return *known;        // it is heard as it is
        asset.file = known->file; // one copy, whatever the extension
    }
    const fs::path kept = workspace.project.fileOf(asset);
    const bool copied = !fs::exists(kept, code);
    if (copied)
        TRY(base::copyFile(file, kept));
    const auto giveUp = [&](Error error) {
        if (copied)
            base::ignore(base::removeAll(kept), "an unused file in media/ does no harm");
        return error;
    };
    if (kind == AssetKind::Lut) {
        if (auto fine = checkLut(kept, asset.name); !fine)
            return giveUp(std::move(fine).error());
    } else if (kind == AssetKind::Font) {
        if (auto family = compose::familyOf(kept, asset.name); !family)
            return giveUp(std::move(family).error());
    } else {
        const auto progress = [&](double share) {
            if (listener)
                listener({"import", fmt::format("Reading {}", asset.name), share});
        };
        auto info = makeHouse(workspace, asset, progress, stop);
        if (!info)
            return giveUp(std::move(info).error());
        asset.duration = kind == AssetKind::Picture ? 0 : info->duration;
        asset.size = {info->width, info->height};
        asset.hasAlpha = info->hasAlpha;
    }
    TRY(workspace.project.saveAsset(asset));
    return asset;
}

} // namespace reelwright::pipeline
