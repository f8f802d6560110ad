#include "compose/text/glass.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <cairo.h>

namespace reelwright::compose {

void Glass::EndContext::operator()(_cairo* context) const {
    cairo_destroy(context);
}
void Glass::EndSurface::operator()(_cairo_surface* surface) const {
    cairo_surface_destroy(surface);
}

base::Result<Glass> Glass::create(int width, int height) {
    Glass glass;
    glass.m_width = width;
    glass.m_height = height;
    glass.m_surface.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    glass.m_context.reset(cairo_create(glass.m_surface.get()));
    if (cairo_status(glass.m_context.get()) != CAIRO_STATUS_SUCCESS)
        return base::Error{base::ErrorKind::Internal, "A text cannot be drawn.",
                           cairo_status_to_string(cairo_status(glass.m_context.get()))};
    return glass;
}

void Glass::roundedBox(double x, double y, double width, double height, double radius,
                       model::Colour colour, double opacity) {
    cairo_t* const c = m_context.get();
    const double r = std::min({radius, width / 2, height / 2});
    constexpr double kRight = std::numbers::pi / 2;
    cairo_new_path(c);
    cairo_arc(c, x + width - r, y + r, r, -kRight, 0);
    cairo_arc(c, x + width - r, y + height - r, r, 0, kRight);
    cairo_arc(c, x + r, y + height - r, r, kRight, 2 * kRight);
    cairo_arc(c, x + r, y + r, r, 2 * kRight, 3 * kRight);
    cairo_close_path(c);
    cairo_set_source_rgba(c, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                          opacity);
    cairo_fill(c);
}

namespace {

// One box blur along lines of `count` values that lie `step` apart.
void blurLine(unsigned char* values, int count, int step, int reach,
              std::vector<unsigned char>& copy) {
    for (int i = 0; i < count; ++i)
        copy[static_cast<std::size_t>(i)] = values[static_cast<std::ptrdiff_t>(i) * step];
    const int size = 2 * reach + 1;
    int sum = 0;
    for (int i = 0; i < std::min(reach, count); ++i)
        sum += copy[static_cast<std::size_t>(i)];
    for (int i = 0; i < count; ++i) {
        if (i + reach < count)
            sum += copy[static_cast<std::size_t>(i + reach)];
        if (i - reach - 1 >= 0)
            sum -= copy[static_cast<std::size_t>(i - reach - 1)];
        values[static_cast<std::ptrdiff_t>(i) * step] =
            static_cast<unsigned char>((sum + size / 2) / size);
    }
}

} // namespace

void Glass::blur(double radius) {
    const int reach = static_cast<int>(std::lround(radius / std::sqrt(3.0)));
    if (reach < 1)
        return;
    cairo_surface_flush(m_surface.get());
    unsigned char* const data = cairo_image_surface_get_data(m_surface.get());
    const int stride = cairo_image_surface_get_stride(m_surface.get());
    std::vector<unsigned char> copy(static_cast<std::size_t>(std::max(m_width, m_height)));
    for (int pass = 0; pass < 3; ++pass)
        for (int channel = 0; channel < 4; ++channel) {
            for (int y = 0; y < m_height; ++y)
                blurLine(data + static_cast<std::ptrdiff_t>(y) * stride + channel, m_width, 4,
                         reach, copy);
            for (int x = 0; x < m_width; ++x)
                blurLine(data + static_cast<std::ptrdiff_t>(x) * 4 + channel, m_height, stride,
                         reach, copy);
        }
    cairo_surface_mark_dirty(m_surface.get());
}

void Glass::paint(Glass& other, double opacity) {
    cairo_surface_flush(other.m_surface.get());
    cairo_set_source_surface(m_context.get(), other.m_surface.get(), 0, 0);
    cairo_paint_with_alpha(m_context.get(), opacity);
}

media::Image Glass::image() const {
    cairo_surface_flush(m_surface.get());
    const unsigned char* const data = cairo_image_surface_get_data(m_surface.get());
    const int stride = cairo_image_surface_get_stride(m_surface.get());
    media::Image image(m_width, m_height);
    for (int y = 0; y < m_height; ++y) {
        const auto* from =
            reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        std::uint8_t* to = image.row(y);
        for (int x = 0; x < m_width; ++x, ++from, to += 4) {
            const std::uint32_t alpha = *from >> 24;
            if (alpha == 0)
                continue;
            const auto straight = [&](std::uint32_t value) {
                return static_cast<std::uint8_t>(
                    std::min<std::uint32_t>(255, (value * 255 + alpha / 2) / alpha));
            };
            to[0] = straight(*from >> 16 & 255);
            to[1] = straight(*from >> 8 & 255);
            to[2] = straight(*from & 255);
            to[3] = static_cast<std::uint8_t>(alpha);
        }
    }
    return image;
}

} // namespace reelwright::compose
