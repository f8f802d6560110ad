#include "compose/crop_operator.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace reelwright::compose {

namespace {

constexpr double kPriceOfMoving = 2.5; // interest for a whole side of the picture
constexpr double kBorder = 0.25;       // share of the crop near its ends where interest counts less
constexpr double kNearlyAsMuch = 0.93;
constexpr double kStillEnough = 0.85; // softness may not cost more of what is shown
constexpr double kWidestBand = 0.22;  // of the crop, to each side
constexpr double kTowardsMiddle = 0.03;
constexpr double kRounding = 0.3;      // seconds: sigma of the Gaussian
constexpr double kHardlyMoves = 0.012; // of the side: not worth a move

struct Band {
    double low = 0;
    double high = 0;
};

// Interest inside of the crop for each of its places.
class Places {
public:
    Places(std::size_t columns, double crop)
        : m_columns(columns)
        , m_crop(crop)
        , m_count(1 + static_cast<std::size_t>(
                          std::max(1.0, std::round((1 - crop) * static_cast<double>(columns))))) {}

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] double step() const { return (1 - m_crop) / static_cast<double>(m_count - 1); }
    // The left end of the crop.
    [[nodiscard]] double leftOf(std::size_t place) const {
        return step() * static_cast<double>(place);
    }
    [[nodiscard]] std::vector<double> gains(const Profile& profile) const {
        std::vector<double> gains(m_count);
        for (std::size_t place = 0; place < m_count; ++place) {
            double sum = 0;
            for (std::size_t x = 0; x < m_columns; ++x) {
                const double at = (static_cast<double>(x) + 0.5) / static_cast<double>(m_columns);
                sum += profile[x] * weightAt((at - leftOf(place)) / m_crop);
            }
            const double aside = std::abs(leftOf(place) + m_crop / 2 - 0.5);
            gains[place] = sum - kTowardsMiddle * aside;
        }
        return gains;
    }

private:
    static double weightAt(double share) {
        const double inside = std::min(share, 1 - share);
        return std::clamp(inside / kBorder, 0.0, 1.0);
    }
    std::size_t m_columns;
    double m_crop;
    std::size_t m_count;
};

// The place at each moment that gives the most in all.
std::vector<std::size_t> bestPlaces(const std::vector<std::vector<double>>& gains, double price) {
    const std::size_t count = gains.front().size();
    std::vector<double> total = gains.front();
    std::vector<std::vector<std::uint32_t>> from(gains.size(), std::vector<std::uint32_t>(count));
    // The best place to come from, for a price that grows with the distance, in two sweeps.
    for (std::size_t i = 1; i < gains.size(); ++i) {
        std::vector<double> best = total;
        std::vector<std::uint32_t>& come = from[i];
        std::iota(come.begin(), come.end(), 0U);
        for (std::size_t p = 1; p < count; ++p)
            if (best[p - 1] - price > best[p]) {
                best[p] = best[p - 1] - price;
                come[p] = come[p - 1];
            }
        for (std::size_t p = count - 1; p-- > 0;)
            if (best[p + 1] - price > best[p]) {
                best[p] = best[p + 1] - price;
                come[p] = come[p + 1];
            }
        for (std::size_t p = 0; p < count; ++p)
            total[p] = best[p] + gains[i][p];
    }
    std::vector<std::size_t> places(gains.size());
    places.back() = static_cast<std::size_t>(std::ranges::max_element(total) - total.begin());
    for (std::size_t i = gains.size() - 1; i > 0; --i)
        places[i - 1] = from[i][places[i]];
    return places;
}

// The places around a chosen one that show nearly as much.
Band bandAround(std::size_t chosen, const std::vector<double>& gains, const Places& places,
                double crop, double share) {
    const double enough = gains[chosen] - (1 - share) * std::abs(gains[chosen]);
    const auto reach = static_cast<std::size_t>(kWidestBand * crop / places.step());
    std::size_t low = chosen;
    std::size_t high = chosen;
    while (low > 0 && chosen - low < reach && gains[low - 1] >= enough)
        --low;
    while (high + 1 < gains.size() && high - chosen < reach && gains[high + 1] >= enough)
        ++high;
    return {places.leftOf(low), places.leftOf(high)};
}

// A place before the first or behind the last one, as if the path went on straight.
double goneOn(std::span<const double> path, int i) {
    const auto last = static_cast<int>(path.size()) - 1;
    const auto at = [&](int n) { return path[static_cast<std::size_t>(std::clamp(n, 0, last))]; };
    return i < 0 ? 2 * at(0) - at(-i) : i > last ? 2 * at(last) - at(2 * last - i) : at(i);
}

// The shortest path through the bands: each place lies on the line between its neighbours unless
// its band forbids it.
std::vector<double> shortestPath(const std::vector<Band>& bands) {
    constexpr double kOver = 1.9; // successive over-relaxation
    constexpr int kMostRounds = 4000;
    constexpr double kSettled = 1e-6;
    std::vector<double> path(bands.size());
    double start = (bands.front().low + bands.front().high) / 2;
    for (std::size_t i = 0; i < bands.size(); ++i) // lazily: moves only as far as it must
        path[i] = start = std::clamp(start, bands[i].low, bands[i].high);
    const std::size_t last = path.size() - 1;
    for (int round = 0; round < kMostRounds && last > 0; ++round) {
        double moved = 0;
        for (std::size_t i = 0; i <= last; ++i) {
            const double middle = i == 0      ? path[1]
                                  : i == last ? path[last - 1]
                                              : (path[i - 1] + path[i + 1]) / 2;
            const double over = i == 0 || i == last ? 1 : kOver;
            const double next =
                std::clamp(path[i] + over * (middle - path[i]), bands[i].low, bands[i].high);
            moved = std::max(moved, std::abs(next - path[i]));
            path[i] = next;
        }
        if (moved < kSettled)
            break;
    }
    return path;
}

std::vector<double> rounded(const std::vector<double>& path, double sigma) {
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    std::vector<double> weights;
    for (int k = -reach; k <= reach; ++k)
        weights.push_back(std::exp(-k * k / (2 * sigma * sigma)));
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto last = static_cast<int>(path.size()) - 1;
    std::vector<double> out(path.size());
    for (int i = 0; i <= last; ++i)
        for (int k = -reach; k <= reach; ++k)
            out[static_cast<std::size_t>(i)] +=
                weights[static_cast<std::size_t>(k + reach)] / sum * goneOn(path, i + k);
    return out;
}

} // namespace

std::vector<double> operateCrop(std::span<const Profile> moments, double crop, double perSecond) {
    if (moments.empty())
        return {};
    if (crop >= 1)
        return std::vector<double>(moments.size(), 0.5);
    const Places places(moments.front().size(), crop);
    std::vector<std::vector<double>> gains;
    gains.reserve(moments.size());
    for (const Profile& moment : moments)
        gains.push_back(places.gains(moment));
    const auto chosen = bestPlaces(gains, kPriceOfMoving * places.step());
    std::vector<Band> bands;
    std::vector<Band> limits;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        bands.push_back(bandAround(chosen[i], gains[i], places, crop, kNearlyAsMuch));
        limits.push_back(bandAround(chosen[i], gains[i], places, crop, kStillEnough));
    }
    std::vector<double> path = shortestPath(bands);
    const auto [low, high] = std::ranges::minmax(path);
    if (high - low < kHardlyMoves) {
        std::ranges::fill(path, (low + high) / 2);
    } else {
        path = rounded(path, std::max(0.3, kRounding * perSecond));
        for (std::size_t i = 0; i < path.size(); ++i)
            path[i] = std::clamp(path[i], limits[i].low, limits[i].high);
        path = rounded(path, std::max(0.3, kRounding / 3 * perSecond));
    }
    for (double& place : path)
        place = std::clamp(place + crop / 2, crop / 2, 1 - crop / 2);
    return path;
}

std::vector<double> drawnThrough(std::span<const double> places, double step, int count) {
    std::vector<double> drawn;
    if (places.empty())
        return drawn;
    drawn.reserve(static_cast<std::size_t>(count));
    const auto at = [&](int i) { return goneOn(places, i); };
    for (int n = 0; n < count; ++n) {
        const double position = n / step;
        const int i = static_cast<int>(std::floor(position));
        const double t = position - i;
        const double rest = 1 - t;
        drawn.push_back((rest * rest * rest * at(i - 1) + (3 * t * t * t - 6 * t * t + 4) * at(i) +
                         (3 * rest * rest * rest - 6 * rest * rest + 4) * at(i + 1) +
                         t * t * t * at(i + 2)) /
                        6);
    }
    return drawn;
}

} // namespace reelwright::compose
