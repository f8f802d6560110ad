// A file that a person brought or a model made: kept by content, never changed. Thread-safe: value.
#pragma once

#include "base/time.h"
#include "model/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

enum class AssetKind { Song, Picture, Clip, Lut, Font };

std::string_view nameOf(AssetKind kind);
std::optional<AssetKind> assetKindFromName(std::string_view name);

struct Asset {
    AssetId id; // the first 16 hex digits of the content hash
    AssetKind kind = AssetKind::Picture;
    std::string name;   // the file name it came with, for people
    std::string sha256; // of the content
    std::string file;   // relative to the project folder: "media/<sha256>.<extension>"
    std::uint64_t bytes = 0;
    double duration = 0; // seconds; 0 for pictures, LUTs and fonts
    Size size;           // pixels as shown (rotation applied); 0 for sound, LUTs and fonts
    bool hasAlpha = false;
    bool operator==(const Asset&) const = default;
};

// What a film says of an asset: to find it by, and to tell models what it shows.
struct AssetNote {
    AssetId asset;
    std::string text;              // what is seen or heard, in a sentence or two
    std::vector<std::string> tags; // lower case, no tag twice
    bool operator==(const AssetNote&) const = default;
};

inline constexpr std::size_t kLongestAssetNote = 500; // characters
inline constexpr std::size_t kLongestTag = 40;
inline constexpr std::size_t kMostTags = 20;

// Tags as they are kept: cleaned, lower case, without doubles, the first kMostTags.
std::vector<std::string> tidyTags(const std::vector<std::string>& tags);

} // namespace reelwright::model
