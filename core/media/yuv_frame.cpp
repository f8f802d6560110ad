#include "media/yuv_frame.h"

#include <algorithm>
#include <cstring>

namespace reelwright::media {

namespace {

int bytesOf(int depth) {
    return depth > 8 ? 2 : 1;
}

int strideOf(int width, int depth) {
    return static_cast<int>(base::alignedSize(static_cast<std::size_t>(width) *
                                              static_cast<std::size_t>(bytesOf(depth))));
}

} // namespace

YuvFrame::Place YuvFrame::placeOf(int index) const {
    const int stride = strideOf(m_width, m_depth);
    const auto luma = static_cast<std::size_t>(stride) * static_cast<std::size_t>(m_height);
    if (index == 0)
        return {0, stride, m_width, m_height};
    const int half = strideOf(m_width / 2, m_depth);
    const auto chroma = static_cast<std::size_t>(half) * static_cast<std::size_t>(m_height / 2);
    return {luma + (index == 2 ? chroma : 0), half, m_width / 2, m_height / 2};
}

YuvFrame::YuvFrame(int width, int height, int depth)
    : m_width(width)
    , m_height(height)
    , m_depth(depth) {
    const Place last = placeOf(2);
    m_bytes.resize(last.offset +
                   static_cast<std::size_t>(last.stride) * static_cast<std::size_t>(last.height) +
                   base::kVectorBytes);
    fill(16, 128, 128);
}

PlaneView YuvFrame::plane(int index) const {
    const Place place = placeOf(index);
    return {m_bytes.data() + place.offset, place.stride, place.width, place.height};
}

MutablePlaneView YuvFrame::plane(int index) {
    const Place place = placeOf(index);
    return {m_bytes.data() + place.offset, place.stride, place.width, place.height};
}

void YuvFrame::fill(std::uint8_t y, std::uint8_t cb, std::uint8_t cr) {
    const std::uint8_t colour[3] = {y, cb, cr};
    for (int i = 0; i < 3; ++i) {
        const MutablePlaneView view = plane(i);
        for (int row = 0; row < view.height; ++row) {
            if (m_depth > 8)
                std::fill_n(view.row<std::uint16_t>(row), view.width,
                            static_cast<std::uint16_t>(colour[i] << (m_depth - 8)));
            else
                std::memset(view.row(row), colour[i], static_cast<std::size_t>(view.width));
        }
    }
}

void YuvFrame::copyFrom(const YuvView& picture) {
    for (int i = 0; i < 3; ++i) {
        const MutablePlaneView to = plane(i);
        const auto bytes = static_cast<std::size_t>(to.width * bytesOf(m_depth));
        for (int y = 0; y < to.height; ++y)
            std::memcpy(to.row(y), picture.planes[i].row(y), bytes);
    }
}

bool YuvFrame::operator==(const YuvFrame& other) const {
    if (m_width != other.m_width || m_height != other.m_height || m_depth != other.m_depth)
        return false;
    for (int i = 0; i < 3; ++i) {
        const PlaneView a = plane(i);
        const PlaneView b = other.plane(i);
        const auto bytes = static_cast<std::size_t>(a.width * bytesOf(m_depth));
        for (int y = 0; y < a.height; ++y)
            if (std::memcmp(a.row(y), b.row(y), bytes) != 0)
                return false;
    }
    return true;
}

} // namespace reelwright::media
