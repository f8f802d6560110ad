#include "compose/sound/mixer.h"

#include "core/compose/pictures.h"
#include "media/sound.h"
#include "support/media_factory.h"
#include "support/verify.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using base::SampleIndex;
using media::StereoSamples;
using model::SoundRole;

namespace {

class MixerTest : public ::testing::Test {
protected:
    void SetUp() override {
        keep("voice", reelwright::testing::tone(1, 300, 0.5));
        keep("clicks", reelwright::testing::clicks(96000, {0, 24000, 48000, 72000}));
        StereoSamples ramp(2 * 96000); // tells the place in the file
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = static_cast<float>(i / 2) / 96000;
        keep("ramp", ramp);
        keep("even", StereoSamples(2 * 480000, 0.25f));
    }

    void keep(const std::string& name, const StereoSamples& samples) {
        VERIFY_OK(reelwright::testing::writeSound(m_folder / (name + ".wav"), samples));
        m_files[{name}] = m_folder / (name + ".wav");
    }

    // Two scenes of two seconds each.
    static model::Film film() { return pictures::makeFilm(2, 60); }

    StereoSamples mixed(const model::Film& film, int block = 5000) {
        auto mixer = compose::Mixer::create(film, m_files, {});
        EXPECT_TRUE(mixer.has_value()) << mixer.error().message;
        StereoSamples all;
        while (mixer) {
            auto some = mixer->read(block);
            EXPECT_TRUE(some.has_value());
            if (!some || some->empty())
                break;
            all.insert(all.end(), some->begin(), some->end());
        }
        EXPECT_EQ(static_cast<SampleIndex>(all.size() / 2), film.rate.sampleAt(film.length));
        return all;
    }

    pictures::TempFolder m_folder;
    compose::SoundFiles m_files;
};

float left(const StereoSamples& samples, SampleIndex at) {
    return samples[static_cast<std::size_t>(2 * at)];
}

} // namespace

TEST_F(MixerTest, a_film_without_sound_is_silent_and_of_its_length) {
    for (const float value : mixed(film()))
        ASSERT_EQ(value, 0);
}

TEST_F(MixerTest, every_sound_begins_at_its_exact_sample_whatever_the_block) {
    model::Film two = film();
    two.sounds = {{.id = {"a"}, .role = SoundRole::Effect, .asset = {"clicks"}, .start = 12345, .length = 30000},
                  {.id = {"b"}, .role = SoundRole::Effect, .asset = {"clicks"}, .scene = two.scenes[1].id, .start = 7, .length = 100}};
    for (const int block : {48000, 4999, 333}) {
        const StereoSamples heard = mixed(two, block);
        for (const SampleIndex at : {12345, 12345 + 24000, 96007}) {
            EXPECT_EQ(left(heard, at - 1), 0) << at;
            EXPECT_GT(std::abs(left(heard, at)), 0.5) << at;
        }
        EXPECT_EQ(left(heard, 12345 + 30000), 0) << "it ends after its length";
    }
}

TEST_F(MixerTest, a_sound_that_begins_before_the_cut_or_the_film_is_heard_from_its_middle) {
    model::Film two = film();
    two.sounds = {{.id = {"j"}, .role = SoundRole::Clip, .asset = {"ramp"}, .scene = two.scenes[1].id, .start = -4800, .in = 1000, .length = 20000},
                  {.id = {"early"}, .role = SoundRole::Clip, .asset = {"ramp"}, .start = -500, .length = 1000}};
    const StereoSamples heard = mixed(two);
    EXPECT_NEAR(left(heard, 0), 500.0 / 96000, 1e-6);
    EXPECT_EQ(left(heard, 501), 0);
    EXPECT_NEAR(left(heard, 96000 - 4800 + 10), 1010.0 / 96000, 1e-6);
    EXPECT_NEAR(left(heard, 96000), 5800.0 / 96000, 1e-6) << "a J-cut goes on over the cut";
}

TEST_F(MixerTest, gains_and_fades_shape_a_sound) {
    model::Film one = film();
    one.sounds = {{.id = {"a"}, .role = SoundRole::Effect, .asset = {"even"}, .length = 48000, .gain = -6.0206, .fadeIn = 4800, .fadeOut = 9600}};
    const StereoSamples heard = mixed(one);
    EXPECT_EQ(left(heard, 0), 0);
    EXPECT_NEAR(left(heard, 2400), 0.125 * std::sqrt(0.5), 1e-3);
    EXPECT_NEAR(left(heard, 20000), 0.125, 1e-4);
    EXPECT_NEAR(left(heard, 48000 - 4800), 0.125 * std::sqrt(0.5), 1e-3);
    EXPECT_NEAR(left(heard, 47999), 0, 1e-3);
}

TEST_F(MixerTest, crossfades_of_two_sounds_keep_their_power) {
    model::Film two = film();
    two.sounds = {{.id = {"a"}, .role = SoundRole::Clip, .asset = {"even"}, .length = 50000, .fadeOut = 4000},
                  {.id = {"b"}, .role = SoundRole::Clip, .asset = {"even"}, .start = 46000, .length = 40000, .gain = -200.0 / 1000, .fadeIn = 4000}};
    const StereoSamples heard = mixed(two);
    EXPECT_NEAR(left(heard, 48000), 0.25 * (std::sqrt(0.5) * (1 + std::pow(10, -0.01))), 5e-3);
}

TEST_F(MixerTest, the_music_yields_to_a_voice_before_it_begins_and_comes_back) {
    model::Film spoken = film();
    spoken.music = model::Music{.asset = {"even"}};
    spoken.ducking = 12;
    spoken.sounds = {{.id = {"v"}, .role = SoundRole::Voice, .asset = {"voice"}, .start = 48000, .length = 48000}};
    const StereoSamples heard = mixed(spoken);
    model::Film silent = spoken;
    silent.sounds[0].gain = -60;
    const double low = 0.25 * std::pow(10, -12.0 / 20);
    EXPECT_NEAR(left(heard, 30000), 0.25, 1e-4);
    EXPECT_NEAR(left(heard, 48000), low, 0.01) << "already down at the first word";
    double middle = 0; // the tone's mean is 0
    for (SampleIndex at = 60000; at < 60000 + 160 * 100; ++at)
        middle += left(heard, at) / 16000;
    EXPECT_NEAR(middle, low, 0.003);
    EXPECT_LT(left(heard, 96000 + 12000), 0.5 * 0.25) << "held over a gap";
    EXPECT_NEAR(left(heard, 96000 + 52000), 0.25, 0.003);
    EXPECT_NEAR(left(mixed(silent), 60000), 0.25, 0.01) << "what is not heard ducks nothing";
}

TEST_F(MixerTest, what_is_muted_is_not_heard_ducks_nothing_and_needs_no_file) {
    model::Film film = this->film();
    film.music = model::Music{.asset = {"even"}};
    film.ducking = 12;
    film.sounds = {{.id = {"v"}, .role = SoundRole::Voice, .asset = {"voice"}, .start = 48000, .length = 48000},
                   {.id = {"e"}, .role = SoundRole::Effect, .asset = {"gone"}, .length = 48000, .muted = true}};
    film.sounds[0].muted = true;
    const StereoSamples music = mixed(film);
    for (SampleIndex at = 0; at < 120000; at += 100)
        ASSERT_NEAR(left(music, at), 0.25, 1e-6) << at;
    film.music->muted = true;
    for (const float value : mixed(film))
        ASSERT_EQ(value, 0);
    film.sounds[0].muted = false;
    model::Film alone = film;
    alone.music.reset();
    alone.sounds.pop_back();
    EXPECT_EQ(mixed(film), mixed(alone));
}

TEST_F(MixerTest, effects_and_clips_do_not_duck_the_music) {
    model::Film loud = film();
    loud.music = model::Music{.asset = {"even"}};
    loud.sounds = {{.id = {"e"}, .role = SoundRole::Effect, .asset = {"clicks"}, .start = 0, .length = 96000}};
    EXPECT_NEAR(left(mixed(loud), 40000), 0.25, 1e-4);
}

TEST_F(MixerTest, a_song_goes_round_on_its_loop) {
    model::Film round = film(); // 4 s
    round.music = model::Music{.asset = {"clicks"}, .in = 0, .loopStart = 24000, .loopEnd = 72000};
    const StereoSamples heard = mixed(round);
    // 0 and 24000 are played, then the clicks at 24000 and 48000 come again each second.
    for (const SampleIndex at : {0, 24000, 48000, 72000, 96000, 120000, 144000, 168000}) {
        float loudest = 0;
        for (SampleIndex i = at; i < at + 96; ++i)
            loudest = std::max(loudest, std::abs(left(heard, i)));
        EXPECT_GT(loudest, 0.6) << at;
        EXPECT_NEAR(left(heard, at + 12000), 0, 1e-6) << at;
    }
}

TEST_F(MixerTest, after_its_rounds_a_song_plays_on) {
    model::Film round = film(); // 4 s
    round.music = model::Music{.asset = {"ramp"}, .in = 0, .loopStart = 24000, .loopEnd = 48000, .rounds = 2};
    const StereoSamples heard = mixed(round);
    const auto expect = [&](SampleIndex at, SampleIndex inSong) { EXPECT_NEAR(left(heard, at), static_cast<double>(inSong) / 96000, 1e-4) << at; };
    for (SampleIndex since = 2000; since < 22000; since += 997) { // away from the seams
        expect(24000 + since, 24000 + since);
        expect(48000 + since, 24000 + since);
        expect(72000 + since, 24000 + since);
        expect(96000 + since, 48000 + since);
        expect(120000 + since, 72000 + since);
        EXPECT_EQ(left(heard, 144000 + since), 0) << "behind the song's end";
    }
}

TEST_F(MixerTest, a_file_that_is_too_short_leaves_silence) {
    model::Film one = film();
    one.sounds = {{.id = {"v"}, .role = SoundRole::Voice, .asset = {"voice"}, .length = 192000}};
    const StereoSamples heard = mixed(one);
    EXPECT_EQ(left(heard, 48100), 0);
    one.music = model::Music{.asset = {"even"}}; // the voice is listened to before it is mixed
    const StereoSamples ducked = mixed(one);
    double away = 0;
    for (SampleIndex at = 20000; at < 30000; ++at)
        away = std::max(away, std::abs(static_cast<double>(left(ducked, at) - left(ducked, at - 1))));
    EXPECT_GT(away, 0.005) << "the voice is heard over the music";
}

TEST_F(MixerTest, a_missing_sound_is_told) {
    model::Film one = film();
    one.sounds = {{.id = {"x"}, .role = SoundRole::Voice, .asset = {"gone"}, .length = 100}};
    EXPECT_ERROR(compose::Mixer::create(one, m_files, {}), NotFound);
}
