#include "audio/moments.h"

#include <algorithm>
#include <cmath>

namespace reelwright::audio {

namespace {

using model::Moment;
using model::MomentKind;

constexpr double kApart = 0.45;    // seconds between two moments
constexpr double kDropGain = 0.12; // energy that a drop gains over the seconds before
constexpr double kStopLoss = 0.3;  // energy that is lost within half a second
constexpr double kHitStrength = 4; // onset, in deviations of the song's
constexpr double kHitAlone = 1.6;  // times stronger than anything within a second

double meanEnergy(const model::EnergyCurve& energy, double begin, double end) {
    double sum = 0;
    int count = 0;
    for (double at = begin; at < end; at += energy.hop, ++count)
        sum += energy.at(at);
    return count > 0 ? sum / count : 0;
}

// On the beat, where one lies within 70 ms of it.
double onBeat(const model::BeatGrid& grid, double time) {
    constexpr double kNear = 0.07;
    const int beat = grid.nearest(time);
    if (!grid.isTrusted())
        return time;
    const double found = grid.beats[static_cast<std::size_t>(beat)].time;
    return std::abs(found - time) <= kNear ? found : time;
}

void addDrops(const model::SongMap& song, std::vector<Moment>& moments) {
    constexpr double kSide = 3; // seconds
    for (const model::Section& section : song.sections) {
        if (section.begin < 1)
            continue;
        const double gain =
            meanEnergy(song.energy, section.begin + 0.5, section.begin + kSide) -
            meanEnergy(song.energy, std::max(0.0, section.begin - kSide), section.begin - 0.5);
        if (gain >= kDropGain)
            moments.push_back({section.begin, MomentKind::Drop, std::min(1.0, 2 * gain)});
    }
}

// The energy curve is smoothed over a second: a stop is where it falls steepest.
void addStops(const model::SongMap& song, std::vector<Moment>& moments) {
    const model::EnergyCurve& energy = song.energy;
    const auto reach = static_cast<std::ptrdiff_t>(std::lround(0.5 / energy.hop));
    const auto count = static_cast<std::ptrdiff_t>(energy.values.size());
    const auto lossAt = [&](std::ptrdiff_t i) {
        return i - reach < 0 || i + reach >= count
                   ? 0.0F
                   : energy.values[static_cast<std::size_t>(i - reach)] -
                         energy.values[static_cast<std::size_t>(i + reach)];
    };
    for (std::ptrdiff_t i = reach; i + reach < count; ++i) {
        bool steepest = lossAt(i) >= kStopLoss;
        for (std::ptrdiff_t j = i - reach; steepest && j <= i + reach; ++j)
            steepest = lossAt(j) <= lossAt(i);
        if (steepest)
            moments.push_back({static_cast<double>(i) * energy.hop, MomentKind::Stop,
                               std::min(1.0, double(lossAt(i)))});
    }
}

void addHits(const OnsetEnvelope::Curves& curves, std::vector<Moment>& moments) {
    const auto& onsets = curves.all;
    const auto count = static_cast<int>(onsets.size());
    constexpr int kReach = 100; // hops: a second
    constexpr int kSelf = 8;    // hops that belong to the hit
    for (int i = 1; i + 1 < count; ++i) {
        const float strength = onsets[static_cast<std::size_t>(i)];
        if (strength < kHitStrength || strength < onsets[static_cast<std::size_t>(i - 1)] ||
            strength <= onsets[static_cast<std::size_t>(i + 1)])
            continue;
        float other = 0;
        for (int j = std::max(0, i - kReach); j <= std::min(count - 1, i + kReach); ++j)
            if (std::abs(j - i) > kSelf)
                other = std::max(other, onsets[static_cast<std::size_t>(j)]);
        if (strength >= kHitAlone * other)
            moments.push_back({i * kHopSeconds, MomentKind::Hit, std::min(1.0, strength / 6.0)});
    }
}

} // namespace

std::vector<Moment> findMoments(const OnsetEnvelope::Curves& curves, const model::SongMap& song) {
    std::vector<Moment> all;
    for (const model::Stretch& silence : song.silences)
        if (silence.end < song.duration - 0.1)
            all.push_back({silence.end, MomentKind::Start, 1});
    addDrops(song, all);
    addStops(song, all);
    addHits(curves, all);
    for (Moment& moment : all)
        moment.time = onBeat(song.grid, moment.time);
    // The strongest of those that are close to each other stays.
    std::ranges::stable_sort(all, std::greater(), &Moment::strength);
    std::vector<Moment> kept;
    for (const Moment& moment : all)
        if (std::ranges::none_of(kept, [&](const Moment& other) {
                return std::abs(other.time - moment.time) < kApart;
            }))
            kept.push_back(moment);
    std::ranges::sort(kept, {}, &Moment::time);
    return kept;
}

} // namespace reelwright::audio
