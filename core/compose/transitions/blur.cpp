#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_blur;

namespace {

// The pictures smear sideways while one fades into the other. (xfade's smear to the left alone.)
struct Blur {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double depth = 1 - std::abs(2 * stage.share - 1);
        const int reach = static_cast<int>(std::lround(depth * stage.values[0] * out.width() / 4));
        std::vector<SampleOf<Frame>> row(static_cast<std::size_t>(out.width() + 2 * (2 * reach)));
        std::vector<std::uint32_t> sums(row.size() + 1);
        eachRow(out, [&](int i, int y) {
            const int width = out.plane(i).width;
            const int side = i == 0 ? 2 * reach : reach; // on either side of a pixel
            rows::blend(stage.from.plane(i).row(y), stage.to.plane(i).row(y), weightOf(stage.share),
                        row.data() + side, width);
            for (int x = 0; x < side; ++x) {
                row[static_cast<std::size_t>(x)] =
                    row[static_cast<std::size_t>(side + mirrored(x - side, width))];
                row[static_cast<std::size_t>(side + width + x)] =
                    row[static_cast<std::size_t>(side + mirrored(width + x, width))];
            }
            rows::runningSums(row.data(), sums.data(), width + 2 * side);
            rows::means(sums.data(), 2 * side + 1, out.plane(i).row(y), width);
        });
    }
};

constexpr TransitionParameter kParameters[] = {{.id = "reach",
                                                .label = "Widest smear",
                                                .low = 0.02,
                                                .high = 1,
                                                .initial = 0.5,
                                                .unit = "width"}};

constexpr TransitionPreset kPresets[] = {
    {.id = "blur_horizontal",
     .label = "Smear sideways",
     .xfade = "hblur",
     .parameters = kParameters,
     .kernel = kernelOf<Blur>()},
};

} // namespace

const TransitionFamily transitions_blur = kPresets;

} // namespace reelwright::compose
