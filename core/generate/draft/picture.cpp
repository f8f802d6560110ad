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

} // namespace

void Picture::measure() {
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* pixel = row(y);
        // Lights have colour without alpha, so all four channels count.
        const auto empty = [&](int x) {
            return (pixel[4 * x] | pixel[4 * x + 1] | pixel[4 * x + 2] | pixel[4 * x + 3]) == 0;
        };
        Row found;
        found.last = width;
        while (found.first < width && empty(found.first))
            ++found.first;
        while (found.last > found.first && empty(found.last - 1))
            --found.last;
        found.opaque = width > 0;
        for (int x = 0; x < width && found.opaque; ++x)
            found.opaque = pixel[4 * x + 3] == 255;
        rows[static_cast<std::size_t>(y)] = found;
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
