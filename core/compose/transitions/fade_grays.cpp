#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_fade_grays;

namespace {

// The colour leaves the first picture quickly and comes back slowly in the next one.
struct FadeGrays {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double away = stage.values[0];
        const double left = 1 - stage.share;
        const int colourful[2] = {
            weightOf(left * smoothstep((left - (1 - away)) / away)),
            weightOf(stage.share * (1 - smoothstep((left - away) / (1 - away))))};
        const int weight = weightOf(stage.share);
        eachRow(out, [&](int i, int y) {
            const auto* const a = stage.from.plane(i).row(y);
            const auto* const b = stage.to.plane(i).row(y);
            if (i == 0)
                rows::blend(a, b, weight, out.plane(i).row(y), out.plane(i).width);
            else
                rows::combine(a, colourful[0], b, colourful[1], codeOf<SampleOf<Frame>>(128),
                              out.plane(i).row(y), out.plane(i).width);
        });
    }
};

constexpr TransitionParameter kParameters[] = {{.id = "away",
                                                .label = "Share in which the colour leaves",
                                                .low = 0.05,
                                                .high = 0.95,
                                                .initial = 0.2}};

constexpr TransitionPreset kPresets[] = {
    {.id = "fade_grays",
     .label = "Fade through grey",
     .xfade = "fadegrays",
     .parameters = kParameters,
     .kernel = kernelOf<FadeGrays>()},
};

} // namespace

const TransitionFamily transitions_fade_grays = kPresets;

} // namespace reelwright::compose
