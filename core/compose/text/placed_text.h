// A title or a piece of a caption on its way over the film: what is drawn, when, and how it comes,
// is said and goes. Thread-safe: plain values and pure functions.
#pragma once

#include "base/hash.h"
#include "base/time.h"
#include "compose/text/text_block.h"
#include "compose/text/typesetter.h"
#include "model/word_times.h"

#include <string>
#include <vector>

namespace reelwright::compose {

struct Motion {
    model::TextMotion kind = model::TextMotion::None;
    base::FrameIndex length = 0; // frames
};

struct PlacedText {
    std::string told;     // what it is, for messages
    base::FrameSpan span; // of the film
    TextBlock block;
    Motion enter;
    Motion leave;
    std::vector<model::TimedWord> words; // starts in film time; needed by WordByWord and `lit`
    double unsaid = 1;                   // opacity of words that are not yet said
    std::string fonts; // what draws it on this machine; empty when nothing of it can be drawn
};

// Everything that the text's pictures depend on, with times counted from `firstFrame`.
void addTo(base::Hasher& hasher, const PlacedText& text, base::FrameIndex firstFrame);

enum class Layer { Ground, Plain, Lit };

// A part of a raster that is blended at a frame.
struct Piece {
    Layer layer = Layer::Plain;
    PixelBox clip; // of the canvas, before it is moved
    double opacity = 1;
    int dy = 0; // pixels down
    bool operator==(const Piece&) const = default;
};

// What of the raster is seen at a frame, from below to above; nothing outside of the text's span.
std::vector<Piece> piecesAt(const PlacedText& text, const TextRaster& raster,
                            base::FrameIndex frame);

} // namespace reelwright::compose
