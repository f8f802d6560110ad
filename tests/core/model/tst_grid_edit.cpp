#include "model/grid_edit.h"

#include "support/verify.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

// Sixteen beats at 120 a minute from 1 s, four to the bar.
BeatGrid evenGrid() {
    BeatGrid grid;
    for (int i = 0; i < 16; ++i)
        grid.beats.push_back({1 + 0.5 * i, i % 4 + 1, 0.5, 0.5});
    grid.tempo = 120;
    grid.confidence = 0.2;
    return grid;
}

std::vector<double> times(const BeatGrid& grid) {
    std::vector<double> result;
    for (const Beat& beat : grid.beats)
        result.push_back(beat.time);
    return result;
}

std::vector<double> downbeats(const BeatGrid& grid) {
    std::vector<double> result;
    for (const Beat& beat : grid.beats)
        if (beat.inBar == 1)
            result.push_back(beat.time);
    return result;
}

BeatGrid after(const BeatGrid& grid, const GridEdit& edit) {
    const auto next = corrected(grid, edit);
    EXPECT_TRUE(next.has_value()) << next.error().message;
    return next ? *next : BeatGrid{};
}

TEST(GridEdit, is_trusted_and_keeps_the_tempo_true) {
    const BeatGrid grid = after(evenGrid(), {.action = GridAction::Halve});
    EXPECT_DOUBLE_EQ(grid.confidence, 1);
    EXPECT_NEAR(grid.tempo, 60, 1e-9);
}

TEST(GridEdit, shifts_all_beats_and_drops_those_before_the_song) {
    EXPECT_DOUBLE_EQ(after(evenGrid(), {.action = GridAction::Shift, .value = 0.25}).beats[0].time, 1.25);
    const BeatGrid early = after(evenGrid(), {.action = GridAction::Shift, .value = -1.2});
    EXPECT_EQ(early.beats.size(), 15U);
    EXPECT_NEAR(early.beats[0].time, 0.3, 1e-12);
}

TEST(GridEdit, halving_keeps_the_downbeat_and_doubling_takes_it_back) {
    const BeatGrid half = after(evenGrid(), {.action = GridAction::Halve, .at = 3});
    EXPECT_EQ(times(half), (std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(half.beats[2].inBar, 1);
    const BeatGrid whole = after(half, {.action = GridAction::Double});
    EXPECT_EQ(whole.beats.size(), 15U);
    EXPECT_DOUBLE_EQ(whole.beats[1].time, 1.5);
    EXPECT_EQ(whole.beats[4].inBar, 1); // 3 s still begins a bar
}

TEST(GridEdit, bars_are_counted_from_the_downbeat_that_was_set) {
    const BeatGrid grid = after(evenGrid(), {.action = GridAction::SetDownbeat, .at = 3.6});
    EXPECT_EQ(downbeats(grid), (std::vector<double>{1.5, 3.5, 5.5, 7.5}));
}

TEST(GridEdit, a_metre_is_counted_from_the_nearest_downbeat) {
    const BeatGrid grid = after(evenGrid(), {.action = GridAction::SetMetre, .at = 3, .value = 3});
    EXPECT_EQ(downbeats(grid), (std::vector<double>{1.5, 3, 4.5, 6, 7.5}));
    EXPECT_EQ(grid.beatsPerBar, 3);
}

TEST(GridEdit, beats_are_added_removed_and_moved_alone) {
    const BeatGrid more = after(evenGrid(), {.action = GridAction::Add, .at = 1.25});
    EXPECT_DOUBLE_EQ(more.beats[1].time, 1.25);
    EXPECT_EQ(more.beats.size(), 17U);
    const BeatGrid same = after(more, {.action = GridAction::Remove, .at = 1.26});
    EXPECT_EQ(times(same), times(evenGrid()));
    const BeatGrid moved = after(evenGrid(), {.action = GridAction::Move, .at = 2, .to = 2.1});
    EXPECT_DOUBLE_EQ(moved.beats[2].time, 2.1);
    EXPECT_DOUBLE_EQ(moved.beats[3].time, 2.5);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Move, .at = 2, .to = 2.6}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Add, .at = 2.01}), InvalidInput);
}

TEST(GridEdit, a_tempo_fills_a_stretch_with_even_beats) {
    const BeatGrid grid = after(evenGrid(), {.action = GridAction::SetTempo, .at = 2, .to = 5, .value = 240});
    EXPECT_DOUBLE_EQ(grid.beats[3].time, 2.25);
    EXPECT_DOUBLE_EQ(grid.beats[13].time, 4.75);
    EXPECT_DOUBLE_EQ(grid.beats[14].time, 5);
    EXPECT_DOUBLE_EQ(grid.beats[15].time, 5.5);
}

TEST(GridEdit, taps_become_even_beats) {
    GridEdit tap{.action = GridAction::Tap};
    for (const double time : {0.52, 0.98, 1.51, 1.99, 2.5})
        tap.beats.push_back({.time = time});
    const BeatGrid grid = after(BeatGrid{}, tap);
    ASSERT_EQ(grid.beats.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(grid.beats[i].time, 0.5 + 0.5 * static_cast<double>(i), 0.02);
    for (std::size_t i = 2; i < 5; ++i)
        EXPECT_NEAR(grid.beats[i].time - grid.beats[i - 1].time, grid.beats[1].time - grid.beats[0].time, 1e-9);
}

TEST(GridEdit, what_makes_no_sense_is_refused_in_words) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_ERROR(corrected({}, {.action = GridAction::Halve}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Shift, .value = nan}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Shift, .value = -100}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::SetMetre, .value = 0}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::SetTempo, .at = 1, .to = 3, .value = 5}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::SetTempo, .at = 3, .to = 1, .value = 90}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Tap, .beats = {{.time = 1}}}), InvalidInput);
    EXPECT_ERROR(corrected(evenGrid(), {.action = GridAction::Replace, .beats = {{.time = 2}, {.time = 1}}}),
                 InvalidInput);
}

TEST(BeatGrid, turns_times_into_beats_and_back) {
    const BeatGrid grid = evenGrid();
    EXPECT_DOUBLE_EQ(grid.positionOf(2.25), 2.5);
    EXPECT_DOUBLE_EQ(grid.timeOf(2.5), 2.25);
    EXPECT_DOUBLE_EQ(grid.positionOf(0), -2); // the tempo goes on outside
    EXPECT_DOUBLE_EQ(grid.timeOf(-2), 0);
    EXPECT_DOUBLE_EQ(grid.timeOf(17), 9.5);
    for (double at = 0; at < 12; at += 0.37)
        EXPECT_NEAR(grid.timeOf(grid.positionOf(at)), at, 1e-9);
    EXPECT_DOUBLE_EQ(BeatGrid{}.positionOf(1), 0);
}

} // namespace
} // namespace reelwright::model
