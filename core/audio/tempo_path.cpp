#include "audio/tempo_path.h"

#include "audio/onset_envelope.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr double kSlowest = 45;      // BPM
constexpr double kFastest = 215;     // BPM
constexpr int kTempos = 96;          // logarithmic steps between them
constexpr double kPriorCentre = 118; // BPM
constexpr double kPriorWidth = 0.75; // octaves
constexpr int kWindow = 800;         // hops: 8 s
constexpr int kWindowStep = 100;     // hops: 1 s
constexpr double kTempoInertia = 28; // cost of a change of tempo, per octave

double periodOf(int tempo) { // hops
    const double bpm = kSlowest * std::pow(kFastest / kSlowest, tempo / double(kTempos - 1));
    return 60.0 / bpm / kHopSeconds;
}

double priorOf(int tempo) {
    const double octaves = std::log2(60.0 / (periodOf(tempo) * kHopSeconds) / kPriorCentre);
    return std::exp(-0.5 * octaves * octaves / (kPriorWidth * kPriorWidth));
}

double valueAt(const std::vector<double>& curve, double place) {
    const auto index = static_cast<std::size_t>(place);
    if (index + 1 >= curve.size())
        return 0;
    const double share = place - static_cast<double>(index);
    return (1 - share) * curve[index] + share * curve[index + 1];
}

// Autocorrelation of one window, lags up to `lags`, 1 at lag 0.
std::vector<double> autocorrelation(std::span<const float> curve, int begin, int end, int lags) {
    std::vector<double> result(static_cast<std::size_t>(lags), 0);
    const int count = end - begin;
    for (int lag = 0; lag < std::min(lags, count); ++lag) {
        double sum = 0;
        for (int i = begin + lag; i < end; ++i)
            sum += double(curve[static_cast<std::size_t>(i)]) *
                   curve[static_cast<std::size_t>(i - lag)];
        result[static_cast<std::size_t>(lag)] = sum / (count - lag);
    }
    const double whole = result[0];
    for (double& value : result)
        value = whole > 0 ? value / whole : 0;
    return result;
}

using TempoScores = std::array<double, kTempos>;

TempoScores scoreTempos(const std::vector<double>& correlation) {
    TempoScores scores{};
    for (int t = 0; t < kTempos; ++t) {
        const double period = periodOf(t);
        double sum = 0;
        double weight = 0;
        for (int multiple = 1; multiple <= 4; ++multiple) {
            const double w = 1.0 / multiple;
            if (period * multiple + 1 >= static_cast<double>(correlation.size()))
                break;
            sum += w * valueAt(correlation, period * multiple);
            weight += w;
        }
        scores[static_cast<std::size_t>(t)] = weight > 0 ? std::max(0.0, sum / weight) : 0;
    }
    return scores;
}

std::vector<TempoScores> tempogram(std::span<const float> onsets) {
    std::vector<TempoScores> windows;
    const auto count = static_cast<int>(onsets.size());
    const int lags = static_cast<int>(periodOf(0) * 4) + 2;
    for (int centre = 0; centre < count; centre += kWindowStep) {
        const int begin = std::clamp(centre - kWindow / 2, 0, std::max(0, count - kWindow));
        const int end = std::min(count, begin + kWindow);
        windows.push_back(scoreTempos(autocorrelation(onsets, begin, end, lags)));
    }
    return windows;
}

// The tempo index of each window: strong where the song is, slow to change.
std::vector<int> tempoPath(const std::vector<TempoScores>& windows) {
    TempoScores whole{};
    for (const TempoScores& window : windows)
        for (std::size_t t = 0; t < kTempos; ++t)
            whole[t] += window[t] / static_cast<double>(windows.size());
    const double octavesPerStep = std::log2(kFastest / kSlowest) / (kTempos - 1);
    std::vector<TempoScores> best(windows.size());
    std::vector<std::array<int, kTempos>> from(windows.size());
    for (std::size_t w = 0; w < windows.size(); ++w) {
        for (int t = 0; t < kTempos; ++t) {
            const auto index = static_cast<std::size_t>(t);
            const double own = 10 * (0.6 * windows[w][index] + 0.4 * whole[index]) * priorOf(t);
            double chosen = w == 0 ? 0 : -1e30;
            int origin = t;
            for (int before = 0; w > 0 && before < kTempos; ++before) {
                const double octaves = std::abs(t - before) * octavesPerStep;
                const double value =
                    best[w - 1][static_cast<std::size_t>(before)] - kTempoInertia * octaves;
                if (value > chosen) {
                    chosen = value;
                    origin = before;
                }
            }
            best[w][index] = own + chosen;
            from[w][index] = origin;
        }
    }
    std::vector<int> path(windows.size());
    auto last = static_cast<int>(std::ranges::max_element(best.back()) - best.back().begin());
    for (std::size_t w = windows.size(); w-- > 0;) {
        path[w] = last;
        last = from[w][static_cast<std::size_t>(last)];
    }
    return path;
}

} // namespace

std::vector<double> followTempo(std::span<const float> onsets) {
    const std::vector<int> path = tempoPath(tempogram(onsets));
    std::vector<double> periods(onsets.size());
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const double place =
            std::min(static_cast<double>(i) / kWindowStep, static_cast<double>(path.size() - 1));
        const auto window = static_cast<std::size_t>(place);
        const std::size_t next = std::min(window + 1, path.size() - 1);
        const double share = place - static_cast<double>(window);
        periods[i] = (1 - share) * periodOf(path[window]) + share * periodOf(path[next]);
    }
    return periods;
}

} // namespace reelwright::audio
