#include "model/song_loop.h"

#include <cmath>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

// Bars of two seconds, the first four and the last two quiet.
SongMap makeSong(double seconds) {
    SongMap song;
    song.duration = seconds;
    for (int i = 0; i * 0.5 < seconds; ++i)
        song.grid.beats.push_back({i * 0.5, i % 4 + 1, 0.5, 0.5});
    song.grid.tempo = 120;
    song.grid.confidence = 1;
    song.sections = {{0, 8, "intro", 0.2}, {8, seconds - 4, "chorus", 0.9}, {seconds - 4, seconds, "outro", 0.2}};
    for (double at = 0; at < seconds; at += song.energy.hop)
        song.energy.values.push_back(at < 7.95 || at >= seconds - 4.05 ? 0.2F : 0.9F);
    song.silences = {{seconds - 0.5, seconds}};
    song.moments = {{8, MomentKind::Drop, 1}};
    return song;
}

TEST(SongLoop, lies_on_bars_of_equal_loudness_and_fills_the_film) {
    const SongMap song = makeSong(40);
    for (const double seconds : {41.0, 60.0, 95.3, 600.0}) {
        const auto loop = loopFor(song, seconds);
        ASSERT_TRUE(loop.has_value());
        EXPECT_NEAR(std::fmod(loop->begin, 2), 0, 1e-9);
        EXPECT_NEAR(std::fmod(loop->end - loop->begin, 2), 0, 1e-9);
        EXPECT_GE(loop->begin, 8) << "inside of the chorus";
        EXPECT_LE(loop->end, 36);
        const double whole = song.duration + loop->rounds * (loop->end - loop->begin);
        EXPECT_GE(whole, seconds - 1e-9);
        EXPECT_LT(whole, seconds + 16) << "the song's own end is heard";
    }
}

TEST(SongLoop, is_not_for_songs_that_last_or_have_no_bars) {
    EXPECT_FALSE(loopFor(makeSong(40), 40).has_value());
    SongMap speech = makeSong(40);
    speech.grid.confidence = 0.1;
    EXPECT_FALSE(loopFor(speech, 60).has_value());
    EXPECT_FALSE(loopFor(makeSong(6), 60).has_value()) << "three bars";
    EXPECT_FALSE(loopFor({}, 60).has_value());
}

TEST(SongLoop, a_loop_that_ends_with_its_last_bar_goes_round_whole) {
    SongMap song = makeSong(8);
    song.sections = {{0, 8, "verse", 0.5}};
    const auto loop = loopFor(song, 12);
    ASSERT_TRUE(loop.has_value());
    EXPECT_DOUBLE_EQ(loop->begin, 0);
    EXPECT_DOUBLE_EQ(loop->end, 8);
    EXPECT_EQ(loop->rounds, 1);
    EXPECT_DOUBLE_EQ(unrolled(song, *loop).duration, 16);
    EXPECT_EQ(unrolled(song, *loop).grid.beats.size(), 32U);
    song.duration = 8.3;
    EXPECT_FALSE(loopFor(song, 12).has_value()) << "it rings on behind its last bar";
}

TEST(SongLoop, the_unrolled_map_is_that_of_what_is_heard) {
    const SongMap song = makeSong(40);
    const SongLoop loop{8, 24, 3};
    const SongMap map = unrolled(song, loop);
    EXPECT_DOUBLE_EQ(map.duration, 40 + 3 * 16);
    ASSERT_EQ(map.grid.beats.size(), 2U * 88);
    for (std::size_t i = 0; i < map.grid.beats.size(); ++i) {
        EXPECT_NEAR(map.grid.beats[i].time, 0.5 * static_cast<double>(i), 1e-9);
        EXPECT_EQ(map.grid.beats[i].inBar, static_cast<int>(i) % 4 + 1);
    }
    ASSERT_EQ(map.moments.size(), 4U);
    EXPECT_DOUBLE_EQ(map.moments[3].time, 8 + 48);
    double end = 0;
    for (const Section& section : map.sections) {
        EXPECT_NEAR(section.begin, end, 1e-9);
        end = section.end;
    }
    EXPECT_NEAR(end, map.duration, 1e-9);
    EXPECT_EQ(map.sections.back().label, "outro");
    ASSERT_EQ(map.silences.size(), 1U);
    EXPECT_NEAR(map.silences[0].begin, 87.5, 1e-9);
    EXPECT_NEAR(map.energy.at(30), 0.9, 1e-6);
    EXPECT_NEAR(map.energy.at(87), 0.2, 1e-6);
    EXPECT_DOUBLE_EQ(loop.heardAt(7), 7);
    EXPECT_DOUBLE_EQ(loop.heardAt(25), 9);
    EXPECT_DOUBLE_EQ(loop.heardAt(24 + 47), 23);
    EXPECT_DOUBLE_EQ(loop.heardAt(24 + 48), 24);
}

} // namespace
} // namespace reelwright::model
