#include "compose/transitions/ease.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

#define TRANSITIONS(name) extern const TransitionFamily transitions_##name;
#include "compose/transitions/transitions.def"
#undef TRANSITIONS

std::span<const TransitionPreset* const> transitions() {
    static const std::vector<const TransitionPreset*> kAll = [] {
        std::vector<const TransitionPreset*> all;
        for (const TransitionFamily* const family : {
#define TRANSITIONS(name) &transitions_##name,
#include "compose/transitions/transitions.def"
#undef TRANSITIONS
             })
            for (const TransitionPreset& preset : *family)
                all.push_back(&preset);
        return all;
    }();
    return kAll;
}

const TransitionPreset* findTransition(std::string_view name) {
    const auto at = std::ranges::find_if(transitions(), [&](const TransitionPreset* preset) {
        return preset->id == name || (!name.empty() && preset->xfade == name);
    });
    return at == transitions().end() ? nullptr : *at;
}

namespace {

// Three falls, each half as long and a quarter as high as the one before, as a ball's.
double bounced(double t) {
    constexpr double kFalls[] = {0, 0.5, 0.8, 1}; // when the ball is down again
    constexpr double kDepths[] = {1, 0.25, 0.0625};
    if (t < kFalls[1])
        return t * t / (kFalls[1] * kFalls[1]);
    const int fall = t < kFalls[2] ? 1 : 2;
    const double half = (kFalls[fall + 1] - kFalls[fall]) / 2;
    const double away = (t - kFalls[fall] - half) / half;
    return 1 - kDepths[fall] * (1 - away * away);
}

} // namespace

double eased(model::Ease ease, model::Ease natural, double time) {
    const double t = std::clamp(time, 0.0, 1.0);
    switch (ease == model::Ease::Natural ? natural : ease) {
    case model::Ease::In:
        return t * t;
    case model::Ease::Out:
        return t * (2 - t);
    case model::Ease::InOut:
        return t * t * (3 - 2 * t);
    case model::Ease::Sharp:
        return t < 0.5 ? 16 * std::pow(t, 5) : 1 - 16 * std::pow(1 - t, 5);
    case model::Ease::Bounce:
        return bounced(t);
    default:
        return t;
    }
}

} // namespace reelwright::compose
