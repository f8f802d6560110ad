#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_dissolve;

namespace {

// A value in [0, 1) for each grain. Algorithm: the finaliser of MurmurHash3 (Appleby).
inline float grainAt(std::uint32_t column, std::uint32_t line, std::uint32_t seed) {
    std::uint32_t h = column * 0x9E3779B1U ^ line * 0x85EBCA77U ^ seed * 0xC2B2AE3DU;
    h = (h ^ h >> 16) * 0x85EBCA6BU;
    h = (h ^ h >> 13) * 0xC2B2AE35U;
    return static_cast<float>(static_cast<std::int32_t>((h ^ h >> 16) >> 8)) * 0x1p-24F;
}

// Grain by grain, as sand falls. (xfade has grains of a pixel and another noise.)
struct Dissolve {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const int grain = std::max(1, static_cast<int>(std::lround(
                                          stage.values[0] * std::min(width, out.height()) / 1080)));
        const auto seed = static_cast<std::uint32_t>(stage.values[2]);
        const int columns = width / grain + 1;
        std::vector<float> grains(static_cast<std::size_t>(columns));
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[1], 0),
            [&](int y, float* orders) {
                const auto line = static_cast<std::uint32_t>(y / grain);
                for (int i = 0; i < columns; ++i)
                    grains[static_cast<std::size_t>(i)] =
                        grainAt(static_cast<std::uint32_t>(i), line, seed);
                for (int i = 0; i < columns; ++i)
                    std::fill(orders + std::min(width, i * grain),
                              orders + std::min(width, (i + 1) * grain),
                              grains[static_cast<std::size_t>(i)]);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {{.id = "grain",
                                                .label = "Size of a grain",
                                                .low = 1,
                                                .high = 120,
                                                .initial = 3,
                                                .unit = "pixel of 1080 lines"},
                                               softnessOf(0.2),
                                               seedOf()};

constexpr TransitionPreset kPresets[] = {
    {.id = "dissolve",
     .label = "Dissolve in grains",
     .xfade = "dissolve",
     .parameters = kParameters,
     .kernel = kernelOf<Dissolve>()},
};

} // namespace

const TransitionFamily transitions_dissolve = kPresets;

} // namespace reelwright::compose
