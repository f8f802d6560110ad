#include "compose/text_raster.h"

#include "compose/text/film_texts.h"

namespace reelwright::compose {

using base::Result;

namespace {

// Lays `over` on `under`, both with straight alpha and of one size.
void lay(media::Image& under, const media::Image& over) {
    for (std::size_t i = 0; i < over.pixels.size(); i += 4) {
        const double a = over.pixels[i + 3] / 255.0;
        const double below = under.pixels[i + 3] / 255.0 * (1 - a);
        const double total = a + below;
        if (total <= 0)
            continue;
        for (std::size_t c = i; c < i + 3; ++c)
            under.pixels[c] = static_cast<std::uint8_t>(
                (over.pixels[c] * a + under.pixels[c] * below) / total + 0.5);
        under.pixels[i + 3] = static_cast<std::uint8_t>(total * 255 + 0.5);
    }
}

} // namespace

Result<RasterText> drawTitle(const model::Title& title, model::Size canvas) {
    Typesetter typesetter(nullptr);
    TRY_ASSIGN(TextRaster raster, typesetter.draw(placedTitle(title, {}, canvas).block, canvas));
    RasterText text{std::move(raster.plain), raster.x, raster.y};
    if (raster.ground.width > 0) {
        std::swap(text.image, raster.ground);
        lay(text.image, raster.ground);
    }
    return text;
}

bool canDrawText() {
    model::Title title;
    title.text = "Reelwright";
    const FontReport report = Typesetter(nullptr).report(placedTitle(title, {}, {640, 360}).block);
    return !report.name.empty() && report.missing.empty();
}

} // namespace reelwright::compose
