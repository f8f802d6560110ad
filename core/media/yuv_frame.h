// A video picture in memory as the whole program composes it: planar Y'CbCr 4:2:0, BT.709, limited
// range, 8 bit (Y 16..235, C 16..240) or 10 bit (four times that). Thread-safe: plain value.
#pragma once

#include "base/aligned.h"

#include <cstddef>
#include <cstdint>

namespace reelwright::media {

// One plane; row y begins at data + y * stride. Widths are in samples, strides in bytes.
struct PlaneView {
    const std::uint8_t* data = nullptr;
    int stride = 0;
    int width = 0;
    int height = 0;
    // `Sample` is std::uint8_t for 8 bit and std::uint16_t for more.
    template <typename Sample = std::uint8_t>
    [[nodiscard]] const Sample* row(int y) const {
        return reinterpret_cast<const Sample*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    }
};

struct MutablePlaneView {
    std::uint8_t* data = nullptr;
    int stride = 0;
    int width = 0;
    int height = 0;
    template <typename Sample = std::uint8_t>
    [[nodiscard]] Sample* row(int y) const {
        return reinterpret_cast<Sample*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    }
};

enum class Chroma { Quarter, Half, Full }; // 4:2:0, 4:2:2, 4:4:4
enum class Matrix { Bt601, Bt709, Bt2020 };

// How the samples of a picture are meant; as it stands it is the house form.
struct PictureForm {
    int depth = 8; // bits a sample; more than 8 take two bytes
    Chroma chroma = Chroma::Quarter;
    Matrix matrix = Matrix::Bt709;
    bool fullRange = false;
    bool operator==(const PictureForm&) const = default;
};

// A borrowed picture: planes Y, Cb, Cr; valid as long as its owner says.
struct YuvView {
    PlaneView planes[3];
    PictureForm form;
    [[nodiscard]] int width() const { return planes[0].width; }
    [[nodiscard]] int height() const { return planes[0].height; }
};

class YuvFrame {
public:
    YuvFrame() = default;
    // Black; width and height must be even, depth 8 or 10.
    YuvFrame(int width, int height, int depth = 8);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] PlaneView plane(int index) const;
    [[nodiscard]] MutablePlaneView plane(int index);
    [[nodiscard]] YuvView view() const {
        return {{plane(0), plane(1), plane(2)}, {.depth = m_depth}};
    }

    // 8-bit code values, whatever the depth.
    void fill(std::uint8_t y, std::uint8_t cb, std::uint8_t cr);
    // Takes over a picture of the same size in the house form.
    void copyFrom(const YuvView& picture);
    // Equal in every sample that is seen; what stands between the rows does not count.
    bool operator==(const YuvFrame& other) const;

private:
    struct Place {
        std::size_t offset; // bytes
        int stride;
        int width;
        int height;
    };
    [[nodiscard]] Place placeOf(int index) const;

    int m_width = 0;
    int m_height = 0;
    int m_depth = 8;
    base::AlignedBytes m_bytes; // rows are padded, so that vector code may run over their ends
};

} // namespace reelwright::media
