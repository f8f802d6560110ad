// All that is heard in a film, added up sample by sample before its loudness is set. Not
// thread-safe: one owner.
#pragma once

#include "base/result.h"
#include "media/sound.h"
#include "model/film.h"

#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace reelwright::compose {

// House sound (48 kHz stereo WAV) of the assets that a film lets be heard.
using SoundFiles = std::map<model::AssetId, std::filesystem::path>;

class Mixer {
public:
    // Listens to the voices once, to know where the music yields. Errors: NotFound when a sound has
    // no file; Corrupt; Cancelled.
    static base::Result<Mixer> create(const model::Film& film, const SoundFiles& files,
                                      const std::stop_token& stop);
    ~Mixer();
    Mixer(Mixer&&) noexcept;
    Mixer& operator=(Mixer&&) noexcept;

    // The next up to `frames` stereo frames; empty behind the film's last sample.
    base::Result<media::StereoSamples> read(int frames);

private:
    struct State;
    explicit Mixer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::compose
