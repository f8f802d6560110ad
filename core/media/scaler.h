// Changes size, crop and colour form of pictures (libswscale). Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "media/image.h"
#include "media/yuv_frame.h"

#include <memory>

namespace reelwright::media {

// Pixels of a source picture; x, y, width and height are rounded down to even for 4:2:0.
struct CropRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const CropRect&) const = default;
};

enum class ScaleQuality { Fast, Good }; // bilinear; bicubic

// Keeps its tables between calls with the same sizes.
class Scaler {
public:
    explicit Scaler(ScaleQuality quality = ScaleQuality::Good);
    ~Scaler();
    Scaler(Scaler&&) noexcept;
    Scaler& operator=(Scaler&&) noexcept;

    // Scales a part of `source` over the whole of `target`, changing the form where it is another
    // one. Errors: InvalidInput for an empty part.
    base::Result<void> scale(const YuvView& source, CropRect part, YuvFrame& target);

    // BT.709 limited-range Y'CbCr of an opaque image (alpha is ignored); sizes must be equal.
    base::Result<void> convert(const Image& source, YuvFrame& target);

    // RGBA of a frame; `target` gets the frame's size.
    base::Result<void> convert(const YuvView& source, Image& target);

    // Opaque BGRX pixels of a frame, as screens want them, scaled to width x height; row y begins
    // at `pixels` + y * stride (bytes).
    base::Result<void> show(const YuvView& source, std::uint8_t* pixels, int width, int height,
                            int stride);

    // Scales an image, alpha included; `target` has the wanted size.
    base::Result<void> scale(const Image& source, Image& target);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::media
