#include "pipeline/render_runs.h"

#include <algorithm>
#include <numeric>

namespace reelwright::pipeline {

using base::FrameIndex;
using compose::Span;

namespace {

constexpr int kShare = 2;           // a run is this part of a worker's share of what is left
constexpr double kStretched = 1.75; // how much longer than that a run may get to end at a scene

bool startsScene(const Span& before, const Span& span) {
    return span.scene != before.scene && !span.into;
}

} // namespace

std::vector<Run> runsOf(const std::vector<Span>& missing, int workers) {
    FrameIndex left = std::accumulate(
        missing.begin(), missing.end(), FrameIndex{0},
        [](FrameIndex sum, const Span& span) { return sum + span.frames.length(); });
    std::vector<Run> runs;
    FrameIndex wanted = 0;
    FrameIndex length = 0; // of the last run
    for (const Span& span : missing) {
        const bool first = runs.empty();
        const bool neighbour = !first && runs.back().back().frames.end == span.frames.begin;
        const bool full = length >= wanted;
        const bool stretched = static_cast<double>(length + span.frames.length()) >
                               kStretched * static_cast<double>(wanted);
        if (first || !neighbour || (full && (stretched || startsScene(runs.back().back(), span)))) {
            runs.emplace_back();
            wanted = left / (kShare * std::max(workers, 1));
            length = 0;
        }
        runs.back().push_back(span);
        length += span.frames.length();
        left -= span.frames.length();
    }
    return runs;
}

} // namespace reelwright::pipeline
