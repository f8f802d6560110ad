#include "director/transitions.h"

#include "director/prompt_text.h"

#include <algorithm>
#include <cmath>

namespace reelwright::director {

using base::FrameIndex;

namespace {

constexpr double kShortest = 0.25; // seconds
constexpr double kLongest = 1.0;
constexpr double kShareOfScene =
    0.6; // a transition takes at most this share of the shorter neighbour

std::string drawnFrom(std::string_view ids, base::Random& random) {
    std::vector<std::string_view> choices;
    forEachPhrase(ids, [&](std::string_view id) { choices.push_back(id); });
    return choices.empty() ? "cut" : std::string(choices[random.index(choices.size())]);
}

std::string kindFor(const Slot& slot, const Slot& before, const Style& style,
                    base::Random& random) {
    const bool rise = slot.energy > before.energy + 0.15;
    const bool fresh = slot.block != before.block;
    if (slot.hero && rise)
        return random.chance(0.5) ? "dip_white" : "cut";
    if (slot.cut.section || (fresh && slot.energy < 0.6))
        return random.chance(rise ? 0.35 : 0.75) ? drawnFrom(style.section, random) : "cut";
    if (slot.energy < 0.4)
        return random.chance(0.45) ? drawnFrom(style.calm, random) : "cut";
    if (slot.energy > 0.65)
        return random.chance(0.12) ? drawnFrom(style.driving, random) : "cut";
    return random.chance(0.15) ? drawnFrom(style.calm, random) : "cut";
}

} // namespace

std::vector<model::Transition> chooseTransitions(const std::vector<Slot>& slots, const Style& style,
                                                 base::FrameRate rate, base::Random random) {
    std::vector<model::Transition> transitions(slots.size());
    for (std::size_t i = 1; i < slots.size(); ++i) {
        const std::string kind = kindFor(slots[i], slots[i - 1], style, random);
        if (kind == "cut")
            continue;
        const double wanted = kLongest - 0.7 * slots[i].energy;
        const auto room = static_cast<FrameIndex>(
            kShareOfScene * static_cast<double>(std::min(slots[i].length, slots[i - 1].length)));
        const FrameIndex length =
            std::min({rate.nearestFrame(wanted), room,
                      static_cast<FrameIndex>(std::floor(rate.perSecond() * kLongest))});
        if (length >= std::max<FrameIndex>(
                          2, static_cast<FrameIndex>(std::ceil(kShortest * rate.perSecond()))))
            transitions[i] = {kind, length};
    }
    return transitions;
}

} // namespace reelwright::director
