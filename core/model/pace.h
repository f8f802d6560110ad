// How the time of a clip runs under its scene: speed, backwards, standing still. Thread-safe: plain
// values, pure functions.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace reelwright::model {

// What is shown between two frames of a clip: the nearer one, their mix, or a picture whose parts
// have moved on their way from one to the other.
enum class Motion { Nearest, Blend, Flow };

// "nearest", "blend", "flow": stored and shown names.
std::string_view nameOf(Motion motion);
std::optional<Motion> motionFromName(std::string_view name);

inline constexpr int kOwnSpeed = 1000; // thousandths
inline constexpr int kSlowest = 100;
inline constexpr int kFastest = 10000;

struct Pace {
    int speed = kOwnSpeed; // thousandths of the clip's own speed; negative runs backwards
    // Frames from the scene's start after which the picture stands still, for so many frames.
    std::optional<base::FrameIndex> freeze;
    base::FrameIndex hold = 0; // 0: to the end
    Motion motion = Motion::Nearest;
    bool operator==(const Pace&) const = default;
};

// A moment of a clip, exact: so many thousandths of a half frame of the film from its beginning.
struct ClipMoment {
    static constexpr std::int64_t kParts = 2000; // of a frame of the film
    std::int64_t parts = 0;
    bool operator==(const ClipMoment&) const = default;
};

// Frames of the scene in which the clip went on, at a frame counted from the scene's start.
base::FrameIndex runningFrames(const Pace& pace, base::FrameIndex sinceStart);

// The middle of the time of a clip that a frame of its scene shows. `in` is where in the clip the
// scene begins, in frames of the film; a clip that runs backwards shows what lies before it.
ClipMoment momentAt(const Pace& pace, base::FrameIndex in, base::FrameIndex sinceStart);

// Where in the clip a part of the scene would begin, in whole frames of the film; 0 at least.
base::FrameIndex inAt(const Pace& pace, base::FrameIndex in, base::FrameIndex sinceStart);

// The pace of a scene that begins so many frames later.
Pace paceFrom(const Pace& pace, base::FrameIndex sinceStart);

// Errors: InvalidInput that begins with `name`.
base::Result<void> check(const Pace& pace, const std::string& name);

} // namespace reelwright::model
