#include "media/sound.h"

#include "media/video_writer.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <tuple>

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

TEST(Sound, wav_gives_back_each_sample) {
    const TempFolder folder;
    const StereoSamples samples = tone(0.7, 440, 0.6);
    VERIFY_OK(writeSound(folder / "a.wav", samples));
    for (const int chunk : {1, 777, 48000, 1'000'000}) {
        if (chunk == 1 && samples.size() > 100'000)
            continue;
        ASSIGN_OK(const StereoSamples again, readSound(folder / "a.wav", chunk));
        EXPECT_EQ(again, samples) << chunk;
    }
}

TEST(Sound, the_header_tells_the_length) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "a.wav", tone(1.5, 440, 0.6)));
    ASSIGN_OK(const SoundReader reader, SoundReader::create(folder / "a.wav"));
    EXPECT_NEAR(static_cast<double>(reader.expectedLength()), 72000, 1);
}

TEST(Sound, seeking_in_house_sound_is_exact) {
    const TempFolder folder;
    StereoSamples samples(2 * 100'000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(i) / 1e6f;
    VERIFY_OK(writeSound(folder / "a.wav", samples));
    ASSIGN_OK(SoundReader reader, SoundReader::create(folder / "a.wav"));
    for (const base::SampleIndex position : {0, 1, 4095, 4096, 4097, 99'999, 50'000, 3}) {
        VERIFY_OK(reader.seek(position));
        ASSIGN_OK(const StereoSamples some, reader.read(10));
        ASSERT_FALSE(some.empty()) << position;
        EXPECT_EQ(some[0], samples[static_cast<std::size_t>(2 * position)]) << position;
        EXPECT_EQ(some[1], samples[static_cast<std::size_t>(2 * position + 1)]) << position;
    }
}

TEST(Sound, seeking_past_the_end_gives_silence_at_once) {
    const TempFolder folder;
    VERIFY_OK(writeSound(folder / "a.wav", tone(0.5, 440, 0.6)));
    ASSIGN_OK(SoundReader reader, SoundReader::create(folder / "a.wav"));
    if (const auto sought = reader.seek(10'000'000); sought) {
        ASSIGN_OK(const StereoSamples some, reader.read(10));
        EXPECT_TRUE(some.empty());
    }
    VERIFY_OK(reader.seek(0));
    ASSIGN_OK(const StereoSamples some, reader.read(10));
    EXPECT_EQ(some.size(), 20U);
}

TEST(Sound, clicks_stay_in_their_place_through_lossy_codecs) {
    const TempFolder folder;
    const std::vector<std::size_t> starts = {4800, 24'000, 60'001};
    const StereoSamples samples = clicks(72'000, starts);
    const std::tuple<const char*, const char*> codecs[] = {
        {"aac", "a.m4a"}, {"aac", "a.mp4"}, {"libopus", "a.ogg"}, {"libopus", "a.webm"}};
    for (const auto& [encoder, name] : codecs) {
        if (!hasEncoder(encoder))
            continue;
        VERIFY_OK(writeSound(folder / name, samples, {.encoder = encoder, .bitRate = 256'000}));
        ASSIGN_OK(const StereoSamples again, readSound(folder / name));
        EXPECT_NEAR(static_cast<double>(again.size() / 2), 72'000, 1024) << name;
        for (const std::size_t start : starts) {
            const auto from = static_cast<std::ptrdiff_t>(2 * (start - 2400));
            const StereoSamples near(again.begin() + from, again.begin() + from + 2 * 4800);
            EXPECT_NEAR(static_cast<double>(firstAbove(near, 0.45f)) - 2400, 0, 48)
                << name << " at " << start;
        }
    }
}

TEST(Sound, other_rates_and_mono_become_48_kilohertz_stereo) {
    const TempFolder folder;
    for (const auto& [rate, channels] :
         {std::pair{44100, 1}, std::pair{44100, 2}, std::pair{8000, 1}, std::pair{96000, 2}}) {
        std::vector<std::int16_t> values;
        for (int i = 0; i < rate; ++i)
            for (int c = 0; c < channels; ++c)
                values.push_back(static_cast<std::int16_t>(
                    16000 * std::sin(2 * std::numbers::pi * 440 * i / rate)));
        writeBytes(folder / "a.wav",
                   wavBytes(values, channels, rate, static_cast<std::uint32_t>(values.size() * 2)));
        ASSIGN_OK(const StereoSamples samples, readSound(folder / "a.wav"));
        EXPECT_NEAR(static_cast<double>(samples.size() / 2), 48000, 64) << rate;
        int crossings = 0;
        for (std::size_t i = 4802; i < 2 * 43'000; i += 2) {
            crossings += samples[i - 2] < 0 && samples[i] >= 0 ? 1 : 0;
            EXPECT_NEAR(samples[i], samples[i + 1], 1e-4);
        }
        EXPECT_NEAR(crossings, 440.0 * (43'000 - 2401) / 48'000, 1.5) << rate;
    }
}

TEST(Sound, more_channels_are_mixed_down) {
    const TempFolder folder;
    std::vector<std::int16_t> values;
    for (int i = 0; i < 48000; ++i)
        for (int c = 0; c < 6; ++c)
            values.push_back(c == 2 ? 8000 : 0); // the centre alone
    writeBytes(folder / "a.wav",
               wavBytes(values, 6, 48000, static_cast<std::uint32_t>(values.size() * 2)));
    ASSIGN_OK(const StereoSamples samples, readSound(folder / "a.wav"));
    ASSERT_EQ(samples.size(), 96000U);
    EXPECT_GT(samples[40'000], 0.03f);
    EXPECT_NEAR(samples[40'000], samples[40'001], 1e-4);
}

// Two songs glued together: the second has another rate and number of channels.
TEST(Sound, a_form_that_changes_in_the_middle_is_followed) {
    const TempFolder folder;
    const auto encodeAdts = [&](const char* name, int channels) -> base::Result<void> {
        TRY_ASSIGN(OutputPtr output, makeOutput(folder / name));
        const AVCodec* const encoder = avcodec_find_encoder_by_name("aac");
        CodecPtr codec(avcodec_alloc_context3(encoder));
        codec->sample_rate = channels == 1 ? 44100 : 48000;
        codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
        codec->bit_rate = 64000;
        av_channel_layout_default(&codec->ch_layout, channels);
        codec->time_base = {1, codec->sample_rate};
        if (avcodec_open2(codec.get(), encoder, nullptr) < 0)
            return base::Error{base::ErrorKind::Unsupported, "no AAC", {}};
        AVStream* const stream = avformat_new_stream(output.get(), nullptr);
        avcodec_parameters_from_context(stream->codecpar, codec.get());
        stream->time_base = codec->time_base;
        TRY(startOutput(*output, folder / name, nullptr));
        PacketPtr packet(av_packet_alloc());
        for (int i = 0; i < 40; ++i) {
            FramePtr frame(av_frame_alloc());
            frame->format = AV_SAMPLE_FMT_FLTP;
            frame->nb_samples = 1024;
            frame->sample_rate = codec->sample_rate;
            av_channel_layout_copy(&frame->ch_layout, &codec->ch_layout);
            av_frame_get_buffer(frame.get(), 0);
            for (int c = 0; c < channels; ++c)
                for (int k = 0; k < 1024; ++k)
                    reinterpret_cast<float*>(frame->data[c])[k] =
                        0.4f * std::sin(0.05f * static_cast<float>(1024 * i + k));
            frame->pts = 1024 * i;
            TRY(encodeInto(*codec, frame.get(), *packet, *output, folder / name));
        }
        TRY(encodeInto(*codec, nullptr, *packet, *output, folder / name));
        return finishOutput(*output, folder / name);
    };
    VERIFY_OK(encodeAdts("stereo.aac", 2));
    VERIFY_OK(encodeAdts("mono.aac", 1));
    writeBytes(folder / "both.aac", readBytes(folder / "stereo.aac") +
                                        readBytes(folder / "mono.aac") +
                                        readBytes(folder / "stereo.aac"));
    ASSIGN_OK(const StereoSamples samples, readSound(folder / "both.aac"));
    EXPECT_NEAR(static_cast<double>(samples.size() / 2), 41 * 1024 * (2 + 48000.0 / 44100), 3000);
    double loudest = 0;
    for (const float value : samples)
        loudest = std::max(loudest, std::abs(static_cast<double>(value)));
    EXPECT_LT(loudest, 0.7);
}

TEST(SoundWriter, tells_a_missing_encoder_by_name) {
    const TempFolder folder;
    const auto made = SoundWriter::create(folder / "a.m4a", {.encoder = "libhum"});
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().kind, base::ErrorKind::Unsupported);
    EXPECT_NE(made.error().message.find("libhum"), std::string::npos);
}

TEST(SoundReader, tells_what_has_no_sound) {
    const TempFolder folder;
    EXPECT_ERROR(SoundReader::create(folder / "none.wav"), NotFound);
    VERIFY_OK(writeNumberedVideo(folder / "video.mp4", 0, 5));
    EXPECT_ERROR(SoundReader::create(folder / "video.mp4"), NotFound);
}

} // namespace
} // namespace reelwright::media
