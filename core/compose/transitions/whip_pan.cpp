#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_whip_pan;

namespace {

enum Value { kDirection, kScreens, kBlur };
enum Direction { kLeft, kRight, kUp, kDown };

// The shutter stays open for this share of the transition when the blur is 1.
constexpr double kLongestShutter = 0.08;

// The way of the camera: `screens` pictures long, both pictures at its ends and their mirror images
// between them, so that only the change in the middle has a seam.
struct Strip {
    int size; // of one picture along the way, in pixels of the plane
    int screens;
    bool backwards;

    struct Place {
        bool next; // on the next picture
        int at;
    };
    [[nodiscard]] Place placeOf(int along) const {
        const int screen = along >= 0 ? along / size : -((size - 1 - along) / size);
        const int inside = along - screen * size;
        const bool next = screen >= (screens + 1) / 2;
        const bool mirror = ((next ? screens - screen : screen) & 1) != 0;
        return {next, mirror != backwards ? size - 1 - inside : inside};
    }
};

// The mean over the way that the camera makes while the shutter is open, `side` pixels before and
// behind each.
template <typename Frame>
void smearAcross(const Stage<Frame>& stage, int plane, const Strip& strip, int moved, int side,
                 Frame& out) {
    const auto target = out.plane(plane);
    const int count = target.width + 2 * side;
    std::vector<Strip::Place> places(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const int x = strip.backwards ? target.width - 1 - (i - side) : i - side;
        places[static_cast<std::size_t>(i)] = strip.placeOf(x + moved);
    }
    std::vector<SampleOf<Frame>> row(places.size());
    std::vector<std::uint32_t> sums(places.size() + 1);
    for (int y = 0; y < target.height; ++y) {
        const SampleOf<Frame>* const pictures[2] = {stage.from.plane(plane).row(y),
                                                    stage.to.plane(plane).row(y)};
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = pictures[places[i].next ? 1 : 0][places[i].at];
        rows::runningSums(row.data(), sums.data(), count);
        rows::means(sums.data(), 2 * side + 1, target.row(y), target.width);
    }
}

template <typename Frame>
void smearDown(const Stage<Frame>& stage, int plane, const Strip& strip, int moved, int side,
               Frame& out) {
    const auto target = out.plane(plane);
    const auto rowAt = [&](int y) {
        const auto place = strip.placeOf((strip.backwards ? target.height - 1 - y : y) + moved);
        return (place.next ? stage.to : stage.from).plane(plane).row(place.at);
    };
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(target.width));
    for (int y = -side; y <= side; ++y)
        rows::add(rowAt(y), sums.data(), target.width);
    for (int y = 0; y < target.height; ++y) {
        rows::divide(sums.data(), 2 * side + 1, target.row(y), target.width);
        rows::add(rowAt(y + side + 1), sums.data(), target.width);
        rows::subtract(rowAt(y - side), sums.data(), target.width);
    }
}

// The camera is torn away from one picture and comes to rest on the other.
struct WhipPan {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const auto direction = static_cast<Direction>(std::lround(stage.values[kDirection]));
        const bool across = direction == kLeft || direction == kRight;
        const bool backwards = direction == kRight || direction == kDown;
        const int screens = static_cast<int>(std::lround(stage.values[kScreens]));
        const double late = std::min(stage.share, 1 - stage.share);
        const double way = stage.share < 0.5 ? 4 * late * late * late : 1 - 4 * late * late * late;
        const double speed = 12 * late * late; // ways a transition
        const double length = screens * static_cast<double>(across ? out.width() : out.height());
        const int moved = static_cast<int>(std::lround(way * length / 2)); // of colour planes
        const int side = static_cast<int>(
            std::lround(speed * length * stage.values[kBlur] * kLongestShutter / 4));
        for (int i = 0; i < 3; ++i) {
            const int scale = i == 0 ? 2 : 1;
            const int size = across ? out.plane(i).width : out.plane(i).height;
            const Strip strip{size, screens, backwards};
            const auto smear = across ? &smearAcross<Frame> : &smearDown<Frame>;
            smear(stage, i, strip, scale * moved, scale * side, out);
        }
    }
};

constexpr std::string_view kDirections[] = {"left", "right", "up", "down"};
constexpr TransitionParameter kParameters[] = {
    {.id = "direction",
     .label = "Where the pictures fly",
     .low = 0,
     .high = 3,
     .initial = 0,
     .choices = kDirections},
    {.id = "screens",
     .label = "Length of the way",
     .low = 1,
     .high = 4,
     .initial = 2,
     .unit = "pictures"},
    {.id = "blur", .label = "Motion blur", .low = 0, .high = 1, .initial = 0.5},
};

constexpr TransitionPreset kPresets[] = {
    {.id = "whip_pan",
     .label = "Whip pan",
     .parameters = kParameters,
     .kernel = kernelOf<WhipPan>()},
};

} // namespace

const TransitionFamily transitions_whip_pan = kPresets;

} // namespace reelwright::compose
