// The chapters that are written into an exported film. Pure function; thread-safe.
#pragma once

#include "media/join.h"
#include "model/film.h"

#include <vector>

namespace reelwright::pipeline {

// One for each run of scenes of the same section: "Verse", "Chorus", "Verse 2". They cover the
// film. Empty when there are less than two.
std::vector<media::Chapter> chaptersOf(const model::Film& film);

} // namespace reelwright::pipeline
