// Wide gradients: moved, scaled and laid over what is behind.
#include "generate/draft/lanes.h"
#include "generate/draft/raster.h"
#include "generate/draft/simd.h"

#include <algorithm>

namespace reelwright::generate::draft {

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
