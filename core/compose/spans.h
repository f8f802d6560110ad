// A film cut at its boundaries: stretches that show one scene, and stretches where one scene turns
// into the next. Pure functions; thread-safe.
#pragma once

#include "model/film.h"

#include <optional>
#include <set>
#include <vector>

namespace reelwright::compose {

struct Span {
    base::FrameSpan frames;          // on the film
    std::size_t scene = 0;           // the scene that is shown, or that is left
    std::optional<std::size_t> into; // the scene that takes over, in a transition
    bool operator==(const Span&) const = default;
};

// Longest solo stretch in seconds; longer ones are cut into equal parts, so that workers can share
// them and players find a key frame soon.
inline constexpr double kLongestSpanSeconds = 2.5;

// Cover [0, film.length) exactly, in order.
std::vector<Span> spansOf(const model::Film& film);

// The scenes that these spans show.
std::set<std::size_t> scenesIn(const std::vector<Span>& spans);

} // namespace reelwright::compose
