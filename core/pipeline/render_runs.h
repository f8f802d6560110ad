// How the segments that are missing are shared out among workers. Pure functions; thread-safe.
#pragma once

#include "compose/spans.h"

#include <vector>

namespace reelwright::pipeline {

// Neighbouring segments that one worker draws one after the other.
using Run = std::vector<compose::Span>;

// Long runs first and short ones at the end, so that all workers finish at about the same time
// (guided self-scheduling, Polychronopoulos and Kuck 1987); they end at scenes where they can,
// because a clip that is taken up in its middle is decoded from its key frame before.
// `missing` ascends; every span comes back once, in order.
std::vector<Run> runsOf(const std::vector<compose::Span>& missing, int workers);

} // namespace reelwright::pipeline
