// Pictures and sound of a film in the forms that screens and loudspeakers take. Not thread-safe:
// one owner each.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/scaler.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace reelwright::engine {

// Turns composed frames into pixels.
class ScreenPainter {
public:
    // Opaque 32-bit BGRX at width x height; row y begins at `pixels` + y * stride (bytes).
    base::Result<void> paint(const media::YuvFrame& frame, std::uint8_t* pixels, int width,
                             int height, int stride);

private:
    media::Scaler m_scaler{media::ScaleQuality::Fast};
};

// The finished sound of a film, to be read at any place.
class FilmSound {
public:
    // A file that Project::filmSound has given. Errors: NotFound, Corrupt.
    static base::Result<FilmSound> open(const std::filesystem::path& file);
    ~FilmSound();
    FilmSound(FilmSound&&) noexcept;
    FilmSound& operator=(FilmSound&&) noexcept;

    // Samples of 48 kHz stereo in the film.
    [[nodiscard]] base::SampleIndex length() const;

    // Interleaved stereo from a sample on; silence outside of the film.
    void read(base::SampleIndex at, std::span<float> samples) const;

private:
    struct State;
    explicit FilmSound(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::engine
