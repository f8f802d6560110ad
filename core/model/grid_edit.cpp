#include "model/grid_edit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array<std::string_view, 11> kNames = {"shift",     "halve", "double", "set_downbeat",
                                                     "set_metre", "add",   "remove", "move",
                                                     "set_tempo", "tap",   "replace"};
constexpr double kClosest = 0.05; // seconds between two beats
constexpr double kSlowest = 20;   // beats a minute
constexpr double kFastest = 400;
constexpr double kLongest = 86400; // seconds; a time beyond it is a mistake

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

std::size_t nearestBeat(const BeatGrid& grid, double seconds) {
    return static_cast<std::size_t>(grid.nearest(seconds));
}

// Bars counted from one beat in both directions.
void countBars(BeatGrid& grid, std::size_t downbeat) {
    const auto length = static_cast<std::size_t>(grid.beatsPerBar);
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        grid.beats[i].inBar =
            static_cast<int>((i + length * (downbeat / length + 1) - downbeat) % length) + 1;
}

// The downbeat nearest to a time, or the nearest beat when there is none.
std::size_t downbeatNear(const BeatGrid& grid, double seconds) {
    std::size_t best = nearestBeat(grid, seconds);
    double distance = grid.beats[best].inBar == 1 ? 0 : kLongest;
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        const double away = std::abs(grid.beats[i].time - seconds);
        if (grid.beats[i].inBar == 1 && away < distance) {
            best = i;
            distance = away;
        }
    }
    return best;
}

void insert(BeatGrid& grid, double time) {
    const int near = grid.nearest(time);
    Beat beat;
    beat.time = time;
    if (near >= 0) {
        beat.strength = grid.beats[static_cast<std::size_t>(near)].strength / 2;
        beat.energy = grid.beats[static_cast<std::size_t>(near)].energy;
    }
    grid.beats.insert(std::ranges::upper_bound(grid.beats, time, {}, &Beat::time), beat);
}

void halve(BeatGrid& grid, double at) {
    const std::size_t kept = downbeatNear(grid, at);
    std::vector<Beat> beats;
    std::size_t downbeat = 0;
    for (std::size_t i = kept % 2; i < grid.beats.size(); i += 2) {
        if (i == kept)
            downbeat = beats.size();
        beats.push_back(grid.beats[i]);
    }
    grid.beats = std::move(beats);
    countBars(grid, downbeat);
}

void makeDouble(BeatGrid& grid) {
    const std::size_t downbeat = downbeatNear(grid, 0);
    std::vector<Beat> beats;
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        beats.push_back(grid.beats[i]);
        if (i + 1 == grid.beats.size())
            break;
        Beat middle = grid.beats[i];
        middle.time = (middle.time + grid.beats[i + 1].time) / 2;
        middle.strength /= 2;
        beats.push_back(middle);
    }
    grid.beats = std::move(beats);
    countBars(grid, 2 * downbeat);
}

Result<void> move(BeatGrid& grid, double at, double to) {
    const std::size_t i = nearestBeat(grid, at);
    const double low = i > 0 ? grid.beats[i - 1].time + kClosest : 0;
    const double high = i + 1 < grid.beats.size() ? grid.beats[i + 1].time - kClosest : kLongest;
    if (to < low || to > high)
        return wrong(
            fmt::format("The beat at {:.2f} s can only be moved between {:.2f} and {:.2f} s.",
                        grid.beats[i].time, low, high));
    grid.beats[i].time = to;
    return {};
}

Result<void> setTempo(BeatGrid& grid, double begin, double end, double tempo) {
    if (tempo < kSlowest || tempo > kFastest)
        return wrong(
            fmt::format("The tempo must be from {} to {} beats a minute.", kSlowest, kFastest));
    const std::size_t downbeat = downbeatNear(grid, begin);
    const double from = grid.beats[nearestBeat(grid, begin)].time;
    const double barTime = grid.beats[downbeat].time;
    if (end <= from)
        return wrong("The stretch must end behind its first beat.");
    std::erase_if(grid.beats,
                  [&](const Beat& beat) { return beat.time > from && beat.time < end; });
    const double step = 60 / tempo;
    for (int i = 1; from + i * step < end - kClosest; ++i)
        insert(grid, from + i * step);
    countBars(grid, nearestBeat(grid, barTime));
    return {};
}

// Even beats through the taps: the line of least squares through tap number and time.
Result<void> tap(BeatGrid& grid, const std::vector<Beat>& taps) {
    constexpr std::size_t kFewest = 4;
    if (taps.size() < kFewest)
        return wrong(fmt::format("Tap at least {} beats.", kFewest));
    const auto count = static_cast<double>(taps.size());
    double meanTime = 0;
    for (const Beat& beat : taps)
        meanTime += beat.time / count;
    const double meanIndex = (count - 1) / 2;
    double product = 0;
    double squares = 0;
    for (std::size_t i = 0; i < taps.size(); ++i) {
        const double away = static_cast<double>(i) - meanIndex;
        product += away * (taps[i].time - meanTime);
        squares += away * away;
    }
    const double step = product / squares;
    if (step < 60 / kFastest || step > 60 / kSlowest)
        return wrong("The taps are too fast or too slow for a beat.");
    const double first = meanTime - meanIndex * step;
    const double last = first + (count - 1) * step;
    std::erase_if(grid.beats, [&](const Beat& beat) {
        return beat.time > first - step / 2 && beat.time < last + step / 2;
    });
    for (std::size_t i = 0; i < taps.size(); ++i)
        if (const double time = first + static_cast<double>(i) * step; time >= 0)
            insert(grid, time);
    countBars(grid, nearestBeat(grid, std::max(0.0, first)));
    return {};
}

Result<void> apply(BeatGrid& grid, const GridEdit& edit) {
    switch (edit.action) {
    case GridAction::Shift:
        for (Beat& beat : grid.beats)
            beat.time += edit.value;
        std::erase_if(grid.beats, [](const Beat& beat) { return beat.time < 0; });
        break;
    case GridAction::Halve:
        halve(grid, edit.at);
        break;
    case GridAction::Double:
        makeDouble(grid);
        break;
    case GridAction::SetDownbeat:
        countBars(grid, nearestBeat(grid, edit.at));
        break;
    case GridAction::SetMetre:
        if (edit.value < 1 || edit.value > 16 || edit.value != std::floor(edit.value))
            return wrong("A bar has from 1 to 16 beats.");
        grid.beatsPerBar = static_cast<int>(edit.value);
        countBars(grid, downbeatNear(grid, edit.at));
        break;
    case GridAction::Add: {
        const std::size_t near = nearestBeat(grid, edit.at);
        if (std::abs(grid.beats[near].time - edit.at) < kClosest)
            return wrong(
                fmt::format("There is a beat at {:.2f} s already.", grid.beats[near].time));
        const double barTime = grid.beats[downbeatNear(grid, edit.at)].time;
        insert(grid, edit.at);
        countBars(grid, nearestBeat(grid, barTime));
        break;
    }
    case GridAction::Remove: {
        const std::size_t gone = nearestBeat(grid, edit.at);
        grid.beats.erase(grid.beats.begin() + static_cast<std::ptrdiff_t>(gone));
        if (!grid.beats.empty())
            countBars(grid, downbeatNear(grid, edit.at));
        break;
    }
    case GridAction::Move:
        return move(grid, edit.at, edit.to);
    case GridAction::SetTempo:
        return setTempo(grid, edit.at, edit.to, edit.value);
    case GridAction::Tap:
        return tap(grid, edit.beats);
    case GridAction::Replace:
        grid.beats = edit.beats;
        for (std::size_t i = 1; i < grid.beats.size(); ++i)
            if (grid.beats[i].time < grid.beats[i - 1].time + kClosest)
                return wrong(
                    fmt::format("The beats at {:.2f} and {:.2f} s are too close or not in order.",
                                grid.beats[i - 1].time, grid.beats[i].time));
        grid.beatsPerBar = 1;
        for (const Beat& beat : grid.beats)
            grid.beatsPerBar = std::clamp(beat.inBar, grid.beatsPerBar, 16);
        break;
    }
    return {};
}

} // namespace

std::string_view nameOf(GridAction action) {
    return kNames[static_cast<std::size_t>(action)];
}

std::optional<GridAction> gridActionFromName(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<GridAction>(found - kNames.begin());
}

Result<BeatGrid> corrected(const BeatGrid& grid, const GridEdit& edit) {
    const bool makesItsOwn = edit.action == GridAction::Tap || edit.action == GridAction::Replace;
    if (grid.beats.empty() && !makesItsOwn)
        return wrong("There are no beats to change: tap or import some first.");
    for (const double time : {edit.at, edit.to, edit.value})
        if (!std::isfinite(time) || std::abs(time) > kLongest)
            return wrong("A time is out of range.");
    for (const Beat& beat : edit.beats)
        if (!std::isfinite(beat.time) || beat.time < 0 || beat.time > kLongest || beat.inBar < 1)
            return wrong("A beat's time or place in the bar is out of range.");
    BeatGrid next = grid;
    next.beatsPerBar = std::clamp(next.beatsPerBar, 1, 16);
    TRY(apply(next, edit));
    if (next.beats.size() < 2)
        return wrong("At least two beats must be left.");
    next.tempo = medianTempo(next.beats);
    next.confidence = 1;
    if (edit.action == GridAction::SetDownbeat || edit.action == GridAction::SetMetre ||
        edit.action == GridAction::Replace)
        next.metreConfidence = 1;
    return next;
}

} // namespace reelwright::model
