#include "base/random.h"
#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_glitch;

namespace {

enum Value { kAmount, kBands, kColour, kSeed };

constexpr int kTicks = 10; // a transition stays the same for a tenth of its time, then jumps

// A rectangle taken from one of the pictures, moved sideways; what leaves the frame comes in again
// on the other side. All in pairs of pixels.
struct Patch {
    bool next; // from the next picture
    int left;
    int top;
    int right;
    int bottom;
    int moved;
    int colourMoved; // Cb that much further, Cr that much less
    int light;       // weight of white in the luma
};

struct Disturbance {
    double force; // 0..1, most on the beat
    double taken; // how likely a patch shows the next picture
};

// Bands over the whole height first, then blocks on top of them.
std::vector<Patch> patchesFor(const Disturbance& now, std::span<const double> values, int tick,
                              int width, int height) {
    base::Random random = base::Random(static_cast<std::uint64_t>(std::lround(values[kSeed])))
                              .fork(std::to_string(tick));
    const auto spread = [&](double reach) {
        return static_cast<int>(std::lround(random.uniform(-1, 1) * reach * width));
    };
    std::vector<Patch> patches;
    const double step = 2.0 / values[kBands];
    for (double top = 0; top < 1;) {
        const double bottom = std::min(1.0, top + step * random.uniform(0.15, 1.85));
        Patch band{.next = random.chance(now.taken),
                   .left = 0,
                   .top = static_cast<int>(std::lround(top * height)),
                   .right = width,
                   .bottom = static_cast<int>(std::lround(bottom * height))};
        const bool torn = random.chance(0.25 + 0.6 * now.force);
        const int moved = spread(0.22 * now.force);
        band.moved = torn ? moved : 0;
        band.colourMoved = spread(0.03 * values[kColour] * now.force);
        band.light = random.chance(0.15 * now.force) ? 48 : 0;
        patches.push_back(band);
        top = bottom;
    }
    const auto blocks = static_cast<int>(std::lround(now.force * values[kBands]));
    for (int i = 0; i < blocks; ++i) {
        const double x = random.uniform(-0.1, 1);
        const double y = random.uniform();
        const double across = random.uniform(0.02, 0.22);
        const double down = random.uniform(0.005, 0.07);
        patches.push_back(
            {.next = random.chance(0.5),
             .left = std::max(0, static_cast<int>(std::lround(x * width))),
             .top = static_cast<int>(std::lround(y * height)),
             .right = std::min(width, static_cast<int>(std::lround((x + across) * width))),
             .bottom = std::min(height, static_cast<int>(std::lround((y + down) * height))),
             .moved = spread(0.3),
             .colourMoved = spread(0.05 * values[kColour])});
    }
    return patches;
}

template <typename Frame>
void drawPatch(const Frame& picture, const Patch& patch, int plane, Frame& out) {
    const int scale = plane == 0 ? 2 : 1;
    const auto from = picture.plane(plane);
    const auto to = out.plane(plane);
    const int apart = plane == 0 ? 0 : plane == 1 ? patch.colourMoved : -patch.colourMoved;
    const int begin = scale * patch.left;
    const int end = scale * patch.right;
    const int place = (begin - scale * (patch.moved + apart)) % to.width;
    const int first = place < 0 ? place + to.width : place;
    const int whole = std::max(0, std::min(end - begin, to.width - first));
    for (int y = scale * patch.top; y < scale * patch.bottom; ++y) {
        SampleOf<Frame>* const row = to.row(y);
        std::copy_n(from.row(y) + first, whole, row + begin);
        if (begin + whole < end)
            std::copy_n(from.row(y), end - begin - whole, row + begin + whole);
        if (plane == 0 && patch.light > 0)
            rows::combine(row + begin, 256 - patch.light, row, 0, codeOf<SampleOf<Frame>>(235),
                          row + begin, end - begin);
    }
}

// The signal breaks: bands tear sideways, colours part, blocks of the other picture show.
struct Glitch {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double near = 1 - std::abs(2 * stage.share - 1);
        const Disturbance now{stage.values[kAmount] * std::sqrt(near),
                              smoothstep((stage.share - 0.3) / 0.4)};
        const int tick = static_cast<int>(stage.share * kTicks);
        for (const Patch& patch :
             patchesFor(now, stage.values, tick, out.width() / 2, out.height() / 2))
            for (int i = 0; i < 3; ++i)
                drawPatch(patch.next ? stage.to : stage.from, patch, i, out);
    }
};

constexpr TransitionParameter kParameters[] = {
    {.id = "amount", .label = "Amount", .low = 0, .high = 1, .initial = 0.7},
    {.id = "bands", .label = "Bands", .low = 4, .high = 100, .initial = 28},
    {.id = "colour", .label = "Colours apart", .low = 0, .high = 1, .initial = 0.6},
    seedOf(),
};

constexpr TransitionPreset kPresets[] = {
    {.id = "glitch", .label = "Glitch", .parameters = kParameters, .kernel = kernelOf<Glitch>()},
};

} // namespace

const TransitionFamily transitions_glitch = kPresets;

} // namespace reelwright::compose
