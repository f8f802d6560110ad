#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_flash;

namespace {

enum Value { kStrength, kAttack, kDecay, kWarmth };

// How bright the light is: rises shortly before the cut, is full on it and dies away behind it.
double lightAt(double share, std::span<const double> values) {
    const double away = std::abs(2 * share - 1);
    if (share < 0.5)
        return values[kStrength] * std::pow(std::max(0.0, 1 - away / values[kAttack]), 2);
    // The first frame behind the cut of a transition of ten frames or more is lit in full.
    constexpr double kFull = 0.1;
    return values[kStrength] * std::pow(std::min(1.0, (1 - away) / (1 - kFull)), values[kDecay]);
}

// Overexposure: bright parts burn out first, the shadows follow.
double exposed(double luma, double light) {
    const double lifted = 1 - std::pow(1 - luma, 1 + 4 * light);
    return lifted + (1 - lifted) * std::pow(light, 1.5);
}

// A photographer's flash on the beat: the cut happens inside the light.
struct Flash {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        using Sample = SampleOf<Frame>;
        const double light = lightAt(stage.share, stage.values);
        const double black = codeOf<Sample>(16);
        const double white = codeOf<Sample>(235);
        std::vector<Sample> table;
        for (int i = 0; i <= kHighest<Sample>; ++i) {
            const double code = std::clamp<double>(i, black, white);
            const double luma = exposed((code - black) / (white - black), light);
            const double outside = (i - code) * (1 - light);
            table.push_back(static_cast<Sample>(black + (white - black) * luma + outside + 0.5));
        }
        const double warmth = stage.values[kWarmth];
        const int tone[3] = {0, static_cast<int>(std::lround(128 - 16 * warmth)),
                             static_cast<int>(std::lround(128 + 12 * warmth))};
        const Frame& picture = stage.share < 0.5 ? stage.from : stage.to;
        eachRow(out, [&](int i, int y) {
            const Sample* const row = picture.plane(i).row(y);
            Sample* const target = out.plane(i).row(y);
            if (i == 0)
                rows::lookUp(row, table.data(), target, out.width());
            else
                rows::combine(row, weightOf(1 - light * light), row, 0, codeOf<Sample>(tone[i]),
                              target, out.plane(i).width);
        });
    }
};

constexpr TransitionParameter kParameters[] = {
    {.id = "strength", .label = "Strength", .low = 0, .high = 1, .initial = 1},
    {.id = "attack", .label = "Rise before the cut", .low = 0.05, .high = 1, .initial = 0.35},
    {.id = "decay", .label = "Speed of dying away", .low = 0.5, .high = 8, .initial = 2.2},
    {.id = "warmth", .label = "Warmth of the light", .low = -1, .high = 1, .initial = 0.25},
};

constexpr TransitionPreset kPresets[] = {
    {.id = "flash",
     .label = "Flash on the beat",
     .parameters = kParameters,
     .kernel = kernelOf<Flash>()},
};

} // namespace

const TransitionFamily transitions_flash = kPresets;

} // namespace reelwright::compose
