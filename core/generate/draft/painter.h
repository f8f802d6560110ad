// Paints shapes into a Picture, in units of the frame's height. Not thread-safe: one owner.
//
// The origin is the middle of the frame's upper edge: x runs from -aspect/2 to aspect/2 over the
// frame and y from 0 to 1, downwards. Layers reach beyond that so that a camera can move.
#pragma once

#include "generate/draft/picture.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <span>

struct _cairo;
struct _cairo_pattern;

namespace reelwright::generate::draft {

struct Vec {
    double x = 0;
    double y = 0;
};

inline Vec operator+(Vec a, Vec b) {
    return {a.x + b.x, a.y + b.y};
}
inline Vec operator-(Vec a, Vec b) {
    return {a.x - b.x, a.y - b.y};
}
inline Vec operator*(Vec a, double k) {
    return {a.x * k, a.y * k};
}
inline Vec mix(Vec a, Vec b, double share) {
    return a + (b - a) * share;
}

struct Area {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
};

// What a shape is filled with. A value made for one use; shared between shapes by copying.
class Paint {
public:
    struct Stop {
        double at = 0; // 0..1 along the gradient
        Rgb colour;
        double alpha = 1;
    };
    using Stops = std::initializer_list<Stop>;

    Paint(Rgb colour, double alpha = 1); // a plain colour
    static Paint vertical(double top, double bottom, Stops stops);
    static Paint linear(Vec from, Vec to, Stops stops);
    static Paint radial(Vec centre, double radius, Stops stops);

    [[nodiscard]] _cairo_pattern* pattern() const { return m_pattern.get(); }

private:
    explicit Paint(_cairo_pattern* pattern, Stops stops);
    std::shared_ptr<_cairo_pattern> m_pattern;
};

class Painter {
public:
    explicit Painter(_cairo* context)
        : m_context(context) {}

    void all(const Paint& paint);
    void rect(double x, double y, double width, double height, const Paint& paint);
    void roundRect(double x, double y, double width, double height, double radius,
                   const Paint& paint);
    void disc(Vec centre, double radius, const Paint& paint) {
        ellipse(centre, radius, radius, paint);
    }
    void ellipse(Vec centre, double radiusX, double radiusY, const Paint& paint);
    void polygon(std::span<const Vec> points, const Paint& paint);
    void polygon(std::initializer_list<Vec> points, const Paint& paint);
    // A smooth closed outline through the points (Catmull-Rom).
    void blob(std::initializer_list<Vec> points, const Paint& paint);
    void line(Vec from, Vec to, double width, const Paint& paint);
    void polyline(std::span<const Vec> points, double width, const Paint& paint);
    // A smooth open line through the points.
    void curve(std::initializer_list<Vec> points, double width, const Paint& paint);
    void arc(Vec centre, double radius, double from, double to, double width, const Paint& paint);
    // Two discs and what lies between them.
    void limb(Vec from, double radiusFrom, Vec to, double radiusTo, const Paint& paint);
    // Everything painted by `body` is drawn only inside what is there already.
    void inside(const std::function<void()>& body);
    // Everything painted by `body`, moved, turned (radians) and scaled.
    void placed(Vec at, double scaleX, double scaleY, double angle,
                const std::function<void()>& body);
    // Everything painted by `body` as one, at a share of its strength.
    void faded(double alpha, const std::function<void()>& body);
    // A shape with an edge of light on the side that `towards` points to, `width` units wide;
    // `shape` paints itself, all in the light's colour when told so; `shading` is painted over it,
    // only where it is.
    void rimLit(const std::function<void(bool allLight)>& shape, Vec towards, double width,
                const std::function<void()>& shading = {});

private:
    void beginGroup();
    void fill(const Paint& paint);
    void stroke(double width, const Paint& paint);
    void trace(std::span<const Vec> points, bool closed);
    _cairo* m_context;
};

// Paints an area at a resolution (pixels a unit). The picture is measured.
Picture paintPicture(const Area& area, double resolution,
                     const std::function<void(Painter&)>& paint);

} // namespace reelwright::generate::draft
