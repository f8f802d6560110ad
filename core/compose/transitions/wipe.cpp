#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_wipe;

namespace {

enum class Way { Left, Right, Up, Down };

// An edge travels over the picture.
template <Way kWay>
struct Wipe {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        constexpr bool kAcross = kWay == Way::Left || kWay == Way::Right;
        constexpr bool kBack = kWay == Way::Left || kWay == Way::Up;
        const int width = out.width();
        const float pixel = 1.0F / static_cast<float>(kAcross ? width : out.height());
        const auto orderAt = [pixel](int i) {
            const float place = (static_cast<float>(i) + 0.5F) * pixel;
            return kBack ? 1 - place : place;
        };
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[0], pixel),
            [&](int y, float* orders) {
                for (int x = 0; x < width; ++x)
                    orders[x] = orderAt(kAcross ? x : y);
            },
            out);
    }
};

constexpr TransitionParameter kNarrow[] = {softnessOf(0.08)};
constexpr TransitionParameter kWide[] = {softnessOf(1)};

constexpr TransitionPreset kPresets[] = {
    {.id = "wipe_left",
     .label = "Wipe left",
     .xfade = "wipeleft",
     .ease = model::Ease::InOut,
     .parameters = kNarrow,
     .kernel = kernelOf<Wipe<Way::Left>>()},
    {.id = "wipe_right",
     .label = "Wipe right",
     .xfade = "wiperight",
     .ease = model::Ease::InOut,
     .parameters = kNarrow,
     .kernel = kernelOf<Wipe<Way::Right>>()},
    {.id = "wipe_up",
     .label = "Wipe up",
     .xfade = "wipeup",
     .ease = model::Ease::InOut,
     .parameters = kNarrow,
     .kernel = kernelOf<Wipe<Way::Up>>()},
    {.id = "wipe_down",
     .label = "Wipe down",
     .xfade = "wipedown",
     .ease = model::Ease::InOut,
     .parameters = kNarrow,
     .kernel = kernelOf<Wipe<Way::Down>>()},
    {.id = "smooth_left",
     .label = "Smooth wipe left",
     .xfade = "smoothleft",
     .parameters = kWide,
     .kernel = kernelOf<Wipe<Way::Left>>()},
    {.id = "smooth_right",
     .label = "Smooth wipe right",
     .xfade = "smoothright",
     .parameters = kWide,
     .kernel = kernelOf<Wipe<Way::Right>>()},
    {.id = "smooth_up",
     .label = "Smooth wipe up",
     .xfade = "smoothup",
     .parameters = kWide,
     .kernel = kernelOf<Wipe<Way::Up>>()},
    {.id = "smooth_down",
     .label = "Smooth wipe down",
     .xfade = "smoothdown",
     .parameters = kWide,
     .kernel = kernelOf<Wipe<Way::Down>>()},
};

} // namespace

const TransitionFamily transitions_wipe = kPresets;

} // namespace reelwright::compose
