// Layers: moved, scaled and laid over what is behind.
#include "generate/draft/lanes.h"
#include "generate/draft/raster.h"
#include "generate/draft/simd.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelwright::generate::draft {

namespace {

constexpr int kFraction = 16; // bits after the point of a position inside a picture
constexpr Lanes kFullAlpha = 255 * 128;

// A line of frame pixels and where its first one lies inside the source row.
struct Run {
    int begin = 0;
    int end = 0; // frame x, [begin, end)
    std::int64_t position = 0;
    std::int64_t step = 0;
};

struct RowPair {
    int upper = 0;
    int lower = 0;
    int weight = 0; // of the lower, 0..256
};

// The two source rows around a frame row; false when it lies outside.
bool rowsAt(double y, int height, RowPair& pair) {
    if (y < -0.5 || y > height - 0.5)
        return false;
    const double limited = std::clamp(y, 0.0, static_cast<double>(height - 1));
    pair.upper = std::min(static_cast<int>(limited), std::max(height - 2, 0));
    pair.lower = std::min(pair.upper + 1, height - 1);
    pair.weight = static_cast<int>((limited - pair.upper) * 256 + 0.5);
    return true;
}

double shiftOf(const Ripple& ripple, int y) {
    if (ripple.amplitude == 0)
        return 0;
    double share = 1;
    if (ripple.reachY != 0) {
        const double t = std::clamp((y - ripple.rootY) / ripple.reachY, 0.0, 1.0);
        share = t * t;
    }
    return ripple.amplitude * share *
           std::sin(ripple.phase + y * (6.283185307179586 / ripple.wavelength));
}

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
    const auto weight = static_cast<std::uint64_t>(position >> (kFraction - 8)) & 255U;
    return ((pixel[0] * (256 - weight) + pixel[1] * weight) >> 1) & ~kHigh;
}

void overRun(const Lanes* source, Run run, std::uint64_t strength, Lanes* target) {
    for (int x = run.begin; x < run.end; ++x, run.position += run.step) {
        Lanes front = sampleAt(source, run.position);
        if (front == 0)
            continue;
        if (strength != 65536)
            front = scaleLanes(front, strength);
        target[x] = front >> 48 == kFullAlpha ? front : overLanes(target[x], front);
    }
}

void addRun(const Lanes* source, Run run, std::uint64_t strength, Lanes* target) {
    for (int x = run.begin; x < run.end; ++x, run.position += run.step) {
        const Lanes front = sampleAt(source, run.position);
        if (front != 0)
            target[x] = addLanes(target[x], scaleLanes(front, strength));
    }
}

} // namespace

bool coversRow(const PictureOp& op, int width, int y) {
    if (op.blend != Blend::Over || op.strength < 1 || op.ripple.amplitude != 0)
        return false;
    if (op.x > 0 || op.x + op.picture->width * op.scaleX < width)
        return false;
    RowPair pair;
    if (!rowsAt((y + 0.5 - op.y) / op.scaleY - 0.5, op.picture->height, pair))
        return false;
    return op.picture->rows[static_cast<std::size_t>(pair.upper)].opaque &&
           op.picture->rows[static_cast<std::size_t>(pair.lower)].opaque;
}

namespace {

// The source pixels [first, last) that are not empty in either row.
Picture::Row unite(const Picture::Row& a, const Picture::Row& b) {
    if (a.first >= a.last)
        return b;
    if (b.first >= b.last)
        return a;
    return {std::min(a.first, b.first), std::max(a.last, b.last), false};
}

void drawPictureRow(const PictureOp& op, const RowPair& pair, std::uint64_t strength, int y,
                    Band& band) {
    const Picture& picture = *op.picture;
    const Picture::Row span = unite(picture.rows[static_cast<std::size_t>(pair.upper)],
                                    picture.rows[static_cast<std::size_t>(pair.lower)]);
    if (span.first >= span.last)
        return;
    const double step = 1 / op.scaleX;
    const double left = op.x + shiftOf(op.ripple, y);
    const double begin = std::ceil(left + (span.first - 0.5) * op.scaleX - 0.5);
    const double end = std::ceil(left + (span.last + 0.5) * op.scaleX - 0.5);
    Run run;
    run.begin = static_cast<int>(std::clamp(begin, 0.0, static_cast<double>(band.width)));
    run.end = static_cast<int>(std::clamp(end, 0.0, static_cast<double>(band.width)));
    if (run.begin >= run.end)
        return;
    // One empty pixel on each side lets the edges fade and keeps sampling inside: pixel i of the
    // row is at i + 1.
    const double start = std::max(0.0, (run.begin + 0.5 - left) * step + 0.5);
    run.step = static_cast<std::int64_t>(step * (1 << kFraction));
    run.position = static_cast<std::int64_t>(start * (1 << kFraction));
    const int from = std::clamp(static_cast<int>(start) - 2, 0, picture.width - 1);
    const int to = std::clamp(static_cast<int>(start + (run.end - run.begin) * step) + 3, from + 1,
                              picture.width);
    band.scratch.resize(std::max(band.scratch.size(), static_cast<std::size_t>(picture.width) + 4));
    Lanes* source = band.scratch.data();
    source[from] = 0;
    source[to + 1] = 0;
    source[to + 2] = 0;
    mixRows(picture.row(pair.upper) + 4 * from, picture.row(pair.lower) + 4 * from,
            static_cast<unsigned>(pair.weight), reinterpret_cast<std::uint16_t*>(source + from + 1),
            4 * (to - from));
    if (op.blend == Blend::Over)
        overRun(source, run, strength, band.row(y));
    else
        addRun(source, run, strength, band.row(y));
}

} // namespace

void drawPicture(const PictureOp& op, int index, Band& band) {
    const auto strength = static_cast<std::uint64_t>(std::clamp(op.strength, 0.0, 1.0) * 65536);
    if (strength == 0 || op.picture->width < 1)
        return;
    for (int y = band.top; y < band.bottom; ++y) {
        RowPair pair;
        if (band.shows(index, y) &&
            rowsAt((y + 0.5 - op.y) / op.scaleY - 0.5, op.picture->height, pair))
            drawPictureRow(op, pair, strength, y, band);
    }
}

namespace {

// A soft row at the frame's width.
class SoftRows {
public:
    SoftRows(const SoftOp& op, int width)
        : m_op(op)
        , m_width(width) {}

    const Lanes* row(int y) {
        auto& slot = m_rows[y & 1];
        if (slot.y != y) {
            slot.y = y;
            slot.pixels.resize(static_cast<std::size_t>(m_width));
            expand(m_op.picture->row(y), slot.pixels.data());
        }
        return slot.pixels.data();
    }

private:
    void expand(const Lanes* source, Lanes* out) const {
        const double limit = m_op.picture->width - 1.001;
        const double step = 1 / m_op.scaleX;
        for (int x = 0; x < m_width; ++x) {
            const double at = std::clamp((x + 0.5 - m_op.x) * step - 0.5, 0.0, limit);
            const int i = static_cast<int>(at);
            const auto weight = static_cast<std::uint64_t>((at - i) * 65536);
            out[x] = scaleLanes(source[i], 65536 - weight) + scaleLanes(source[i + 1], weight);
        }
    }

    struct Slot {
        int y = -1;
        std::vector<Lanes> pixels;
    };
    const SoftOp& m_op;
    int m_width;
    Slot m_rows[2];
};

REELWRIGHT_HOT void mixSoftRows(const std::uint16_t* upper, const std::uint16_t* lower,
                                std::uint32_t weight, std::uint16_t* out, int count) {
    const std::uint32_t rest = 65535 - weight;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t mixed = ((upper[i] * rest) >> 16) + ((lower[i] * weight) >> 16);
        out[i] = static_cast<std::uint16_t>(mixed);
    }
}

REELWRIGHT_HOT void addSoftRows(const std::uint16_t* upper, const std::uint16_t* lower,
                                std::uint32_t weight, std::uint32_t rest, std::uint16_t* out,
                                int count) {
    for (int i = 0; i < count; ++i) {
        const std::uint32_t mixed = ((upper[i] * rest) >> 16) + ((lower[i] * weight) >> 16);
        out[i] = static_cast<std::uint16_t>(std::min<std::uint32_t>(out[i] + mixed, 65535));
    }
}

} // namespace

void drawSoft(const SoftOp& op, int index, Band& band) {
    const SoftPicture& picture = *op.picture;
    SoftRows rows(op, band.width);
    const double strength = std::clamp(op.strength, 0.0, 1.0);
    for (int y = band.top; y < band.bottom; ++y) {
        if (!band.shows(index, y))
            continue;
        const double limit = picture.height - 1.001;
        const double at = std::clamp((y + 0.5 - op.y) / op.scaleY - 0.5, 0.0, limit);
        const int upper = static_cast<int>(at);
        const auto* above = reinterpret_cast<const std::uint16_t*>(rows.row(upper));
        const auto* below = reinterpret_cast<const std::uint16_t*>(rows.row(upper + 1));
        auto* out = reinterpret_cast<std::uint16_t*>(band.row(y));
        if (op.blend == Blend::Over) {
            mixSoftRows(above, below, static_cast<std::uint32_t>((at - upper) * 65535), out,
                        4 * band.width);
        } else {
            const auto lower = static_cast<std::uint32_t>((at - upper) * strength * 65535);
            const auto rest = static_cast<std::uint32_t>((1 - at + upper) * strength * 65535);
            addSoftRows(above, below, lower, rest, out, 4 * band.width);
        }
    }
}

} // namespace reelwright::generate::draft
