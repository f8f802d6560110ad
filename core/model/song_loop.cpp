#include "model/song_loop.h"

#include "model/song_cuts.h"

#include <algorithm>
#include <cmath>

namespace reelwright::model {

namespace {

constexpr std::size_t kFewestBars = 4;
constexpr double kShortestLoop = 4; // seconds
constexpr double kSame = 0.3;       // seconds within which a bar and a section begin together

double meanEnergy(const SongMap& song, double begin, double end) {
    constexpr int kSamples = 4;
    double sum = 0;
    for (int i = 0; i < kSamples; ++i)
        sum += song.energy.at(begin + (end - begin) * (i + 0.5) / kSamples) / kSamples;
    return sum;
}

// What stands around a bar line.
struct Seam {
    double time = 0;
    double before = 0; // energy
    double behind = 0;
    bool beginsSection = false;
    bool inMiddle = false; // neither in the first nor in the last section
};

// The bar lines, and the end of a song that is cut off where its next bar would begin.
std::vector<double> linesAndEnd(const SongMap& song) {
    std::vector<double> lines = barLines(song.grid);
    if (lines.size() < 2)
        return lines;
    constexpr double kCutOff = 0.05; // seconds within which the end is that of a bar
    const double bar = (lines.back() - lines.front()) / static_cast<double>(lines.size() - 1);
    if (std::abs(lines.back() + bar - song.duration) < kCutOff)
        lines.push_back(song.duration);
    return lines;
}

std::vector<Seam> seamsOf(const SongMap& song, const std::vector<double>& times) {
    std::vector<Seam> seams;
    for (const double bar : times)
        seams.push_back(
            {.time = bar,
             .before = meanEnergy(song, bar - 1, bar),
             .behind = meanEnergy(song, bar, bar + 1),
             .beginsSection = std::ranges::any_of(
                 song.sections,
                 [bar](const Section& section) { return std::abs(section.begin - bar) < kSame; }),
             .inMiddle = song.sections.size() < 3 || (bar > song.sections.front().end - kSame &&
                                                      bar < song.sections.back().begin + kSame)});
    return seams;
}

// How much a jump from `to` back to `from` is heard; `bars` lie between them.
double seamCost(const Seam& from, const Seam& to, std::size_t bars) {
    double cost = std::abs(from.before - to.before) + std::abs(from.behind - to.behind);
    cost += bars % 4 == 0 ? 0 : bars % 2 == 0 ? 0.08 : 0.3;
    cost += (from.beginsSection ? 0 : 0.06) + (to.beginsSection ? 0 : 0.03);
    cost += (from.inMiddle ? 0 : 0.3) + (to.inMiddle ? 0 : 0.3);
    return cost;
}

// A stretch of the unrolled time and how much later than in the song it lies.
struct Pass {
    Stretch part; // of the song
    double later = 0;
};

std::vector<Pass> passesOf(const SongMap& song, const SongLoop& loop) {
    const double length = loop.end - loop.begin;
    std::vector<Pass> passes = {{{0, loop.end}, 0}};
    for (int round = 1; round <= loop.rounds; ++round)
        passes.push_back({{loop.begin, loop.end}, round * length});
    passes.push_back({{loop.end, song.duration}, loop.rounds * length});
    return passes;
}

std::optional<SongLoop> bestLoop(const SongMap& song, const std::vector<Seam>& seams,
                                 double seconds) {
    std::optional<SongLoop> best;
    double least = 0;
    for (std::size_t from = 0; from < seams.size(); ++from)
        for (std::size_t to = from + kFewestBars; to < seams.size(); ++to) {
            const double length = seams[to].time - seams[from].time;
            if (length < kShortestLoop)
                continue;
            const int rounds = static_cast<int>(std::ceil((seconds - song.duration) / length));
            const double excess = song.duration + rounds * length - seconds;
            constexpr double kExcess = 0.03; // cost of a second of the song's end that is lost
            constexpr double kRound = 0.05;  // of hearing it once more
            const double cost =
                seamCost(seams[from], seams[to], to - from) + kExcess * excess + kRound * rounds;
            if (!best || cost < least) {
                best = {seams[from].time, seams[to].time, rounds};
                least = cost;
            }
        }
    return best;
}

} // namespace

double SongLoop::heardAt(double seconds) const {
    const double length = end - begin;
    if (seconds < end || length <= 0)
        return seconds;
    if (seconds >= end + rounds * length)
        return seconds - rounds * length;
    return begin + std::fmod(seconds - end, length);
}

std::optional<SongLoop> loopFor(const SongMap& song, double seconds) {
    if (song.duration >= seconds || !song.grid.isTrusted())
        return std::nullopt;
    // A song of few bars goes round as a whole.
    const auto inside = bestLoop(song, seamsOf(song, barLines(song.grid)), seconds);
    return inside ? inside : bestLoop(song, seamsOf(song, linesAndEnd(song)), seconds);
}

SongMap unrolled(const SongMap& song, const SongLoop& loop) {
    SongMap map;
    map.duration = song.duration + loop.rounds * (loop.end - loop.begin);
    map.grid = song.grid;
    map.grid.beats.clear();
    constexpr double kRounding = 1e-6;
    for (const Pass& pass : passesOf(song, loop)) {
        const auto isIn = [&](double time) {
            return time >= pass.part.begin - kRounding && time < pass.part.end - kRounding;
        };
        for (Beat beat : song.grid.beats)
            if (isIn(beat.time)) {
                beat.time += pass.later;
                map.grid.beats.push_back(beat);
            }
        for (Moment moment : song.moments)
            if (isIn(moment.time)) {
                moment.time += pass.later;
                map.moments.push_back(moment);
            }
        const auto clip = [&](auto part, auto& parts) {
            part.begin = std::max(part.begin, pass.part.begin) + pass.later;
            part.end = std::min(part.end, pass.part.end) + pass.later;
            if (part.end - part.begin > kRounding)
                parts.push_back(part);
        };
        for (const Section& section : song.sections)
            clip(section, map.sections);
        for (const Stretch& silence : song.silences)
            clip(silence, map.silences);
    }
    map.energy.hop = song.energy.hop;
    if (!song.energy.values.empty())
        for (double at = 0; at < map.duration; at += song.energy.hop)
            map.energy.values.push_back(static_cast<float>(song.energy.at(loop.heardAt(at))));
    return map;
}

} // namespace reelwright::model
