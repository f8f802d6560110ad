// Layers: moved, scaled and laid over what is behind.
#include "generate/draft/lanes.h"
#include "generate/draft/raster.h"
#include "generate/draft/simd.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelwright::generate::draft {

namespace {

constexpr int kFraction = 32; // bits after the point of a position inside a picture
constexpr int kWeight = 8;    // of them that are used
constexpr int kPad = 2;       // empty pixels before and behind a source row
constexpr Lanes kFullAlpha = 255 * 128;

// A line of frame pixels, where the first one lies inside the source row, and the way to the next.
struct Run {
    Span span;
    std::int64_t position = 0;
    std::int64_t step = 0;
};

REELWRIGHT_HOT void mixRows(const std::uint8_t* upper, const std::uint8_t* lower, unsigned weight,
                            std::uint16_t* out, int count) {
    const unsigned rest = 256 - weight;
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>((upper[i] * rest + lower[i] * weight + 128) >> 8);
}

inline Lanes sampleAt(const Lanes* source, std::int64_t position) {
    const Lanes* pixel = source + (position >> kFraction);
    if ((pixel[0] | pixel[1]) == 0)
        return 0;
    const auto weight = static_cast<std::uint64_t>(position >> (kFraction - kWeight)) & 255U;
    return ((pixel[0] * (256 - weight) + pixel[1] * weight) >> 1) & ~kHigh;
}

void overRun(const Lanes* source, Run run, std::uint64_t strength, Lanes* target) {
    for (int x = run.span.begin; x < run.span.end; ++x, run.position += run.step) {
        Lanes front = sampleAt(source, run.position);
        if (front == 0)
            continue;
        if (strength != 65536)
            front = scaleLanes(front, strength);
        target[x] = front >> 48 == kFullAlpha ? front : overLanes(target[x], front);
    }
}

void addRun(const Lanes* source, Run run, std::uint64_t strength, Lanes* target) {
    for (int x = run.span.begin; x < run.span.end; ++x, run.position += run.step) {
        const Lanes front = sampleAt(source, run.position);
        if (front != 0)
            target[x] = addLanes(target[x], scaleLanes(front, strength));
    }
}

// Mixes the two source rows where the spans need them; pixel i is at i + kPad.
const Lanes* sourceOf(const Picture& picture, const RowPair& pair, int from, int to,
                      std::vector<Lanes>& scratch) {
    scratch.resize(std::max(scratch.size(), static_cast<std::size_t>(picture.width) + 2 * kPad));
    Lanes* const source = scratch.data() + kPad;
    std::fill(source + from - kPad, source + from, Lanes{0});
    std::fill(source + to, source + to + kPad, Lanes{0});
    mixRows(picture.row(pair.upper) + 4 * from, picture.row(pair.lower) + 4 * from,
            static_cast<unsigned>(pair.weight), reinterpret_cast<std::uint16_t*>(source + from),
            4 * (to - from));
    return source;
}

void drawPictureRow(const PictureOp& op, std::span<const Span> spans, const RowPair& pair,
                    std::uint64_t strength, int y, Band& band) {
    const Picture& picture = *op.picture;
    const double step = 1 / op.scaleX;
    const double start = (0.5 - leftAt(op, y)) * step - 0.5; // of frame pixel 0 in the picture
    Run run;
    run.step = static_cast<std::int64_t>(std::ldexp(step, kFraction));
    for (const Span& span : spans) {
        const int first = static_cast<int>(std::floor(start + span.begin * step)) - 1;
        const int last = static_cast<int>(start + (span.end - 1) * step) + 3;
        const int from = std::clamp(first, 0, picture.width - 1);
        const int to = std::clamp(last, from + 1, picture.width);
        const Lanes* source = sourceOf(picture, pair, from, to, band.scratch);
        run.span = span;
        // Half a weight more rounds to the nearest one.
        run.position = static_cast<std::int64_t>(std::ldexp(start + span.begin * step, kFraction) +
                                                 (1LL << (kFraction - kWeight - 1)));
        if (op.blend == Blend::Over)
            overRun(source, run, strength, band.row(y));
        else
            addRun(source, run, strength, band.row(y));
    }
}

} // namespace

void drawPicture(const PictureOp& op, int index, Band& band) {
    const auto strength = static_cast<std::uint64_t>(std::clamp(op.strength, 0.0, 1.0) * 65536);
    if (strength == 0)
        return;
    for (int y = band.top; y < band.bottom; ++y) {
        const std::span<const Span> spans = band.visibility.of(index, y);
        RowPair pair;
        if (!spans.empty() && rowsAt(op, y, pair))
            drawPictureRow(op, spans, pair, strength, y, band);
    }
}

} // namespace reelwright::generate::draft
