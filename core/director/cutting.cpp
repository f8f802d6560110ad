#include "director/cutting.h"

#include "model/film.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reelwright::director {

using base::FrameIndex;
using model::Beat;
using model::Section;

namespace {

constexpr double kClosest = 0.2;    // seconds between two places worth considering
constexpr double kPhraseStep = 0.5; // seconds between places where there are no beats
constexpr double kSectionReward = 1.4;
constexpr double kOffBeatCost = 0.9; // a cut on neither the first nor the middle beat of a bar
constexpr double kHalfBarCost = 0.35;
constexpr double kPhraseReward = 0.15; // each fourth bar
constexpr double kWhim = 0.45;         // what chance may add: the difference between seeds
constexpr double kQuickAfterDrop =
    0.75; // scenes are shorter in the first seconds of a loud section
constexpr double kQuickBeforeDrop = 0.7; // and in the last seconds before it
constexpr double kRhythm = 0.45;         // how much neighbouring scenes differ in length
constexpr double kDropReach = 4;         // seconds

// A place where a scene may begin.
struct Place {
    double time = 0;
    FrameIndex frame = 0;
    std::optional<double> beat;
    bool section = false;
    double cost = 0;
    double stretch = 1; // of the scene that begins here, so that lengths do not all agree
};

double beatCost(const Beat& beat, int beatsPerBar) {
    if (beat.inBar == 1)
        return 0;
    if (beatsPerBar % 2 == 0 && beat.inBar == beatsPerBar / 2 + 1)
        return kHalfBarCost;
    return kOffBeatCost;
}

std::vector<Place> placesOnBeats(const Timeline& timeline) {
    std::vector<Place> places;
    int bars = 0;
    for (const Beat& beat : timeline.grid.beats) {
        Place place{beat.time, timeline.rate.nearestFrame(beat.time), beat.time, false,
                    beatCost(beat, timeline.grid.beatsPerBar)};
        if (beat.inBar == 1 && bars++ % 4 == 0)
            place.cost -= kPhraseReward;
        if (!places.empty() && place.time - places.back().time < kClosest) {
            if (place.cost < places.back().cost)
                places.back() = place;
            continue;
        }
        places.push_back(place);
    }
    return places;
}

// Marks the beat nearest to each section's start, when one lies close enough.
void markSections(std::vector<Place>& places, const std::vector<Section>& sections) {
    constexpr double kReach = 0.6; // seconds
    for (const Section& section : sections) {
        if (section.begin <= 0)
            continue;
        const auto from =
            std::ranges::lower_bound(places, section.begin - kReach, {}, &Place::time);
        auto best = places.end();
        for (auto at = from; at != places.end() && at->time <= section.begin + kReach; ++at) {
            const auto score = [&](const Place& place) {
                return std::abs(place.time - section.begin) + 0.3 * place.cost;
            };
            if (best == places.end() || score(*at) < score(*best))
                best = at;
        }
        if (best != places.end() && !best->section) {
            best->section = true;
            best->cost -= kSectionReward;
        }
    }
}

// Even steps where beats are missing: between `from` and `to`, both excluded.
void fillGap(std::vector<Place>& places, const Timeline& timeline, double from, double to) {
    const int steps = static_cast<int>(std::ceil((to - from) / kPhraseStep));
    for (int i = 1; i < steps; ++i) {
        const double time = from + (to - from) * i / steps;
        places.push_back({time, timeline.rate.nearestFrame(time), std::nullopt, false, 0.2});
    }
}

// Phrase pacing of a song whose pulse is not to be trusted.
std::vector<Place> placesOnPhrases(const Timeline& timeline) {
    std::vector<Place> places;
    double last = 0;
    for (const Section& section : timeline.sections) {
        if (section.begin <= last)
            continue;
        fillGap(places, timeline, last, section.begin);
        places.push_back({section.begin, timeline.rate.nearestFrame(section.begin), std::nullopt,
                          true, -kSectionReward});
        last = section.begin;
    }
    fillGap(places, timeline, last, timeline.seconds());
    return places;
}

std::vector<Place> withoutGaps(const std::vector<Place>& places, const Timeline& timeline,
                               double widest) {
    std::vector<Place> filled;
    double last = 0;
    for (const Place& place : places) {
        if (place.time - last > widest)
            fillGap(filled, timeline, last, place.time);
        filled.push_back(place);
        last = place.time;
    }
    if (timeline.seconds() - last > widest)
        fillGap(filled, timeline, last, timeline.seconds());
    return filled;
}

// Start, all places inside the film, end.
std::vector<Place> allPlaces(const Timeline& timeline, const Pacing& pacing, base::Random random) {
    std::vector<Place> inside =
        timeline.hasSong && !timeline.onBeats ? placesOnPhrases(timeline) : placesOnBeats(timeline);
    if (timeline.hasSong && timeline.onBeats) {
        markSections(inside, timeline.sections);
        inside = withoutGaps(inside, timeline, 0.7 * pacing.longest);
    }
    std::vector<Place> places{Place{}};
    for (Place& place : inside) {
        if (place.frame <= 0) {
            places.front().beat = place.beat;
            continue;
        }
        if (place.frame >= timeline.length || place.frame == places.back().frame)
            continue;
        place.cost += random.uniform(0, kWhim);
        place.stretch = std::exp(random.uniform(-kRhythm, kRhythm));
        places.push_back(place);
    }
    places.push_back({timeline.seconds(), timeline.length, std::nullopt, false, 0});
    return places;
}

double lengthCost(double seconds, double wanted, const Pacing& pacing) {
    const double off = std::log(seconds / wanted);
    double cost = 2 * off * off;
    if (seconds < pacing.shortest)
        cost += 6 + 10 * (pacing.shortest / seconds - 1);
    if (seconds > pacing.longest)
        cost += 6 + 10 * (seconds / pacing.longest - 1);
    return cost;
}

} // namespace

double wantedSeconds(const Pacing& pacing, double energy, double intentEnergy) {
    const double seconds = pacing.calm * std::pow(pacing.driving / pacing.calm, energy);
    return seconds * (1.2 - 0.4 * intentEnergy);
}

namespace {

// For each place, what the music's rises near it do to the wanted length of a scene that begins
// there.
std::vector<double> quickening(const std::vector<Place>& places, const EnergyLine& energy) {
    std::vector<double> factors(places.size(), 1);
    std::vector<double> drops;
    for (const Place& place : places)
        if (place.section && energy.mean(place.time, place.time + 2) >
                                 std::max(0.6, energy.mean(place.time - 2, place.time) + 0.1))
            drops.push_back(place.time);
    std::size_t next = 0; // first drop after the place
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (next < drops.size() && drops[next] <= places[i].time)
            ++next;
        if (next > 0 && places[i].time - drops[next - 1] < kDropReach)
            factors[i] = kQuickAfterDrop;
        else if (next < drops.size() && drops[next] - places[i].time <= kDropReach)
            factors[i] = kQuickBeforeDrop;
    }
    return factors;
}

} // namespace

std::vector<Cut> placeCuts(const Timeline& timeline, const Pacing& pacing, double intentEnergy,
                           base::Random random) {
    const std::vector<Place> places = allPlaces(timeline, pacing, random);
    const std::vector<double> factors = quickening(places, timeline.energy);
    constexpr double kImpossible = std::numeric_limits<double>::infinity();
    std::vector<double> best(places.size(), kImpossible);
    std::vector<std::size_t> from(places.size(), 0);
    best[0] = 0;
    const auto costOf = [&](std::size_t i, std::size_t to) {
        const double seconds = places[to].time - places[i].time;
        const double energy = timeline.energy.mean(places[i].time, places[to].time);
        double wanted =
            wantedSeconds(pacing, energy, intentEnergy) * factors[i] * places[i].stretch;
        if (i == 0)
            wanted = std::min(wanted, pacing.opening);
        return best[i] + lengthCost(seconds, std::max(wanted, pacing.shortest), pacing) +
               places[to].cost;
    };
    for (std::size_t to = 1; to < places.size(); ++to) {
        for (std::size_t i = to; i-- > 0;) {
            if (places[to].time - places[i].time > 2.5 * pacing.longest && best[to] < kImpossible)
                break;
            if (places[to].frame - places[i].frame < model::kShortestScene ||
                best[i] == kImpossible)
                continue;
            if (const double cost = costOf(i, to); cost < best[to]) {
                best[to] = cost;
                from[to] = i;
            }
        }
    }
    std::vector<Cut> cuts;
    for (std::size_t at = places.size() - 1; at != 0;) {
        at = from[at];
        cuts.push_back({places[at].frame, places[at].beat, places[at].section});
    }
    std::ranges::reverse(cuts);
    return cuts;
}

} // namespace reelwright::director
