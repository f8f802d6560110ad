#include "generate/draft/picture.h"

#include <algorithm>
#include <array>

namespace reelwright::generate::draft {

namespace {

// One running-sum box blur along a line of `count` RGBA pixels that lie `stride` bytes apart.
void boxLine(const std::uint8_t* from, std::uint8_t* to, int count, std::ptrdiff_t stride,
             int radius) {
    const int window = 2 * radius + 1;
    const auto reciprocal = static_cast<std::uint32_t>((1U << 16) / static_cast<unsigned>(window));
    std::array<std::uint32_t, 4> sum{};
    const auto at = [&](int i) { return from + std::clamp(i, 0, count - 1) * stride; };
    for (int i = -radius; i <= radius; ++i)
        for (std::size_t c = 0; c < 4; ++c)
            sum[c] += at(i)[c];
    for (int i = 0; i < count; ++i) {
        std::uint8_t* out = to + i * stride;
        const std::uint8_t* enter = at(i + radius + 1);
        const std::uint8_t* leave = at(i - radius);
        for (std::size_t c = 0; c < 4; ++c) {
            out[c] = static_cast<std::uint8_t>((sum[c] * reciprocal + 32768U) >> 16);
            sum[c] += static_cast<std::uint32_t>(enter[c]) - static_cast<std::uint32_t>(leave[c]);
        }
    }
}

constexpr int kWorthwhileSpan = 16; // pixels; to tell shorter ones apart costs more than it saves

// Where `holds` is true in [0, width): gaps up to maxGap are bridged, then spans below minLength
// are left out.
template <class Holds>
Spans spansOf(int width, int maxGap, int minLength, const Holds& holds) {
    Spans spans;
    for (int x = 0; x < width; ++x) {
        if (!holds(x))
            continue;
        if (!spans.empty() && x - spans.back().end <= maxGap)
            spans.back().end = x + 1;
        else
            spans.push_back({x, x + 1});
    }
    std::erase_if(spans, [&](const Span& span) { return span.end - span.begin < minLength; });
    return spans;
}

} // namespace

void Picture::measure() {
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* pixel = row(y);
        // Lights have colour without alpha, so all four channels count.
        const auto isFilled = [&](int x) {
            return (pixel[4 * x] | pixel[4 * x + 1] | pixel[4 * x + 2] | pixel[4 * x + 3]) != 0;
        };
        Row& measured = rows[static_cast<std::size_t>(y)];
        measured.filled = spansOf(width, kWorthwhileSpan, 1, isFilled);
        measured.opaque =
            spansOf(width, 0, kWorthwhileSpan, [&](int x) { return pixel[4 * x + 3] == 255; });
    }
}

void blur(Picture& picture, double radius) {
    const int box = static_cast<int>(radius * 0.6 + 0.5);
    if (box < 1 || picture.width < 1 || picture.height < 1)
        return;
    std::vector<std::uint8_t> other(picture.pixels.size());
    const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(picture.width) * 4;
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < picture.height; ++y)
            boxLine(picture.row(y), other.data() + y * line, picture.width, 4, box);
        for (int x = 0; x < picture.width; ++x)
            boxLine(other.data() + 4 * x, picture.pixels.data() + 4 * x, picture.height, line, box);
    }
}

} // namespace reelwright::generate::draft
