#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <cmath>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_contrast_fade;

namespace {

// A crossfade whose pixels hurry or linger the more the two pictures differ there.
template <bool kFast>
struct ContrastFade {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        constexpr int kMost = kHighest<SampleOf<Frame>>;
        std::vector<rows::Weight> table;
        for (int i = 0; i <= kMost; ++i) {
            const double difference = static_cast<double>(i) / kMost;
            const double power = 1 + std::log(kFast ? 1 + difference : 2 - difference);
            table.push_back(
                static_cast<rows::Weight>(weightOf(1 - std::pow(1 - stage.share, power))));
        }
        eachRow(out, [&](int i, int y) {
            rows::blendByDifference(stage.from.plane(i).row(y), stage.to.plane(i).row(y),
                                    table.data(), out.plane(i).row(y), out.plane(i).width);
        });
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "fade_fast",
     .label = "Fast fade",
     .xfade = "fadefast",
     .kernel = kernelOf<ContrastFade<true>>()},
    {.id = "fade_slow",
     .label = "Slow fade",
     .xfade = "fadeslow",
     .kernel = kernelOf<ContrastFade<false>>()},
};

} // namespace

const TransitionFamily transitions_contrast_fade = kPresets;

} // namespace reelwright::compose
