#include "compose/fitting.h"

#include "compose/samples.h"

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
template <typename Sample>
void blurLine(Sample* line, int count, std::ptrdiff_t step, int reach, std::vector<int>& copy) {
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
            line[i * step] = static_cast<Sample>(sum / (2 * reach + 1));
            sum += at(i + reach + 1) - at(i - reach);
        }
    }
}

template <typename Sample>
void blur(media::YuvFrame& ground) {
    std::vector<int> copy;
    for (int i = 0; i < 3; ++i) {
        const auto plane = planeOf<Sample>(ground.plane(i));
        const int reach = std::max(2, plane.width / 40);
        for (int y = 0; y < plane.height; ++y)
            blurLine(plane.row(y), plane.width, 1, reach, copy);
        for (int x = 0; x < plane.width; ++x)
            blurLine(plane.data + x, plane.height, plane.stride, reach, copy);
    }
    const auto luma = planeOf<Sample>(ground.plane(0));
    constexpr int kBlack = codeOf<Sample>(16);
    for (int y = 0; y < luma.height; ++y)
        for (int x = 0; x < luma.width; ++x)
            luma.row(y)[x] = static_cast<Sample>(kBlack + (luma.row(y)[x] - kBlack) * 5 / 8);
}

} // namespace

void place(const media::YuvFrame& picture, int x, int y, media::YuvFrame& out) {
    withSamplesOf(out.depth(), [&]<typename Sample>() {
        for (int i = 0; i < 3; ++i) {
            const int shift = i == 0 ? 0 : 1;
            const auto from = planeOf<Sample>(picture.plane(i));
            const auto to = planeOf<Sample>(out.plane(i));
            for (int row = 0; row < from.height; ++row)
                std::copy_n(from.row(row), from.width, to.row(row + (y >> shift)) + (x >> shift));
        }
    });
}

media::YuvFrame blurredGround(const media::YuvFrame& picture) {
    media::YuvFrame ground = picture;
    withSamplesOf(ground.depth(), [&]<typename Sample>() { blur<Sample>(ground); });
    return ground;
}

} // namespace reelwright::compose
