// A picture in memory: 8-bit RGBA, straight alpha, sRGB, rows without padding. Thread-safe: value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace reelwright::media {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; // 4 * width * height bytes

    Image() = default;
    Image(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4) {}

    [[nodiscard]] std::uint8_t* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
    }
    [[nodiscard]] const std::uint8_t* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
    }
};

} // namespace reelwright::media
