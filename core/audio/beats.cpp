#include "audio/beats.h"

#include "audio/bars.h"
#include "audio/pulse.h"

#include <algorithm>
#include <cmath>
#include <map>

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
    const std::vector<BarPlace> places = findBars(pulse->beats, curves, chroma);
    grid.beatsPerBar = usualLength(places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int beat = pulse->beats[i];
        const float onset = curves.all[static_cast<std::size_t>(beat)];
        const double time = attacks.nearest(refinedTime(curves.all, beat));
        grid.beats.push_back({time, places[i].inBar, std::min(1.0, onset / 4.0), 0});
    }
    grid.tempo = medianTempo(grid.beats);
    grid.confidence = confidenceOf(curves.all, pulse->beats, pulse->periods);
    return grid;
}

} // namespace reelwright::audio
