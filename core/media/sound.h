// Sound files: decoded as 48 kHz stereo float, encoded from it. Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace reelwright::media {

// Interleaved left and right, nominally -1..1.
using StereoSamples = std::vector<float>;

// Reads any sound that this program may open, resampled and mixed down to 48 kHz stereo; the
// encoder delay of MP3 and AAC is taken off, so that sample 0 is the first heard one.
class SoundReader {
public:
    // Errors: NotFound when there is no sound in it, InvalidInput, Unsupported.
    static base::Result<SoundReader> create(const std::filesystem::path& path);
    ~SoundReader();
    SoundReader(SoundReader&&) noexcept;
    SoundReader& operator=(SoundReader&&) noexcept;

    // The next up to `frames` stereo frames; an empty buffer at the end.
    base::Result<StereoSamples> read(int frames);

    // Goes to a sample position; exact for house sound (WAV).
    base::Result<void> seek(base::SampleIndex position);

    // Length in samples at 48 kHz as the header tells; 0 when it does not.
    [[nodiscard]] base::SampleIndex expectedLength() const;

private:
    struct State;
    explicit SoundReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

struct SoundSettings {
    std::string encoder = "aac"; // "aac", "libopus", "pcm_f32le"
    int bitRate = 192000;
    bool operator==(const SoundSettings&) const = default;
};

// Encodes 48 kHz stereo into a sound file; the container follows the extension.
class SoundWriter {
public:
    // Errors: Unsupported when the encoder is missing, Io kinds.
    static base::Result<SoundWriter> create(const std::filesystem::path& path,
                                            const SoundSettings& settings);
    ~SoundWriter();
    SoundWriter(SoundWriter&&) noexcept;
    SoundWriter& operator=(SoundWriter&&) noexcept;

    // Interleaved stereo; any even number of values.
    base::Result<void> write(std::span<const float> samples);
    base::Result<void> finish();

private:
    struct State;
    explicit SoundWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::media
