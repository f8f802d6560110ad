// Where the frames of a clip are and when they are seen, so that any of them is found exactly.
// Thread-safe: plain value.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "base/time.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <vector>

namespace reelwright::media {

struct ClipIndex {
    int width = 0; // as stored and as shown: only upright clips with square pixels are indexed
    int height = 0;
    PictureForm form;
    std::int64_t tickNumerator = 1; // a tick lasts tickNumerator / tickDenominator seconds
    std::int64_t tickDenominator = 1;
    std::vector<std::int64_t> starts; // time stamp of each frame in ticks, ascending
    std::vector<std::int64_t> keys;   // numbers of the frames where decoding can begin, ascending
    std::int64_t end = 0;             // time stamp behind the last frame

    [[nodiscard]] base::FrameIndex frameCount() const {
        return static_cast<base::FrameIndex>(starts.size());
    }
    [[nodiscard]] double seconds() const; // from the first frame to the end of the last
    [[nodiscard]] double framesPerSecond() const;

    // The frame that is seen at frame `position` of a film that shows the clip from its beginning:
    // the last one that begins before the middle of that film frame's time. Clamped to the clip.
    [[nodiscard]] base::FrameIndex frameAt(base::FrameIndex position, base::FrameRate film) const;
    // The last frame that begins before a moment of the clip: `parts`, so many of which are a frame
    // of the film. Clamped to the clip.
    [[nodiscard]] base::FrameIndex frameBefore(std::int64_t parts, std::int64_t partsOfFrame,
                                               base::FrameRate film) const;
    // The two frames between whose middles a moment lies. Outside of the clip its first or last one
    // twice.
    struct Between {
        base::FrameIndex before = 0;
        base::FrameIndex after = 0;
        int weight = 0; // 0..256 of `after`
        bool operator==(const Between&) const = default;
    };
    [[nodiscard]] Between between(std::int64_t parts, std::int64_t partsOfFrame,
                                  base::FrameRate film) const;
    // The frame with this time stamp, or the last one before it; -1 before the first.
    [[nodiscard]] base::FrameIndex frameOf(std::int64_t timestamp) const;
    // The nearest key frame at or before a frame.
    [[nodiscard]] base::FrameIndex keyBefore(base::FrameIndex frame) const;
    bool operator==(const ClipIndex&) const = default;
};

// The index of a file with one frame every 1/rate seconds whose time stamps count in such steps.
ClipIndex constantIndex(int width, int height, base::FrameRate rate, base::FrameIndex count);

// Time stamps are written as runs of equal steps: a clip with a steady rate needs one line.
base::Json toJson(const ClipIndex& index);
// Errors: Corrupt.
base::Result<ClipIndex> clipIndexFromJson(const base::Json& json);

} // namespace reelwright::media
