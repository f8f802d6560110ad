#include "audio/sections.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace reelwright::audio {

namespace {

constexpr double kShortestSection = 6; // seconds
constexpr int kSide = 4;               // steps that are compared on each side of a border
constexpr double kPulselessStep = 2;   // seconds
// What counts as a change: differences of sound and of harmony that weigh 1.
constexpr double kSoundScale = 0.35; // log energy, root mean square over bands
constexpr double kChordScale = 0.16; // distance of pitch classes
constexpr double kClearChange = 3;   // of the same measure: a border that nobody doubts
constexpr double kBorderCost = 1.0;  // of the same measure
constexpr double kEvenBonus = 0.15;  // for sections of whole groups of four bars

using Sound = std::array<double, kBands>;

// Bar lines, or even steps where no pulse can be trusted; ends with the duration.
std::vector<double> stepsOf(const model::BeatGrid& grid, double duration) {
    std::vector<double> steps;
    if (grid.isTrusted())
        for (const model::Beat& beat : grid.beats)
            if (beat.inBar == 1)
                steps.push_back(beat.time);
    if (steps.size() < 4) {
        steps.clear();
        for (double at = 0; at < duration; at += kPulselessStep)
            steps.push_back(at);
    }
    if (steps.empty() || steps.front() > 0.5)
        steps.insert(steps.begin(), 0.0);
    steps.push_back(duration);
    return steps;
}

Sound soundBetween(const OnsetEnvelope::Curves& curves, double begin, double end) {
    return OnsetEnvelope::meanBands(curves, begin / kHopSeconds, end / kHopSeconds);
}

// How much one stretch of the song differs from another; see kBorderCost.
double difference(const Sound& soundA, const Sound& soundB, const Chroma& chordsA,
                  const Chroma& chordsB) {
    double squares = 0;
    for (std::size_t band = 0; band < kBands; ++band)
        squares += (soundA[band] - soundB[band]) * (soundA[band] - soundB[band]);
    return std::sqrt(squares / kBands) / kSoundScale + distance(chordsA, chordsB) / kChordScale;
}

// How much the music of the four steps from here on differs from that of the four before: whole
// groups of four hold a chord progression once, so that its chords alone are no change.
std::vector<double> changesAt(const OnsetEnvelope::Curves& curves,
                              const std::vector<Chroma>& chroma, const std::vector<double>& steps) {
    std::vector<double> changes(steps.size() - 1, 0);
    for (std::size_t i = 1; i < changes.size(); ++i) {
        const std::size_t side = std::min<std::size_t>({kSide, i, changes.size() - i});
        const double begin = steps[i - side];
        const double end = steps[i + side];
        // A few bars at the ends do not hold a whole progression, and change more by chance: their
        // chords do not count, and their sound half.
        const bool whole = side == kSide;
        const Chroma none{};
        const double change =
            difference(soundBetween(curves, begin, steps[i]), soundBetween(curves, steps[i], end),
                       whole ? chromaBetween(chroma, begin, steps[i]) : none,
                       whole ? chromaBetween(chroma, steps[i], end) : none);
        changes[i] = whole ? change : change * static_cast<double>(side) / kSide / 2;
    }
    return changes;
}

// A border blurs into the steps around it: only the greatest change of a neighbourhood stays.
void keepPeaks(std::vector<double>& changes) {
    const std::vector<double> all = changes;
    const auto count = static_cast<int>(all.size());
    for (int i = 0; i < count; ++i)
        for (int j = std::max(0, i - kSide + 1); j <= std::min(count - 1, i + kSide - 1); ++j)
            if (all[static_cast<std::size_t>(j)] > all[static_cast<std::size_t>(i)])
                changes[static_cast<std::size_t>(i)] = 0;
}

// The borders with the most change between them, by dynamic programming: 0, ..., the duration.
std::vector<double> bordersOf(const std::vector<double>& steps,
                              const std::vector<double>& changes) {
    const std::size_t count = steps.size();
    std::vector<double> best(count, -1e30);
    std::vector<std::size_t> from(count, 0);
    best[0] = 0;
    for (std::size_t i = 1; i < count; ++i) {
        const double gain = i + 1 < count ? changes[i] - kBorderCost : 0;
        for (std::size_t j = 0; j < i; ++j) {
            const bool whole = j == 0 && i + 1 == count;
            if (!whole && steps[i] - steps[j] < kShortestSection)
                continue;
            const double value = best[j] + gain + ((i - j) % 4 == 0 ? kEvenBonus : 0);
            if (value > best[i]) {
                best[i] = value;
                from[i] = j;
            }
        }
    }
    std::vector<double> borders;
    for (std::size_t i = count - 1; i > 0; i = from[i])
        borders.push_back(steps[i]);
    borders.push_back(0);
    std::ranges::reverse(borders);
    return borders;
}

double meanEnergy(const model::EnergyCurve& energy, double begin, double end) {
    double sum = 0;
    int count = 0;
    for (double at = begin; at < end; at += 0.25, ++count)
        sum += energy.at(at);
    return count > 0 ? sum / count : 0;
}

// A number for each section; sections that sound alike have the same.
std::vector<std::size_t> kindsOf(const std::vector<model::Section>& sections,
                                 const OnsetEnvelope::Curves& curves,
                                 const std::vector<Chroma>& chroma) {
    std::vector<Sound> sounds;
    std::vector<Chroma> chords;
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        sounds.push_back(soundBetween(curves, sections[i].begin, sections[i].end));
        chords.push_back(chromaBetween(chroma, sections[i].begin, sections[i].end));
        kinds.push_back(i);
        for (std::size_t before = 0; before < i && kinds.back() == i; ++before)
            if (difference(sounds[i], sounds[before], chords[i], chords[before]) < kBorderCost)
                kinds.back() = kinds[before];
    }
    return kinds;
}

// Coarse names: what comes again and is loudest is a chorus; a quiet part in the middle a break.
void label(std::vector<model::Section>& sections, const std::vector<std::size_t>& kinds) {
    const auto [low, high] = std::ranges::minmax(sections, {}, &model::Section::energy);
    const double range = high.energy - low.energy;
    const auto recurs = [&](std::size_t i) { return std::ranges::count(kinds, kinds[i]) > 1; };
    std::optional<std::size_t> loudest; // section of a kind that recurs
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (recurs(i) && (!loudest || sections[i].energy > sections[*loudest].energy))
            loudest = i;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        model::Section& section = sections[i];
        const double share = range > 0.08 ? (section.energy - low.energy) / range : 0.5;
        const bool chorus = loudest && kinds[i] == kinds[*loudest] && kinds[i] != kinds.front();
        if (share > 0.66 || chorus)
            section.label = "chorus";
        else if (i == 0 && sections.size() > 1 && (share < 0.5 || !recurs(i)))
            section.label = "intro";
        else if (i + 1 == sections.size() && sections.size() > 2 && (share < 0.5 || !recurs(i)))
            section.label = "outro";
        else
            section.label = share < 0.25 ? "break" : "verse";
    }
}

} // namespace

std::vector<model::Section> findSections(const OnsetEnvelope::Curves& curves,
                                         const std::vector<Chroma>& chroma,
                                         const model::BeatGrid& grid,
                                         const model::EnergyCurve& energy, double duration) {
    const std::vector<double> steps = stepsOf(grid, duration);
    std::vector<double> changes = changesAt(curves, chroma, steps);
    keepPeaks(changes);
    const std::vector<double> borders = bordersOf(steps, changes);
    std::vector<model::Section> sections;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const auto step =
            static_cast<std::size_t>(std::ranges::lower_bound(steps, borders[i]) - steps.begin());
        sections.push_back({borders[i],
                            borders[i + 1],
                            {},
                            meanEnergy(energy, borders[i], borders[i + 1]),
                            i == 0 ? 1 : std::min(1.0, changes[step] / kClearChange)});
    }
    label(sections, kindsOf(sections, curves, chroma));
    return sections;
}

} // namespace reelwright::audio
