// How the picture of a scene or of the whole film is changed: corrections, a look, finish.
// Thread-safe: plain values.
//
// Order, the only place where it is said. A picture goes through
//   1. the scene's corrections: adjustments (light, contrast, tones, colour), then its curves;
//   2. the film's corrections, the same way;
//   3. the look of the scene, or else that of the film, mixed in by its strength;
//   4. the vignette of the scene, or else that of the film;
//   5. the grain of the scene, or else that of the film;
//   6. titles and logo, which are never graded.
// Corrections come first because looks and LUTs are made for a normal picture, and so a change of
// the look keeps the matched shots; grain is last because it lies on the film, not in the scene.
#pragma once

#include "base/result.h"
#include "model/types.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

// A grading: built in or from a file.
struct Look {
    std::string id = "none"; // id in compose/looks
    AssetId lut;             // a .cube instead of a built-in look; may be empty
    double strength = 1;     // 0..1
    bool operator==(const Look&) const = default;
};

// All 0 for no change. Ranges and meanings: adjustmentValues().
struct Adjustments {
    double exposure = 0;
    double contrast = 0;
    double highlights = 0;
    double shadows = 0;
    double saturation = 0;
    double vibrance = 0;
    double temperature = 0;
    double tint = 0;
    bool operator==(const Adjustments&) const = default;
};

// Input and output in 0..1.
struct CurvePoint {
    double in = 0;
    double out = 0;
    bool operator==(const CurvePoint&) const = default;
};

// 2 to 16 points with ascending inputs, or none for no change. Between them runs a monotone cubic;
// before the first and after the last it is level.
using Curve = std::vector<CurvePoint>;

inline constexpr std::size_t kMostCurvePoints = 16;

// The channels' curves first, then the master's on all three.
struct Curves {
    Curve master;
    Curve red;
    Curve green;
    Curve blue;
    bool operator==(const Curves&) const = default;
};

// Darkens towards the edges. Amount 0 is a wish for none.
struct Vignette {
    double amount = 0;      // 0..1: how much darker the corners are
    double softness = 0.7;  // 0..1: how far it reaches in
    double roundness = 0.3; // 0 follows the picture's shape, 1 is a circle
    bool operator==(const Vignette&) const = default;
};

// Grain of film, other on every frame. Amount 0 is a wish for none.
struct Grain {
    double amount = 0; // 0..1
    double size = 1;   // 0.5..3; of about 1.5 pixels in a picture of 1080 lines at size 1
    bool operator==(const Grain&) const = default;
};

// What is done to a picture besides its look.
struct Grade {
    Adjustments adjustments;
    Curves curves;
    std::optional<Vignette> vignette; // nothing: a scene takes the film's
    std::optional<Grain> grain;       // nothing: a scene takes the film's
    bool operator==(const Grade&) const = default;
};

// A number of `Part` that can be set by name: for edits, JSON, checks and sliders.
template <typename Part>
struct GradeValue {
    std::string_view id;
    double Part::*value;
    double low;
    double high;
    std::string_view meaning;
};

std::span<const GradeValue<Adjustments>> adjustmentValues();
std::span<const GradeValue<Vignette>> vignetteValues();
std::span<const GradeValue<Grain>> grainValues();

// A curve of `Curves` by name: "master", "red", "green", "blue".
struct NamedCurve {
    std::string_view id;
    Curve Curves::*curve;
};
std::span<const NamedCurve> namedCurves();

// "0:0,0.25:0.2,1:1"; nothing for an empty text or "none". Errors: InvalidInput that quotes it.
base::Result<Curve> curveFrom(std::string_view text);

// Values in range, curves in order. `owner` begins the sentence, such as "Scene 3".
base::Result<void> check(const Look& look, std::string_view owner);
base::Result<void> check(const Grade& grade, std::string_view owner);

} // namespace reelwright::model
