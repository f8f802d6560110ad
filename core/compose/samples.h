// The planes of frames with the type of their samples: what loops that serve 8 and 10 bit are
// written over. Views are borrowed: valid as long as their frame.
#pragma once

#include "media/yuv_frame.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace reelwright::compose {

// std::uint8_t holds 8 bit, std::uint16_t 10.
template <typename Sample>
inline constexpr int kDepthOf = sizeof(Sample) == 1 ? 8 : 10;
template <typename Sample>
inline constexpr int kHighest = (1 << kDepthOf<Sample>)-1;

// The code of an 8-bit value at a sample's depth.
template <typename Sample>
constexpr int codeOf(int eightBit) {
    return eightBit << (kDepthOf<Sample> - 8);
}

// Calls `work.template operator()<Sample>()` with the type of a depth's samples.
template <typename Work>
decltype(auto) withSamplesOf(int depth, Work&& work) {
    return depth > 8 ? work.template operator()<std::uint16_t>()
                     : work.template operator()<std::uint8_t>();
}

// `Sample` is const in planes that are read only.
template <typename Sample>
struct Plane {
    Sample* data = nullptr;
    std::ptrdiff_t stride = 0; // samples
    int width = 0;
    int height = 0;

    [[nodiscard]] Sample* row(int y) const { return data + y * stride; }
    [[nodiscard]] Plane part(int x, int y, int partWidth, int partHeight) const {
        return {row(y) + x, stride, partWidth, partHeight};
    }
    operator Plane<const Sample>() const requires(!std::is_const_v<Sample>) {
        return {data, stride, width, height};
    }
};

template <typename Sample>
Plane<const Sample> planeOf(const media::PlaneView& plane) {
    return {plane.row<Sample>(0), plane.stride / static_cast<std::ptrdiff_t>(sizeof(Sample)),
            plane.width, plane.height};
}
template <typename Sample>
Plane<Sample> planeOf(const media::MutablePlaneView& plane) {
    return {plane.row<Sample>(0), plane.stride / static_cast<std::ptrdiff_t>(sizeof(Sample)),
            plane.width, plane.height};
}

// A frame of one depth: its own or a borrowed one. Assignment copies samples.
template <typename Sample>
class FrameOf {
public:
    FrameOf(int width, int height)
        : m_own(width, height, kDepthOf<Sample>)
        , m_frame(&m_own) {}
    explicit FrameOf(media::YuvFrame& frame)
        : m_frame(&frame) {}
    // Only to be read: what is const stays const.
    static const FrameOf reading(const media::YuvFrame& frame) {
        return FrameOf(const_cast<media::YuvFrame&>(frame));
    }
    FrameOf(const FrameOf&) = delete;
    FrameOf& operator=(const FrameOf& other) {
        m_frame->copyFrom(other.m_frame->view());
        return *this;
    }
    ~FrameOf() = default;

    [[nodiscard]] int width() const { return m_frame->width(); }
    [[nodiscard]] int height() const { return m_frame->height(); }
    [[nodiscard]] Plane<const Sample> plane(int index) const {
        return planeOf<Sample>(std::as_const(*m_frame).plane(index));
    }
    [[nodiscard]] Plane<Sample> plane(int index) { return planeOf<Sample>(m_frame->plane(index)); }

private:
    media::YuvFrame m_own;
    media::YuvFrame* m_frame;
};

template <typename Frame>
using SampleOf = std::remove_cvref_t<decltype(*std::declval<const Frame&>().plane(0).row(0))>;

} // namespace reelwright::compose
