// What a person corrects in a song's beats. Kept beside the film in song time, so that corrections
// are made again when the song is heard anew. Values and pure functions; thread-safe.
#pragma once

#include "base/result.h"
#include "model/song.h"

#include <optional>
#include <string_view>
#include <vector>

namespace reelwright::model {

enum class GridAction {
    Shift,       // all beats by `value` seconds
    Halve,       // every second beat goes; the beat nearest to `at` stays
    Double,      // a beat between every two
    SetDownbeat, // the beat nearest to `at` begins a bar, and bars are counted from it
    SetMetre,    // `value` beats to the bar, counted from the downbeat nearest to `at`
    Add,         // a beat at `at`
    Remove,      // the beat nearest to `at`
    Move,        // the beat nearest to `at` goes to `to`, between its neighbours
    SetTempo,    // even beats of `value` a minute from the beat nearest to `at` until `to`
    Tap,         // even beats through the taps in `beats`, from the first to the last
    Replace,     // `beats` as they are
};

std::string_view nameOf(GridAction action); // "shift", "set_downbeat", ...
std::optional<GridAction> gridActionFromName(std::string_view name);

struct GridEdit {
    GridAction action = GridAction::Shift;
    double at = 0;           // seconds
    double to = 0;           // seconds
    double value = 0;        // see the action
    std::vector<Beat> beats; // for Tap only their times count
    bool operator==(const GridEdit&) const = default;
};

// The grid after a correction; a person's word is trusted, so its confidence is 1. Errors:
// InvalidInput when the values fit no beat, or less than two beats would be left.
base::Result<BeatGrid> corrected(const BeatGrid& grid, const GridEdit& edit);

} // namespace reelwright::model
