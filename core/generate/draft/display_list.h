// What one frame is made of, back to front; positions in pixels of the frame. Thread-safe: values.
#pragma once

#include "generate/draft/picture.h"

#include <memory>
#include <variant>
#include <vector>

namespace reelwright::generate::draft {

enum class Blend {
    Over, // covers what is behind by its alpha
    Add,  // light on top of what is behind
};

// Shifts the rows of a picture sideways, as water, heat or wind does.
struct Ripple {
    double amplitude = 0;  // pixels; 0 for none
    double wavelength = 1; // pixels down the frame
    double phase = 0;      // radians
    double rootY = 0;      // rows here stand still ...
    double reachY = 0;     // ... and move fully this far from it (negative: above); 0: all move
};

struct PictureOp {
    std::shared_ptr<const Picture> picture;
    double x = 0; // of the picture's top left corner
    double y = 0;
    double scaleX = 1; // frame pixels a picture pixel
    double scaleY = 1;
    double strength = 1; // 0..1
    Blend blend = Blend::Over;
    Ripple ripple;
};

struct SoftOp {
    std::shared_ptr<const SoftPicture> picture;
    double x = 0;
    double y = 0;
    double scaleX = 1;
    double scaleY = 1;
    double strength = 1;       // for Add
    Blend blend = Blend::Over; // Over replaces what is behind
};

enum class GlowShape {
    Glow, // a core with a wide halo
    Disc, // an out-of-focus light
    Haze, // a wide even fall-off
    Dark, // takes light away
};

struct GlowOp {
    double x = 0; // centre
    double y = 0;
    double radiusX = 1;
    double radiusY = 1;
    Rgb colour;
    GlowShape shape = GlowShape::Glow;
};

// A cone of light from (x, y); widths across at its start and end.
struct BeamOp {
    double x = 0;
    double y = 0;
    double directionX = 0; // unit vector
    double directionY = 1;
    double length = 1;
    double startWidth = 1;
    double endWidth = 1;
    Rgb colour;
};

// A line with round ends; its light fades from `alpha` to `tailAlpha`.
struct LineOp {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    double width = 1;
    Rgb colour;
    double alpha = 1;
    double tailAlpha = 1;
    Blend blend = Blend::Add;
};

// The band between two curves over the whole width, one pair of values a column.
struct RibbonOp {
    std::vector<float> top;
    std::vector<float> bottom;
    Rgb topColour;
    Rgb bottomColour;
    double topAlpha = 1;
    double bottomAlpha = 1;
    Blend blend = Blend::Over;
};

// A tint over everything so far, such as a lightning flash.
struct WashOp {
    Rgb colour;
    double alpha = 0;
    Blend blend = Blend::Over;
};

using Op = std::variant<PictureOp, SoftOp, GlowOp, BeamOp, LineOp, RibbonOp, WashOp>;
using DisplayList = std::vector<Op>;

} // namespace reelwright::generate::draft
