#include "audio/plot.h"
#include "audio/remarks.h"

#include "support/verify.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

// Cairo keeps the patterns of the fonts that it found until the program ends; the leak sanitizer asks
// this by name.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig";
}

namespace reelwright::audio {
namespace {

// A song that is quiet in its first half and loud in its second, at 120 a minute.
Analysis analysisOf(double seconds) {
    Analysis analysis;
    analysis.map.duration = seconds;
    analysis.map.grid = {.tempo = 120, .confidence = 0.9};
    for (int i = 0; i * 0.5 < seconds; ++i)
        analysis.map.grid.beats.push_back({i * 0.5, i % 4 + 1, 0.8, 0.5});
    analysis.map.sections = {{0, seconds / 2, "verse", 0.3}, {seconds / 2, seconds, "chorus", 0.9}};
    const auto steps = static_cast<std::size_t>(seconds * 48000 / kWaveformStep);
    for (std::size_t i = 0; i < steps; ++i) {
        const int level = i < steps / 2 ? 20 : 100;
        analysis.waveform.low.push_back(static_cast<std::int8_t>(-level));
        analysis.waveform.high.push_back(static_cast<std::int8_t>(level));
        analysis.waveform.rms.push_back(static_cast<std::uint8_t>(level));
    }
    for (double at = 0; at < seconds; at += 0.1)
        analysis.map.energy.values.push_back(at < seconds / 2 ? 0.3f : 0.9f);
    analysis.loudness = {-14, 6, -1};
    return analysis;
}

struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
};
Colour at(const media::Image& image, int x, int y) {
    const std::uint8_t* const p = image.row(y) + 4 * x;
    return {p[0], p[1], p[2]};
}
bool isPink(Colour c) { return c.red > 150 && c.red > c.green + 60; }
bool isTeal(Colour c) { return c.green > 120 && c.green > c.red + 60; }

int countIf(const media::Image& image, int x, bool (*is)(Colour)) {
    int count = 0;
    for (int y = 0; y < image.height; ++y)
        count += is(at(image, x, y)) ? 1 : 0;
    return count;
}

} // namespace

TEST(Plot, shows_sections_in_their_colours_and_loud_taller_than_quiet) {
    ASSIGN_OK(const media::Image image, drawAnalysis(analysisOf(60), {.title = "Song"}));
    EXPECT_EQ(image.width, 1920);
    EXPECT_EQ(image.height, 540);
    const int quiet = countIf(image, 500, &isTeal);
    const int loud = countIf(image, 1403, &isPink);
    EXPECT_GT(quiet, 20);
    EXPECT_GT(loud, 3 * quiet);
    EXPECT_EQ(countIf(image, 500, &isPink), 0);
    EXPECT_EQ(countIf(image, 1403, &isTeal), 0);
    for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        ASSERT_EQ(image.pixels[i], 255);
}

TEST(Plot, draws_downbeats_stronger_than_beats) {
    ASSIGN_OK(const media::Image with, drawAnalysis(analysisOf(60), {}));
    Analysis none = analysisOf(60);
    none.map.grid.beats.clear();
    ASSIGN_OK(const media::Image without, drawAnalysis(none, {}));
    // 31 pixels a second; a row above the quiet waveform and off the energy curve.
    const auto lift = [&](double seconds) {
        const int x = static_cast<int>(std::lround(28 + seconds * (1920 - 56) / 60));
        int most = 0;
        for (int i = x - 1; i <= x + 1; ++i)
            most = std::max(most, at(with, i, 150).green - at(without, i, 150).green);
        return most;
    };
    EXPECT_GT(lift(8), 2 * lift(8.5)); // bar 5, and its second beat
    EXPECT_GT(lift(8.5), 5);
    EXPECT_EQ(lift(8.25), 0);
}

TEST(Plot, lays_long_songs_into_rows) {
    int before = 0;
    for (const double seconds : {60.0, 180.0, 300.0, 3600.0}) {
        ASSIGN_OK(const media::Image image, drawAnalysis(analysisOf(seconds), {.title = "Song", .width = 1200}));
        EXPECT_GT(image.height, before);
        EXPECT_LT(image.height, 6500);
        before = image.height;
    }
}

TEST(Plot, of_nothing_or_of_strange_values_is_still_a_picture) {
    ASSIGN_OK(const media::Image empty, drawAnalysis({}, {}));
    EXPECT_EQ(empty.height, 540);
    Analysis strange = analysisOf(10);
    strange.map.sections = {{-5, 400, std::string("\xff\xfe\0x", 4), 7}, {3, 2, "", -1}};
    strange.map.grid.tempo = 0;
    strange.map.grid.beatsPerBar = 0;
    ASSIGN_OK(const media::Image image, drawAnalysis(strange, {.title = "\xc3\x28 \xe2\x80\xae title"}));
    EXPECT_EQ(image.width, 1920);
    EXPECT_ERROR(drawAnalysis({}, {.width = 10}), InvalidInput);
    EXPECT_ERROR(drawAnalysis({}, {.width = 1 << 30}), InvalidInput);
}

TEST(Remarks, warn_of_what_spoils_a_film_and_of_nothing_else) {
    const Analysis fine = analysisOf(60);
    EXPECT_TRUE(warningsOf(fine).empty());
    const auto warningOf = [](const Analysis& analysis) {
        const auto warnings = warningsOf(analysis);
        return warnings.size() == 1 ? warnings[0] : "not one warning";
    };
    Analysis unsure = fine;
    unsure.map.grid.confidence = 0.2;
    EXPECT_NE(warningOf(unsure).find("pulse"), std::string::npos);
    Analysis quiet = fine;
    quiet.loudness.integrated = -38;
    EXPECT_NE(warningOf(quiet).find("very quiet"), std::string::npos);
    Analysis clipped = fine;
    clipped.loudness.truePeak = 1.6;
    EXPECT_NE(warningOf(clipped).find("clipped"), std::string::npos);
    Analysis late = fine;
    late.map.silences = {{0, 2}, {5, 6}};
    EXPECT_NE(warningOf(late).find("2.0 s of silence"), std::string::npos);
    Analysis pause = fine;
    pause.map.silences = {{5, 6}};
    EXPECT_EQ(warningOf(pause).find("silence"), std::string::npos);
}

TEST(Remarks, tell_bars_words_and_the_other_tempo) {
    const Analysis fine = analysisOf(60);
    EXPECT_EQ(barsIn(fine.map.grid, 0, 60), 30);
    EXPECT_EQ(barsIn(fine.map.grid, 0, 30) + barsIn(fine.map.grid, 30, 60), 30);
    EXPECT_FALSE(otherTempo(fine.map.grid));
    EXPECT_EQ(otherTempo({.beats = {{}, {}}, .tempo = 174}), 87);
    EXPECT_EQ(otherTempo({.beats = {{}, {}}, .tempo = 70}), 140);
    EXPECT_FALSE(otherTempo({}));
    EXPECT_NE(confidenceInWords(0.3), confidenceInWords(0.36));
}

} // namespace reelwright::audio
