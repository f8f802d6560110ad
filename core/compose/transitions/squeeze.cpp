#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_squeeze;

namespace {

// The first picture is squeezed into the middle line, the next one lies behind it. (xfade takes the
// nearest pixel.)
template <bool kUpright>
struct Squeeze {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        out = stage.to;
        const int length = kUpright ? out.width() : out.height();
        const int kept = static_cast<int>((1 - stage.share) * length / 2 + 0.5) * 2;
        const int first = (length - kept) / 4 * 2;
        for (int i = 0; i < 3 && kept > 0; ++i) {
            const int shift = i == 0 ? 0 : 1;
            const auto from = stage.from.plane(i);
            const auto whole = out.plane(i);
            const int count = kept >> shift;
            const auto to = kUpright ? whole.part(first >> shift, 0, count, whole.height)
                                     : whole.part(0, first >> shift, whole.width, count);
            const double step = static_cast<double>(kUpright ? from.width : from.height) / count;
            const double start = step / 2 - 0.5;
            resample(from, kUpright ? start : 0, kUpright ? 0 : start, kUpright ? step : 1,
                     kUpright ? 1 : step, to);
        }
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "squeeze_level",
     .label = "Squeeze to a level line",
     .xfade = "squeezeh",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Squeeze<false>>()},
    {.id = "squeeze_upright",
     .label = "Squeeze to an upright line",
     .xfade = "squeezev",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Squeeze<true>>()},
};

} // namespace

const TransitionFamily transitions_squeeze = kPresets;

} // namespace reelwright::compose
