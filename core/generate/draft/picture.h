// Painted layers in memory. Thread-safe: values, const after painting.
#pragma once

#include "generate/draft/colour.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace reelwright::generate::draft {

// Pixels [begin, end) of a row.
struct Span {
    int begin = 0;
    int end = 0;
};
// Ascending, apart from each other, none empty.
using Spans = std::vector<Span>;

// A sharp layer: RGBA, 8 bit, alpha multiplied in.
struct Picture {
    struct Row {
        Spans filled; // all that is not empty, small gaps included
        Spans opaque; // long enough to be worth knowing
    };

    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; // 4 * width * height
    std::vector<Row> rows;

    Picture() = default;
    Picture(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4)
        , rows(static_cast<std::size_t>(h)) {}

    [[nodiscard]] std::uint8_t* row(int y) { return pixels.data() + offset(y); }
    [[nodiscard]] const std::uint8_t* row(int y) const { return pixels.data() + offset(y); }
    // Finds what is empty and what is opaque; call after the last change to the pixels.
    void measure();

private:
    [[nodiscard]] std::size_t offset(int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
    }
};

// A smooth layer of low resolution with 16 bits a channel, so that wide gradients show no steps.
struct SoftPicture {
    int width = 0;
    int height = 0;
    std::vector<Lanes> pixels;

    SoftPicture() = default;
    SoftPicture(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}

    [[nodiscard]] Lanes* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    [[nodiscard]] const Lanes* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

// Three box blurs, close to a Gaussian of this radius in pixels. The caller measures afterwards.
void blur(Picture& picture, double radius);

} // namespace reelwright::generate::draft
