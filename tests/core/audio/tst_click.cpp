#include "audio/click.h"

#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::audio {
namespace {

using namespace reelwright::testing;

model::BeatGrid gridOf(const std::vector<double>& times) {
    model::BeatGrid grid;
    for (std::size_t i = 0; i < times.size(); ++i)
        grid.beats.push_back({times[i], static_cast<int>(i % 4) + 1, 1, 1});
    return grid;
}

// The largest value from a sample on, for 10 ms.
float peakFrom(const media::StereoSamples& samples, std::ptrdiff_t sample) {
    float peak = 0;
    for (std::ptrdiff_t i = sample; i < sample + 480; ++i)
        peak = std::max(peak, std::abs(samples[static_cast<std::size_t>(2 * i)]));
    return peak;
}

int crossingsFrom(const media::StereoSamples& samples, std::size_t sample) {
    int count = 0;
    for (std::size_t i = sample; i < sample + 480; ++i)
        count += (samples[2 * i] < 0) != (samples[2 * i + 2] < 0) ? 1 : 0;
    return count;
}

} // namespace

TEST(Click, begins_at_the_very_sample_of_its_beat) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "silence.wav", media::StereoSamples(2 * 3 * 48000, 0.0f)));
    // The third lies across the border of two blocks of a second.
    const std::vector<double> times = {0, 0.5001, 0.9995, 1.7, 2.98};
    VERIFY_OK(mixClick(folder / "silence.wav", gridOf(times), folder / "out.wav", {}, {}));
    ASSIGN_OK(const media::StereoSamples mixed, readSound(folder / "out.wav"));
    ASSERT_EQ(mixed.size(), 2U * 3U * 48000U);
    for (const double time : times) {
        const auto sample = static_cast<std::size_t>(std::llround(time * 48000));
        if (sample > 0) {
            EXPECT_EQ(mixed[2 * sample - 2], 0.0f) << time;
        }
        EXPECT_GT(mixed[2 * sample], 0.2f) << time;
        EXPECT_EQ(mixed[2 * sample], mixed[2 * sample + 1]) << time;
    }
    // A burst goes on beyond the border of the blocks without a gap.
    EXPECT_GT(peakFrom(mixed, 48000), 0.05f);
}

TEST(Click, is_higher_and_louder_on_downbeats) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "silence.wav", media::StereoSamples(2 * 2 * 48000, 0.0f)));
    VERIFY_OK(mixClick(folder / "silence.wav", gridOf({0.5, 1.0}), folder / "out.wav", {}, {}));
    ASSIGN_OK(const media::StereoSamples mixed, readSound(folder / "out.wav"));
    EXPECT_GT(peakFrom(mixed, 24000), 1.3f * peakFrom(mixed, 48000));
    EXPECT_GT(crossingsFrom(mixed, 24000), crossingsFrom(mixed, 48000) + 5);
}

TEST(Click, never_clips_and_lowers_the_song) {
    const TempFolder folder;
    // House sound may go over full scale; a downbeat falls on a crest of it.
    const media::StereoSamples loud = tone(2, 1760, 1.4);
    VERIFY_OK(writeSound(folder / "loud.wav", loud));
    VERIFY_OK(mixClick(folder / "loud.wav", gridOf({0.1 + 0.25 / 1760, 0.15, 0.2, 0.25, 1.0, 1.01}), folder / "out.wav", {}, {}));
    ASSIGN_OK(const media::StereoSamples mixed, readSound(folder / "out.wav"));
    ASSERT_EQ(mixed.size(), loud.size());
    float peak = 0;
    for (const float value : mixed)
        peak = std::max(peak, std::abs(value));
    EXPECT_LT(peak, 0.9999f);
    EXPECT_NEAR(peakFrom(mixed, 72000), 0.7f, 0.01f);
}

TEST(Click, leaves_out_beats_outside_of_the_song_and_nothing_behind_when_stopped) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "silence.wav", media::StereoSamples(2 * 48000, 0.0f)));
    VERIFY_OK(mixClick(folder / "silence.wav", gridOf({-0.2, 5, 1e9}), folder / "out.wav", {}, {}));
    ASSIGN_OK(const media::StereoSamples mixed, readSound(folder / "out.wav"));
    EXPECT_EQ(firstAbove(mixed, 0.001f), -1);

    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(mixClick(folder / "silence.wav", gridOf({0.5}), folder / "b.wav", {}, stop.get_token()), Cancelled);
    EXPECT_ERROR(mixClick(folder / "silence.wav", gridOf({0.5}), folder / "b.mp3", {}, {}), InvalidInput);
    EXPECT_ERROR(mixClick(folder / "none.wav", gridOf({0.5}), folder / "b.wav", {}, {}), NotFound);
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    EXPECT_EQ(files, 2);
}

} // namespace reelwright::audio
