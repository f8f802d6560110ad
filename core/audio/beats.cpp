#include "audio/beats.h"

#include "audio/bars.h"
#include "audio/pulse.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace reelwright::audio {

namespace {

using Curve = std::vector<float>;

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

constexpr std::size_t kPlaces = 8; // that are looked at from a beat to the next
using Profile = std::array<double, kPlaces>;

std::vector<Profile> profilesOf(const Curve& onsets, const std::vector<int>& beats) {
    std::vector<Profile> profiles;
    for (std::size_t i = 0; i + 1 < beats.size(); ++i) {
        const double step = (beats[i + 1] - beats[i]) / static_cast<double>(kPlaces);
        Profile profile{};
        for (std::size_t place = 0; place < kPlaces; ++place)
            profile[place] = onsetNear(onsets, beats[i] + static_cast<double>(place) * step);
        profiles.push_back(profile);
    }
    return profiles;
}

double correlation(std::span<const double> a, std::span<const double> b) {
    const auto count = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return squaresA > 1e-6 && squaresB > 1e-6 ? product / std::sqrt(squaresA * squaresB) : 0;
}

// How alike the rhythm within beats is one, two or four beats later; places before `first` are left
// out.
double likeness(const std::vector<Profile>& profiles, std::size_t first) {
    double best = 0;
    for (const std::size_t lag : {1U, 2U, 4U}) {
        if (profiles.size() <= lag)
            break;
        double sum = 0;
        for (std::size_t i = lag; i < profiles.size(); ++i)
            sum += correlation(std::span(profiles[i]).subspan(first),
                               std::span(profiles[i - lag]).subspan(first));
        best = std::max(best, sum / static_cast<double>(profiles.size() - lag));
    }
    return best;
}

// Mean change of the distance from beat to beat, as a logarithm.
double unevenness(const std::vector<int>& beats) {
    double sum = 0;
    for (std::size_t i = 2; i < beats.size(); ++i)
        sum += std::abs(
            std::log(static_cast<double>(beats[i] - beats[i - 1]) / (beats[i - 1] - beats[i - 2])));
    return sum / static_cast<double>(beats.size());
}

// A pulse is what comes again. Beats are laid on onsets, so that likeness on the beat alone proves
// something only where they are even; likeness between the beats does by itself. The scales lie
// between songs with a pulse and noise, rain, speech, rubato and irregular clicks, with
// BeatGrid::kSnapConfidence in the gap.
double confidenceOf(const Curve& onsets, const std::vector<int>& beats) {
    const std::vector<Profile> profiles = profilesOf(onsets, beats);
    const double between = (likeness(profiles, 1) - 0.12) / 0.35;
    const double evenness = std::clamp((0.05 - unevenness(beats)) / 0.03, 0.0, 1.0);
    const double onBeat = (likeness(profiles, 0) - 0.18) / 0.5 * evenness;
    return std::clamp(std::max(between, onBeat), 0.0, 1.0);
}

// The metre of most bars.
int usualLength(const std::vector<BarPlace>& places) {
    std::map<int, int> counts;
    for (const BarPlace& place : places)
        ++counts[place.length];
    return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })
        ->first;
}

} // namespace

model::BeatGrid findBeats(const OnsetEnvelope::Curves& curves, const std::vector<Chroma>& chroma,
                          const AttackTrack& attacks) {
    model::BeatGrid grid;
    const std::optional<Pulse> pulse = choosePulse(curves);
    if (!pulse)
        return grid;
    const Bars bars = findBars(pulse->beats, curves, chroma);
    const std::vector<BarPlace>& places = bars.places;
    grid.beatsPerBar = usualLength(places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int beat = pulse->beats[i];
        const float onset = curves.all[static_cast<std::size_t>(beat)];
        const double time = attacks.nearest(refinedTime(curves.all, beat));
        grid.beats.push_back({time, places[i].inBar, std::min(1.0, onset / 4.0), 0});
    }
    grid.tempo = model::medianTempo(grid.beats);
    grid.metreConfidence = bars.confidence;
    grid.confidence = confidenceOf(curves.all, pulse->beats);
    return grid;
}

} // namespace reelwright::audio
