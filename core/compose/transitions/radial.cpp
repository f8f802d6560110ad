#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <cmath>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_radial;

namespace {

// Share of a turn clockwise from straight up, seen from the middle. Algorithm: arc tangent by a
// polynomial, error below 1e-7 (Abramowitz and Stegun 4.4.49).
inline float turnAt(float right, float down) {
    const float across = std::fabs(right);
    const float along = std::fabs(down);
    const float large = across > along ? across : along;
    const float small = across > along ? along : across;
    const float z = small / large; // an even size has no pixel in its very middle
    const float s = z * z;
    const float eighth =
        z * (1 + s * (-0.3333314528F +
                      s * (0.1999355085F +
                           s * (-0.1420889944F +
                                s * (0.1065626393F +
                                     s * (-0.0752896400F +
                                          s * (0.0429096138F +
                                               s * (-0.0161657367F + s * 0.0028662257F))))))));
    constexpr float kTurn = 6.283185307F;
    const float fromUpright = across > along ? kTurn / 4 - eighth : eighth;
    const float half = down > 0 ? kTurn / 2 - fromUpright : fromUpright;
    return (right < 0 ? kTurn - half : half) / kTurn;
}

// A hand like that of a clock. (xfade's stands still for a while at both ends.)
struct Radial {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const float midX = static_cast<float>(width) / 2 - 0.5F;
        const float midY = static_cast<float>(out.height()) / 2 - 0.5F;
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[0], 0.002),
            [&](int y, float* orders) {
                const float down = static_cast<float>(y) - midY;
                for (int x = 0; x < width; ++x)
                    orders[x] = turnAt(static_cast<float>(x) - midX, down);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(0.05)};

constexpr TransitionPreset kPresets[] = {
    {.id = "radial",
     .label = "Clock hand",
     .xfade = "radial",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<Radial>()},
};

} // namespace

const TransitionFamily transitions_radial = kPresets;

} // namespace reelwright::compose
