#include "model/asset.h"

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

} // namespace reelwright::model
