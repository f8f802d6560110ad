#include "model/song_cuts.h"

#include <cmath>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

// Bars of two seconds, four beats each, sections of eight bars.
SongMap evenSong(double seconds) {
    SongMap song;
    song.duration = seconds;
    for (int i = 0; i * 0.5 < seconds; ++i)
        song.grid.beats.push_back({i * 0.5, i % 4 + 1, i % 4 == 0 ? 0.9 : 0.4, 0.5});
    song.grid.tempo = 120;
    song.grid.confidence = 1;
    for (double begin = 0; begin < seconds; begin += 16)
        song.sections.push_back({begin, std::min(begin + 16, seconds), "verse", 0.5});
    return song;
}

TEST(SongCuts, fall_on_downbeats_when_there_are_enough) {
    const SongMap song = evenSong(32);
    EXPECT_EQ(strongCuts(song.grid, 0, 16, 3, 0.5), (std::vector<double>{4, 8, 12}));
    for (const double cut : strongCuts(song.grid, 0.3, 15.9, 3, 0.5))
        EXPECT_NEAR(cut / 2, std::round(cut / 2), 1e-9) << cut; // a downbeat
}

TEST(SongCuts, keep_their_distance_and_number) {
    const SongMap song = evenSong(32);
    for (int count = 1; count < 20; ++count) {
        const auto cuts = strongCuts(song.grid, 1, 9, count, 0.4);
        EXPECT_EQ(static_cast<int>(cuts.size()), std::min(count, 19));
        double last = 1;
        for (const double cut : cuts) {
            EXPECT_GE(cut - last, 0.4 - 1e-9);
            last = cut;
        }
        EXPECT_GE(9 - last, 0.4 - 1e-9);
    }
    EXPECT_TRUE(strongCuts(song.grid, 1, 1.5, 3, 0.4).empty());
}

TEST(SongCuts, are_even_without_a_pulse) {
    BeatGrid grid;
    EXPECT_EQ(strongCuts(grid, 0, 8, 3, 0.4), (std::vector<double>{2, 4, 6}));
    grid = evenSong(32).grid;
    grid.confidence = 0.1;
    EXPECT_EQ(strongCuts(grid, 0, 9, 2, 0.4), (std::vector<double>{3, 6}));
}

TEST(SongCuts, the_nearest_strong_beat_is_rather_a_downbeat) {
    const SongMap song = evenSong(16);
    EXPECT_EQ(nearestStrongBeat(song.grid, 4.2, 1), 4.0);
    EXPECT_EQ(nearestStrongBeat(song.grid, 4.6, 0.2), 4.5);
    EXPECT_EQ(nearestStrongBeat(song.grid, 40, 1), std::nullopt);
    EXPECT_EQ(nearestStrongBeat({}, 4, 1), std::nullopt);
}

TEST(SongCuts, phrases_begin_with_sections_and_every_fourth_bar) {
    EXPECT_EQ(phraseLines(evenSong(32)), (std::vector<double>{0, 8, 16, 24}));
    SongMap free = evenSong(32);
    free.grid.confidence = 0;
    EXPECT_EQ(phraseLines(free), (std::vector<double>{0, 16}));
}

TEST(SongCuts, a_trimmed_song_ends_on_a_phrase) {
    const SongMap song = evenSong(64);
    const Stretch stretch = trimmedToPhrase(song, 1.8, 30);
    EXPECT_DOUBLE_EQ(stretch.begin, 2);
    EXPECT_DOUBLE_EQ(stretch.end, 32);
    EXPECT_DOUBLE_EQ(trimmedToPhrase(song, 0, 11).end, 10);   // no phrase is near: a bar line
    EXPECT_DOUBLE_EQ(trimmedToPhrase(song, 48, 300).end, 64); // the song's own end
    EXPECT_DOUBLE_EQ(trimmedToPhrase({.duration = 50}, 1, 20).end, 21);
}

} // namespace
} // namespace reelwright::model
