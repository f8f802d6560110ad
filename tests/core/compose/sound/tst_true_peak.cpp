#include "compose/sound/true_peak.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <ebur128.h>
#include <gtest/gtest.h>

using namespace reelwright;
using compose::TruePeak;

namespace {

// Adds the samples in blocks of random sizes.
double ours(const std::vector<float>& samples) {
    TruePeak peak;
    base::Random random(3);
    for (std::size_t at = 0; at < samples.size();) {
        const std::size_t count = std::min(samples.size() - at, 2 * (1 + random.index(700)));
        peak.add({samples.data() + at, count});
        at += count;
    }
    return peak.read();
}

// libebur128 with enough silence behind, so that it sees the last points as well.
double theirs(std::vector<float> samples) {
    samples.resize(samples.size() + 64, 0.0f);
    ebur128_state* meter = ebur128_init(2, 48000, EBUR128_MODE_TRUE_PEAK);
    ebur128_add_frames_float(meter, samples.data(), samples.size() / 2);
    double highest = 0;
    for (unsigned channel = 0; channel < 2; ++channel) {
        double value = 0;
        ebur128_true_peak(meter, channel, &value);
        highest = std::max(highest, value);
    }
    ebur128_destroy(&meter);
    return highest;
}

} // namespace

TEST(TruePeak, reads_what_libebur128_reads) {
    base::Random random(7);
    for (int trial = 0; trial < 60; ++trial) {
        std::vector<float> samples(2 * (1 + random.index(9000)));
        const double pitch = random.uniform(0.001, 3.1);
        const double noise = random.uniform(0, 0.2);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<float>(std::sin(pitch * static_cast<double>(i / 2) + (i % 2 == 0 ? 0.0 : 1.0)) +
                                            random.uniform(-noise, noise));
        const double expected = theirs(samples);
        EXPECT_NEAR(ours(samples), expected, expected * 1e-5) << trial;
    }
}

TEST(TruePeak, sees_a_peak_between_samples) {
    std::vector<float> samples;
    for (int i = 0; i < 4000; ++i) // a quarter of the sampling rate, its peaks in the middle
        samples.insert(samples.end(), 2, static_cast<float>(std::sin(std::numbers::pi * (i / 2.0 + 0.25))));
    EXPECT_NEAR(ours(samples), 1, 0.02);
    EXPECT_LT(*std::ranges::max_element(samples), 0.72f);
}

TEST(TruePeak, finds_the_one_high_point_after_a_long_time_below) {
    std::vector<float> samples(2 * 30000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = 0.4f * std::sin(0.01f * static_cast<float>(i));
    samples[2 * 20011 + 1] = 0.5f;
    samples[2 * 20012 + 1] = 0.5f;
    EXPECT_NEAR(ours(samples), theirs(samples), 1e-5);
    EXPECT_GT(ours(samples), 0.55);
}

TEST(TruePeak, silence_has_none) {
    EXPECT_EQ(TruePeak().read(), 0);
    EXPECT_EQ(ours(std::vector<float>(1000, 0.0f)), 0);
}
