#include "model/safe_area.h"

#include <algorithm>
#include <array>

namespace reelwright::model {

namespace {

constexpr Aspect kWide = Aspect::Wide16x9;
constexpr Aspect kTall = Aspect::Tall9x16;
constexpr Aspect kSquare = Aspect::Square1x1;

// Sources: SMPTE ST 2046-1 (title 90 %, action 93 %). YouTube Shorts: Google Ads help, safe zones
// of vertical video (288, 672, 48, 192 of 1080x1920). Reels: Meta Business help (14 % above, 35 %
// below, 6 % at the sides). TikTok: in-feed safe zone for captions of usual length (about 150, 440
// and 150 of 1080x1920 above, below and at the right). Players of X, LinkedIn and YouTube lay their
// bar over the lowest tenth while a person points at the film.
constexpr std::array kAreas = {
    SafeArea{"title_safe", "Broadcast title safe, 90 %", {}, 0.05, 0.05, 0.05, 0.05},
    SafeArea{"action_safe", "Broadcast action safe, 93 %", {}, 0.035, 0.035, 0.035, 0.035},
    SafeArea{"full", "The whole picture but a narrow rim", {}, 0.02, 0.02, 0.02, 0.02},
    SafeArea{"youtube", "YouTube", kWide, 0.05, 0.05, 0.05, 0.10},
    SafeArea{"vertical", "Shorts, Reels and TikTok alike", kTall, 0.06, 0.15, 0.18, 0.35},
    SafeArea{"shorts", "YouTube Shorts", kTall, 0.045, 0.15, 0.18, 0.35},
    SafeArea{"reels", "Instagram Reels", kTall, 0.06, 0.14, 0.06, 0.35},
    SafeArea{"tiktok", "TikTok", kTall, 0.06, 0.08, 0.14, 0.23},
    SafeArea{"x", "X", kWide, 0.05, 0.05, 0.05, 0.10},
    SafeArea{"linkedin", "LinkedIn", kSquare, 0.05, 0.05, 0.05, 0.10},
};

} // namespace

std::span<const SafeArea> safeAreas() {
    return kAreas;
}

const SafeArea* findSafeArea(std::string_view id) {
    const auto at = std::ranges::find(kAreas, id, &SafeArea::id);
    return at == kAreas.end() ? nullptr : &*at;
}

const SafeArea& safeAreaFor(std::string_view id, Aspect aspect) {
    const SafeArea* const chosen = findSafeArea(id);
    if (chosen != nullptr && (!chosen->aspect || *chosen->aspect == aspect))
        return *chosen;
    return *findSafeArea(aspect == kTall ? "vertical" : "title_safe");
}

} // namespace reelwright::model
