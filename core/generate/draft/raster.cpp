#include "generate/draft/raster.h"

#include <algorithm>

namespace reelwright::generate::draft {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

void drawOp(const Op& op, int index, Band& band) {
    std::visit(Overloaded{[&](const PictureOp& o) { drawPicture(o, index, band); },
                          [&](const SoftOp& o) { drawSoft(o, index, band); },
                          [&](const GlowOp& o) { drawGlow(o, index, band); },
                          [&](const BeamOp& o) { drawBeam(o, index, band); },
                          [&](const LineOp& o) { drawLine(o, index, band); },
                          [&](const RibbonOp& o) { drawRibbon(o, index, band); },
                          [&](const WashOp& o) { drawWash(o, index, band); }},
               op);
}

} // namespace

void rasterise(const DisplayList& list, int width, int height,
               const std::function<void(Band&)>& finish) {
    Band band;
    band.width = width;
    band.pixels.resize(static_cast<std::size_t>(width) * kBandRows);
    for (int top = 0; top < height; top += kBandRows) {
        band.top = top;
        band.bottom = std::min(top + kBandRows, height);
        band.visibility.look(list, width, top, band.bottom);
        std::fill(band.pixels.begin(), band.pixels.end(), Lanes{0});
        for (std::size_t i = 0; i < list.size(); ++i)
            drawOp(list[i], static_cast<int>(i), band);
        finish(band);
    }
}

} // namespace reelwright::generate::draft
