// A sound played faster, slower or backwards; its pitch changes with it, as on a tape. Not
// thread-safe: one owner.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/sound.h"

#include <vector>

namespace reelwright::compose {

// Band-limited interpolation by a windowed sinc (J. O. Smith, "Digital audio resampling"): a faster
// sound loses what would lie above half of the sampling rate instead of folding it down.
class Varispeed {
public:
    // `speed` in thousandths, not 0; negative runs backwards.
    explicit Varispeed(int speed);

    // `count` frames, the first one `since` frames of the output behind the one that is at `in` in
    // the file; silence outside of the file. Errors: those of reading.
    base::Result<media::StereoSamples> read(media::SoundReader& reader, base::SampleIndex in,
                                            base::SampleIndex since, int count) const;

private:
    int m_speed;
    int m_reach; // samples of the file to each side
    int m_step;  // thousandths between two phases
    std::vector<std::vector<float>> m_phases;
};

} // namespace reelwright::compose
