#include "pipeline/render_runs.h"

#include "base/random.h"

#include <gtest/gtest.h>

namespace reelwright::pipeline {
namespace {

using compose::Span;

// Scenes of two parts with a transition between any two.
std::vector<Span> filmOf(std::size_t scenes) {
    std::vector<Span> spans;
    base::FrameIndex at = 0;
    const auto add = [&](base::FrameIndex length, std::size_t scene, std::optional<std::size_t> into) {
        spans.push_back({{at, at + length}, scene, into});
        at += length;
    };
    for (std::size_t i = 0; i < scenes; ++i) {
        if (i > 0)
            add(15, i - 1, i);
        add(70, i, {});
        add(70, i, {});
    }
    return spans;
}

base::FrameIndex framesOf(const pipeline::Run& run) {
    base::FrameIndex sum = 0;
    for (const Span& span : run)
        sum += span.frames.length();
    return sum;
}

TEST(RenderRuns, hold_every_span_once_and_in_order) {
    base::Random random(9);
    for (int round = 0; round < 50; ++round) {
        std::vector<Span> missing = filmOf(1 + random.index(20));
        std::erase_if(missing, [&](const Span&) { return random.index(4) == 0; });
        std::vector<Span> all;
        for (const pipeline::Run& run : runsOf(missing, 1 + static_cast<int>(random.index(8)))) {
            ASSERT_FALSE(run.empty());
            for (std::size_t i = 1; i < run.size(); ++i)
                EXPECT_EQ(run[i].frames.begin, run[i - 1].frames.end) << "runs have no gaps";
            all.insert(all.end(), run.begin(), run.end());
        }
        EXPECT_EQ(all, missing);
    }
}

TEST(RenderRuns, keep_two_workers_busy_to_the_end) {
    const auto runs = runsOf(filmOf(12), 2);
    EXPECT_GE(runs.size(), 4U);
    base::FrameIndex busy[2] = {0, 0}; // each run goes to the worker that is free first
    for (const pipeline::Run& run : runs)
        (busy[0] <= busy[1] ? busy[0] : busy[1]) += framesOf(run);
    const auto sum = static_cast<double>(busy[0] + busy[1]);
    EXPECT_LT(static_cast<double>(std::max(busy[0], busy[1])), 0.53 * sum);
}

TEST(RenderRuns, share_a_single_scene_between_two_workers) {
    const auto runs = runsOf(filmOf(1), 2);
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(framesOf(runs[0]), framesOf(runs[1]));
}

TEST(RenderRuns, of_nothing_are_none) {
    EXPECT_TRUE(runsOf({}, 4).empty());
}

} // namespace
} // namespace reelwright::pipeline
