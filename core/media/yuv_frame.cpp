#include "media/yuv_frame.h"

#include <algorithm>

namespace reelwright::media {

namespace {

struct Place {
    std::size_t offset;
    int width;
    int height;
};

Place placeOf(int index, int width, int height) {
    const auto luma = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    if (index == 0)
        return {0, width, height};
    return {luma + (index == 2 ? luma / 4 : 0), width / 2, height / 2};
}

} // namespace

YuvFrame::YuvFrame(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3 / 2) {
    fill(16, 128, 128);
}

PlaneView YuvFrame::plane(int index) const {
    const Place place = placeOf(index, m_width, m_height);
    return {m_bytes.data() + place.offset, place.width, place.width, place.height};
}

MutablePlaneView YuvFrame::plane(int index) {
    const Place place = placeOf(index, m_width, m_height);
    return {m_bytes.data() + place.offset, place.width, place.width, place.height};
}

void YuvFrame::fill(std::uint8_t y, std::uint8_t cb, std::uint8_t cr) {
    const std::size_t luma = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
    const auto begin = m_bytes.begin();
    std::fill(begin, begin + static_cast<std::ptrdiff_t>(luma), y);
    std::fill(begin + static_cast<std::ptrdiff_t>(luma),
              begin + static_cast<std::ptrdiff_t>(luma + luma / 4), cb);
    std::fill(begin + static_cast<std::ptrdiff_t>(luma + luma / 4), m_bytes.end(), cr);
}

} // namespace reelwright::media
