// From sheets in milliseconds to caption tracks in frames and back. Times go to the nearest frame
// and the nearest millisecond, so that both ways together change nothing. Pure functions;
// thread-safe.
#pragma once

#include "base/time.h"
#include "model/captions.h"
#include "subtitle/sheet.h"

#include <vector>

namespace reelwright::subtitle {

base::FrameIndex frameAt(Milliseconds time, base::FrameRate rate);
Milliseconds timeOf(base::FrameIndex frame, base::FrameRate rate);

// The sheet's cues in a film of `length` frames; its time 0 lies `before` in front of the film's
// first frame. Cues outside of the film are left out, a cue lasts a frame at least. Id, kind,
// language and style are the track's defaults.
model::CaptionTrack trackOf(const Sheet& sheet, base::FrameRate rate, base::FrameIndex length,
                            Milliseconds before = 0);

// The track's cues; `before` is added to every time.
Sheet sheetOf(const model::CaptionTrack& track, base::FrameRate rate, Milliseconds before = 0);

// What a player shows of a track, for text tracks inside of a film file (mov_text, WebVTT): plain
// text, no two cues at once (the later one cuts the earlier short; one of the same begin joins it
// on a new line), gaps left open.
struct EmbeddedCue {
    Milliseconds begin = 0;
    Milliseconds end = 0;
    std::string text;
    bool operator==(const EmbeddedCue&) const = default;
};
std::vector<EmbeddedCue> embeddedCues(const model::CaptionTrack& track, base::FrameRate rate);

} // namespace reelwright::subtitle
