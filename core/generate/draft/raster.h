// Draws a display list into the frame, band by band so that the work stays in the cache.
// Thread-safe: const use of the list, own scratch memory.
#pragma once

#include "generate/draft/visibility.h"

#include <functional>

namespace reelwright::generate::draft {

// Some rows of the frame while it is drawn.
struct Band {
    int width = 0;
    int top = 0;
    int bottom = 0; // rows [top, bottom) of the frame
    std::vector<Lanes> pixels;
    std::vector<Lanes> scratch; // for the op at work; its content is of no meaning
    Visibility visibility;

    [[nodiscard]] Lanes* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y - top) * static_cast<std::size_t>(width);
    }
    [[nodiscard]] bool shows(int op, int y) const { return visibility.shows(op, y); }
};

inline constexpr int kBandRows = 24;

// Calls `finish` with each drawn band from top to bottom.
void rasterise(const DisplayList& list, int width, int height,
               const std::function<void(Band&)>& finish);

// One op into one band; `index` is its place in the list.
void drawPicture(const PictureOp& op, int index, Band& band);
void drawSoft(const SoftOp& op, int index, Band& band);
void drawGlow(const GlowOp& op, int index, Band& band);
void drawBeam(const BeamOp& op, int index, Band& band);
void drawLine(const LineOp& op, int index, Band& band);
void drawRibbon(const RibbonOp& op, int index, Band& band);
void drawWash(const WashOp& op, int index, Band& band);

} // namespace reelwright::generate::draft
