// Whether the take that a scene shows is still what was asked for. Thread-safe: pure functions.
#pragma once

#include "model/asset.h"
#include "model/film.h"

#include <string>
#include <vector>

namespace reelwright::model {

enum class Stale {
    Prompt, // it was generated from other words than the scene has now
    Length, // the scene goes on after its clip has ended: the last picture stands still
};

// A sentence for people, such as "The prompt was changed after this take was made.".
std::string_view sentenceOf(Stale cause);

// Why the chosen take of a scene is out of date; empty when it is not, and for drafts. `asset` is
// the take's; without it, or without its length, only the prompt is compared.
std::vector<Stale> whyStale(const Film& film, std::size_t scene, const Asset* asset);

// The words that a model would get for a scene now.
const std::string& promptOf(const Scene& scene);

} // namespace reelwright::model
