#include "audio/bars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace reelwright::audio {

namespace {

struct Metre {
    int length;   // beats
    double prior; // log of how usual it is, against four
};
constexpr std::array<Metre, 6> kMetres = {{{4, 0}, {3, -1}, {2, -3}, {5, -4}, {6, -3}, {7, -4}}};
constexpr double kMetreChange = 12; // cost
constexpr double kSlip = 10;        // cost of a bar that ends too early
constexpr double kPriorAgain = 0.3; // share of a metre's prior when it is entered later

// Zero mean, unit deviation, outliers cut off.
void standardise(std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (double& value : values) {
        value -= mean;
        squares += value * value;
    }
    const double scale = std::sqrt(squares / count) + 1e-6;
    for (double& value : values)
        value = std::clamp(value / scale, -2.5, 2.5);
}

// How far each value stands above its neighbours.
std::vector<double> againstNeighbours(const std::vector<double>& values) {
    std::vector<double> result(values.size());
    const std::size_t last = values.size() - 1;
    for (std::size_t i = 0; i <= last; ++i)
        result[i] = values[i] - 0.5 * (values[i > 0 ? i - 1 : 0] + values[std::min(i + 1, last)]);
    return result;
}

double soundChange(const OnsetEnvelope::Curves& curves, double before, double at, double after) {
    const auto left = OnsetEnvelope::meanBands(curves, before, at);
    const auto right = OnsetEnvelope::meanBands(curves, at, after);
    double change = 0;
    for (std::size_t band = 0; band < kBands; ++band)
        change += std::abs(right[band] - left[band]);
    return change;
}

// Log odds that each beat is a downbeat. Weights by logistic regression over annotated beats.
std::vector<double> downbeatOdds(const std::vector<int>& beats, const OnsetEnvelope::Curves& curves,
                                 const std::vector<Chroma>& chroma) {
    std::vector<double> barChord;
    std::vector<double> halfBarChord;
    std::vector<double> sound;
    std::vector<double> bass;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        const double at = beats[i];
        const double step = i + 1 < beats.size() ? beats[i + 1] - at : at - beats[i - 1];
        const auto chordChange = [&](double reach) {
            const double middle = at * kHopSeconds;
            const double side = reach * step * kHopSeconds;
            return distance(chromaBetween(chroma, middle - side, middle),
                            chromaBetween(chroma, middle, middle + side));
        };
        barChord.push_back(chordChange(4));
        halfBarChord.push_back(chordChange(2));
        sound.push_back(soundChange(curves, at - step, at, at + step));
        double peak = 0;
        for (int hop = beats[i] - 3; hop <= beats[i] + 3; ++hop)
            if (hop >= 0 && hop < static_cast<int>(curves.low.size()))
                peak = std::max(peak, double(curves.low[static_cast<std::size_t>(hop)]));
        bass.push_back(peak);
    }
    for (auto* evidence : {&barChord, &halfBarChord, &sound, &bass})
        standardise(*evidence);
    halfBarChord = againstNeighbours(halfBarChord);
    bass = againstNeighbours(bass);
    std::vector<double> odds(beats.size());
    for (std::size_t i = 0; i < beats.size(); ++i)
        odds[i] =
            0.26 * barChord[i] + 0.42 * sound[i] + 0.69 * halfBarChord[i] + 0.75 * bass[i] - 1.2;
    return odds;
}

// How far the odds of downbeats lie above those of the other beats, 1 where nobody doubts.
double contrastOf(const std::vector<BarPlace>& places, const std::vector<double>& odds) {
    constexpr double kClear = 2.5;
    double down = 0;
    double other = 0;
    int downs = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        (places[i].inBar == 1 ? down : other) += odds[i];
        downs += places[i].inBar == 1 ? 1 : 0;
    }
    const int others = static_cast<int>(places.size()) - downs;
    if (downs == 0 || others == 0)
        return 0;
    return std::clamp((down / downs - other / others) / kClear, 0.0, 1.0);
}

// All places of all metres in a row.
struct State {
    int place; // from 0
    int length;
    double prior;
    std::size_t before; // the state that usually comes before
};

std::vector<State> allStates() {
    std::vector<State> states;
    for (const Metre& metre : kMetres) {
        const std::size_t first = states.size();
        for (int place = 0; place < metre.length; ++place)
            states.push_back({place, metre.length, metre.prior,
                              place > 0 ? states.size() - 1
                                        : first + static_cast<std::size_t>(metre.length) - 1});
    }
    return states;
}

} // namespace

Bars findBars(const std::vector<int>& beats, const OnsetEnvelope::Curves& curves,
              const std::vector<Chroma>& chroma) {
    if (beats.size() < 2)
        return {std::vector<BarPlace>(beats.size()), 0};
    const std::vector<double> odds = downbeatOdds(beats, curves, chroma);
    const std::vector<State> states = allStates();
    std::vector<double> score(states.size());
    std::vector<std::vector<std::size_t>> from(beats.size(),
                                               std::vector<std::size_t>(states.size()));
    const auto emission = [&](const State& state, double odd) {
        return state.place == 0 ? -std::log1p(std::exp(-odd)) : -std::log1p(std::exp(odd));
    };
    for (std::size_t s = 0; s < states.size(); ++s)
        score[s] = states[s].prior - std::log(states[s].length) + emission(states[s], odds[0]);
    for (std::size_t i = 1; i < beats.size(); ++i) {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(score) - score.begin());
        std::size_t ended = 0; // best state at the end of a bar
        double endedScore = -1e30;
        for (std::size_t s = 0; s < states.size(); ++s)
            if (states[s].place == states[s].length - 1 && score[s] > endedScore) {
                ended = s;
                endedScore = score[s];
            }
        std::vector<double> next(states.size());
        for (std::size_t s = 0; s < states.size(); ++s) {
            const State& state = states[s];
            double value = score[state.before];
            from[i][s] = state.before;
            const double entry = kPriorAgain * state.prior;
            if (state.place == 0 && endedScore - kMetreChange + entry > value) {
                value = endedScore - kMetreChange + entry;
                from[i][s] = ended;
            }
            if (state.place == 0 && score[best] - kSlip + entry > value) {
                value = score[best] - kSlip + entry;
                from[i][s] = best;
            }
            next[s] = value + emission(state, odds[i]);
        }
        score = std::move(next);
    }
    auto at = static_cast<std::size_t>(std::ranges::max_element(score) - score.begin());
    std::vector<BarPlace> places(beats.size());
    for (std::size_t i = beats.size(); i-- > 0; at = from[i][at])
        places[i] = {states[at].place + 1, states[at].length};
    const double confidence = contrastOf(places, odds);
    return {std::move(places), confidence};
}

} // namespace reelwright::audio
