// Edges that fall off into the dark. Immutable; thread-safe.
//
// The share of light is computed once for every pixel; applying it multiplies the code values of
// gamma-coded RGB, with a fixed dither so that dark corners do not band.
#pragma once

#include "media/yuv_frame.h"
#include "model/look.h"
#include "model/types.h"

#include <cstdint>
#include <vector>

namespace reelwright::compose {

class VignettePlane {
public:
    VignettePlane(const model::Vignette& vignette, model::Size canvas);

    // On a frame of the canvas' size.
    void apply(media::YuvFrame& frame) const;

private:
    template <typename Sample>
    void darken(media::YuvFrame& frame) const;

    int m_width;
    std::vector<std::uint16_t> m_luma;   // [y][x]: share of light in 1/32768
    std::vector<std::uint16_t> m_chroma; // of a quarter of the places
    std::vector<std::uint16_t> m_dither; // kDitherRows rows of the width: 0..32767
};

// The share of light, 0..1, at a place of a picture: 0..1 from left to right and top to bottom.
// `shape` is width / height.
double lightAt(const model::Vignette& vignette, double x, double y, double shape);

} // namespace reelwright::compose
