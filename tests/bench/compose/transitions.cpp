// Processor time of each transition a 1080p frame, in milliseconds and against a plain blend; means
// over shares and the least of some rounds, so that other work on the machine counts little.

#include "compose/ready_transition.h"
#include "compose/transitions/mixing.h"

#include <algorithm>
#include <ctime>
#include <functional>
#include <string_view>

#include <fmt/format.h>

using namespace reelwright;
using media::YuvFrame;

namespace {

constexpr int kRounds = 5;
constexpr int kShares = 12;

YuvFrame textured(int seed) {
    YuvFrame frame(1920, 1080);
    for (int i = 0; i < 3; ++i) {
        const auto plane = frame.plane(i);
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x)
                plane.row(y)[x] = static_cast<std::uint8_t>(16 + (x * (3 + seed) + y * 5 + (x * y) / 97 + 61 * seed) % 219);
    }
    return frame;
}

double seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double millisecondsOf(const std::function<void(double share)>& draw) {
    double least = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        const double begin = seconds();
        for (int i = 0; i < kShares; ++i)
            draw((i + 0.5) / kShares);
        least = std::min(least, (seconds() - begin) * 1000 / kShares);
    }
    return least;
}

} // namespace

int main(int count, char** words) {
    const std::string_view only = count > 1 ? words[1] : "";
    const YuvFrame from = textured(0);
    const YuvFrame to = textured(1);
    YuvFrame out(1920, 1080);
    const double plain = millisecondsOf([&](double share) {
        using Frame = compose::FrameOf<std::uint8_t>;
        Frame target(out);
        compose::mixing::blend(Frame::reading(from), Frame::reading(to), static_cast<int>(share * 256), target);
    });
    fmt::print("{:<24} {:>6.2f} ms {:>6.2f}\n", "(blend)", plain, 1.0);
    for (const compose::TransitionPreset* preset : compose::transitions()) {
        if (!only.empty() && preset->id != only)
            continue;
        const auto ready = compose::ReadyTransition::create({.kind = std::string(preset->id), .length = 12, .ease = model::Ease::Linear}, {1920, 1080}, nullptr);
        const double spent = millisecondsOf([&](double share) { ready->draw(from, to, share, out); });
        fmt::print("{:<24} {:>6.2f} ms {:>6.2f}\n", preset->id, spent, spent / plain);
    }
}
