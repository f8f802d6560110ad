// The scene under construction: families put layers and actors on it, back to front.
// Building is single-threaded; afterwards everything is const and `play` is thread-safe.
//
// Units and depths as in painter.h and camera.h.
#pragma once

#include "base/random.h"
#include "generate/draft/camera.h"
#include "generate/draft/display_list.h"
#include "generate/draft/draft.h"
#include "generate/draft/look.h"
#include "generate/draft/painter.h"
#include "generate/draft/pulse.h"
#include "generate/draft/reading.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace reelwright::generate::draft {

// One frame's circumstances.
struct Moment {
    double seconds = 0;
    double progress = 0; // 0..1 over the scene
    double energy = 0.5;
    Beat beat;
    View view;
};

// What a layer does at a moment besides following the camera; lengths in units.
struct LayerMotion {
    Vec shift;
    double strength = 1;
    double sway = 0;           // amplitude of a sideways ripple
    double swayWavelength = 1; // down the frame
    double swayPhase = 0;
    double swayRoot = 0;  // y that stands still ...
    double swayReach = 0; // ... and how far from it the sway is full; 0: sways everywhere
};

struct Tint {
    Rgb colour;
    double alpha = 0;
};

struct LayerStyle {
    double depth = 1;
    double blur = 0; // units, besides what the lens blurs
    double glow = 0; // radius in units of the light that its colours spread; 0 for none
    double glowStrength = 0.8;
    double resolution = 1; // pixels a frame pixel; below 1 for soft things
    Blend blend = Blend::Over;
    double top = -9; // what is painted lies between these; saves memory
    double bottom = 9;
    double left = -99;
    double right = 99;
    double spare = 0; // more width on both sides, for layers that drift
    std::function<LayerMotion(const Moment&)> motion;
};

class Set {
public:
    explicit Set(const DraftScene& scene, std::string_view family);

    const DraftScene& scene;
    Reading reading;
    Look look;
    Camera camera;
    double aspect = 1;    // width / height
    double unit = 1;      // size of main things: 1, less in upright frames
    double closeness = 0; // 0 for extreme wide to 1 for extreme close-up

    // Independent of every other purpose; the family's name and the seed are in it.
    [[nodiscard]] base::Random random(std::string_view purpose) const;
    [[nodiscard]] std::uint64_t seedOf(std::string_view purpose) const;

    // The blur radius in units that the lens gives a depth: none at the subject.
    [[nodiscard]] double lensBlur(double depth) const;
    // The part of a depth that can come into view.
    [[nodiscard]] Area reach(double depth) const { return camera.reach(depth); }

    // A smooth picture over the whole frame, at depth 0 unless told, by its colour at each point.
    void backdrop(const std::function<Rgb(Vec)>& colourAt, double depth = 0);
    // Soft light added over the whole frame, of a strength that may change.
    void softLight(double depth, const std::function<Rgb(Vec)>& colourAt,
                   std::function<double(const Moment&)> strength = {});
    void layer(const LayerStyle& style, const std::function<void(Painter&)>& paint);
    // A layer of mist, smoke or cloud by its colour and alpha at each point; painted coarsely.
    void vapour(const LayerStyle& style, const std::function<Tint(Vec)>& tintAt);
    void act(std::function<void(const Moment&, DisplayList&)> actor);

    void play(const Moment& moment, DisplayList& list) const;

private:
    std::shared_ptr<const SoftPicture> paintSoft(const Area& area,
                                                 const std::function<Rgb(Vec)>& colourAt) const;
    void place(std::shared_ptr<const Picture> picture, const Area& area, const LayerStyle& style,
               Blend blend, double strength);
    std::uint64_t m_seed = 0;
    std::vector<std::function<void(const Moment&, DisplayList&)>> m_actors;
};

// Puts a soft picture that covers `area` at a depth into the frame.
SoftOp softOp(const View& view, double depth, const Area& area,
              std::shared_ptr<const SoftPicture> picture);

} // namespace reelwright::generate::draft
