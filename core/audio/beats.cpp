#include "audio/beats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace reelwright::audio {

namespace {

using Curve = std::vector<float>;

constexpr double kSlowest = 45;      // BPM
constexpr double kFastest = 215;     // BPM
constexpr int kTempos = 96;          // logarithmic steps between them
constexpr double kPriorCentre = 118; // BPM
constexpr double kPriorWidth = 0.75; // octaves
constexpr int kWindow = 800;         // hops: 8 s
constexpr int kWindowStep = 100;     // hops: 1 s
constexpr double kTempoInertia = 28; // cost of a change of tempo, per octave
constexpr double kTightness = 95;    // cost of an uneven beat

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
std::vector<double> autocorrelation(const Curve& curve, int begin, int end, int lags) {
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

std::vector<TempoScores> tempogram(const Curve& onsets) {
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
std::vector<int> followTempo(const std::vector<TempoScores>& windows) {
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

// Local beat period in hops, a value a hop.
std::vector<double> periodsOf(const std::vector<int>& path, std::size_t count) {
    std::vector<double> periods(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double place =
            std::min(static_cast<double>(i) / kWindowStep, static_cast<double>(path.size() - 1));
        const auto window = static_cast<std::size_t>(place);
        const std::size_t next = std::min(window + 1, path.size() - 1);
        const double share = place - static_cast<double>(window);
        periods[i] = (1 - share) * periodOf(path[window]) + share * periodOf(path[next]);
    }
    return periods;
}

// Ellis' recursion with a period that may move; returns beat hops, ascending.
std::vector<int> placeBeats(const Curve& onsets, const std::vector<double>& periods) {
    const auto count = static_cast<int>(onsets.size());
    std::vector<double> score(onsets.size());
    std::vector<int> previous(onsets.size(), -1);
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const double period = periods[index];
        double best = 0;
        const int nearest = i - static_cast<int>(period / 2);
        const int farthest = i - static_cast<int>(2 * period);
        for (int j = nearest; j >= std::max(0, farthest); --j) {
            const double unevenness = std::log((i - j) / period);
            const double value =
                score[static_cast<std::size_t>(j)] - kTightness * unevenness * unevenness;
            if (value > best) {
                best = value;
                previous[index] = j;
            }
        }
        score[index] = onsets[index] + best;
    }
    const int tail = std::max(0, count - static_cast<int>(1.5 * periods.back()));
    auto at = static_cast<int>(std::max_element(score.begin() + tail, score.end()) - score.begin());
    std::vector<int> beats;
    for (; at >= 0; at = previous[static_cast<std::size_t>(at)])
        beats.push_back(at);
    std::ranges::reverse(beats);
    return beats;
}

// Beats before the first and after the last sound are guesses: they go.
void trimQuietEnds(std::vector<int>& beats, const Curve& onsets) {
    const auto isAudible = [&](int hop) {
        for (int i = std::max(0, hop - 4);
             i <= std::min<int>(hop + 4, static_cast<int>(onsets.size()) - 1); ++i)
            if (onsets[static_cast<std::size_t>(i)] > 0.3f)
                return true;
        return false;
    };
    while (!beats.empty() && !isAudible(beats.back()))
        beats.pop_back();
    const auto first = std::ranges::find_if(beats, isAudible);
    beats.erase(beats.begin(), first);
}

// Time of the onset peak next to a beat, finer than a hop, in seconds.
double refinedTime(const Curve& onsets, int beat) {
    int peak = beat;
    const auto value = [&](int i) {
        return i >= 0 && i < static_cast<int>(onsets.size())
                   ? double(onsets[static_cast<std::size_t>(i)])
                   : 0.0;
    };
    for (int i = beat - 2; i <= beat + 2; ++i)
        if (value(i) > value(peak))
            peak = i;
    const double a = value(peak - 1);
    const double b = value(peak);
    const double c = value(peak + 1);
    const double bend = a - 2 * b + c;
    const double shift = bend < -1e-9 ? std::clamp(0.5 * (a - c) / bend, -0.5, 0.5) : 0;
    return std::max(0.0, (peak + shift) * kHopSeconds);
}

struct Bars {
    int length = 4;
    int phase = 0; // index of the first downbeat
};

// How much the sound at each beat differs from the beat before: chords and bass change on
// downbeats.
std::vector<double> changesAt(const OnsetEnvelope::Curves& curves, const std::vector<int>& beats) {
    std::vector<double> changes(beats.size(), 0);
    const auto hops = static_cast<int>(curves.bands.size() / kBands);
    const auto spectrum = [&](std::size_t i) {
        std::array<double, kBands> mean{};
        const int begin = beats[i];
        const int end = std::min(hops, i + 1 < beats.size() ? beats[i + 1] : begin + 20);
        for (int hop = begin; hop < end; ++hop)
            for (int band = 0; band < kBands; ++band)
                mean[static_cast<std::size_t>(band)] +=
                    curves.bands[static_cast<std::size_t>(hop * kBands + band)];
        for (double& value : mean)
            value /= std::max(1, end - begin);
        return mean;
    };
    auto before = spectrum(0);
    for (std::size_t i = 1; i < beats.size(); ++i) {
        const auto now = spectrum(i);
        for (std::size_t band = 0; band < kBands; ++band)
            changes[i] += std::abs(now[band] - before[band]);
        before = now;
    }
    return changes;
}

void standardise(std::vector<double>& values) {
    if (values.empty())
        return;
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    for (double& value : values) {
        value -= mean;
        squares += value * value;
    }
    const double scale = std::sqrt(squares / static_cast<double>(values.size()));
    for (double& value : values)
        value = scale > 1e-9 ? std::clamp(value / scale, -2.5, 2.5) : 0;
}

Bars findBars(const OnsetEnvelope::Curves& curves, const std::vector<int>& beats) {
    std::vector<double> evidence = changesAt(curves, beats);
    standardise(evidence);
    std::vector<double> bass;
    for (const int beat : beats) {
        double peak = 0;
        for (int i = beat - 2; i <= beat + 3; ++i)
            if (i >= 0 && i < static_cast<int>(curves.low.size()))
                peak = std::max(peak, double(curves.low[static_cast<std::size_t>(i)]));
        bass.push_back(peak);
    }
    standardise(bass);
    for (std::size_t i = 0; i < evidence.size(); ++i)
        evidence[i] += 0.7 * bass[i];
    Bars best;
    double bestScore = -1e30;
    for (const int length : {4, 3}) {
        for (int phase = 0; phase < length; ++phase) {
            double sum = 0;
            int count = 0;
            for (std::size_t i = static_cast<std::size_t>(phase); i < evidence.size();
                 i += static_cast<std::size_t>(length), ++count)
                sum += evidence[i];
            const double score = (count > 0 ? sum / count : 0) * std::sqrt(length - 1.0) *
                                 (length == 4 ? 1.25 : 1.0);
            if (score > bestScore) {
                bestScore = score;
                best = {length, phase};
            }
        }
    }
    return best;
}

// How far the beats stand out: share of the onset strength that lies on the beats, against chance.
double confidenceOf(const Curve& onsets, const std::vector<int>& beats,
                    const std::vector<double>& periods) {
    double onBeats = 0;
    for (const int beat : beats) {
        float peak = 0;
        for (int i = std::max(0, beat - 2);
             i <= std::min<int>(beat + 2, static_cast<int>(onsets.size()) - 1); ++i)
            peak = std::max(peak, onsets[static_cast<std::size_t>(i)]);
        onBeats += peak;
    }
    onBeats /= static_cast<double>(beats.size());
    double elsewhere = 0;
    for (const int beat : beats) {
        const int off = beat + static_cast<int>(periods[static_cast<std::size_t>(beat)] * 0.37);
        float peak = 0;
        for (int i = std::max(0, off - 2);
             i <= std::min<int>(off + 2, static_cast<int>(onsets.size()) - 1); ++i)
            peak = std::max(peak, onsets[static_cast<std::size_t>(i)]);
        elsewhere += peak;
    }
    elsewhere /= static_cast<double>(beats.size());
    double uneven = 0;
    for (std::size_t i = 2; i < beats.size(); ++i) {
        const double a = beats[i] - beats[i - 1];
        const double b = beats[i - 1] - beats[i - 2];
        uneven += std::abs(std::log(a / b));
    }
    uneven /= std::max<double>(1, static_cast<double>(beats.size()) - 2);
    const double contrast = (onBeats - elsewhere) / (onBeats + elsewhere + 0.5);
    return std::clamp(1.25 * contrast - 2.5 * uneven, 0.0, 1.0);
}

double medianTempo(const std::vector<model::Beat>& beats) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < beats.size(); ++i)
        gaps.push_back(beats[i].time - beats[i - 1].time);
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle > 0 ? 60.0 / *middle : 0;
}

} // namespace

model::BeatGrid findBeats(const OnsetEnvelope::Curves& curves) {
    model::BeatGrid grid;
    if (curves.all.size() < 100 || std::ranges::all_of(curves.all, [](float v) { return v <= 0; }))
        return grid;
    const auto periods = periodsOf(followTempo(tempogram(curves.all)), curves.all.size());
    std::vector<int> beats = placeBeats(curves.all, periods);
    trimQuietEnds(beats, curves.all);
    if (beats.size() < 4)
        return grid;
    const Bars bars = findBars(curves, beats);
    grid.beatsPerBar = bars.length;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        const int inBar = (static_cast<int>(i) - bars.phase + 4 * bars.length) % bars.length + 1;
        const float onset = curves.all[static_cast<std::size_t>(beats[i])];
        grid.beats.push_back(
            {refinedTime(curves.all, beats[i]), inBar, std::min(1.0, onset / 4.0), 0});
    }
    grid.tempo = medianTempo(grid.beats);
    grid.confidence = confidenceOf(curves.all, beats, periods);
    return grid;
}

} // namespace reelwright::audio
