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
constexpr Lanes kByteLanes = 0x00FF00FF00FF00FFULL;

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
        target[x] = overLanes(target[x], front);
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

void drawPicture(const PictureOp& op, int index, Band& band) {
    const Picture& picture = *op.picture;
    const auto strength = static_cast<std::uint64_t>(std::clamp(op.strength, 0.0, 1.0) * 65536);
    if (strength == 0 || picture.width < 1)
        return;
    // One empty pixel on each side lets the edges fade and keeps sampling inside.
    std::vector<Lanes> source(static_cast<std::size_t>(picture.width) + 4);
    const double step = 1 / op.scaleX;
    for (int y = band.top; y < band.bottom; ++y) {
        RowPair pair;
        if (!band.shows(index, y) ||
            !rowsAt((y + 0.5 - op.y) / op.scaleY - 0.5, picture.height, pair))
            continue;
        const Picture::Row& upper = picture.rows[static_cast<std::size_t>(pair.upper)];
        const Picture::Row& lower = picture.rows[static_cast<std::size_t>(pair.lower)];
        int first = std::min(upper.first, lower.first);
        int last = std::max(upper.last, lower.last);
        if (upper.first >= upper.last) {
            first = lower.first;
            last = lower.last;
        } else if (lower.first >= lower.last) {
            first = upper.first;
            last = upper.last;
        }
        if (first >= last)
            continue;
        // A layer that reaches the frame's edge must not fade there, so its edge is repeated.
        const double left = op.x + shiftOf(op.ripple, y);
        Run run;
        run.begin = std::max(0, static_cast<int>(std::ceil(left + (first - 0.5) * op.scaleX - 0.5)));
        run.end = std::min(band.width,
                           static_cast<int>(std::ceil(left + (last + 0.5) * op.scaleX - 0.5)));
        if (run.begin >= run.end)
            continue;
        const double begin = (run.begin + 0.5 - left) * step - 0.5 + 1;
        run.step = static_cast<std::int64_t>(step * (1 << kFraction));
        run.position = std::max<std::int64_t>(0, static_cast<std::int64_t>(begin * (1 << kFraction)));
        const int from = std::max(0, static_cast<int>(begin) - 2);
        const int to = std::min(picture.width,
                                static_cast<int>(begin + (run.end - run.begin) * step) + 3);
        if (to <= from)
            continue;
        std::fill(source.begin() + from, source.begin() + from + 1, Lanes{0});
        source[0] = 0;
        std::fill(source.begin() + to + 1, source.begin() + to + 3, Lanes{0});
        mixRows(picture.row(pair.upper) + 4 * from, picture.row(pair.lower) + 4 * from,
                static_cast<unsigned>(pair.weight),
                reinterpret_cast<std::uint16_t*>(source.data() + from + 1), 4 * (to - from));
        if (op.blend == Blend::Over)
            overRun(source.data(), run, strength, band.row(y));
        else
            addRun(source.data(), run, strength, band.row(y));
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
        for (int x = 0; x < m_width; ++x) {
            const double at = std::clamp((x + 0.5 - m_op.x) / m_op.scaleX - 0.5, 0.0, limit);
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
