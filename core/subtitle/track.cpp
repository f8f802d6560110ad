#include "subtitle/track.h"

#include <algorithm>

namespace reelwright::subtitle {

using base::FrameIndex;
using base::FrameRate;

namespace {

// The nearest whole number to value * up / down; all but `value` positive.
std::int64_t scaled(std::int64_t value, std::int64_t up, std::int64_t down) {
    const std::int64_t twice = 2 * value * up;
    const std::int64_t sum = twice + down;
    return sum >= 0 ? sum / (2 * down) : -((-sum + 2 * down - 1) / (2 * down));
}

} // namespace

FrameIndex frameAt(Milliseconds time, FrameRate rate) {
    return scaled(time, rate.numerator, 1000 * rate.denominator);
}

Milliseconds timeOf(FrameIndex frame, FrameRate rate) {
    return scaled(frame, 1000 * rate.denominator, rate.numerator);
}

model::CaptionTrack trackOf(const Sheet& sheet, FrameRate rate, FrameIndex length,
                            Milliseconds before) {
    model::CaptionTrack track;
    for (const SheetCue& from : sheet.cues) {
        model::Cue cue;
        cue.span.begin = frameAt(from.begin - before, rate);
        cue.span.end = std::max(cue.span.begin + 1, frameAt(from.end - before, rate));
        cue.text = from.text;
        cue.marks = from.marks;
        cue.anchor = from.anchor;
        for (const SheetPin& pin : from.pins)
            cue.pins.push_back({pin.at, std::clamp(frameAt(pin.start - before, rate),
                                                   cue.span.begin, cue.span.end - 1)});
        track.cues.push_back(std::move(cue));
    }
    model::fitInto(track, length);
    return track;
}

Sheet sheetOf(const model::CaptionTrack& track, FrameRate rate, Milliseconds before) {
    Sheet sheet;
    for (const model::Cue& from : track.cues) {
        SheetCue cue{.begin = timeOf(from.span.begin, rate) + before,
                     .end = timeOf(from.span.end, rate) + before,
                     .text = from.text};
        cue.marks = from.marks;
        cue.anchor = from.anchor;
        for (const model::WordPin& pin : from.pins)
            cue.pins.push_back({pin.at, timeOf(pin.start, rate) + before});
        sheet.cues.push_back(std::move(cue));
    }
    return sheet;
}

std::vector<EmbeddedCue> embeddedCues(const model::CaptionTrack& track, FrameRate rate) {
    std::vector<EmbeddedCue> cues;
    for (const model::Cue& from : track.cues) {
        const EmbeddedCue cue{timeOf(from.span.begin, rate), timeOf(from.span.end, rate),
                              from.text};
        if (!cues.empty() && cues.back().begin == cue.begin) {
            cues.back().text += "\n" + cue.text;
            cues.back().end = std::max(cues.back().end, cue.end);
            continue;
        }
        if (!cues.empty())
            cues.back().end = std::min(cues.back().end, cue.begin);
        cues.push_back(cue);
    }
    return cues;
}

} // namespace reelwright::subtitle
