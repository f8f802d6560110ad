#include "director/constraints.h"
#include "director/director.h"
#include "director/grammar/grammar.h"
#include "director/prompt_text.h"
#include "director/shots.h"

#include "core/director/briefs.h"
#include "model/song_cuts.h"
#include "support/verify.h"

#include <chrono>
#include <cmath>
#include <functional>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;
using briefs::makeBrief;
using briefs::makeSong;
using briefs::SongShape;
using model::Category;
using model::Film;

namespace {

std::vector<std::optional<model::SongMap>> songs() {
    return {std::nullopt,
            makeSong({}),
            makeSong({.seconds = 200, .tempo = 93, .beatsPerBar = 3}),
            makeSong({.seconds = 150, .tempo = 174, .drift = 0.3}),
            makeSong({.seconds = 120, .tempo = 128, .confidence = 0.1}),
            makeSong({.seconds = 20, .tempo = 140, .sections = false, .curve = false})};
}

// Plans films from many briefs, songs and seeds and hands each to `look`.
void forManyFilms(const std::function<void(const Film&, const model::Brief&)>& look) {
    const auto allSongs = songs();
    const double durations[] = {1, 6, 15, 60, 137.3};
    std::uint64_t seed = 1;
    for (const auto& prompt : briefs::prompts()) {
        for (const Category category : briefs::kAllCategories) {
            const auto& song = allSongs[seed % allSongs.size()];
            model::Brief brief = makeBrief(prompt, category, durations[seed % 5], seed);
            brief.rate.numerator = seed % 3 == 0 ? 24 : seed % 3 == 1 ? 30 : 60;
            ++seed;
            const auto film = briefs::plan(brief, song);
            ASSERT_TRUE(film.has_value()) << prompt << ": " << film.error().message;
            SCOPED_TRACE(fmt::format("{} / {} / {} s / seed {}", prompt, model::nameOf(category),
                                     *brief.durationSeconds, brief.seed));
            look(*film, brief);
        }
    }
}

std::size_t countWords(const std::string& text) {
    return director::PromptText(text).words().size();
}

std::string planText(const Film& film) {
    std::string text;
    for (const auto& scene : film.scenes)
        text += fmt::format("{} {} {}\n", scene.start, model::nameOf(scene.shot.move),
                            scene.description);
    return text;
}

} // namespace

TEST(Plan, many_briefs_pass_the_films_own_check) {
    forManyFilms([](const Film& film, const model::Brief&) { VERIFY_OK(model::check(film)); });
}

TEST(Plan, the_film_is_as_long_as_asked_to_the_frame) {
    forManyFilms([](const Film& film, const model::Brief& brief) {
        const auto asked = brief.rate.nearestFrame(*brief.durationSeconds);
        if (film.intent.warnings.empty()) {
            EXPECT_EQ(film.length, asked);
        } else {
            EXPECT_LE(film.length, asked); // the song is shorter
        }
    });
}

TEST(Plan, a_film_may_end_where_a_phrase_of_the_song_does) {
    const auto song = makeSong({});
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        model::Brief brief = makeBrief("a rider crosses the desert", Category::MusicVideo, 30, seed);
        brief.endOnPhrase = true;
        ASSIGN_OK(const Film film, briefs::plan(brief, song));
        const double length = film.rate.secondsAt(film.length);
        EXPECT_NEAR(length, 30, 5.1);
        const double end = static_cast<double>(film.music->in) / base::kSampleRate + length;
        const auto phrases = model::phraseLines(song);
        EXPECT_TRUE(std::ranges::any_of(phrases, [&](double line) { return std::abs(line - end) < 0.02; })) << end;
    }
}

TEST(Plan, every_cut_lies_within_half_a_frame_of_its_beat) {
    forManyFilms([](const Film& film, const model::Brief&) {
        for (const auto& scene : film.scenes) {
            if (!scene.beat)
                continue;
            EXPECT_LE(std::abs(film.rate.secondsAt(scene.start) - *scene.beat),
                      0.5 / film.rate.perSecond() + 1e-9);
            const int nearest = film.grid.nearest(*scene.beat);
            ASSERT_GE(nearest, 0);
            EXPECT_NEAR(film.grid.beats[static_cast<std::size_t>(nearest)].time, *scene.beat, 1e-9);
        }
    });
}

TEST(Plan, with_a_trusted_grid_all_cuts_are_on_beats_and_most_on_downbeats) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("neon dancers", Category::MusicVideo, 60),
                                            makeSong({.tempo = 127})));
    std::size_t downbeats = 0;
    for (const auto& scene : film.scenes) {
        ASSERT_TRUE(scene.beat.has_value());
        const auto beat = static_cast<std::size_t>(film.grid.nearest(*scene.beat));
        downbeats += film.grid.beats[beat].inBar == 1 ? 1 : 0;
    }
    EXPECT_GT(3 * downbeats, 2 * film.scenes.size());
}

TEST(Plan, the_beats_of_the_film_are_those_of_the_song_behind_the_music_start) {
    const auto song = makeSong({.seconds = 240, .tempo = 97});
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("a road trip", Category::MusicVideo, 45), song));
    ASSERT_TRUE(film.music.has_value());
    const double start = static_cast<double>(film.music->in) / base::kSampleRate;
    for (const auto& beat : film.grid.beats) {
        const int nearest = song.grid.nearest(beat.time + start);
        EXPECT_NEAR(song.grid.beats[static_cast<std::size_t>(nearest)].time - start, beat.time,
                    1.0 / base::kSampleRate);
    }
    EXPECT_EQ(film.grid.beats.front().inBar, 1);
    EXPECT_NEAR(film.grid.beats.front().time, 0, 1.0 / base::kSampleRate);
}

TEST(Plan, section_starts_are_cuts) {
    const auto song = makeSong({});
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("a city at night", Category::MusicVideo, 180), song));
    std::set<base::FrameIndex> starts;
    for (const auto& scene : film.scenes)
        starts.insert(scene.start);
    std::size_t met = 0;
    for (const auto& section : song.sections)
        met += starts.contains(film.rate.nearestFrame(section.begin)) ? 1 : 0;
    EXPECT_GE(met + 1, song.sections.size());
}

TEST(Plan, a_minute_of_music_video_at_120_has_sixteen_to_twenty_six_scenes) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief("neon lights in the city", Category::MusicVideo, 60, seed),
                               makeSong({})));
        EXPECT_GE(film.scenes.size(), 14U) << seed;
        EXPECT_LE(film.scenes.size(), 26U) << seed;
    }
}

TEST(Plan, loud_passages_are_cut_more_densely_than_quiet_ones) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief("storm over the sea", Category::MusicVideo, 170, seed),
                               makeSong({})));
        double quiet = 0;
        double quietScenes = 0;
        double loud = 0;
        double loudScenes = 0;
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const double seconds = film.rate.secondsAt(film.spanOf(i).length());
            const bool isLoud = film.scenes[i].energy > 0.6;
            (isLoud ? loud : quiet) += seconds;
            (isLoud ? loudScenes : quietScenes) += 1;
        }
        EXPECT_LT(1.4 * loud / loudScenes, quiet / quietScenes) << seed;
    }
}

TEST(Plan, the_pacing_of_the_categories_differs) {
    const auto scenes = [](Category category) {
        const auto film =
            briefs::plan(makeBrief("a runner in the city", category, 60), makeSong({}));
        return film ? film->scenes.size() : 0;
    };
    EXPECT_GT(scenes(Category::SocialShort), scenes(Category::MusicVideo));
    EXPECT_GT(scenes(Category::MusicVideo), scenes(Category::Story));
}

TEST(Plan, plans_break_no_rule_of_variety) {
    forManyFilms([](const Film& film, const model::Brief&) {
        EXPECT_EQ(director::varietyFaults(film), std::vector<std::string>());
    });
}

TEST(Plan, the_same_brief_gives_the_same_film) {
    const auto brief = makeBrief("a fox in the snow", Category::Story, 60, 7);
    ASSIGN_OK(const Film one, briefs::plan(brief, makeSong({})));
    ASSIGN_OK(const Film two, briefs::plan(brief, makeSong({})));
    EXPECT_EQ(one, two);
}

TEST(Plan, another_seed_gives_a_visibly_different_film) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        ASSIGN_OK(const Film one,
                  briefs::plan(makeBrief("a fox in the snow", Category::MusicVideo, 40, seed),
                               makeSong({})));
        ASSIGN_OK(const Film two,
                  briefs::plan(makeBrief("a fox in the snow", Category::MusicVideo, 40, seed + 1),
                               makeSong({})));
        std::size_t same = 0;
        for (std::size_t i = 0; i < std::min(one.scenes.size(), two.scenes.size()); ++i)
            same += one.scenes[i].description == two.scenes[i].description ? 1 : 0;
        EXPECT_LT(3 * same, one.scenes.size()) << seed;
    }
}

TEST(Plan, descriptions_are_short_and_none_comes_twice_in_a_minute) {
    forManyFilms([](const Film& film, const model::Brief&) {
        std::set<std::string> seen;
        for (const auto& scene : film.scenes) {
            EXPECT_FALSE(scene.description.empty());
            EXPECT_LE(countWords(scene.description), 16U) << scene.description;
            if (film.intent.subject.size() < 40 && scene.description.front() > 0) {
                EXPECT_GE(countWords(scene.description), 4U) << scene.description;
            }
            EXPECT_EQ(scene.description.find('{'), std::string::npos) << scene.description;
            EXPECT_TRUE(seen.insert(scene.description).second || film.length > 60 * 60 ||
                        film.scenes.size() > 40)
                << scene.description;
        }
    });
}

TEST(Plan, what_must_not_be_seen_is_in_no_description) {
    for (const char* prompt :
         {"a busy city at night, no people", "a market without text or cars",
          "an ad for a chair, no people", "snow village, no animals, no people"}) {
        for (const Category category : briefs::kAllCategories) {
            const auto brief = makeBrief(prompt, category, 60);
            const auto intent = director::readIntent(brief);
            ASSIGN_OK(const Film film, briefs::plan(brief, makeSong({})));
            for (const auto& scene : film.scenes)
                EXPECT_FALSE(director::breaksConstraint(scene.description, intent.constraints))
                    << scene.description;
        }
    }
}

TEST(Plan, the_subject_of_the_prompt_recurs) {
    ASSIGN_OK(
        const Film film,
        briefs::plan(makeBrief("an old fisherman and the sea", Category::Story, 60), std::nullopt));
    std::size_t seen = 0;
    for (const auto& scene : film.scenes)
        seen += scene.description.find("fisherman") != std::string::npos ? 1 : 0;
    EXPECT_GE(3 * seen, film.scenes.size());
    EXPECT_LT(seen, film.scenes.size() + 1);
}

TEST(Plan, the_prompts_own_sentences_become_scenes_in_their_order) {
    ASSIGN_OK(
        const Film film,
        briefs::plan(
            makeBrief("A robot wakes up in a dark factory. It finds a red flower on the floor. "
                      "They walk together into the morning light.",
                      Category::Story, 60),
            std::nullopt));
    const std::string text = planText(film);
    const auto first = text.find("wakes up in a dark factory");
    const auto second = text.find("finds a red flower");
    const auto third = text.find("walk together into the morning light");
    ASSERT_NE(third, std::string::npos) << text;
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
}

TEST(Plan, a_prompt_in_a_script_we_cannot_read_is_kept_in_the_descriptions) {
    for (const char* prompt :
         {"እንደምን አደርክ ወዳጄ", "สวัสดีตอนเช้าที่ตลาดน้ำ", "Ξένος ταξιδιώτης στον δρόμο του νησιού"}) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief(prompt, Category::Story, 40), std::nullopt));
        EXPECT_NE(planText(film).find(std::string(prompt).substr(0, 6)), std::string::npos)
            << planText(film);
    }
}

TEST(Plan, roles_follow_the_grammar_in_order) {
    for (const Category category : briefs::kAllCategories) {
        if (category == Category::MusicVideo)
            continue;
        const auto& grammar = director::grammarOf(category);
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief("a lamp in a house", category, 60), std::nullopt));
        std::size_t part = 0;
        for (const auto& scene : film.scenes) {
            while (part < grammar.parts.size() && grammar.parts[part].role != scene.role)
                ++part;
            ASSERT_LT(part, grammar.parts.size()) << scene.role;
        }
        EXPECT_EQ(film.scenes.front().role, grammar.parts.front().role);
        EXPECT_EQ(film.scenes.back().role, grammar.parts.back().role);
    }
}

TEST(Plan, a_social_short_hooks_within_two_seconds) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief("skater tricks", Category::SocialShort, 15, seed),
                               makeSong({})));
        EXPECT_EQ(film.scenes.front().role, "hook");
        ASSERT_GE(film.scenes.size(), 5U);
        EXPECT_LE(film.rate.secondsAt(film.scenes[1].start), 2.0);
    }
}

TEST(Plan, a_song_that_is_too_short_goes_round_on_its_bars_and_is_said) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("waves", Category::MusicVideo, 60),
                                            makeSong({.seconds = 20})));
    EXPECT_EQ(film.length, 1800);
    ASSERT_EQ(film.intent.warnings.size(), 1U);
    EXPECT_NE(film.intent.warnings[0].find("played"), std::string::npos) << film.intent.warnings[0];
    EXPECT_EQ(film.music->in, 0);
    EXPECT_EQ(film.music->loopStart % (2 * base::kSampleRate), 0) << "a bar line";
    EXPECT_EQ(film.music->loopEnd % (2 * base::kSampleRate), 0);
    EXPECT_GT(film.music->rounds, 0);
    ASSERT_GT(film.grid.beats.size(), 115U) << "beats to the film's end";
    for (std::size_t i = 1; i < film.grid.beats.size(); ++i)
        EXPECT_NEAR(film.grid.beats[i].time - film.grid.beats[i - 1].time, 0.5, 1e-6);
    for (const model::Scene& scene : film.scenes)
        if (scene.beat) {
            EXPECT_NEAR(*scene.beat * 2, std::round(*scene.beat * 2), 1e-6);
        }
}

TEST(Plan, a_song_without_pulse_that_is_too_short_ends_the_film_and_is_said) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("waves", Category::MusicVideo, 60),
                                            makeSong({.seconds = 20, .confidence = 0.1})));
    EXPECT_EQ(film.length, 600);
    EXPECT_EQ(film.music->loopEnd, 0);
    ASSERT_EQ(film.intent.warnings.size(), 1U);
    EXPECT_EQ(film.music->in, 0);
    EXPECT_EQ(film.music->fadeIn, 0);
    EXPECT_EQ(film.music->fadeOut, 0);
}

TEST(Plan, without_a_duration_the_film_is_as_long_as_the_song) {
    model::Brief brief = makeBrief("waves", Category::MusicVideo, 60);
    brief.durationSeconds.reset();
    ASSIGN_OK(const Film film, briefs::plan(brief, makeSong({.seconds = 93.21})));
    EXPECT_EQ(film.length, static_cast<base::FrameIndex>(93.21 * 30));
    EXPECT_TRUE(film.intent.warnings.empty());
    ASSIGN_OK(const Film silent, briefs::plan(brief, std::nullopt));
    EXPECT_EQ(silent.length, 900);
    EXPECT_EQ(silent.grid.confidence, 0);
}

TEST(Plan, an_excerpt_contains_the_strongest_rise_and_fades_at_its_cut_ends) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        ASSIGN_OK(const Film film, briefs::plan(makeBrief("waves", Category::MusicVideo, 60, seed),
                                                makeSong({.seconds = 128})));
        const double start = static_cast<double>(film.music->in) / base::kSampleRate;
        EXPECT_LT(start, 96); // the last chorus begins at 96 s
        EXPECT_GT(start + 60, 96);
        EXPECT_GT(film.music->fadeIn, 0);
    }
}

TEST(Plan, the_shortest_films_and_songs_give_a_film_or_a_clear_error) {
    EXPECT_ERROR(briefs::plan(makeBrief("x", Category::Ad, 10), makeSong({.seconds = 0.1})),
                 InvalidInput);
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("x", Category::Ad, 1), makeSong({.seconds = 1})));
    VERIFY_OK(model::check(film));
    model::Brief slow = makeBrief("x", Category::Story, 60);
    slow.rate = {1, 1};
    ASSIGN_OK(const Film slowFilm, briefs::plan(slow, makeSong({})));
    VERIFY_OK(model::check(slowFilm));
    slow.rate = {30000, 1001};
    VERIFY_OK(briefs::plan(slow, makeSong({})));
    slow.durationSeconds = 2;
    slow.rate = {1, 1};
    EXPECT_ERROR(briefs::plan(slow, std::nullopt), InvalidInput);
}

TEST(Plan, odd_songs_do_no_harm) {
    model::SongMap two;
    two.duration = 60;
    two.grid.beats = {{10, 1, 1, 0}, {20, 2, 1, 0}};
    two.grid.confidence = 0.9;
    model::SongMap mad = makeSong({.seconds = 60, .tempo = 1000});
    model::SongMap broken = makeSong({});
    broken.grid.beats[10].time = std::nan("");
    broken.grid.beats[20].time = -5;
    broken.grid.beatsPerBar = 0;
    broken.sections[1].end = std::nan("");
    broken.sections[2].begin = 1e12;
    broken.energy.hop = 0;
    model::SongMap empty;
    empty.duration = 30;
    model::SongMap upbeats = makeSong({});
    for (auto& beat : upbeats.grid.beats)
        beat.inBar = 2;
    model::SongMap flat = makeSong({.sections = false, .curve = false});
    for (const auto& song : {two, mad, broken, empty, upbeats, flat}) {
        for (const Category category : briefs::kAllCategories) {
            for (const double seconds : {1.0, 5.0, 45.0}) {
                ASSIGN_OK(const Film film,
                          briefs::plan(makeBrief("a train", category, seconds), song));
                VERIFY_OK(model::check(film));
                EXPECT_LE(director::varietyFaults(film).size(), 2U);
            }
        }
    }
}

TEST(Plan, an_hour_is_planned_in_linear_time) {
    const auto timed = [](double seconds) {
        const auto song = makeSong({.seconds = seconds, .tempo = 170});
        const auto begin = std::chrono::steady_clock::now();
        const auto film =
            briefs::plan(makeBrief("a night drive", Category::MusicVideo, seconds), song);
        EXPECT_TRUE(film.has_value());
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const double quarter = timed(900);
    const double hour = timed(3600);
    EXPECT_LT(hour, 8 * quarter + 0.5);
    EXPECT_LT(hour, 10);
}

TEST(Plan, transitions_are_mostly_cuts_and_shorter_than_their_scenes) {
    std::size_t scenes = 0;
    std::size_t cuts = 0;
    forManyFilms([&](const Film& film, const model::Brief&) {
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const auto& transition = film.scenes[i].transition;
            ++scenes;
            cuts += transition.kind == "cut" ? 1 : 0;
            EXPECT_EQ(transition.kind == "cut", transition.length == 0);
            EXPECT_LE(film.rate.secondsAt(transition.length), 1.0 + 1e-9);
        }
    });
    EXPECT_GT(10 * cuts, 5 * scenes);
    EXPECT_LT(100 * cuts, 98 * scenes);
}

TEST(Plan, the_film_carries_logo_lut_and_look) {
    director::Material material;
    material.logo = model::AssetId{"logo"};
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("film noir", Category::Story, 20), std::nullopt, material));
    EXPECT_EQ(film.look.id, "noir");
    EXPECT_EQ(film.logo->asset.text, "logo");
    material.lut = model::AssetId{"lut"};
    ASSIGN_OK(const Film graded,
              briefs::plan(makeBrief("film noir", Category::Story, 20), std::nullopt, material));
    EXPECT_EQ(graded.look.lut.text, "lut");
}

TEST(Plan, the_second_being_of_the_prompt_is_seen_too) {
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("Watercolor story of a girl and a whale", Category::Story, 60),
                           std::nullopt));
    EXPECT_NE(planText(film).find("girl"), std::string::npos);
    EXPECT_NE(planText(film).find("whale"), std::string::npos);
}

TEST(Plan, descriptions_do_not_tell_of_another_time_of_day) {
    const auto brief = makeBrief("a city at midnight", Category::MusicVideo, 60);
    ASSIGN_OK(const Film film, briefs::plan(brief, makeSong({})));
    for (const auto& scene : film.scenes) {
        EXPECT_EQ(scene.description.find("sunlight"), std::string::npos) << scene.description;
        EXPECT_EQ(scene.description.find("morning"), std::string::npos) << scene.description;
    }
}
