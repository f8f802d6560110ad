#include "director/timeline.h"

#include <algorithm>
#include <cmath>

namespace reelwright::director {

using model::Section;
using model::SongMap;

namespace {

constexpr double kSame = 0.25; // seconds within which a beat and a section's start are one

struct Rise {
    double at = 0;
    double size = 0; // gain in energy over the section before
};

std::vector<Rise> risesOf(const SongMap& song) {
    std::vector<Rise> rises;
    for (std::size_t i = 1; i < song.sections.size(); ++i)
        rises.push_back(
            {song.sections[i].begin, song.sections[i].energy - song.sections[i - 1].energy});
    std::ranges::sort(rises, std::greater(), &Rise::size);
    constexpr std::size_t kMost = 8;
    if (rises.size() > kMost)
        rises.resize(kMost);
    return rises;
}

std::vector<double> startsOf(const SongMap& song, double latest) {
    std::vector<double> starts;
    if (song.grid.isTrusted())
        for (const model::Beat& beat : song.grid.beats)
            if (beat.inBar == 1 && beat.time <= latest)
                starts.push_back(beat.time);
    if (starts.empty())
        for (const Section& section : song.sections)
            if (section.begin <= latest)
                starts.push_back(section.begin);
    if (starts.empty())
        starts.push_back(0);
    return starts;
}

bool beginsSection(const SongMap& song, double time) {
    const auto at = std::ranges::lower_bound(song.sections, time - kSame, {}, &Section::begin);
    return at != song.sections.end() && at->begin <= time + kSame;
}

double energyAt(const SongMap& song, double time) {
    if (!song.energy.values.empty())
        return song.energy.at(time);
    const auto after = std::ranges::upper_bound(song.sections, time, {}, &Section::begin);
    return after == song.sections.begin() ? 0.5 : (after - 1)->energy;
}

// How good the arc from `start` on is: a rise in the middle part counts most.
double arcScore(const SongMap& song, const std::vector<Rise>& rises, double start, double seconds,
                bool beginsHot) {
    double best = 0;
    for (std::size_t i = 0; i < rises.size(); ++i) {
        const double place = (rises[i].at - start) / seconds;
        if (place <= 0.02 || place >= 0.95 || rises[i].size <= 0)
            continue;
        const double off = std::max({0.0, 0.3 - place, place - 0.8});
        const double middle = 1 - std::min(1.0, off / 0.2);
        best = std::max(best, rises[i].size * (0.4 + middle) * (i == 0 ? 1.2 : 1.0));
    }
    double score = 2 * best;
    if (beginsHot) { // the first beat is the drop itself
        score = 0.5 * best;
        for (const Rise& rise : rises)
            if (std::abs(rise.at - start) < kSame)
                score += 1.6 * std::max(0.0, rise.size);
    }
    if (beginsSection(song, start))
        score += 0.5;
    if (beginsSection(song, start + seconds))
        score += 0.15;
    constexpr int kSamples = 8;
    for (int i = 0; i < kSamples; ++i)
        score += 0.8 / kSamples * energyAt(song, start + seconds * (i + 0.5) / kSamples);
    score += (beginsHot ? 0.9 : -0.9) * energyAt(song, start + std::min(2.0, 0.1 * seconds));
    return score;
}

} // namespace

double chooseExcerpt(const SongMap& song, double seconds, bool beginsHot, base::Random random) {
    const double latest = std::max(0.0, song.duration - seconds);
    const auto rises = risesOf(song);
    constexpr double kNearEqual = 0.12; // in arcScore
    double best = 0;
    double bestScore = -1e9;
    for (const double start : startsOf(song, latest)) {
        const double score =
            arcScore(song, rises, start, seconds, beginsHot) + random.uniform(0, kNearEqual);
        if (score > bestScore) {
            bestScore = score;
            best = start;
        }
    }
    return std::clamp(best, 0.0, latest);
}

} // namespace reelwright::director
