#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_zoom_through;

namespace {

enum Value { kDepth, kBlur };

constexpr double kLongestShutter = 0.06; // share of the transition when the blur is 1
constexpr double kJoin = 0.06;           // share on either side of the cut with both pictures

// How near a picture is, and how much nearer it comes while the shutter is open.
struct Nearness {
    double zoom;
    double growth;
};

// Grows faster and faster up to the cut, by `depth`; the next picture comes from as far as the
// square root of it and slows down.
Nearness nearnessAt(double share, bool next, std::span<const double> values) {
    const double depth = std::log(values[kDepth]) * (next ? 0.5 : 1);
    const double away = next ? 2 * (1 - share) : 2 * share;
    const double shutter = kLongestShutter * values[kBlur];
    return {std::exp((next ? -1 : 1) * depth * away * away * away),
            std::exp(6 * depth * away * away * shutter)};
}

// A blur that is wide at the corners needs no fine picture: how many times smaller it is drawn, and
// in how many doublings.
struct Effort {
    int reduction;
    int doublings;
};

Effort effortFor(double growth, int width, int height) {
    const double widest = (growth - 1) * std::hypot(width, height) / 2; // pixels
    const int reduction = widest < 8 ? 1 : widest < 48 ? 2 : 4;
    const double taps = widest / reduction / 2;
    return {reduction,
            taps <= 0.25 ? 0 : std::clamp(static_cast<int>(std::ceil(std::log2(taps))), 1, 5)};
}

// Mean of 2^doublings pictures, each a little nearer: zoom blur.
template <typename Plane>
void blurTowards(Plane& plane, double growth, int doublings) {
    Plane nearer = plane;
    for (int i = 1; i <= doublings; ++i) {
        magnifyPlane(plane.view(), std::pow(growth, std::ldexp(1.0, -i)), Outside::Border,
                     nearer.view());
        for (int y = 0; y < plane.height; ++y)
            rows::blend(plane.row(y), nearer.row(y), 128, plane.row(y), plane.width);
    }
}

template <typename Frame>
void drawFlying(const Frame& picture, const Nearness& nearness, Frame& out) {
    const Effort effort = effortFor(nearness.growth, out.width(), out.height());
    for (int i = 0; i < 3; ++i) {
        const int reduction = i == 0 ? effort.reduction : std::max(1, effort.reduction / 2);
        auto small = reduced(picture.plane(i), reduction);
        auto flying = small;
        magnifyPlane(small.view(), nearness.zoom / std::sqrt(nearness.growth), Outside::Mirror,
                     flying.view());
        blurTowards(flying, nearness.growth, effort.doublings);
        enlarge(flying.view(), reduction, out.plane(i));
    }
}

// The camera flies into one picture and out of the depth of the other.
struct ZoomThrough {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double place = (stage.share - 0.5 + kJoin) / (2 * kJoin);
        const int weight = weightOf(smoothstep(place));
        if (weight < 256)
            drawFlying(stage.from, nearnessAt(stage.share, false, stage.values), out);
        if (weight == 0)
            return;
        Frame next(out.width(), out.height());
        drawFlying(stage.to, nearnessAt(stage.share, true, stage.values), next);
        if (weight == 256)
            out = next;
        else
            blend(out, next, weight, out);
    }
};

constexpr TransitionParameter kParameters[] = {
    {.id = "depth", .label = "Depth", .low = 1.2, .high = 8, .initial = 4, .unit = "times nearer"},
    {.id = "blur", .label = "Zoom blur", .low = 0, .high = 1, .initial = 0.5},
};

constexpr TransitionPreset kPresets[] = {
    {.id = "zoom_through",
     .label = "Zoom through",
     .parameters = kParameters,
     .kernel = kernelOf<ZoomThrough>()},
};

} // namespace

const TransitionFamily transitions_zoom_through = kPresets;

} // namespace reelwright::compose
