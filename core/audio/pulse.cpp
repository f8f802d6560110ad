#include "audio/pulse.h"

#include "audio/tempo_path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace reelwright::audio {

namespace {

using Curve = std::vector<float>;

constexpr double kTightness = 95; // cost of an uneven beat
constexpr double kSlowest = 38;   // BPM of a hypothesis
constexpr double kFastest = 230;
constexpr std::size_t kFewestBeats = 6;
constexpr std::array kRatios = {1.0,     0.5, 2.0 / 3, 0.75,
                                4.0 / 3, 1.5, 2.0}; // to the followed tempo

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

// The onsets with those at the beats nearly taken away: its best beats lie off the beat.
Curve withoutBeats(Curve onsets, const std::vector<int>& beats) {
    constexpr int kReach = 4; // hops
    const auto last = static_cast<int>(onsets.size()) - 1;
    for (const int beat : beats)
        for (int i = std::max(0, beat - kReach); i <= std::min(last, beat + kReach); ++i)
            onsets[static_cast<std::size_t>(i)] *= 0.15f;
    return onsets;
}

// How alike the accents are a bar of four beats apart, -1..1.
double repetitionOf(std::vector<double> accents) {
    constexpr std::size_t kBar = 4;
    const double mean =
        std::accumulate(accents.begin(), accents.end(), 0.0) / static_cast<double>(accents.size());
    double squares = 0;
    for (double& accent : accents) {
        accent -= mean;
        squares += accent * accent;
    }
    double products = 0;
    for (std::size_t i = kBar; i < accents.size(); ++i)
        products += accents[i] * accents[i - kBar];
    return squares > 0 ? products / squares : 0;
}

struct Hypothesis {
    Pulse pulse;
    double tempo = 0; // BPM
    bool offBeat = false;
};

double squaredAbove(double value, double limit) {
    return value > limit ? (value - limit) * (value - limit) : 0;
}

// Weights found by logistic ranking over tests/bench's annotated songs; see its README for what
// they do on songs they were not fitted to.
double scoreOf(const Hypothesis& hypothesis, const OnsetEnvelope::Curves& curves) {
    const std::vector<int>& beats = hypothesis.pulse.beats;
    double onBeat = 0;
    double bass = 0;
    double thirds = 0;
    double unevenness = 0;
    std::vector<double> accents;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        const double strength = onsetNear(curves.all, beats[i]);
        const double low = onsetNear(curves.low, beats[i]);
        accents.push_back(strength + low);
        if (i + 1 == beats.size())
            break;
        const double step = beats[i + 1] - beats[i];
        onBeat += strength;
        bass += low;
        thirds += (onsetNear(curves.all, beats[i] + step / 3) +
                   onsetNear(curves.all, beats[i] + 2 * step / 3)) /
                  2;
        if (i > 0)
            unevenness += std::abs(std::log(step / (beats[i] - beats[i - 1])));
    }
    const double steps = static_cast<double>(beats.size()) - 1;
    onBeat /= steps;
    bass /= steps;
    thirds /= steps;
    unevenness /= steps;
    const double octave = std::log2(hypothesis.tempo / 110);
    return 2.5 * onBeat + 1.8 * bass + 0.9 * std::log((onBeat + 0.1) / (thirds + 0.1)) -
           55 * unevenness + 2.3 * repetitionOf(std::move(accents)) + 3.6 * octave -
           3.3 * octave * octave - 13.5 * squaredAbove(octave, std::log2(160.0 / 110)) -
           (hypothesis.offBeat ? 1.95 : 0);
}

double tempoOf(std::vector<double> periods) {
    const auto middle = periods.begin() + static_cast<std::ptrdiff_t>(periods.size() / 2);
    std::ranges::nth_element(periods, middle);
    return 60.0 / (*middle * kHopSeconds);
}

} // namespace

double onsetNear(const std::vector<float>& onsets, double hop) {
    constexpr int kReach = 2; // hops
    const auto centre = static_cast<int>(std::lround(hop));
    float peak = 0;
    for (int i = std::max(0, centre - kReach);
         i <= std::min<int>(centre + kReach, static_cast<int>(onsets.size()) - 1); ++i)
        peak = std::max(peak, onsets[static_cast<std::size_t>(i)]);
    return peak;
}

std::optional<Pulse> choosePulse(const OnsetEnvelope::Curves& curves) {
    if (curves.all.size() < 100 || std::ranges::all_of(curves.all, [](float v) { return v <= 0; }))
        return std::nullopt;
    const std::vector<double> followed = followTempo(curves.all);
    const double tempo = tempoOf(followed);
    std::optional<Pulse> chosen;
    double best = 0;
    const auto consider = [&](Hypothesis hypothesis) {
        trimQuietEnds(hypothesis.pulse.beats, curves.all);
        if (hypothesis.pulse.beats.size() < kFewestBeats)
            return;
        const double score = scoreOf(hypothesis, curves);
        if (!chosen || score > best) {
            best = score;
            chosen = std::move(hypothesis.pulse);
        }
    };
    for (const double ratio : kRatios) {
        if (tempo * ratio < kSlowest || tempo * ratio > kFastest)
            continue;
        Pulse onBeat;
        onBeat.periods = followed;
        for (double& period : onBeat.periods)
            period /= ratio;
        onBeat.beats = placeBeats(curves.all, onBeat.periods);
        Pulse offBeat{placeBeats(withoutBeats(curves.all, onBeat.beats), onBeat.periods),
                      onBeat.periods};
        consider({std::move(onBeat), tempo * ratio, false});
        consider({std::move(offBeat), tempo * ratio, true});
    }
    return chosen;
}

} // namespace reelwright::audio
