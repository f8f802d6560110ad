// What draws the eye in the clips and pictures of a project: found once, kept in derived/ by their
// content. Thread-safe: each call owns its files.
#pragma once

#include "compose/composition.h"
#include "compose/interest.h"
#include "store/derived_cache.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace reelwright::pipeline {

// Pieces of a clip that are looked at together: so many moments at compose::kInterestRate.
inline constexpr std::int64_t kInterestPiece = 64;

// How many moments a clip has; the last one shows its last frame.
std::int64_t momentCount(const media::ClipIndex& clip);

// The moments of a piece of a clip; fewer at its end. Errors: those of reading; Cancelled.
base::Result<std::vector<compose::Interest>> interestOfPiece(const store::DerivedCache& derived,
                                                             const compose::SceneSource& clip,
                                                             std::int64_t piece,
                                                             const std::stop_token& stop);

base::Result<compose::Interest> interestOfStill(const store::DerivedCache& derived,
                                                const compose::SceneSource& still);

} // namespace reelwright::pipeline
