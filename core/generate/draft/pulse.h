// The beat at a moment, as numbers that a picture can move by. Thread-safe: const value.
#pragma once

#include "generate/draft/draft.h"

namespace reelwright::generate::draft {

// The scene at one moment.
struct Beat {
    double kick = 0;     // 1 at a full-strength pulse, gone after a quarter of a second
    double downbeat = 0; // the same for downbeats alone
    double count = 0; // pulses so far, growing steadily between them; a slow count without pulses
    std::int64_t index = 0; // the last pulse, for things that change on a beat
};

Beat beatAt(const DraftScene& scene, base::FrameIndex frame);

} // namespace reelwright::generate::draft
