// A picture with alpha made ready to lie on frames: rasterised once, blended only in its box.
// Immutable; thread-safe.
#pragma once

#include "media/image.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace reelwright::compose {

class Overlay {
public:
    Overlay() = default;
    // `image` with straight alpha, its top left corner at (x, y) of the frame; parts outside a
    // frame are left out when drawing. Only what is seen of it is kept, in a box of even
    // coordinates. `depth`, 8 or 10, is that of the frames.
    Overlay(const media::Image& image, int x, int y, int depth = 8);

    [[nodiscard]] bool empty() const { return m_width == 0; }

    // Blends over the frame; opacity 0..1 scales the alpha.
    void draw(media::YuvFrame& frame, double opacity) const;

    // Blends what lies inside of `part`, moved down by `dy` pixels. Parts that touch without
    // overlapping blend together as the whole does.
    struct Part {
        int left = 0; // pixels of the frame, before the move
        int top = 0;
        int right = 0;
        int bottom = 0;
    };
    void draw(media::YuvFrame& frame, double opacity, const Part& part, int dy) const;

private:
    struct Layer {
        std::vector<std::uint16_t> value; // codes of the depth
        std::vector<std::uint8_t> alpha;
        // Of each row the first and the last but one column that is seen at all.
        std::vector<std::pair<int, int>> seen;
    };
    void findSeen(Layer& layer, int shift) const;
    void addSample(Layer& layer, double value, double alpha) const;
    template <typename Target>
    void drawLayer(const Layer& layer, int shift, const Target& target, int weight,
                   const Part& part, int dy) const;

    int m_depth = 8;
    int m_x = 0;      // even
    int m_y = 0;      // even
    int m_width = 0;  // even
    int m_height = 0; // even
    Layer m_layers[3];
};

} // namespace reelwright::compose
