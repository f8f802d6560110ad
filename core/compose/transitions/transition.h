// Transitions between two pictures. A file here holds one of them or a family that differs in
// direction alone. A new one: add NAME.cpp and TRANSITIONS(NAME) to transitions.def. Constants;
// thread-safe.
#pragma once

#include "compose/samples.h"
#include "media/yuv_frame.h"
#include "model/scene.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace reelwright::compose {

// When each pixel of a canvas turns: 0 first, 65535 last.
struct OrderPlane {
    int width = 0;
    int height = 0;
    std::vector<std::uint16_t> values; // row by row
    [[nodiscard]] const std::uint16_t* row(int y) const {
        return values.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

// What a kernel draws from. The two pictures have one even size.
template <typename Frame>
struct Stage {
    const Frame& from;
    const Frame& to;
    double share;                   // strictly between 0 (`from` alone) and 1 (`to` alone)
    std::span<const double> values; // one a parameter, in the preset's order
    const OrderPlane* order;        // of the frames' size; only for kinds that follow a picture
};

// The same drawing for each depth that frames may have.
struct Kernel {
    using Draw = void (*)(const Stage<media::YuvFrame>& stage, media::YuvFrame& out);
    Draw draw8;
    Draw draw10;

    // Fills all of `out`, whatever was in it; `out` is neither of the two pictures and has their
    // depth.
    void draw(const Stage<media::YuvFrame>& stage, media::YuvFrame& out) const {
        (out.depth() > 8 ? draw10 : draw8)(stage, out);
    }
};

template <typename Drawing, typename Sample>
void drawWith(const Stage<media::YuvFrame>& stage, media::YuvFrame& out) {
    FrameOf<Sample> target(out);
    Drawing::draw(Stage<FrameOf<Sample>>{FrameOf<Sample>::reading(stage.from),
                                         FrameOf<Sample>::reading(stage.to), stage.share,
                                         stage.values, stage.order},
                  target);
}

// `Drawing` has a `template <typename Frame> static void draw(const Stage<Frame>&, Frame& out)`
// for frames as in samples.h.
template <typename Drawing>
constexpr Kernel kernelOf() {
    return {&drawWith<Drawing, std::uint8_t>, &drawWith<Drawing, std::uint16_t>};
}

// A number that a person may set.
struct TransitionParameter {
    std::string_view id; // stored in projects: never changes
    std::string_view label;
    double low;
    double high;
    double initial;
    std::string_view unit = {};                     // what 1 is; empty for a plain share
    std::span<const std::string_view> choices = {}; // names of the whole numbers from `low` on
};

struct TransitionPreset {
    std::string_view id; // stored in projects: never changes
    std::string_view label;
    // The name FFmpeg's xfade filter has for it. Where a kernel is not xfade's its file says so;
    // edges are never harder than a pixel, black is limited-range black.
    std::string_view xfade = {};
    model::Ease ease = model::Ease::Linear; // its natural curve
    std::span<const TransitionParameter> parameters = {};
    bool followsPicture = false; // draws by Stage::order
    Kernel kernel;
};

using TransitionFamily = std::span<const TransitionPreset>;

// All of them, in the order of the menus.
std::span<const TransitionPreset* const> transitions();

// By id or by xfade's name; nullptr for an unknown one.
const TransitionPreset* findTransition(std::string_view name);

} // namespace reelwright::compose
