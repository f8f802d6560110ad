#include "model/asset.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace reelwright::model {

namespace {
constexpr std::array<std::string_view, 5> kKinds = {"song", "picture", "clip", "lut", "font"};
}

std::string_view nameOf(AssetKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<AssetKind> assetKindFromName(std::string_view name) {
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (kKinds[i] == name)
            return static_cast<AssetKind>(i);
    return std::nullopt;
}

std::vector<std::string> tidyTags(const std::vector<std::string>& tags) {
    std::vector<std::string> tidy;
    for (const std::string& tag : tags) {
        std::string text = base::toLower(base::cleanText(tag, kLongestTag));
        std::ranges::replace(text, '\n', ' ');
        const auto first = text.find_first_not_of(" \t");
        if (first == std::string::npos || tidy.size() == kMostTags)
            continue;
        text = text.substr(first, text.find_last_not_of(" \t") - first + 1);
        if (std::ranges::find(tidy, text) == tidy.end())
            tidy.push_back(std::move(text));
    }
    return tidy;
}

} // namespace reelwright::model
