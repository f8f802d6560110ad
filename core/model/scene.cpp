#include "model/scene.h"

#include <algorithm>
#include <array>

namespace reelwright::model {

namespace {

constexpr std::array<std::string_view, kShotSizeCount> kShotSizes = {
    "extreme_wide", "wide", "full", "medium", "close_up", "extreme_close_up"};
constexpr std::array<std::string_view, kCameraMoveCount> kCameraMoves = {
    "static",  "push_in",   "pull_out", "pan_left", "pan_right",
    "tilt_up", "tilt_down", "orbit",    "crane_up", "handheld"};
constexpr std::array<std::string_view, kEaseCount> kEases = {"natural", "linear", "in",    "out",
                                                             "in_out",  "sharp",  "bounce"};

template <typename Value, std::size_t N>
std::optional<Value> find(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<Value>(at - names.begin());
}

} // namespace

std::string_view nameOf(ShotSize size) {
    return kShotSizes[static_cast<std::size_t>(size)];
}
std::string_view nameOf(CameraMove move) {
    return kCameraMoves[static_cast<std::size_t>(move)];
}

std::string_view nameOf(Ease ease) {
    return kEases[static_cast<std::size_t>(ease)];
}

std::optional<ShotSize> shotSizeFromName(std::string_view name) {
    return find<ShotSize>(kShotSizes, name);
}

std::optional<CameraMove> cameraMoveFromName(std::string_view name) {
    return find<CameraMove>(kCameraMoves, name);
}

std::optional<Ease> easeFromName(std::string_view name) {
    return find<Ease>(kEases, name);
}

const Framing& Take::framingFor(Aspect aspect) const {
    const auto own = shapes.find(aspect);
    return own == shapes.end() ? framing : own->second;
}

const Take* Scene::chosenTake() const {
    const auto at = std::ranges::find(takes, chosen, &Take::id);
    return at == takes.end() ? nullptr : &*at;
}

} // namespace reelwright::model
