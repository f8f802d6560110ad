// Values of the engine as text for a terminal and as JSON for programs. Pure functions.
#pragma once

#include "base/json.h"
#include "engine/engine.h"

#include <string>

namespace reelwright::cli {

// "1:02.4"
std::string clockText(double seconds);

// A table with a line a scene, and what holds for the whole film.
std::string describe(const model::Film& film);
// With "notices", a list of sentences, in scenes that have some.
base::Json sceneListJson(const model::Film& film,
                         const std::vector<pipeline::SceneNotice>& notices = {});

// A line a sound beside the music.
std::string describeSounds(const model::Film& film, const std::vector<model::Asset>& assets);
base::Json soundListJson(const model::Film& film, const std::vector<model::Asset>& assets);

// What was heard, for a person: tempo, metre, confidence, loudness, sections, warnings.
std::string describe(const audio::Analysis& analysis);
// The analysis with its warnings and the bars of each section.
base::Json analysisJson(const audio::Analysis& analysis);

// How large the film will be and how long it will take, in a sentence or two.
std::string describe(const pipeline::ExportEstimate& estimate);
base::Json toJson(const pipeline::ExportEstimate& estimate);
base::Json exportJson(const pipeline::ExportResult& result, const model::Film& film);

} // namespace reelwright::cli
