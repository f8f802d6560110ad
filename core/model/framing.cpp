#include "model/framing.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::model {

namespace {

constexpr std::array<std::string_view, 3> kFits = {"fill", "blurred", "letterbox"};
constexpr std::array<std::string_view, 3> kReframes = {"fixed", "auto", "keys"};
constexpr base::FrameIndex kFarthestKey = 100 * 3600 * 60; // frames

template <typename Value>
std::optional<Value> find(const std::array<std::string_view, 3>& names, std::string_view name) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<Value>(at - names.begin());
}

// NaN is outside of every range.
bool isInside(const Point& point) {
    return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1;
}

} // namespace

std::string_view nameOf(Fit fit) {
    return kFits[static_cast<std::size_t>(fit)];
}
std::string_view nameOf(Reframe reframe) {
    return kReframes[static_cast<std::size_t>(reframe)];
}
std::optional<Fit> fitFromName(std::string_view name) {
    return find<Fit>(kFits, name);
}
std::optional<Reframe> reframeFromName(std::string_view name) {
    return find<Reframe>(kReframes, name);
}

Point focusAt(const std::vector<FocusKey>& keys, base::FrameIndex at) {
    const auto next = std::ranges::upper_bound(keys, at, {}, &FocusKey::at);
    if (next == keys.begin())
        return keys.front().focus;
    if (next == keys.end())
        return keys.back().focus;
    const FocusKey& last = *std::prev(next);
    const double share =
        static_cast<double>(at - last.at) / static_cast<double>(next->at - last.at);
    const double eased = share * share * (3 - 2 * share);
    return {last.focus.x + (next->focus.x - last.focus.x) * eased,
            last.focus.y + (next->focus.y - last.focus.y) * eased};
}

base::Result<void> check(const Framing& framing, const std::string& name) {
    const auto fault = [&](std::string_view what) {
        return base::Error{
            base::ErrorKind::InvalidInput, fmt::format("{} has {}.", name, what), {}};
    };
    if (!isInside(framing.focus))
        return fault("a take whose focus is not inside of the picture");
    if (framing.keys.size() > kMostFocusKeys)
        return fault(fmt::format("a take with more than {} places to go to", kMostFocusKeys));
    if (framing.reframe == Reframe::Keys && framing.keys.empty())
        return fault("a take that shall follow places, but has none");
    for (std::size_t i = 0; i < framing.keys.size(); ++i) {
        const FocusKey& key = framing.keys[i];
        if (!isInside(key.focus) || key.at < -kFarthestKey || key.at > kFarthestKey ||
            (i > 0 && key.at <= framing.keys[i - 1].at))
            return fault("a take with a place out of range or out of order");
    }
    return {};
}

} // namespace reelwright::model
