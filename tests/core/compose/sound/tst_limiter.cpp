#include "compose/sound/limiter.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Limiter;

namespace {

constexpr double kCeiling = 0.5;

// Feeds the limiter in blocks of random sizes.
std::vector<float> limited(const std::vector<float>& samples, double ceiling = kCeiling) {
    Limiter limiter(ceiling);
    base::Random random(9);
    std::vector<float> out;
    for (std::size_t at = 0; at < samples.size();) {
        const std::size_t count = std::min(samples.size() - at, 2 * (1 + random.index(3000)));
        limiter.process({samples.data() + at, count}, out);
        at += count;
    }
    limiter.finish(out);
    return out;
}

std::vector<float> noise(std::size_t frames, double level, std::uint64_t seed = 1) {
    base::Random random(seed);
    std::vector<float> samples(2 * frames);
    for (float& sample : samples)
        sample = static_cast<float>(random.uniform(-level, level));
    return samples;
}

} // namespace

TEST(Limiter, nothing_below_the_ceiling_is_changed) {
    const auto samples = noise(20000, 0.499);
    EXPECT_EQ(limited(samples), samples);
}

TEST(Limiter, nothing_passes_the_ceiling) {
    for (const double level : {0.6, 1.0, 4.0, 1000.0})
        for (const float sample : limited(noise(20000, level)))
            ASSERT_LE(std::abs(sample), static_cast<float>(kCeiling));
}

TEST(Limiter, keeps_the_number_of_frames) {
    for (const std::size_t frames : {0U, 1U, 2U, 239U, 240U, 241U, 5000U})
        EXPECT_EQ(limited(noise(frames, 2)).size(), 2 * frames) << frames;
}

TEST(Limiter, a_single_peak_lowers_only_its_neighbourhood) {
    std::vector<float> samples(2 * 96000, 0.3f);
    samples[2 * 20000] = 2.0f;
    const auto out = limited(samples);
    EXPECT_NEAR(out[2 * 20000], kCeiling, 0.001) << "the peak itself just fits";
    for (std::size_t frame = 0; frame < 19700; ++frame)
        ASSERT_EQ(out[2 * frame], 0.3f) << frame;
    EXPECT_LT(out[2 * 19990], 0.1f) << "it is turned down before the peak";
    EXPECT_GT(out[2 * 95000], 0.299f) << "and comes back after it";
    EXPECT_EQ(out[2 * 20000 + 1] / 0.3f, out[2 * 19999 + 1] / 0.3f) << "both channels move together";
}

TEST(Limiter, the_gain_moves_without_steps) {
    std::vector<float> samples(2 * 20000, 0.4f);
    for (std::size_t frame = 5000; frame < 5010; ++frame)
        samples[2 * frame] = 1.0f;
    const auto out = limited(samples);
    for (std::size_t frame = 1; frame < 20000; ++frame)
        ASSERT_LT(std::abs(out[2 * frame + 1] - out[2 * frame - 1]), 0.4f * 0.01f) << frame;
}

TEST(Limiter, sound_comes_out_where_it_went_in) {
    std::vector<float> samples(2 * 2000, 0.0f);
    samples[2 * 777] = 0.45f;
    EXPECT_EQ(limited(samples), samples);
}
