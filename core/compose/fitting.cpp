#include "compose/fitting.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

using media::CropRect;

CropRect fillingPart(int width, int height, model::Size canvas, model::Point focus) {
    const double shape = static_cast<double>(canvas.width) / canvas.height;
    double w = width;
    double h = height;
    if (w / h > shape)
        w = h * shape;
    else
        h = w / shape;
    const int cropWidth = std::clamp(static_cast<int>(std::lround(w)), 2, width);
    const int cropHeight = std::clamp(static_cast<int>(std::lround(h)), 2, height);
    const int x = std::clamp(static_cast<int>(std::lround(focus.x * width - cropWidth / 2.0)), 0,
                             width - cropWidth);
    const int y = std::clamp(static_cast<int>(std::lround(focus.y * height - cropHeight / 2.0)), 0,
                             height - cropHeight);
    return {x & ~1, y & ~1, cropWidth & ~1, cropHeight & ~1};
}

CropRect fittedRect(int width, int height, model::Size canvas) {
    const double scale = std::min(static_cast<double>(canvas.width) / width,
                                  static_cast<double>(canvas.height) / height);
    const int w = std::clamp(static_cast<int>(std::lround(width * scale)) & ~1, 2, canvas.width);
    const int h = std::clamp(static_cast<int>(std::lround(height * scale)) & ~1, 2, canvas.height);
    return {((canvas.width - w) / 2) & ~1, ((canvas.height - h) / 2) & ~1, w, h};
}

namespace {

// One pass of a running mean along rows of `count` values with the given step, three times.
void blurLine(std::uint8_t* line, int count, std::ptrdiff_t step, int reach,
              std::vector<int>& copy) {
    copy.resize(static_cast<std::size_t>(count));
    for (int pass = 0; pass < 3; ++pass) {
        for (int i = 0; i < count; ++i)
            copy[static_cast<std::size_t>(i)] = line[i * step];
        const auto at = [&](int i) {
            return copy[static_cast<std::size_t>(std::clamp(i, 0, count - 1))];
        };
        int sum = 0;
        for (int i = -reach; i <= reach; ++i)
            sum += at(i);
        for (int i = 0; i < count; ++i) {
            line[i * step] = static_cast<std::uint8_t>(sum / (2 * reach + 1));
            sum += at(i + reach + 1) - at(i - reach);
        }
    }
}

} // namespace

media::YuvFrame blurredGround(const media::YuvFrame& picture) {
    media::YuvFrame ground = picture;
    std::vector<int> copy;
    for (int i = 0; i < 3; ++i) {
        const auto plane = ground.plane(i);
        const int reach = std::max(2, plane.width / 40);
        for (int y = 0; y < plane.height; ++y)
            blurLine(plane.row(y), plane.width, 1, reach, copy);
        for (int x = 0; x < plane.width; ++x)
            blurLine(plane.data + x, plane.height, plane.stride, reach, copy);
    }
    const auto luma = ground.plane(0);
    for (int y = 0; y < luma.height; ++y)
        for (int x = 0; x < luma.width; ++x)
            luma.row(y)[x] = static_cast<std::uint8_t>(16 + (luma.row(y)[x] - 16) * 5 / 8);
    return ground;
}

} // namespace reelwright::compose
