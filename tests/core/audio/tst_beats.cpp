// Beats and bars of songs in many metres and manners, all with known grids.
#include "audio/analysis.h"
#include "audio/remarks.h"

#include "support/song_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ostream>

#include <gtest/gtest.h>

namespace reelwright::audio {
namespace {

using namespace reelwright::testing;

struct Manner {
    const char* name = "";
    int beatsPerBar = 4;
    std::vector<int> accents = {2}; // beats of the bar, from 0, with a snare
    double seconds = 40;
    std::function<double(double)> tempo = [](double) { return 112.0; }; // at a time
    double swing = 0.5;             // where the off-beat lies inside the beat
    double silenceFrom = 0;         // everything rests between these times
    double silenceTo = 0;
    double drumsFrom = 0;           // chords and bass alone before
    double leastBeats = 0.9;        // F-measures
    double leastBars = 0.8;
};

[[maybe_unused]] void PrintTo(const Manner& manner, std::ostream* out) {
    *out << manner.name;
}

struct Known {
    std::vector<double> beats;
    std::vector<double> bars;
    media::StereoSamples samples;
};

Known play(const Manner& manner) {
    SongMaker song(manner.seconds + 1);
    Known known;
    constexpr double kRoots[] = {110, 87.3, 130.8, 98};
    int count = 0;
    for (double at = 0.4; at < manner.seconds;) {
        const double step = 60 / manner.tempo(at);
        const int inBar = count % manner.beatsPerBar;
        const int bar = count / manner.beatsPerBar;
        ++count;
        known.beats.push_back(at);
        if (inBar == 0)
            known.bars.push_back(at);
        if (at < manner.silenceFrom || at >= manner.silenceTo) {
            const double root = kRoots[bar % 4];
            if (inBar == 0)
                for (const double interval : {1.0, bar % 2 == 0 ? 1.189 : 1.26, 1.498})
                    song.sine(at, step * manner.beatsPerBar * 0.97, 2 * root * interval, 0.06, 2);
            song.sine(at, step * 0.8, root / 2, inBar == 0 ? 0.4 : 0.2, 0.3);
            if (at >= manner.drumsFrom) {
                if (inBar == 0)
                    song.kick(at, 0.9);
                if (std::ranges::find(manner.accents, inBar) != manner.accents.end())
                    song.noise(at, 0.09, 0.3);
                song.noise(at, 0.02, 0.12);
                song.noise(at + manner.swing * step, 0.02, 0.08);
            }
        }
        at += step;
    }
    known.samples = song.stereo();
    return known;
}

// F-measure of events within 70 ms.
double score(const std::vector<double>& wanted, const std::vector<double>& found) {
    std::size_t i = 0;
    std::size_t j = 0;
    int hits = 0;
    while (i < wanted.size() && j < found.size()) {
        const double off = found[j] - wanted[i];
        if (std::abs(off) <= 0.07)
            ++hits, ++i, ++j;
        else
            off < 0 ? ++j : ++i;
    }
    return 2.0 * hits / static_cast<double>(wanted.size() + found.size());
}

class SongInManner : public ::testing::TestWithParam<Manner> {};

const Manner kManners[] = {
    {.name = "steady_four", .accents = {1, 3}},
    {.name = "waltz", .beatsPerBar = 3, .accents = {1, 2}, .tempo = [](double) { return 138.0; }},
    {.name = "five", .beatsPerBar = 5, .accents = {3}, .tempo = [](double) { return 150.0; }, .leastBars = 0.6},
    {.name = "seven", .beatsPerBar = 7, .accents = {2, 4}, .tempo = [](double) { return 160.0; }, .leastBars = 0.6},
    {.name = "swing", .accents = {1, 3}, .tempo = [](double) { return 126.0; }, .swing = 2.0 / 3},
    {.name = "pause_of_four_seconds", .accents = {1, 3}, .silenceFrom = 16, .silenceTo = 20},
    {.name = "drums_later", .accents = {1, 3}, .drumsFrom = 12},
    {.name = "ritardando",
     .accents = {1, 3},
     .tempo = [](double at) { return at < 25 ? 120.0 : 120 - 2.2 * (at - 25); },
     .leastBeats = 0.85},
    {.name = "two_tempi",
     .accents = {1, 3},
     .seconds = 50,
     .tempo = [](double at) { return at < 25 ? 96.0 : 124.0; },
     .leastBeats = 0.85,
     .leastBars = 0.7},
};

INSTANTIATE_TEST_SUITE_P(Manners, SongInManner, ::testing::ValuesIn(kManners),
                         [](const auto& manner) { return std::string(manner.param.name); });

TEST_P(SongInManner, has_its_beats_and_bars_found) {
    const Known known = play(GetParam());
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "song.wav", known.samples));
    ASSIGN_OK(const Analysis analysis, analyse(folder / "song.wav", {}, {}));
    std::vector<double> beats;
    std::vector<double> bars;
    for (const model::Beat& beat : analysis.map.grid.beats) {
        beats.push_back(beat.time);
        if (beat.inBar == 1)
            bars.push_back(beat.time);
    }
    EXPECT_GE(score(known.beats, beats), GetParam().leastBeats) << analysis.map.grid.tempo;
    EXPECT_GE(score(known.bars, bars), GetParam().leastBars) << analysis.map.grid.beatsPerBar;
    EXPECT_GE(analysis.map.grid.confidence, model::BeatGrid::kSnapConfidence);
    EXPECT_GE(analysis.map.grid.metreConfidence, 0.5);
    const TempoRange range = tempoRangeOf(analysis.map.grid);
    const bool moves = GetParam().tempo(1) != GetParam().tempo(GetParam().seconds - 1);
    EXPECT_EQ(range.fastest > 1.1 * range.slowest, moves) << range.slowest << " " << range.fastest;
    EXPECT_EQ(toJson(analysis).at("tempo_curve").size(), bars.size());
}

} // namespace
} // namespace reelwright::audio
