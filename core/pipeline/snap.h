// The cuts of a film moved to beats so that its models are paid for the fewest seconds that nobody
// sees. Costs nothing and needs no key. Call from one thread.
#pragma once

#include "generate/quote.h"
#include "model/film.h"
#include "pipeline/offer.h"
#include "pipeline/workspace.h"

#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

inline constexpr double kUsualReach = 2; // seconds that a cut may move
inline constexpr double kMostReach = 10;

struct MovedCut {
    std::size_t scene = 0; // index of the scene that begins there
    base::FrameIndex from = 0;
    base::FrameIndex to = 0;
    bool operator==(const MovedCut&) const = default;
};

struct Snapped {
    model::Film film;           // with the cuts moved; equal to the given one when none is
    std::vector<MovedCut> cuts; // ascending
    generate::FilmQuote before; // of the scenes that would be paid
    generate::FilmQuote after;  // of the same scenes with the same models
    std::vector<std::string> notices;
};

// The film with the cheapest cuts for some of its scenes (by index). A cut moves when both of its
// scenes would be paid for now and neither is locked to its timing: to a beat at most `reach`
// seconds away, or, in a film without beats that can be trusted, to any frame. The film keeps its
// length, and what is paid never rises unless a scene was longer than its model can make. Errors:
// as offerFor; InvalidInput for a reach out of range.
base::Result<Snapped> snapCuts(Workspace& workspace, const model::Film& film,
                               const std::vector<std::size_t>& scenes, const MakingWishes& wishes,
                               double reach, const std::stop_token& stop);

} // namespace reelwright::pipeline
