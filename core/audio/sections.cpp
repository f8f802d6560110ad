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
    if (grid.confidence >= model::BeatGrid::kSnapConfidence)
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

std::vector<Sound> soundsOf(const OnsetEnvelope::Curves& curves, const std::vector<double>& steps) {
    std::vector<Sound> sounds;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i)
        sounds.push_back(
            OnsetEnvelope::meanBands(curves, steps[i] / kHopSeconds, steps[i + 1] / kHopSeconds));
    return sounds;
}

double soundDistance(const std::vector<Sound>& sounds, std::size_t left, std::size_t middle,
                     std::size_t right) {
    double squares = 0;
    for (std::size_t band = 0; band < kBands; ++band) {
        double before = 0;
        double after = 0;
        for (std::size_t i = left; i < middle; ++i)
            before += sounds[i][band] / static_cast<double>(middle - left);
        for (std::size_t i = middle; i < right; ++i)
            after += sounds[i][band] / static_cast<double>(right - middle);
        squares += (after - before) * (after - before);
    }
    return std::sqrt(squares / kBands);
}

// How much the music of the four steps from here on differs from that of the four before: whole
// groups of four hold a chord progression once, so that its chords alone are no change.
std::vector<double> changesAt(const std::vector<Sound>& sounds, const std::vector<Chroma>& chroma,
                              const std::vector<double>& steps) {
    std::vector<double> changes(sounds.size(), 0);
    for (std::size_t i = 1; i < sounds.size(); ++i) {
        const std::size_t side = std::min<std::size_t>({kSide, i, sounds.size() - i});
        const double sound = soundDistance(sounds, i - side, i, i + side);
        const double chords = distance(chromaBetween(chroma, steps[i - side], steps[i]),
                                       chromaBetween(chroma, steps[i], steps[i + side]));
        // A few bars at the ends do not hold a whole progression, and change more by chance.
        changes[i] = side == kSide ? sound / kSoundScale + chords / kChordScale
                                   : sound / kSoundScale * static_cast<double>(side) / kSide / 2;
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
    std::vector<double> borders;
    std::vector<Chroma> chords;
    for (const model::Section& section : sections) {
        borders.push_back(section.begin);
        chords.push_back(chromaBetween(chroma, section.begin, section.end));
    }
    borders.push_back(sections.back().end);
    const std::vector<Sound> sounds = soundsOf(curves, borders);
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        kinds.push_back(i);
        for (std::size_t before = 0; before < i && kinds.back() == i; ++before) {
            double squares = 0;
            for (std::size_t band = 0; band < kBands; ++band)
                squares += std::pow(sounds[i][band] - sounds[before][band], 2);
            const double sound = std::sqrt(squares / kBands) / kSoundScale;
            if (sound + distance(chords[i], chords[before]) / kChordScale < kBorderCost)
                kinds.back() = kinds[before];
        }
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
    std::vector<double> changes = changesAt(soundsOf(curves, steps), chroma, steps);
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
