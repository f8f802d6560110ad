#include "generate/wish.h"

#include <algorithm>
#include <array>

namespace reelwright::generate {

namespace {

constexpr std::array<std::string_view, kRoleCount> kRoles = {
    "video", "image", "music", "speech", "upscale", "embedding", "transcription", "language"};
constexpr std::array<std::string_view, 6> kPurposes = {"start", "end",     "character",
                                                       "style", "control", "source"};

template <typename Enum, std::size_t count>
std::optional<Enum> valueOf(const std::array<std::string_view, count>& names,
                            std::string_view name) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<Enum>(at - names.begin());
}

} // namespace

std::string_view nameOf(Role role) {
    return kRoles.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleFromName(std::string_view name) {
    return valueOf<Role>(kRoles, name);
}

std::string_view nameOf(FilePurpose purpose) {
    return kPurposes.at(static_cast<std::size_t>(purpose));
}

std::optional<FilePurpose> filePurposeFromName(std::string_view name) {
    return valueOf<FilePurpose>(kPurposes, name);
}

} // namespace reelwright::generate
