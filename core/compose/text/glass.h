// A transparent sheet that texts are drawn on, by Cairo. Not thread-safe: one owner.
#pragma once

#include "base/result.h"
#include "media/image.h"
#include "model/types.h"

#include <memory>

struct _cairo;
struct _cairo_surface;

namespace reelwright::compose {

class Glass {
public:
    // Errors: Internal when there is no memory for it.
    static base::Result<Glass> create(int width, int height);

    [[nodiscard]] _cairo* context() const { return m_context.get(); }

    // A filled box with round corners; `radius` 0 for sharp ones.
    void roundedBox(double x, double y, double width, double height, double radius,
                    model::Colour colour, double opacity);
    // Softens everything by about `radius` pixels (three box blurs, nearly a Gaussian).
    void blur(double radius);
    // Lays another sheet of the same size over this one.
    void paint(Glass& other, double opacity);

    // With straight alpha.
    [[nodiscard]] media::Image image() const;

private:
    struct EndContext {
        void operator()(_cairo* context) const;
    };
    struct EndSurface {
        void operator()(_cairo_surface* surface) const;
    };
    Glass() = default;

    int m_width = 0;
    int m_height = 0;
    std::unique_ptr<_cairo_surface, EndSurface> m_surface;
    std::unique_ptr<_cairo, EndContext> m_context;
};

} // namespace reelwright::compose
