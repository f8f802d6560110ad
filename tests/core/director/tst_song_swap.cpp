#include "director/song_swap.h"

#include "core/director/briefs.h"
#include "director/director.h"
#include "support/verify.h"

#include <cmath>

#include <gtest/gtest.h>

namespace reelwright::director {
namespace {

model::SongMap evenSong(double seconds, double tempo, int beatsPerBar = 4) {
    return briefs::makeSong({.seconds = seconds, .tempo = tempo, .beatsPerBar = beatsPerBar});
}

model::Film filmOn(const model::SongMap& song, double seconds) {
    model::Brief brief;
    brief.prompt = "A rider crosses the desert at dusk";
    brief.song = "song.wav";
    brief.durationSeconds = seconds;
    Material material;
    material.song = model::AssetId{"old"};
    auto film = planFilm(brief, readIntent(brief), song, material);
    EXPECT_TRUE(film.has_value());
    return film ? *film : model::Film{};
}

// Place of a scene's start in bars of its film's own grid, from the first downbeat.
double barOf(const model::Film& film, std::size_t scene) {
    const auto& beats = film.grid.beats;
    const auto first = std::ranges::find(beats, 1, &model::Beat::inBar) - beats.begin();
    return (film.grid.positionOf(film.rate.secondsAt(film.scenes[scene].start)) - static_cast<double>(first)) /
           film.grid.beatsPerBar;
}

TEST(SongSwap, every_cut_keeps_its_bar_in_a_slower_song) {
    const model::Film film = filmOn(evenSong(64, 120), 32);
    ASSIGN_OK(const SwappedSong swapped, swapSong(film, evenSong(120, 90), {"new"}));
    ASSERT_EQ(swapped.film.scenes.size(), film.scenes.size());
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        EXPECT_NEAR(barOf(swapped.film, i) - barOf(swapped.film, 0), barOf(film, i) - barOf(film, 0), 0.03) << i;
    EXPECT_NEAR(swapped.film.rate.secondsAt(swapped.film.length), 32 * 120.0 / 90, 0.1);
    EXPECT_EQ(swapped.film.music->asset, model::AssetId{"new"});
    EXPECT_FALSE(swapped.report.empty());
    VERIFY_OK(model::check(swapped.film));
}

TEST(SongSwap, cuts_lie_on_beats_to_half_a_frame) {
    const model::Film film = filmOn(evenSong(64, 120), 30);
    ASSIGN_OK(const SwappedSong swapped, swapSong(film, evenSong(120, 97.3), {"new"}));
    for (std::size_t i = 1; i < swapped.film.scenes.size(); ++i) {
        const double time = swapped.film.rate.secondsAt(swapped.film.scenes[i].start);
        const auto near = static_cast<std::size_t>(swapped.film.grid.nearest(time));
        EXPECT_LE(std::abs(swapped.film.grid.beats[near].time - time), 0.5 / 30 + 1e-6) << i;
    }
}

TEST(SongSwap, bars_stay_bars_in_another_metre) {
    const model::Film film = filmOn(evenSong(64, 120), 24);
    ASSIGN_OK(const SwappedSong swapped, swapSong(film, evenSong(90, 120, 3), {"new"}));
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        EXPECT_NEAR(barOf(swapped.film, i) - barOf(swapped.film, 0), barOf(film, i) - barOf(film, 0), 0.03) << i;
}

TEST(SongSwap, a_shorter_song_shortens_scenes_and_says_so) {
    const model::Film film = filmOn(evenSong(64, 120), 40);
    ASSIGN_OK(const SwappedSong swapped, swapSong(film, evenSong(26, 120), {"new"}));
    EXPECT_LE(swapped.film.rate.secondsAt(swapped.film.length), 26.02);
    EXPECT_NE(swapped.report.front().find("bars"), std::string::npos);
    EXPECT_EQ(swapped.film.scenes.size(), film.scenes.size());
    EXPECT_ERROR(swapSong(film, evenSong(2, 120), {"new"}), InvalidInput);
}

TEST(SongSwap, without_a_pulse_times_are_kept) {
    const model::Film film = filmOn(evenSong(64, 120), 20);
    model::SongMap free = evenSong(60, 120);
    free.grid.confidence = 0.1;
    ASSIGN_OK(const SwappedSong swapped, swapSong(film, free, {"new"}));
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        EXPECT_EQ(swapped.film.scenes[i].start, film.scenes[i].start);
    EXPECT_EQ(swapped.film.length, film.length);
}

TEST(SongSwap, is_the_same_each_time_and_back_again_is_the_same_film_length) {
    const model::SongMap first = evenSong(64, 120);
    const model::Film film = filmOn(first, 24);
    ASSIGN_OK(const SwappedSong one, swapSong(film, evenSong(80, 100), {"new"}));
    ASSIGN_OK(const SwappedSong two, swapSong(film, evenSong(80, 100), {"new"}));
    EXPECT_EQ(one.film, two.film);
    ASSIGN_OK(const SwappedSong back, swapSong(one.film, first, {"old"}));
    EXPECT_NEAR(static_cast<double>(back.film.length), static_cast<double>(film.length), 2);
}

} // namespace
} // namespace reelwright::director
