// Where every picture and sound of a film comes from, for the exported file. Pure functions;
// thread-safe.
#pragma once

#include "base/json.h"
#include "model/asset.h"
#include "model/film.h"

#include <string>
#include <vector>

namespace reelwright::pipeline {

// The film's id and revision; of each scene whether it is a draft, a picture, a clip or generated,
// with the file's name and hash, or with model, seed and hash of the prompt; the sources of the
// sound. Prompts themselves and paths are left out.
base::Json provenanceOf(const model::Film& film, const std::vector<model::Asset>& assets);

// "Made with Reelwright 0.1.0; 3 of 9 scenes are drafts."
std::string provenanceSentence(const model::Film& film);

} // namespace reelwright::pipeline
