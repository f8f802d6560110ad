// The scene's camera: how layers at each depth are moved and enlarged at a moment.
// Thread-safe: const values.
//
// Depth 0 is the sky that never moves, 1 the plane of the subject, above 1 the foreground.
#pragma once

#include "generate/draft/painter.h"
#include "model/scene.h"
#include "model/types.h"

namespace reelwright::generate::draft {

// The camera at one moment.
struct View {
    model::Size size;
    Vec shift;        // of the subject's plane, in frame heights
    double zoom = 1;  // of the subject's plane
    double pivot = 0; // the depth that stands still while the shift grows with the distance from it

    [[nodiscard]] double scale(double depth) const;         // pixels a unit
    [[nodiscard]] Vec place(double depth, Vec point) const; // units to pixels
};

class Camera {
public:
    Camera() = default;
    Camera(model::CameraMove move, double energy, model::Size size, std::uint64_t seed);

    // `progress` runs from 0 to 1 over the scene, `seconds` counts from its start; `punch` is the
    // short extra zoom of a downbeat.
    [[nodiscard]] View at(double progress, double seconds, double punch) const;

    // The part of a layer that can come into view during the scene.
    [[nodiscard]] Area reach(double depth) const;

private:
    model::CameraMove m_move = model::CameraMove::Static;
    model::Size m_size;
    double m_strength = 1;
    double m_phase = 0;
};

} // namespace reelwright::generate::draft
