#include "compose/sound/varispeed.h"

#include "core/compose/pictures.h"
#include "support/media_factory.h"
#include "support/verify.h"

#include <cmath>
#include <numbers>

using namespace reelwright;
using base::SampleIndex;
using compose::Varispeed;
using media::StereoSamples;

namespace {

class VarispeedTest : public ::testing::Test {
protected:
    // A sine of `pitch` Hz for a second.
    media::SoundReader sine(double pitch) {
        StereoSamples samples(2 * 48000);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * pitch * static_cast<double>(i / 2) / 48000));
        const auto path = m_folder / fmt::format("{}.wav", pitch);
        EXPECT_TRUE(reelwright::testing::writeSound(path, samples).has_value());
        auto reader = media::SoundReader::create(path);
        EXPECT_TRUE(reader.has_value());
        return *std::move(reader);
    }
    reelwright::testing::TempFolder m_folder;
};

double loudest(const StereoSamples& samples) {
    double most = 0;
    for (const float value : samples)
        most = std::max<double>(most, std::abs(value));
    return most;
}

} // namespace

TEST_F(VarispeedTest, every_sample_is_the_sound_at_its_exact_place_forwards_and_backwards) {
    for (const int speed : {100, 500, 1500, 2000, 3330, -1000, -500, -2000}) {
        media::SoundReader reader = sine(440);
        const SampleIndex in = 20000;
        ASSIGN_OK(const StereoSamples heard, Varispeed(speed).read(reader, in, 0, 4000));
        ASSERT_EQ(heard.size(), 8000U);
        for (int i = 0; i < 4000; ++i) {
            const double at = in + i * speed / 1000.0;
            const double value = 0.5 * std::sin(2 * std::numbers::pi * 440 * at / 48000);
            ASSERT_NEAR(heard[static_cast<std::size_t>(2 * i)], value, 2e-3) << speed << " " << i;
            ASSERT_EQ(heard[static_cast<std::size_t>(2 * i)], heard[static_cast<std::size_t>(2 * i) + 1]);
        }
    }
}

TEST_F(VarispeedTest, pieces_are_what_the_whole_is) {
    media::SoundReader reader = sine(300);
    const Varispeed fast(1700);
    ASSIGN_OK(const StereoSamples whole, fast.read(reader, 100, 0, 3000));
    StereoSamples pieces;
    for (int since = 0; since < 3000; since += 750) {
        ASSIGN_OK(const StereoSamples piece, fast.read(reader, 100, since, 750));
        pieces.insert(pieces.end(), piece.begin(), piece.end());
    }
    EXPECT_EQ(pieces, whole);
}

TEST_F(VarispeedTest, what_would_be_too_high_is_not_folded_down_and_outside_is_silence) {
    media::SoundReader high = sine(9000);
    ASSIGN_OK(const StereoSamples four, Varispeed(4000).read(high, 4000, 0, 2000));
    EXPECT_LT(loudest(four), 0.01) << "36 kHz";
    media::SoundReader reader = sine(440);
    ASSIGN_OK(const StereoSamples before, Varispeed(-1000).read(reader, -500, 0, 100));
    EXPECT_EQ(loudest(before), 0);
    ASSIGN_OK(const StereoSamples behind, Varispeed(2000).read(reader, 50000, 0, 100));
    EXPECT_EQ(loudest(behind), 0);
}
