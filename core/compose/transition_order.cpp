#include "compose/transitions/order.h"

#include "base/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::compose {

namespace {

constexpr int kOctaves = 5;
constexpr double kCells = 3; // of the widest octave along the short side

double lumaOf(const std::uint8_t* pixel) {
    return 0.2126 * pixel[0] + 0.7152 * pixel[1] + 0.0722 * pixel[2];
}

// Adds one octave: random values on a lattice, smoothly joined.
void addOctave(std::vector<float>& field, model::Size size, double cell, float strength,
               base::Random random) {
    const int columns = static_cast<int>(size.width / cell) + 2;
    const int lines = static_cast<int>(size.height / cell) + 2;
    std::vector<float> lattice(static_cast<std::size_t>(columns) * static_cast<std::size_t>(lines));
    for (float& value : lattice)
        value = static_cast<float>(random.uniform(-strength, strength));
    const auto smooth = [](double t) { return static_cast<float>(t * t * (3 - 2 * t)); };
    for (int y = 0; y < size.height; ++y) {
        const double v = y / cell;
        const float fy = smooth(v - std::floor(v));
        const float* const upper = lattice.data() + static_cast<std::size_t>(v) * columns;
        const float* const lower = upper + columns;
        float* const out = field.data() + static_cast<std::size_t>(y) * size.width;
        for (int x = 0; x < size.width; ++x) {
            const double u = x / cell;
            const auto at = static_cast<std::size_t>(u);
            const float fx = smooth(u - std::floor(u));
            const float above = upper[at] + (upper[at + 1] - upper[at]) * fx;
            const float below = lower[at] + (lower[at + 1] - lower[at]) * fx;
            out[x] += above + (below - above) * fy;
        }
    }
}

} // namespace

OrderPlane orderOf(const media::Image& picture, model::Size canvas) {
    OrderPlane order{canvas.width, canvas.height, {}};
    std::vector<float> lumas;
    const auto placeOn = [](int i, int count, int size) {
        return std::clamp((i + 0.5) * size / count - 0.5, 0.0, size - 1.0);
    };
    for (int y = 0; y < canvas.height; ++y) {
        const double v = placeOn(y, canvas.height, picture.height);
        const int y0 = static_cast<int>(v);
        const int y1 = std::min(y0 + 1, picture.height - 1);
        for (int x = 0; x < canvas.width; ++x) {
            const double u = placeOn(x, canvas.width, picture.width);
            const int x0 = static_cast<int>(u);
            const int x1 = std::min(x0 + 1, picture.width - 1);
            const auto across = [&](int row) {
                const double left = lumaOf(picture.row(row) + 4 * x0);
                return left + (lumaOf(picture.row(row) + 4 * x1) - left) * (u - x0);
            };
            const double above = across(y0);
            lumas.push_back(static_cast<float>(above + (across(y1) - above) * (v - y0)));
        }
    }
    const auto [low, high] = std::ranges::minmax(lumas);
    const float scale = high > low ? 65535 / (high - low) : 0;
    for (const float luma : lumas)
        order.values.push_back(static_cast<std::uint16_t>((luma - low) * scale + 0.5F));
    return order;
}

OrderPlane cloudOrder(model::Size canvas) {
    constexpr int kSteps = 4096;
    const base::Random random(5);
    std::vector<float> field(static_cast<std::size_t>(canvas.width) * canvas.height);
    double cell = std::min(canvas.width, canvas.height) / kCells;
    float strength = 1;
    for (int i = 0; i < kOctaves && cell >= 1; ++i, cell /= 2, strength *= 0.42F)
        addOctave(field, canvas, cell, strength, random.fork(std::to_string(i)));
    const auto [low, high] = std::ranges::minmax(field);
    const float scale = high > low ? (kSteps - 1) / (high - low) : 0;
    std::array<std::size_t, kSteps + 1> below{};
    const auto stepOf = [scale, least = low](float value) {
        return static_cast<std::size_t>((value - least) * scale);
    };
    for (const float value : field)
        ++below[stepOf(value) + 1];
    for (std::size_t i = 1; i < below.size(); ++i)
        below[i] += below[i - 1];
    OrderPlane order{canvas.width, canvas.height, {}};
    const double all = 65535.0 / static_cast<double>(std::max<std::size_t>(1, field.size() - 1));
    for (const float value : field) { // inside a step by where in it the value lies
        const std::size_t step = stepOf(value);
        const double inside =
            static_cast<double>((value - low) * scale) - static_cast<double>(step);
        const double rank = static_cast<double>(below[step]) +
                            inside * static_cast<double>(below[step + 1] - below[step]);
        order.values.push_back(
            static_cast<std::uint16_t>(std::clamp(rank * all, 0.0, 65535.0) + 0.5));
    }
    return order;
}

} // namespace reelwright::compose
