#include "compose/sound/sound_mix.h"

#include "base/random.h"
#include "core/compose/pictures.h"
#include "media/probe.h"
#include "media/sound.h"
#include "support/verify.h"

#include <cmath>
#include <numbers>

#include <ebur128.h>
#include <gtest/gtest.h>

using namespace reelwright;
using base::SampleIndex;
using media::StereoSamples;

namespace {

struct Codec {
    media::SoundSettings settings;
    const char* extension;
};
const Codec kCodecs[] = {{{"aac", 192000}, ".m4a"}, {{"libopus", 160000}, ".webm"}};

struct Heard {
    StereoSamples samples;
    double loudness = -70; // LUFS
    double peak = -100;    // dBTP
};

class SoundMix : public ::testing::Test {
protected:
    // A house song of drums and a chord at a level; `level` is the highest sample.
    std::filesystem::path song(double seconds, double level) {
        base::Random random(4);
        const auto frames = static_cast<std::size_t>(seconds * 48000);
        StereoSamples samples(2 * frames);
        double highest = 0;
        for (std::size_t i = 0; i < frames; ++i) {
            const double time = static_cast<double>(i) / 48000;
            const double inBeat = std::fmod(time, 0.5);
            const double drum = (random.uniform(-1, 1) * 0.5 + std::sin(2 * std::numbers::pi * 60 * inBeat)) * std::exp(-inBeat * 14);
            const double chord = 0.15 * (std::sin(2 * std::numbers::pi * 220 * time) + std::sin(2 * std::numbers::pi * 330.5 * time));
            samples[2 * i] = static_cast<float>(drum + chord);
            samples[2 * i + 1] = static_cast<float>(drum - 0.3 * chord);
            highest = std::max({highest, std::abs(drum + chord), std::abs(drum - 0.3 * chord)});
        }
        for (float& sample : samples)
            sample *= static_cast<float>(level / highest);
        return write(samples);
    }

    std::filesystem::path write(const StereoSamples& samples) {
        const auto path = m_folder / "song.wav";
        auto writer = media::SoundWriter::create(path, {"pcm_f32le", 0});
        EXPECT_TRUE(writer.has_value());
        EXPECT_TRUE(writer->write(samples).has_value());
        EXPECT_TRUE(writer->finish().has_value());
        return path;
    }

    model::Film film(double seconds) {
        model::Film film = pictures::makeFilm(1, static_cast<base::FrameIndex>(seconds * 30));
        film.music = model::Music{.asset = {"song"}};
        return film;
    }

    Heard mixed(const model::Film& film, const std::filesystem::path& song, const Codec& codec) {
        Heard heard;
        const auto path = m_folder / (std::string("mix") + codec.extension);
        const auto done = compose::mixSound(film, {{{"song"}, song}}, codec.settings, {}, path, {});
        EXPECT_TRUE(done.has_value()) << done.error().message;
        auto reader = media::SoundReader::create(path);
        EXPECT_TRUE(reader.has_value());
        ebur128_state* meter = ebur128_init(2, 48000, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
        while (true) {
            auto block = reader->read(48000);
            if (!block || block->empty())
                break;
            ebur128_add_frames_float(meter, block->data(), block->size() / 2);
            heard.samples.insert(heard.samples.end(), block->begin(), block->end());
        }
        ebur128_loudness_global(meter, &heard.loudness);
        for (unsigned channel = 0; channel < 2; ++channel) {
            double peak = 0;
            ebur128_true_peak(meter, channel, &peak);
            heard.peak = std::max(heard.peak, 20 * std::log10(std::max(peak, 1e-6)));
        }
        ebur128_destroy(&meter);
        return heard;
    }

    pictures::TempFolder m_folder;
};

} // namespace

TEST_F(SoundMix, loud_quiet_and_middling_songs_come_out_at_minus_14_with_peaks_under_minus_1) {
    for (const double level : {0.99, 0.02, 0.3})
        for (const Codec& codec : kCodecs) {
            const Heard heard = mixed(film(8), song(9, level), codec);
            EXPECT_NEAR(heard.loudness, compose::SoundTarget{}.loudness.value(), 0.5) << level << " " << codec.extension;
            EXPECT_LE(heard.peak, compose::SoundTarget{}.peak + 0.01) << level << " " << codec.extension;
        }
}

TEST_F(SoundMix, has_the_length_of_the_film_to_the_sample) {
    model::Film odd = film(3);
    odd.length = 91;
    odd.rate = {30000, 1001};
    const SampleIndex exact = odd.rate.sampleAt(91);
    EXPECT_EQ(static_cast<SampleIndex>(mixed(odd, song(9, 0.5), kCodecs[1]).samples.size() / 2), exact);
    // AAC comes in blocks of 1024; the container says where to stop, libav decodes the last block whole.
    const auto decoded = static_cast<SampleIndex>(mixed(odd, song(9, 0.5), kCodecs[0]).samples.size() / 2);
    EXPECT_GE(decoded, exact);
    EXPECT_LT(decoded, exact + 1024);
    ASSIGN_OK(const media::MediaInfo info, media::probe(m_folder / "mix.m4a"));
    EXPECT_NEAR(info.duration * 48000, static_cast<double>(exact), 60);
}

TEST_F(SoundMix, a_song_shorter_than_the_film_is_followed_by_silence) {
    const Heard heard = mixed(film(4), song(2, 0.5), kCodecs[0]);
    EXPECT_GE(heard.samples.size(), 2U * 4 * 48000);
    for (std::size_t i = 2U * 3 * 48000; i < heard.samples.size(); ++i)
        ASSERT_LT(std::abs(heard.samples[i]), 1e-3f);
}

TEST_F(SoundMix, silence_stays_silence) {
    for (const Codec& codec : kCodecs) {
        const Heard heard = mixed(film(2), write(StereoSamples(2 * 96000, 0.0f)), codec);
        EXPECT_GE(heard.samples.size(), 2U * 96000);
        for (const float sample : heard.samples)
            ASSERT_LT(std::abs(sample), 1e-4f);
    }
}

TEST_F(SoundMix, begins_at_its_place_in_the_song_to_the_sample) {
    StereoSamples samples(2 * 6 * 48000, 0.0f);
    for (std::size_t i = 0; i < 24; ++i) // a click 3.5 s into the song
        samples[2 * (168000 + i)] = samples[2 * (168000 + i) + 1] = i % 2 == 0 ? 0.9f : -0.9f;
    model::Film with = film(4);
    with.music->in = 72000 + 7;
    for (const Codec& codec : kCodecs) {
        const Heard heard = mixed(with, write(samples), codec);
        std::size_t loudest = 0;
        for (std::size_t i = 0; i < heard.samples.size() / 2; ++i)
            if (std::abs(heard.samples[2 * i]) > std::abs(heard.samples[2 * loudest]))
                loudest = i;
        EXPECT_NEAR(static_cast<double>(loudest), 168000 - 72007 + 12, 48) << codec.extension;
    }
}

TEST_F(SoundMix, fades_in_and_out) {
    StereoSamples samples(2 * 4 * 48000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(0.2 * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(i / 2) / 48000));
    model::Film faded = film(4);
    faded.music->fadeIn = 30;
    faded.music->fadeOut = 60;
    const Heard heard = mixed(faded, write(samples), kCodecs[0]);
    const auto level = [&](double seconds) { // root mean square of 20 ms
        double sum = 0;
        const auto begin = static_cast<std::size_t>(seconds * 48000);
        for (std::size_t i = begin; i < begin + 960; ++i)
            sum += double(heard.samples[2 * i]) * heard.samples[2 * i];
        return std::sqrt(sum / 960);
    };
    const double full = level(1.5);
    EXPECT_LT(level(0), 0.05 * full);
    EXPECT_NEAR(level(0.5) / full, 0.71, 0.05);
    EXPECT_NEAR(level(3) / full, 0.71, 0.05);
    EXPECT_LT(level(3.97), 0.06 * full);
}

TEST_F(SoundMix, leaves_no_part_file_when_stopped_or_without_a_song) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(compose::mixSound(film(2), {{{"song"}, song(3, 0.5)}}, kCodecs[0].settings, {}, m_folder / "mix.m4a", stop.get_token()), Cancelled);
    EXPECT_ERROR(compose::mixSound(film(2), {{{"song"}, m_folder / "gone.wav"}}, kCodecs[0].settings, {}, m_folder / "mix.m4a", {}), NotFound);
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        ++files;
    EXPECT_EQ(files, 1) << "the song alone";
}

TEST(SoundName, changes_with_what_is_heard_and_nothing_else) {
    model::Film film = pictures::makeFilm(2, 60);
    film.music = model::Music{{"song"}, 4800, -1, 10, 20};
    const media::SoundSettings settings;
    const std::string name = compose::soundName(film, {{{"song"}, "content"}}, settings, {});
    EXPECT_NE(compose::soundName(film, {{{"song"}, "other"}}, settings, {}), name);
    EXPECT_NE(compose::soundName(film, {{{"song"}, "content"}}, {"libopus", 192000}, {}), name);
    EXPECT_NE(compose::soundName(film, {{{"song"}, "content"}}, {"aac", 128000}, {}), name);
    const auto with = [&](const auto& change) {
        model::Film other = film;
        change(other);
        return compose::soundName(other, {{{"song"}, "content"}}, settings, {});
    };
    EXPECT_NE(with([](auto& f) { f.music->in = 1; }), name);
    EXPECT_NE(with([](auto& f) { f.music->gain = 0; }), name);
    EXPECT_NE(with([](auto& f) { f.music->fadeIn = 1; }), name);
    EXPECT_NE(with([](auto& f) { f.music->fadeOut = 1; }), name);
    EXPECT_NE(with([](auto& f) { f.music->loopEnd = 96000; }), name);
    EXPECT_NE(with([](auto& f) { f.length = 100; }), name);
    EXPECT_NE(compose::soundName(film, {{{"song"}, "content"}}, settings, {.loudness = -23}), name);
    EXPECT_EQ(with([](auto& f) { f.ducking = 3; }), name) << "nobody speaks";
    model::Film spoken = film;
    spoken.sounds = {{.id = {"s"}, .asset = {"voice"}, .scene = film.scenes[1].id, .length = 4800}};
    const auto spokenName = [&] { return compose::soundName(spoken, {{{"song"}, "content"}}, settings, {}); };
    const std::string before = spokenName();
    EXPECT_NE(before, name);
    spoken.ducking = 3;
    EXPECT_NE(spokenName(), before);
    spoken.ducking = film.ducking;
    spoken.scenes[1].start += 2;
    EXPECT_NE(spokenName(), before) << "the voice moves with its scene";
    EXPECT_EQ(with([](auto& f) {
                  f.title = "Other";
                  f.look.id = "noir";
                  f.titles.clear();
                  f.scenes[1].start = 30;
              }),
              name);
}

TEST(SoundName, of_muted_sounds_is_that_of_a_film_without_them) {
    model::Film film = pictures::makeFilm(2, 60);
    film.music = model::Music{{"song"}, 4800, -1, 10, 20};
    const auto nameOf = [](const model::Film& f) { return compose::soundName(f, {{{"song"}, "content"}}, {}, {}); };
    const std::string plain = nameOf(film);
    film.sounds = {{.id = {"s"}, .asset = {"voice"}, .length = 4800, .muted = true}};
    EXPECT_EQ(nameOf(film), plain);
    EXPECT_TRUE(compose::hasSound(film));
    film.music->muted = true;
    EXPECT_FALSE(compose::hasSound(film));
    EXPECT_NE(nameOf(film), plain);
    film.sounds[0].muted = false;
    EXPECT_TRUE(compose::hasSound(film));
}
