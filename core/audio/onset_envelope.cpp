#include "audio/onset_envelope.h"

#include "audio/spectra.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr int kWindow = 2048;
constexpr int kLag = 2;      // hops between the spectra that are compared
constexpr int kLowBands = 7; // below about 150 Hz
// The window ends at the newest sample, and the flux of a sudden sound is largest when it
// stands in the rising half of the window; measured on clicks.
constexpr int kDelayHops = 2;

using BandRow = std::array<float, kBands>;

// First spectrum bin of each band; the last entry closes the last band.
std::array<int, kBands + 1> bandEdges() {
    std::array<int, kBands + 1> edges{};
    constexpr double low = 30;
    constexpr double high = 16000;
    int previous = 0;
    for (int i = 0; i <= kBands; ++i) {
        const double frequency = low * std::pow(high / low, static_cast<double>(i) / kBands);
        const int bin = static_cast<int>(std::lround(frequency * kWindow / 48000.0));
        previous = std::max(bin, i == 0 ? 1 : previous + 1);
        edges[static_cast<std::size_t>(i)] = previous;
    }
    return edges;
}

} // namespace

struct OnsetEnvelope::State {
    Spectra spectra{kWindow, kHop};
    std::array<int, kBands + 1> edges = bandEdges();
    std::vector<BandRow> rows;
};

OnsetEnvelope::OnsetEnvelope()
    : m_state(std::make_unique<State>()) {}
OnsetEnvelope::~OnsetEnvelope() = default;

void OnsetEnvelope::add(std::span<const float> mono) {
    State& state = *m_state;
    state.spectra.add(mono, [&](std::span<const float> magnitudes) {
        BandRow row{};
        for (std::size_t band = 0; band < kBands; ++band) {
            float sum = 0;
            for (int bin = state.edges[band]; bin < state.edges[band + 1]; ++bin)
                sum += magnitudes[static_cast<std::size_t>(bin)];
            row[band] = std::log1p(sum);
        }
        state.rows.push_back(row);
    });
}

namespace {

float risenSince(const BandRow& before, const BandRow& now, std::size_t band) {
    float reference = before[band];
    if (band > 0)
        reference = std::max(reference, before[band - 1]);
    if (band + 1 < kBands)
        reference = std::max(reference, before[band + 1]);
    return std::max(0.0f, now[band] - reference);
}

// Takes away the slow part, so that loud and quiet passages weigh alike, and scales to deviation 1.
void flatten(std::vector<float>& curve) {
    constexpr int kReach = 40; // hops to each side
    const auto count = static_cast<int>(curve.size());
    std::vector<double> sums(curve.size() + 1, 0);
    for (int i = 0; i < count; ++i)
        sums[static_cast<std::size_t>(i) + 1] =
            sums[static_cast<std::size_t>(i)] + curve[static_cast<std::size_t>(i)];
    double squares = 0;
    for (int i = 0; i < count; ++i) {
        const int from = std::max(0, i - kReach);
        const int to = std::min(count, i + kReach + 1);
        const double mean =
            (sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)]) /
            (to - from);
        float& value = curve[static_cast<std::size_t>(i)];
        value = std::max(0.0f, value - static_cast<float>(mean));
        squares += value * value;
    }
    const auto scale = static_cast<float>(std::sqrt(squares / std::max(count, 1)));
    if (scale > 1e-6f)
        for (float& value : curve)
            value = std::min(value / scale, 6.0f);
}

} // namespace

OnsetEnvelope::Curves OnsetEnvelope::finish() {
    State& state = *m_state;
    Curves curves;
    const auto count = static_cast<int>(state.rows.size());
    for (int i = 0; i < count; ++i) {
        const int now = std::min(i + kDelayHops, count - 1);
        const int before = std::max(0, now - kLag);
        float all = 0;
        float low = 0;
        for (std::size_t band = 0; band < kBands; ++band) {
            const float risen = risenSince(state.rows[static_cast<std::size_t>(before)],
                                           state.rows[static_cast<std::size_t>(now)], band);
            all += risen;
            if (band < kLowBands)
                low += risen;
        }
        curves.all.push_back(all);
        curves.low.push_back(low);
        const BandRow& row = state.rows[static_cast<std::size_t>(now)];
        curves.bands.insert(curves.bands.end(), row.begin(), row.end());
    }
    flatten(curves.all);
    flatten(curves.low);
    return curves;
}

} // namespace reelwright::audio
