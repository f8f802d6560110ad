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

float risenSince(const BandRow& before, const BandRow& now, std::size_t band) {
    float reference = before[band];
    if (band > 0)
        reference = std::max(reference, before[band - 1]);
    if (band + 1 < kBands)
        reference = std::max(reference, before[band + 1]);
    return std::max(0.0f, now[band] - reference);
}

} // namespace

struct OnsetEnvelope::State {
    Spectra spectra{kWindow, kHop};
    std::array<int, kBands + 1> edges = bandEdges();
    std::array<BandRow, kLag + 1> recent{}; // the newest row at count % (kLag + 1)
    BandRow sum{};                          // of the rows since the last stored one
    int count = 0;                          // rows so far
    Curves curves;

    void take(const BandRow& row) {
        recent[static_cast<std::size_t>(count % (kLag + 1))] = row;
        ++count;
        if (count <= kDelayHops)
            return;
        addFlux(recent[static_cast<std::size_t>(std::max(0, count - 1 - kLag) % (kLag + 1))], row);
        for (std::size_t band = 0; band < kBands; ++band)
            sum[band] += row[band];
        if ((count - kDelayHops) % kBandHops == 0) {
            for (float& value : sum)
                curves.bands.push_back(value / kBandHops);
            sum = {};
        }
    }
    void addFlux(const BandRow& before, const BandRow& now) {
        float all = 0;
        float low = 0;
        for (std::size_t band = 0; band < kBands; ++band) {
            const float risen = risenSince(before, now, band);
            all += risen;
            if (band < kLowBands)
                low += risen;
        }
        curves.all.push_back(all);
        curves.low.push_back(low);
    }
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
        state.take(row);
    });
}

namespace {

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
    Curves curves = std::move(m_state->curves);
    // The last hops have no later spectrum to look at.
    for (int i = 0; i < kDelayHops && !curves.all.empty(); ++i) {
        curves.all.push_back(curves.all.back());
        curves.low.push_back(curves.low.back());
    }
    flatten(curves.all);
    flatten(curves.low);
    return curves;
}

std::array<double, kBands> OnsetEnvelope::meanBands(const Curves& curves, double begin,
                                                    double end) {
    const auto rows = static_cast<int>(curves.bands.size() / kBands);
    const int from = std::clamp(static_cast<int>(std::lround(begin / kBandHops)), 0, rows);
    const int to = std::clamp(static_cast<int>(std::lround(end / kBandHops)), from, rows);
    std::array<double, kBands> mean{};
    for (int row = from; row < to; ++row)
        for (std::size_t band = 0; band < kBands; ++band)
            mean[band] += curves.bands[static_cast<std::size_t>(row) * kBands + band];
    for (double& value : mean)
        value /= std::max(1, to - from);
    return mean;
}

} // namespace reelwright::audio
