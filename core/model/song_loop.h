// How a song that is shorter than its film goes round on its bars. Pure functions; thread-safe.
#pragma once

#include "model/song.h"

#include <optional>

namespace reelwright::model {

// At `end` the song goes on at `begin`, so many times; then it plays on to its own end.
struct SongLoop {
    double begin = 0; // seconds of the song, on a bar line
    double end = 0;
    int rounds = 0;

    // The second of the song that is heard at a second of the song going round.
    [[nodiscard]] double heardAt(double seconds) const;
};

// The loop that makes a song last at least `seconds` and is heard least: between bars that are
// equally loud, whole phrases long, so often that the song's own end comes soon behind the wanted
// one. Nothing for a song that is long enough, has no steady pulse or has too few bars.
std::optional<SongLoop> loopFor(const SongMap& song, double seconds);

// The map of the song going round.
SongMap unrolled(const SongMap& song, const SongLoop& loop);

} // namespace reelwright::model
