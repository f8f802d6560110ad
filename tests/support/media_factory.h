// Small house media whose frames can be told apart: each carries its number as bars.
#pragma once

#include "media/image.h"
#include "media/sound.h"
#include "media/video_writer.h"
#include "media/yuv_frame.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>

namespace reelwright::testing {

inline constexpr int kNumberBits = 12;

// A picture with `number` as 12 white or black bars, the highest bit on the left.
inline media::YuvFrame numberedFrame(int width, int height, int number) {
    media::YuvFrame frame(width, height);
    const auto luma = frame.plane(0);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int bit = kNumberBits - 1 - x * kNumberBits / width;
            luma.row(y)[x] = (number >> bit & 1) != 0 ? 235 : 16;
        }
    return frame;
}

// The number drawn by numberedFrame, also after scaling and encoding.
inline int numberOf(const media::YuvView& view) {
    int number = 0;
    for (int bar = 0; bar < kNumberBits; ++bar) {
        const int x = (2 * bar + 1) * view.width() / (2 * kNumberBits);
        number = number * 2 + (view.planes[0].row(view.height() / 2)[x] > 125 ? 1 : 0);
    }
    return number;
}

inline media::VideoSettings smallVideo(base::FrameRate rate = {30, 1}) {
    return {.preset = "medium", .width = 192, .height = 64, .rate = rate, .gop = 12};
}

// Frames `first`, `first + 1`, ... of numberedFrame.
inline base::Result<void> writeNumberedVideo(const std::filesystem::path& path, int first,
                                             int count,
                                             const media::VideoSettings& settings = smallVideo()) {
    TRY_ASSIGN(media::VideoWriter writer, media::VideoWriter::create(path, settings));
    for (int i = 0; i < count; ++i)
        TRY(writer.write(numberedFrame(settings.width, settings.height, first + i)));
    return writer.finish();
}

inline media::StereoSamples tone(double seconds, double frequency, double amplitude) {
    const auto count = static_cast<std::size_t>(std::llround(seconds * base::kSampleRate));
    media::StereoSamples samples(count * 2);
    for (std::size_t i = 0; i < count; ++i) {
        const double phase =
            2 * std::numbers::pi * frequency * static_cast<double>(i) / base::kSampleRate;
        samples[2 * i] = samples[2 * i + 1] = static_cast<float>(amplitude * std::sin(phase));
    }
    return samples;
}

// Silence with a short burst that begins at each of the given samples.
inline media::StereoSamples clicks(std::size_t length, const std::vector<std::size_t>& starts) {
    media::StereoSamples samples(length * 2, 0.0f);
    for (const std::size_t start : starts)
        for (std::size_t i = start; i < std::min(start + 96, length); ++i)
            samples[2 * i] = samples[2 * i + 1] = 0.9f *
                                                  std::cos(static_cast<float>(i - start) * 0.4f) *
                                                  (1 - static_cast<float>(i - start) / 96);
    return samples;
}

inline base::Result<void>
writeSound(const std::filesystem::path& path, const media::StereoSamples& samples,
           const media::SoundSettings& settings = {.encoder = "pcm_f32le"}) {
    TRY_ASSIGN(media::SoundWriter writer, media::SoundWriter::create(path, settings));
    TRY(writer.write(samples));
    return writer.finish();
}

inline base::Result<media::StereoSamples> readSound(const std::filesystem::path& path,
                                                    int chunk = 4800) {
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(path));
    media::StereoSamples all;
    while (true) {
        TRY_ASSIGN(const media::StereoSamples some, reader.read(chunk));
        if (some.empty())
            return all;
        all.insert(all.end(), some.begin(), some.end());
    }
}

// First stereo frame whose left value reaches `level`; -1 when none does.
inline std::ptrdiff_t firstAbove(const media::StereoSamples& samples, float level) {
    for (std::size_t i = 0; i < samples.size(); i += 2)
        if (std::abs(samples[i]) >= level)
            return static_cast<std::ptrdiff_t>(i / 2);
    return -1;
}

// A picture of four quarters: red, green over blue, white; the white one is half transparent.
inline media::Image quarters(int width, int height) {
    media::Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool right = 2 * x >= width;
            const bool low = 2 * y >= height;
            std::uint8_t* const p = image.row(y) + 4 * x;
            p[0] = (!right && !low) || (right && low) ? 255 : 0;
            p[1] = right ? 255 : 0;
            p[2] = low ? 255 : 0;
            p[3] = right && low ? 128 : 255;
        }
    return image;
}

} // namespace reelwright::testing
