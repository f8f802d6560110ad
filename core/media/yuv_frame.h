// A video picture in memory as the whole program composes it: planar Y'CbCr 4:2:0, 8 bit, BT.709,
// limited range (Y 16..235, C 16..240). Thread-safe: plain value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace reelwright::media {

// One plane; row y begins at data + y * stride.
struct PlaneView {
    const std::uint8_t* data = nullptr;
    int stride = 0; // bytes
    int width = 0;
    int height = 0;
    [[nodiscard]] const std::uint8_t* row(int y) const {
        return data + static_cast<std::ptrdiff_t>(y) * stride;
    }
};

struct MutablePlaneView {
    std::uint8_t* data = nullptr;
    int stride = 0;
    int width = 0;
    int height = 0;
    [[nodiscard]] std::uint8_t* row(int y) const {
        return data + static_cast<std::ptrdiff_t>(y) * stride;
    }
};

// A borrowed picture: planes Y, Cb, Cr; valid as long as its owner says.
struct YuvView {
    PlaneView planes[3];
    [[nodiscard]] int width() const { return planes[0].width; }
    [[nodiscard]] int height() const { return planes[0].height; }
};

class YuvFrame {
public:
    YuvFrame() = default;
    // Black; width and height must be even.
    YuvFrame(int width, int height);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] PlaneView plane(int index) const;
    [[nodiscard]] MutablePlaneView plane(int index);
    [[nodiscard]] YuvView view() const { return {{plane(0), plane(1), plane(2)}}; }

    void fill(std::uint8_t y, std::uint8_t cb, std::uint8_t cr);
    bool operator==(const YuvFrame&) const = default;

private:
    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace reelwright::media
