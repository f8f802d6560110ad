#include "audio/analysis.h"

#include "model/json.h"
#include "support/composed_song.h"
#include "support/places.h"
#include "support/song_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace reelwright::audio {
namespace {

using namespace reelwright::testing;

base::Result<Analysis> hear(const media::StereoSamples& samples) {
    const TempFolder folder;
    TRY(writeSound(folder / "song.wav", samples));
    return analyse(folder / "song.wav", {}, {});
}

std::vector<double> timesOf(const model::BeatGrid& grid, bool downbeatsOnly = false) {
    std::vector<double> times;
    for (const model::Beat& beat : grid.beats)
        if (!downbeatsOnly || beat.inBar == 1)
            times.push_back(beat.time);
    return times;
}

// Beats that have one of the others within 70 ms: the F-measure of beat tracking (MIREX), first 5 s
// left out.
double fMeasure(std::vector<double> found, std::vector<double> truth) {
    std::erase_if(found, [](double t) { return t < 5; });
    std::erase_if(truth, [](double t) { return t < 5; });
    std::size_t hits = 0;
    std::vector<bool> used(truth.size(), false);
    for (const double time : found)
        for (std::size_t i = 0; i < truth.size(); ++i)
            if (!used[i] && std::abs(truth[i] - time) <= 0.07) {
                used[i] = true;
                ++hits;
                break;
            }
    return found.empty() || truth.empty()
               ? 0
               : 2.0 * static_cast<double>(hits) / static_cast<double>(found.size() + truth.size());
}

double bias(const std::vector<double>& found, const std::vector<double>& truth) {
    double sum = 0;
    int count = 0;
    for (const double time : found)
        for (const double right : truth)
            if (std::abs(right - time) <= 0.07) {
                sum += time - right;
                ++count;
            }
    return count > 0 ? sum / count : 1;
}

class SteadySong : public ::testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(Tempos, SteadySong, ::testing::Values(90.0, 120.0, 140.0));

TEST_P(SteadySong, has_its_tempo_beats_and_downbeats_found) {
    SongMaker song(32);
    song.add(0.35, {.seconds = 31, .tempo = GetParam()});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    const model::BeatGrid& grid = analysis.map.grid;
    EXPECT_NEAR(grid.tempo, GetParam(), GetParam() * 0.01);
    EXPECT_GE(fMeasure(timesOf(grid), song.beats), 0.95);
    EXPECT_LE(std::abs(bias(timesOf(grid), song.beats)), 0.015);
    EXPECT_EQ(grid.beatsPerBar, 4);
    EXPECT_GE(fMeasure(timesOf(grid, true), song.downbeats), 0.9);
    EXPECT_GT(grid.confidence, model::BeatGrid::kSnapConfidence);
}

TEST_P(SteadySong, has_a_grid_that_keeps_its_own_rules) {
    SongMaker song(20);
    song.add(0, {.seconds = 20, .tempo = GetParam()});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    double last = -1;
    int inBar = 0;
    for (const model::Beat& beat : analysis.map.grid.beats) {
        EXPECT_GT(beat.time, last);
        EXPECT_LT(beat.time, analysis.map.duration);
        EXPECT_GE(beat.strength, 0);
        EXPECT_LE(beat.strength, 1);
        EXPECT_GE(beat.energy, 0);
        EXPECT_LE(beat.energy, 1);
        if (inBar > 0) {
            EXPECT_EQ(beat.inBar, inBar % analysis.map.grid.beatsPerBar + 1);
        }
        inBar = beat.inBar;
        last = beat.time;
    }
}

TEST(Beats, follow_a_change_of_tempo) {
    SongMaker song(60);
    song.add(0, {.seconds = 30, .tempo = 100});
    song.add(30, {.seconds = 30, .tempo = 132});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    const auto within = [&](double begin, double end) {
        std::vector<double> times = timesOf(analysis.map.grid);
        std::erase_if(times, [&](double t) { return t < begin || t > end; });
        return times.size() < 2
                   ? 0.0
                   : 60.0 * static_cast<double>(times.size() - 1) / (times.back() - times.front());
    };
    EXPECT_NEAR(within(5, 25), 100, 2);
    EXPECT_NEAR(within(36, 58), 132, 3);
    EXPECT_GE(fMeasure(timesOf(analysis.map.grid), song.beats), 0.85);
}

TEST(Beats, of_noise_without_a_pulse_are_not_trusted) {
    SongMaker song(20);
    song.noise(0, 40, 0.3);
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    EXPECT_LT(analysis.map.grid.confidence, model::BeatGrid::kSnapConfidence);
}

TEST(Beats, of_sound_without_a_pulse_are_not_trusted) {
    const double seconds = 40;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        base::Random random(seed);
        SongMaker clicks(seconds); // at irregular times
        for (double at = 0.3; at < seconds - 1; at += random.uniform(0.15, 1.6))
            clicks.sine(at, 0.05, random.uniform(500, 3000), random.uniform(0.3, 0.9), 0.01);
        SongMaker speech(seconds); // syllables and pauses
        for (double at = 0.2; at < seconds - 1; at += random.uniform(0.2, 1.1))
            for (auto left = 3 + random.index(10); left > 0; --left) {
                const double syllable = random.uniform(0.07, 0.28);
                speech.noise(at, syllable, random.uniform(0.1, 0.3));
                speech.sine(at, syllable, random.uniform(95, 180), random.uniform(0.2, 0.6), 0.2);
                at += syllable + random.uniform(0, 0.08);
            }
        SongMaker rubato(seconds); // a melody that breathes
        double step = 0.6;
        for (double at = 0.2; at < seconds - 3; at += step * (1 + static_cast<double>(random.index(3))) / 2) {
            rubato.sine(at, 2.5, 220 * std::pow(2.0, static_cast<double>(random.index(24)) / 12),
                        random.uniform(0.2, 0.7), 0.6);
            step = std::clamp(step * std::exp(random.uniform(-0.4, 0.4)), 0.25, 1.8);
        }
        for (const auto& [name, song] : {std::pair("clicks", &clicks), std::pair("speech", &speech),
                                         std::pair("rubato", &rubato)}) {
            ASSIGN_OK(const Analysis analysis, hear(song->stereo()));
            EXPECT_LT(analysis.map.grid.confidence, model::BeatGrid::kSnapConfidence)
                << name << " " << seed;
        }
    }
}

TEST(Beats, silence_and_very_short_songs_have_none) {
    for (const double seconds : {10.0, 0.3, 0.05, 1 / 48000.0}) {
        media::StereoSamples silence(2 * static_cast<std::size_t>(std::max(1.0, seconds * 48000)),
                                     0.0f);
        ASSIGN_OK(const Analysis quiet, hear(silence));
        EXPECT_TRUE(quiet.map.grid.beats.empty()) << seconds;
        EXPECT_EQ(quiet.map.grid.tempo, 0) << seconds;
        EXPECT_LE(quiet.loudness.integrated, -60) << seconds;
        EXPECT_NEAR(quiet.map.duration, seconds, 1e-6);
        VERIFY_OK(analysisFromJson(base::Json::parse(base::canonicalText(toJson(quiet)))));
        if (seconds < 1) {
            ASSIGN_OK(const Analysis loud, hear(tone(seconds, 440, 0.5)));
            EXPECT_TRUE(loud.map.grid.beats.empty()) << seconds;
        }
    }
}

TEST(Sections, cover_the_song_without_gaps) {
    for (const double seconds : {0.3, 5.0, 40.0}) {
        SongMaker song(seconds);
        song.add(0, {.seconds = seconds});
        ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
        double at = 0;
        for (const model::Section& section : analysis.map.sections) {
            EXPECT_DOUBLE_EQ(section.begin, at);
            EXPECT_GT(section.end, section.begin);
            EXPECT_FALSE(section.label.empty());
            at = section.end;
        }
        EXPECT_NEAR(at, analysis.map.duration, 1e-9) << seconds;
    }
}

TEST(Sections, begin_within_a_bar_of_a_great_change) {
    SongMaker song(72);
    const double change[] = {24, 48}; // 12 bars each at 120 a minute
    song.add(0, {.seconds = 24, .level = 0.15, .pad = 0.02});
    song.add(24, {.seconds = 24, .level = 1.0, .pad = 0.15});
    song.add(48, {.seconds = 24, .level = 0.15, .pad = 0.02});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    for (const double border : change) {
        const bool found =
            std::ranges::any_of(analysis.map.sections, [&](const model::Section& section) {
                return std::abs(section.begin - border) <= 2.05;
            });
        EXPECT_TRUE(found) << border;
    }
    const auto loudest =
        std::ranges::max_element(analysis.map.sections, {}, &model::Section::energy);
    EXPECT_GT(loudest->begin, 20);
    EXPECT_LT(loudest->begin, 46);
    EXPECT_EQ(loudest->label, "chorus");
}

// Found borders within a bar of the right ones, as an F-measure over all arrangements.
TEST(Sections, of_composed_songs_begin_where_they_were_composed) {
    int right = 0;
    int found = 0;
    int composed = 0;
    for (const ComposedSong& song : composedSongs()) {
        ASSIGN_OK(const Analysis analysis, hear(song.samples));
        const auto& sections = analysis.map.sections;
        found += static_cast<int>(sections.size()) - 1;
        composed += static_cast<int>(song.borders.size());
        for (const double border : song.borders)
            right += std::ranges::any_of(sections.begin() + 1, sections.end(), [&](const auto& section) {
                         return std::abs(section.begin - border) <= song.bar + 0.05;
                     })
                         ? 1
                         : 0;
        EXPECT_EQ(analysis.map.grid.beatsPerBar, 4);
    }
    EXPECT_GE(2.0 * right / (found + composed), 0.8);
}

TEST(Energy, follows_the_loudness) {
    SongMaker song(60);
    song.add(0, {.seconds = 20, .level = 0.1, .pad = 0.01});
    song.add(20, {.seconds = 20, .level = 0.3, .pad = 0.05});
    song.add(40, {.seconds = 20, .level = 1.0, .pad = 0.15});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    const model::EnergyCurve& energy = analysis.map.energy;
    EXPECT_LT(energy.at(10) + 0.1, energy.at(30));
    EXPECT_LT(energy.at(30) + 0.1, energy.at(50));
    EXPECT_GT(energy.at(50), 0.8);
    for (const float value : energy.values) {
        EXPECT_GE(value, 0);
        EXPECT_LE(value, 1);
    }
    EXPECT_NEAR(static_cast<double>(energy.values.size()) * energy.hop, 60, 0.2);
}

TEST(Loudness, of_a_known_tone_is_that_of_the_standard) {
    // EBU Tech 3341, case 1: a stereo sine of 1 kHz at -23 dBFS reads -23 LUFS.
    for (const double level : {-23.0, -33.0, -20.0}) {
        ASSIGN_OK(const Analysis analysis, hear(tone(20, 1000, std::pow(10, level / 20))));
        EXPECT_NEAR(analysis.loudness.integrated, level, 0.1);
        EXPECT_NEAR(analysis.loudness.truePeak, level, 0.1);
        EXPECT_LT(analysis.loudness.range, 0.5);
    }
}

TEST(Waveform, shows_the_sample_values_80_times_a_second) {
    const media::StereoSamples samples = tone(2, 1000, 0.5);
    ASSIGN_OK(const Analysis analysis, hear(samples));
    ASSERT_EQ(analysis.waveform.low.size(), 160U);
    ASSERT_EQ(analysis.waveform.high.size(), 160U);
    ASSERT_EQ(analysis.waveform.rms.size(), 160U);
    EXPECT_NEAR(analysis.waveform.high[40], 64, 1);
    EXPECT_NEAR(analysis.waveform.low[40], -64, 1);
    EXPECT_NEAR(analysis.waveform.rms[40], 255 * 0.5 / std::sqrt(2), 2);
}

TEST(Waveform, is_shown_while_it_grows_and_in_coarser_levels) {
    SongMaker song(12);
    song.add(0, {.seconds = 12});
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "song.wav", song.stereo()));
    std::vector<Waveform> grown;
    ASSIGN_OK(const Analysis analysis,
              analyse(folder / "song.wav", {}, {}, [&](const Waveform& soFar) { grown.push_back(soFar); }));
    ASSERT_GE(grown.size(), 2U);
    EXPECT_LE(grown.front().rms.size(), 80U); // a second of it at most
    for (const Waveform& part : grown)
        EXPECT_TRUE(std::equal(part.rms.begin(), part.rms.end(), analysis.waveform.rms.begin()));
    const Waveform coarse = coarser(analysis.waveform, 8);
    ASSERT_EQ(coarse.high.size(), (analysis.waveform.high.size() + 7) / 8);
    for (std::size_t i = 0; i < analysis.waveform.high.size(); ++i) {
        EXPECT_GE(coarse.high[i / 8], analysis.waveform.high[i]);
        EXPECT_LE(coarse.low[i / 8], analysis.waveform.low[i]);
    }
}

TEST(Moments, are_the_drop_the_stop_and_the_start_after_silence) {
    SongMaker song(60); // silence until 4 s, quiet until 20 s, loud until 36 s, then nothing but a pad
    song.add(4, {.seconds = 16, .level = 0.12});
    song.add(20, {.seconds = 16, .level = 1.0, .pad = 0.1});
    song.sine(36, 16, 220, 0.004, 1000);
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    const auto at = [&](model::MomentKind kind, double time, double reach) {
        return std::ranges::any_of(analysis.map.moments, [&](const model::Moment& moment) {
            return moment.kind == kind && std::abs(moment.time - time) <= reach;
        });
    };
    EXPECT_TRUE(at(model::MomentKind::Start, 4, 0.15));
    EXPECT_TRUE(at(model::MomentKind::Drop, 20, 0.6));
    EXPECT_TRUE(at(model::MomentKind::Stop, 36, 0.6));
    ASSERT_FALSE(analysis.map.silences.empty());
    EXPECT_NEAR(analysis.map.silences.front().end, 4, 0.15);
}

TEST(Onsets, are_where_something_begins) {
    media::StereoSamples samples = clicks(5 * 48000, {48'000, 96'000, 144'000});
    ASSIGN_OK(const Analysis analysis, hear(samples));
    for (const float second : {1.0f, 2.0f, 3.0f}) {
        const bool found = std::ranges::any_of(
            analysis.onsets, [&](float onset) { return std::abs(onset - second) < 0.03f; });
        EXPECT_TRUE(found) << second;
    }
    EXPECT_TRUE(std::ranges::is_sorted(analysis.onsets));
}

TEST(Analysis, goes_through_json_unchanged) {
    SongMaker song(12);
    song.add(0, {.seconds = 12});
    ASSIGN_OK(const Analysis analysis, hear(song.stereo()));
    const base::Json json = toJson(analysis);
    ASSIGN_OK(const Analysis again, analysisFromJson(base::Json::parse(base::canonicalText(json))));
    EXPECT_EQ(again.map, analysis.map);
    EXPECT_EQ(toJson(again), json);
    EXPECT_ERROR(analysisFromJson(base::Json::object()), Corrupt);
    EXPECT_ERROR(analysisFromJson(base::Json(5)), Corrupt);
    base::Json wrong = json;
    wrong["onsets"] = "none";
    EXPECT_ERROR(analysisFromJson(wrong), Corrupt);
    wrong = json;
    wrong.erase("song");
    EXPECT_ERROR(analysisFromJson(wrong), Corrupt);
}

TEST(Analysis, is_the_same_each_time) {
    SongMaker song(12);
    song.add(0, {.seconds = 12});
    ASSIGN_OK(const Analysis first, hear(song.stereo()));
    ASSIGN_OK(const Analysis second, hear(song.stereo()));
    EXPECT_EQ(toJson(first), toJson(second));
}

TEST(Analysis, tells_progress_and_stops_when_asked) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "song.wav", tone(5, 440, 0.5)));
    double last = 0;
    VERIFY_OK(analyse(folder / "song.wav",
                      [&](double share) {
                          EXPECT_GE(share, last);
                          EXPECT_LE(share, 1);
                          last = share;
                      },
                      {}));
    EXPECT_EQ(last, 1);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(analyse(folder / "song.wav", {}, stop.get_token()), Cancelled);
    EXPECT_ERROR(analyse(folder / "none.wav", {}, {}), NotFound);
}

// Recordings with known beats; they are not in the repository.
TEST(Beats, of_recordings_are_found_where_the_recordings_are_there) {
    const std::filesystem::path data =
        reelwright::testing::sourceRoot().parent_path() / "shared/data/beats";
    int heard = 0;
    for (const char* name : {"gen_rock112", "gen_funk104"}) {
        const auto sound = data / (std::string(name) + ".opus");
        std::ifstream truthFile(data / (std::string(name) + ".beats"));
        if (!truthFile || !std::filesystem::exists(sound))
            continue;
        std::vector<double> truth;
        std::string line;
        while (std::getline(truthFile, line))
            if (!line.empty())
                truth.push_back(std::strtod(line.c_str(), nullptr));
        ASSIGN_OK(const media::StereoSamples samples, readSound(sound));
        ASSIGN_OK(const Analysis analysis, hear(samples));
        EXPECT_GE(fMeasure(timesOf(analysis.map.grid), truth), 0.9) << name;
        ++heard;
    }
    if (heard == 0)
        GTEST_SKIP() << "The recordings of " << data << " are not there.";
}

} // namespace
} // namespace reelwright::audio
