#include "generate/draft/pulse.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

constexpr double kDecay = 11;      // a second; a tenth is left after 0.2 s
constexpr double kLongest = 0.7;   // seconds after which a pulse is over
constexpr double kSlowTempo = 1.3; // counts a second where the music has no beats

} // namespace

Beat beatAt(const DraftScene& scene, base::FrameIndex frame) {
    Beat beat;
    const double now = scene.rate.secondsAt(frame);
    const auto& pulses = scene.pulses;
    const auto after =
        std::upper_bound(pulses.begin(), pulses.end(), frame,
                         [](base::FrameIndex f, const Pulse& p) { return f < p.frame; });
    for (auto i = after; i != pulses.begin();) {
        --i;
        const double age = now - scene.rate.secondsAt(i->frame);
        if (age > kLongest)
            break;
        const double level = std::clamp(i->strength, 0.0, 1.0) * std::exp(-age * kDecay);
        beat.kick = std::max(beat.kick, level);
        if (i->downbeat)
            beat.downbeat = std::max(beat.downbeat, level);
    }
    beat.index = after - pulses.begin();
    if (pulses.size() < 2) {
        beat.count = now * kSlowTempo;
        return beat;
    }
    // Outside the given pulses their mean distance goes on.
    const double first = scene.rate.secondsAt(pulses.front().frame);
    const double last = scene.rate.secondsAt(pulses.back().frame);
    const double mean = std::max((last - first) / static_cast<double>(pulses.size() - 1), 0.05);
    if (after == pulses.begin())
        beat.count = (now - first) / mean;
    else if (after == pulses.end())
        beat.count = static_cast<double>(pulses.size() - 1) + (now - last) / mean;
    else {
        const double begin = scene.rate.secondsAt((after - 1)->frame);
        const double end = scene.rate.secondsAt(after->frame);
        beat.count =
            static_cast<double>(beat.index - 1) + (now - begin) / std::max(end - begin, 1e-6);
    }
    return beat;
}

} // namespace reelwright::generate::draft
