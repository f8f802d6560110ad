// Another song under the same film: every cut keeps its bar. Pure; thread-safe.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "model/song.h"

#include <string>
#include <vector>

namespace reelwright::director {

struct SwappedSong {
    model::Film film;
    std::vector<std::string> report; // sentences: what moved, became longer or shorter
};

// Scenes, titles and the film's length move to the same bars and beats of the new song, from the
// bar on where an excerpt of that length begins best. Where the new song is shorter, scenes are
// shortened to fewer whole bars; where one of the songs has no pulse, times are kept or scaled.
// Corrections of the old song's beats are dropped. Errors: InvalidInput when the new song is too
// short for the film's scenes.
base::Result<SwappedSong> swapSong(const model::Film& film, const model::SongMap& song,
                                   const model::AssetId& asset);

} // namespace reelwright::director
