#include "model/pace.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::model {

using base::FrameIndex;

namespace {

constexpr std::array<std::string_view, 3> kMotions = {"nearest", "blend", "flow"};

} // namespace

std::string_view nameOf(Motion motion) {
    return kMotions[static_cast<std::size_t>(motion)];
}

std::optional<Motion> motionFromName(std::string_view name) {
    const auto* const at = std::ranges::find(kMotions, name);
    if (at == kMotions.end())
        return std::nullopt;
    return static_cast<Motion>(at - kMotions.begin());
}

FrameIndex runningFrames(const Pace& pace, FrameIndex sinceStart) {
    if (!pace.freeze || sinceStart <= *pace.freeze)
        return sinceStart;
    const FrameIndex stood = sinceStart - *pace.freeze;
    return sinceStart - (pace.hold > 0 ? std::min(stood, pace.hold) : stood);
}

ClipMoment momentAt(const Pace& pace, FrameIndex in, FrameIndex sinceStart) {
    return {ClipMoment::kParts * in + pace.speed * (2 * runningFrames(pace, sinceStart) + 1)};
}

FrameIndex inAt(const Pace& pace, FrameIndex in, FrameIndex sinceStart) {
    const FrameIndex moved = pace.speed * runningFrames(pace, sinceStart);
    const FrameIndex half = moved < 0 ? -kOwnSpeed / 2 : kOwnSpeed / 2;
    return std::max<FrameIndex>(0, in + (moved + half) / kOwnSpeed);
}

Pace paceFrom(const Pace& pace, FrameIndex sinceStart) {
    Pace later = pace;
    if (!pace.freeze)
        return later;
    later.freeze = *pace.freeze - sinceStart;
    if (*later.freeze >= 0)
        return later;
    if (pace.hold == 0) {
        later.freeze = 0;
        return later;
    }
    later.hold = pace.hold + *later.freeze;
    later.freeze = 0;
    if (later.hold <= 0) {
        later.freeze.reset();
        later.hold = 0;
    }
    return later;
}

base::Result<void> check(const Pace& pace, const std::string& name) {
    const auto fault = [&](std::string_view what) {
        return base::Error{
            base::ErrorKind::InvalidInput, fmt::format("{} has {}.", name, what), {}};
    };
    if (const int speed = std::abs(pace.speed); speed < kSlowest || speed > kFastest)
        return fault("a take that does not run at 0.1 to 10 times its speed");
    if ((pace.freeze && *pace.freeze < 0) || pace.hold < 0 || (pace.hold > 0 && !pace.freeze))
        return fault("a take that stands still at no time of its scene");
    return {};
}

} // namespace reelwright::model
