#include "compose/interest.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace reelwright::compose {

using media::PlaneView;
using media::YuvFrame;

namespace {

constexpr double kMotionWeight = 2.5;
constexpr double kStill = 6;     // code values; less is noise
constexpr int kLongestShift = 8; // pixels of the small picture

// One number a pixel.
struct Map {
    int width = 0;
    int height = 0;
    std::vector<double> values;
    Map(int w, int h)
        : width(w)
        , height(h)
        , values(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    double& at(int x, int y) {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
    [[nodiscard]] double mean() const {
        return std::accumulate(values.begin(), values.end(), 0.0) /
               static_cast<double>(values.size());
    }
};

// Means of rectangles in constant time.
class Sums {
public:
    explicit Sums(const PlaneView& plane)
        : m_width(plane.width)
        , m_height(plane.height)
        , m_sums(static_cast<std::size_t>(m_width + 1) * static_cast<std::size_t>(m_height + 1)) {
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                m_sums[place(x + 1, y + 1)] = m_sums[place(x, y + 1)] + m_sums[place(x + 1, y)] -
                                              m_sums[place(x, y)] + plane.row(y)[x];
    }
    // Of the square around a pixel, as far as it lies inside.
    [[nodiscard]] double mean(int x, int y, int reach) const {
        const int left = std::max(0, x - reach);
        const int top = std::max(0, y - reach);
        const int right = std::min(m_width, x + reach + 1);
        const int bottom = std::min(m_height, y + reach + 1);
        const std::int64_t sum = m_sums[place(right, bottom)] - m_sums[place(left, bottom)] -
                                 m_sums[place(right, top)] + m_sums[place(left, top)];
        return static_cast<double>(sum) / ((right - left) * (bottom - top));
    }
    [[nodiscard]] double mean() const {
        return static_cast<double>(m_sums.back()) / (m_width * m_height);
    }

private:
    [[nodiscard]] std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width + 1) +
               static_cast<std::size_t>(x);
    }
    int m_width;
    int m_height;
    std::vector<std::int64_t> m_sums;
};

Map contrastOf(const YuvFrame& picture) {
    constexpr double kWeights[] = {1, 1.6, 1.6}; // colours differ by less
    Map map(picture.width(), picture.height());
    for (int i = 0; i < 3; ++i) {
        const PlaneView plane = picture.plane(i);
        const Sums sums(plane);
        const int shift = i == 0 ? 0 : 1;
        const int wide = std::max(plane.width, plane.height);
        for (int y = 0; y < map.height; ++y)
            for (int x = 0; x < map.width; ++x) {
                const int cx = x >> shift;
                const int cy = y >> shift;
                const double centre = sums.mean(cx, cy, 1 >> shift);
                const double wider = sums.mean(cx, cy, 3 >> shift);
                const double near = std::abs(centre - sums.mean(cx, cy, wide / 8));
                const double far = std::abs(wider - sums.mean(cx, cy, wide / 4));
                const double rare = std::abs(wider - sums.mean());
                map.at(x, y) += kWeights[i] * (near + far + rare);
            }
    }
    return map;
}

struct Shift {
    int x = 0;
    int y = 0;
};

double differenceAt(const PlaneView& a, const PlaneView& b, Shift by, int step) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (int y = std::max(0, -by.y); y < std::min(a.height, a.height - by.y); y += step)
        for (int x = std::max(0, -by.x); x < std::min(a.width, a.width - by.x); x += step) {
            sum += std::abs(a.row(y)[x] - b.row(y + by.y)[x + by.x]);
            ++count;
        }
    return count == 0 ? std::numeric_limits<double>::max()
                      : static_cast<double>(sum) / static_cast<double>(count);
}

// How the whole picture has moved from `a` to `b`.
Shift shiftBetween(const PlaneView& a, const PlaneView& b) {
    Shift best;
    double least = differenceAt(a, b, best, 2) * 0.95; // standing still wins a draw
    for (int y = -kLongestShift; y <= kLongestShift; ++y)
        for (int x = -kLongestShift; x <= kLongestShift; ++x)
            if (const double d = differenceAt(a, b, {x, y}, 2); d < least) {
                least = d;
                best = {x, y};
            }
    return best;
}

void differ(const PlaneView& a, const PlaneView& b, Map& map) {
    const Shift by = shiftBetween(a, b);
    const Sums sums(b);
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            const int bx = x + by.x;
            const int by2 = y + by.y;
            const bool inside = bx >= 0 && by2 >= 0 && bx < b.width && by2 < b.height;
            // Against the nearest value around: edges that moved by a part of a pixel are no
            // motion.
            double least = inside ? 255 : 0;
            for (int dy = -1; dy <= 1 && inside; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                    const int px = std::clamp(bx + dx, 0, b.width - 1);
                    const int py = std::clamp(by2 + dy, 0, b.height - 1);
                    least = std::min<double>(least, std::abs(a.row(y)[x] - b.row(py)[px]));
                }
            map.at(x, y) = std::min(map.at(x, y), least);
        }
}

Map motionOf(const YuvFrame& picture, const YuvFrame* before, const YuvFrame* after) {
    Map map(picture.width(), picture.height());
    if (before == nullptr && after == nullptr)
        return map;
    std::ranges::fill(map.values, 255.0);
    for (const YuvFrame* const other : {before, after})
        if (other != nullptr)
            differ(picture.plane(0), other->plane(0), map);
    for (double& value : map.values)
        value = std::max(0.0, value - kStill);
    return map;
}

// Adds a map of one peak with more weight than one of many.
void add(const Map& map, double weight, Map& sum) {
    const double most = *std::ranges::max_element(map.values);
    if (most <= 0)
        return;
    const double peaked = 1 - map.mean() / most;
    for (std::size_t i = 0; i < map.values.size(); ++i)
        sum.values[i] += weight * peaked * peaked * map.values[i] / most;
}

// People put what matters near the middle, a little.
double centred(double x, double y) {
    const double distance = (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5);
    return 0.7 + 0.3 * std::exp(-distance / (2 * 0.3 * 0.3));
}

void normalise(std::vector<float>& profile) {
    const float sum = std::accumulate(profile.begin(), profile.end(), 0.0f);
    for (float& value : profile)
        value = sum > 0 ? value / sum : 1.0f / static_cast<float>(profile.size());
}

} // namespace

model::Size interestSize(int width, int height) {
    const double scale = static_cast<double>(kInterestSide) / std::max(width, height);
    const auto even = [&](int side) {
        return std::max(8, static_cast<int>(std::lround(side * scale / 2)) * 2);
    };
    return {even(width), even(height)};
}

Interest interestOf(const YuvFrame& picture, const YuvFrame* before, const YuvFrame* after) {
    Map sum(picture.width(), picture.height());
    add(contrastOf(picture), 1, sum);
    add(motionOf(picture, before, after), kMotionWeight, sum);
    // What is no more than usual is ground.
    const double usual = 1.5 * sum.mean();
    Interest interest;
    interest.columns.assign(static_cast<std::size_t>(sum.width), 0);
    interest.rows.assign(static_cast<std::size_t>(sum.height), 0);
    for (int y = 0; y < sum.height; ++y)
        for (int x = 0; x < sum.width; ++x) {
            const double over = std::max(0.0, sum.at(x, y) - usual) *
                                centred((x + 0.5) / sum.width, (y + 0.5) / sum.height);
            interest.columns[static_cast<std::size_t>(x)] += static_cast<float>(over * over);
            interest.rows[static_cast<std::size_t>(y)] += static_cast<float>(over * over);
        }
    normalise(interest.columns);
    normalise(interest.rows);
    return interest;
}

} // namespace reelwright::compose
