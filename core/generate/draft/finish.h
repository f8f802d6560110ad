// The last step of every frame: vignette, soft highlights, film grain, 8 bits.
// Thread-safe: const after creation.
#pragma once

#include "generate/draft/raster.h"
#include "media/image.h"

namespace reelwright::generate::draft {

class Finish {
public:
    // `vignette` is how much of the light the corners lose, 0..1; `grain` its spread in 8-bit
    // steps.
    Finish(int width, int height, double vignette, double grain, std::uint64_t seed);

    // Stretches what lies between two brightnesses, 0..1, so that the picture has darks and
    // lights; for pictures that have them already nothing changes.
    void stretch(double dark, double bright);

    // Writes a drawn band into `out`; `frame` chooses the grain.
    void apply(Band& band, std::uint64_t frame, media::Image& out) const;

private:
    int m_width;
    int m_height;
    double m_vignette;
    std::uint64_t m_seed;
    int m_gain = 256;                        // in 1/256
    int m_lift = 0;                          // in 1/32640
    std::vector<std::uint16_t> m_acrossLoss; // one value a lane of the row, 65536 is all the light
    std::vector<std::int16_t> m_grain;       // kGrainRows rows, longer than the frame
};

} // namespace reelwright::generate::draft
