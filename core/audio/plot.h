// A picture of what was heard: waveform, beats, bars, sections, energy. Thread-safe: each call has
// its own surface.
#pragma once

#include "audio/analysis.h"
#include "media/image.h"

#include <string>

namespace reelwright::audio {

struct PlotSettings {
    std::string title; // of the song, UTF-8; drawn in the header
    int width = 1920;  // pixels, 640..4096
};

// Draws the analysis on a dark ground: 540 rows of pixels at the usual width for songs up to a
// minute and a half, more rows of song below each other for longer ones (at most 24). An analysis
// of nothing gives a header and an empty row. Errors: InvalidInput for a wrong width; Internal when
// Cairo fails.
base::Result<media::Image> drawAnalysis(const Analysis& analysis, const PlotSettings& settings);

} // namespace reelwright::audio
