// Grain of film: noise with the size and the tonal weight of silver, other on every frame.
// Immutable; thread-safe.
//
// A tile of soft Gaussian noise without seams, larger than a 1080p picture, is laid over each frame
// at a place and with a sign of its own, which depend on seed and frame alone. It weighs by
// brightness, most on the middle tones and nothing on black and white, and touches luma only.
#pragma once

#include "base/time.h"
#include "media/yuv_frame.h"
#include "model/look.h"

#include <cstdint>
#include <vector>

namespace reelwright::compose {

class GrainTile {
public:
    // For pictures of this many lines: grain looks the same at every size of canvas.
    GrainTile(const model::Grain& grain, int lines);

    // Frames are counted from the scene's start; may be negative.
    void apply(std::uint64_t seed, base::FrameIndex frame, media::YuvFrame& picture) const;

private:
    template <typename Sample>
    void lay(int left, int top, int amount, media::YuvFrame& picture) const;

    int m_amount; // of the noise, see grain.cpp
    std::vector<std::int8_t> m_noise;
};

} // namespace reelwright::compose
