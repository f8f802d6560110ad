#include "model/song_cuts.h"

#include <algorithm>
#include <cmath>

namespace reelwright::model {

namespace {

// The line nearest to a time within reach; nothing when there is none.
std::optional<double> nearestLine(const std::vector<double>& lines, double seconds, double reach) {
    std::optional<double> best;
    for (const double line : lines)
        if (std::abs(line - seconds) <= reach &&
            (!best || std::abs(line - seconds) < std::abs(*best - seconds)))
            best = line;
    return best;
}

std::vector<double> evenCuts(double begin, double end, int count) {
    std::vector<double> cuts;
    for (int i = 1; i <= count; ++i)
        cuts.push_back(begin + (end - begin) * i / (count + 1));
    return cuts;
}

// The best `count` of these beats by dynamic programming over (cuts made, last cut).
std::vector<double> bestCuts(const std::vector<Beat>& beats, int beatsPerBar, double begin,
                             double end, int count, double shortest) {
    constexpr double kEvenness = 3; // cost of a squared deviation from the mean length
    const double even = (end - begin) / (count + 1);
    const auto costOf = [&](double from, double to) {
        const double off = (to - from) / even - 1;
        return to - from < shortest ? 1e9 : kEvenness * off * off;
    };
    const std::size_t size = beats.size();
    std::vector<double> score(size);
    std::vector<std::vector<std::size_t>> from(static_cast<std::size_t>(count),
                                               std::vector<std::size_t>(size));
    for (std::size_t i = 0; i < size; ++i)
        score[i] = cutStrength(beats[i], beatsPerBar) - costOf(begin, beats[i].time);
    for (int n = 1; n < count; ++n) {
        std::vector<double> next(size, -1e18);
        for (std::size_t i = 1; i < size; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const double value = score[j] + cutStrength(beats[i], beatsPerBar) -
                                     costOf(beats[j].time, beats[i].time);
                if (value > next[i]) {
                    next[i] = value;
                    from[static_cast<std::size_t>(n)][i] = j;
                }
            }
        score = std::move(next);
    }
    for (std::size_t i = 0; i < size; ++i)
        score[i] -= costOf(beats[i].time, end);
    const auto best = std::ranges::max_element(score);
    if (*best < -1e8)
        return {};
    std::vector<double> cuts;
    auto at = static_cast<std::size_t>(best - score.begin());
    for (int n = count; n-- > 0; at = from[static_cast<std::size_t>(n)][at])
        cuts.push_back(beats[at].time);
    std::ranges::reverse(cuts);
    return cuts;
}

} // namespace

double cutStrength(const Beat& beat, int beatsPerBar) {
    const bool middle = beatsPerBar % 2 == 0 && beat.inBar == beatsPerBar / 2 + 1;
    const double place = beat.inBar == 1 ? 0.7 : (middle ? 0.35 : 0.05);
    return place + 0.3 * beat.strength;
}

std::optional<double> nearestStrongBeat(const BeatGrid& grid, double seconds, double reach) {
    std::optional<double> best;
    double most = 0;
    for (auto beat = std::ranges::lower_bound(grid.beats, seconds - reach, {}, &Beat::time);
         beat != grid.beats.end() && beat->time <= seconds + reach; ++beat) {
        const double value =
            cutStrength(*beat, grid.beatsPerBar) + 1 - std::abs(beat->time - seconds) / reach;
        if (!best || value > most) {
            most = value;
            best = beat->time;
        }
    }
    return best;
}

std::vector<double> barLines(const BeatGrid& grid) {
    std::vector<double> lines;
    for (const Beat& beat : grid.beats)
        if (beat.inBar == 1)
            lines.push_back(beat.time);
    return lines;
}

std::vector<double> phraseLines(const SongMap& song) {
    constexpr std::size_t kPhrase = 4; // bars
    std::vector<double> lines;
    const std::vector<double> bars =
        song.grid.isTrusted() ? barLines(song.grid) : std::vector<double>();
    for (const Section& section : song.sections) {
        lines.push_back(section.begin);
        std::size_t inside = 0;
        for (const double bar : bars) {
            constexpr double kSame = 0.3; // seconds within which a bar and a section begin together
            if (bar < section.begin - kSame || bar >= section.end - kSame)
                continue;
            if (inside++ % kPhrase == 0 && bar > section.begin + kSame)
                lines.push_back(bar);
        }
    }
    std::ranges::sort(lines);
    return lines;
}

std::vector<double> strongCuts(const BeatGrid& grid, double begin, double end, int count,
                               double shortest) {
    count = std::min(count, static_cast<int>((end - begin) / std::max(shortest, 1e-3)) - 1);
    if (count < 1)
        return {};
    if (grid.isTrusted()) {
        std::vector<Beat> inside;
        for (const Beat& beat : grid.beats)
            if (beat.time > begin + shortest - 1e-9 && beat.time < end - shortest + 1e-9)
                inside.push_back(beat);
        if (static_cast<int>(inside.size()) >= count) {
            auto cuts = bestCuts(inside, grid.beatsPerBar, begin, end, count, shortest);
            if (!cuts.empty())
                return cuts;
        }
    }
    return evenCuts(begin, end, count);
}

Stretch trimmedToPhrase(const SongMap& song, double begin, double seconds) {
    const std::vector<double> bars =
        song.grid.isTrusted() ? barLines(song.grid) : std::vector<double>();
    const double bar =
        bars.size() > 1 ? (bars.back() - bars.front()) / static_cast<double>(bars.size() - 1) : 0;
    begin = nearestLine(bars, begin, bar / 2).value_or(std::max(0.0, begin));
    const double wanted = std::min(begin + seconds, song.duration);
    std::vector<double> ends = phraseLines(song);
    ends.push_back(song.duration);
    std::erase_if(ends, [&](double line) { return line <= begin + 0.5; });
    if (const auto phrase = nearestLine(ends, wanted, seconds / 6))
        return {begin, *phrase};
    std::vector<double> later = bars;
    std::erase_if(later, [&](double line) { return line <= begin + 0.5; });
    return {begin, nearestLine(later, wanted, bar).value_or(wanted)};
}

} // namespace reelwright::model
