#include "generate/draft/painter.h"

#include <algorithm>
#include <cairo/cairo.h>
#include <cmath>
#include <numbers>

namespace reelwright::generate::draft {

namespace {

constexpr double kSoftEdge = 2.6; // pixels
constexpr double kTurn = 2 * std::numbers::pi;

struct Surface {
    cairo_surface_t* surface;
    cairo_t* context;
    Surface(int width, int height)
        : surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height))
        , context(cairo_create(surface)) {}
    ~Surface() {
        cairo_destroy(context);
        cairo_surface_destroy(surface);
    }
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;
};

void copyPixels(cairo_surface_t* surface, Picture& picture) {
    cairo_surface_flush(surface);
    const std::uint8_t* data = cairo_image_surface_get_data(surface);
    if (data == nullptr)
        return;
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < picture.height; ++y) {
        const auto* from = reinterpret_cast<const std::uint32_t*>(data + y * stride);
        std::uint8_t* to = picture.row(y);
        for (int x = 0; x < picture.width; ++x) {
            const std::uint32_t argb = from[x];
            to[4 * x] = static_cast<std::uint8_t>(argb >> 16);
            to[4 * x + 1] = static_cast<std::uint8_t>(argb >> 8);
            to[4 * x + 2] = static_cast<std::uint8_t>(argb);
            to[4 * x + 3] = static_cast<std::uint8_t>(argb >> 24);
        }
    }
}

} // namespace

Paint::Paint(Rgb colour, double alpha)
    : m_pattern(cairo_pattern_create_rgba(colour.r, colour.g, colour.b, alpha),
                cairo_pattern_destroy) {}

Paint::Paint(cairo_pattern_t* pattern, Stops stops)
    : m_pattern(pattern, cairo_pattern_destroy) {
    for (const Stop& stop : stops)
        cairo_pattern_add_color_stop_rgba(pattern, stop.at, stop.colour.r, stop.colour.g,
                                          stop.colour.b, stop.alpha);
}

Paint Paint::vertical(double top, double bottom, Stops stops) {
    return Paint(cairo_pattern_create_linear(0, top, 0, bottom), stops);
}

Paint Paint::linear(Vec from, Vec to, Stops stops) {
    return Paint(cairo_pattern_create_linear(from.x, from.y, to.x, to.y), stops);
}

Paint Paint::radial(Vec centre, double radius, Stops stops) {
    return Paint(cairo_pattern_create_radial(centre.x, centre.y, 0, centre.x, centre.y, radius),
                 stops);
}

void Painter::fill(const Paint& paint) {
    cairo_set_source(m_context, paint.pattern());
    cairo_fill(m_context);
}

void Painter::stroke(double width, const Paint& paint) {
    cairo_set_source(m_context, paint.pattern());
    cairo_set_line_width(m_context, width);
    cairo_set_line_cap(m_context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(m_context, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(m_context);
}

void Painter::all(const Paint& paint) {
    cairo_set_source(m_context, paint.pattern());
    cairo_paint(m_context);
}

void Painter::rect(double x, double y, double width, double height, const Paint& paint) {
    cairo_rectangle(m_context, x, y, width, height);
    fill(paint);
}

void Painter::roundRect(double x, double y, double width, double height, double radius,
                        const Paint& paint) {
    const double r = std::min({radius, width / 2, height / 2});
    cairo_new_sub_path(m_context);
    cairo_arc(m_context, x + width - r, y + r, r, -kTurn / 4, 0);
    cairo_arc(m_context, x + width - r, y + height - r, r, 0, kTurn / 4);
    cairo_arc(m_context, x + r, y + height - r, r, kTurn / 4, kTurn / 2);
    cairo_arc(m_context, x + r, y + r, r, kTurn / 2, 3 * kTurn / 4);
    cairo_close_path(m_context);
    fill(paint);
}

void Painter::ellipse(Vec centre, double radiusX, double radiusY, const Paint& paint) {
    if (radiusX <= 0 || radiusY <= 0)
        return;
    cairo_save(m_context);
    cairo_translate(m_context, centre.x, centre.y);
    cairo_scale(m_context, radiusX, radiusY);
    cairo_new_sub_path(m_context);
    cairo_arc(m_context, 0, 0, 1, 0, kTurn);
    cairo_restore(m_context); // the path keeps its place; a gradient is not squeezed with it
    fill(paint);
}

void Painter::polygon(std::span<const Vec> points, const Paint& paint) {
    for (const Vec& point : points)
        cairo_line_to(m_context, point.x, point.y);
    cairo_close_path(m_context);
    fill(paint);
}

void Painter::polygon(std::initializer_list<Vec> points, const Paint& paint) {
    polygon(std::span(points.begin(), points.size()), paint);
}

void Painter::trace(std::span<const Vec> points, bool closed) {
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    const auto at = [&](std::ptrdiff_t i) {
        i = closed ? (i + count) % count : std::clamp<std::ptrdiff_t>(i, 0, count - 1);
        return points[static_cast<std::size_t>(i)];
    };
    cairo_move_to(m_context, at(0).x, at(0).y);
    for (std::ptrdiff_t i = 0; i < (closed ? count : count - 1); ++i) {
        const Vec a = at(i) + (at(i + 1) - at(i - 1)) * (1.0 / 6);
        const Vec b = at(i + 1) - (at(i + 2) - at(i)) * (1.0 / 6);
        cairo_curve_to(m_context, a.x, a.y, b.x, b.y, at(i + 1).x, at(i + 1).y);
    }
    if (closed)
        cairo_close_path(m_context);
}

void Painter::blob(std::initializer_list<Vec> points, const Paint& paint) {
    trace(std::span(points.begin(), points.size()), true);
    fill(paint);
}

void Painter::line(Vec from, Vec to, double width, const Paint& paint) {
    cairo_move_to(m_context, from.x, from.y);
    cairo_line_to(m_context, to.x, to.y);
    stroke(width, paint);
}

void Painter::polyline(std::span<const Vec> points, double width, const Paint& paint) {
    for (const Vec& point : points)
        cairo_line_to(m_context, point.x, point.y);
    stroke(width, paint);
}

void Painter::curve(std::initializer_list<Vec> points, double width, const Paint& paint) {
    trace(std::span(points.begin(), points.size()), false);
    stroke(width, paint);
}

void Painter::arc(Vec centre, double radius, double from, double to, double width,
                  const Paint& paint) {
    cairo_new_sub_path(m_context);
    cairo_arc(m_context, centre.x, centre.y, radius, from, to);
    stroke(width, paint);
}

void Painter::limb(Vec from, double radiusFrom, Vec to, double radiusTo, const Paint& paint) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= std::abs(radiusFrom - radiusTo)) {
        disc(radiusFrom > radiusTo ? from : to, std::max(radiusFrom, radiusTo), paint);
        return;
    }
    // The outer tangents touch both circles at the same angle to the axis.
    const double axis = std::atan2(to.y - from.y, to.x - from.x);
    const double touch = std::acos((radiusFrom - radiusTo) / length);
    cairo_new_sub_path(m_context);
    cairo_arc(m_context, from.x, from.y, radiusFrom, axis + touch, axis - touch + kTurn);
    cairo_arc(m_context, to.x, to.y, radiusTo, axis - touch, axis + touch);
    cairo_close_path(m_context);
    fill(paint);
}

void Painter::inside(const std::function<void()>& body) {
    const cairo_operator_t before = cairo_get_operator(m_context);
    cairo_set_operator(m_context, CAIRO_OPERATOR_ATOP);
    body();
    cairo_set_operator(m_context, before);
}

void Painter::placed(Vec at, double scaleX, double scaleY, double angle,
                     const std::function<void()>& body) {
    cairo_save(m_context);
    cairo_translate(m_context, at.x, at.y);
    cairo_rotate(m_context, angle);
    cairo_scale(m_context, scaleX, scaleY);
    body();
    cairo_restore(m_context);
}

void Painter::beginGroup() {
    cairo_push_group(m_context);
    // A group starts empty, so "inside what is there" must not reach into it.
    cairo_set_operator(m_context, CAIRO_OPERATOR_OVER);
}

void Painter::faded(double alpha, const std::function<void()>& body) {
    beginGroup();
    body();
    cairo_pop_group_to_source(m_context);
    cairo_paint_with_alpha(m_context, alpha);
}

void Painter::rimLit(const std::function<void(bool allLight)>& shape, Vec towards, double width,
                     const std::function<void()>& shading) {
    beginGroup();
    shape(true);
    inside([&] {
        // A faint copy between the two makes a wide edge fade inwards.
        double pixelsX = width;
        double pixelsY = 0;
        cairo_user_to_device_distance(m_context, &pixelsX, &pixelsY);
        if (std::hypot(pixelsX, pixelsY) > kSoftEdge)
            placed(towards * (-width * 0.5), 1, 1, 0, [&] { faded(0.5, [&] { shape(false); }); });
        placed(towards * -width, 1, 1, 0, [&] { shape(false); });
        if (shading)
            shading();
    });
    cairo_pop_group_to_source(m_context);
    cairo_paint(m_context);
}

Picture paintPicture(const Area& area, double resolution,
                     const std::function<void(Painter&)>& paint) {
    const int width = std::max(1, static_cast<int>(std::ceil(area.width() * resolution)));
    const int height = std::max(1, static_cast<int>(std::ceil(area.height() * resolution)));
    Surface surface(width, height);
    cairo_scale(surface.context, resolution, resolution);
    cairo_translate(surface.context, -area.left, -area.top);
    Painter painter(surface.context);
    paint(painter);
    Picture picture(width, height);
    copyPixels(surface.surface, picture);
    picture.measure();
    return picture;
}

} // namespace reelwright::generate::draft
