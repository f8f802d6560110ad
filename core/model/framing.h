// Which part of a picture or clip is seen on the canvas, and how that changes within its scene.
// Thread-safe: plain values, pure functions.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

// Cropped to fill; whole over its own blurred enlargement; or whole on black.
enum class Fit { Fill, Blurred, Letterbox };

// Where a picture that fills the canvas is cut: at its focus; where its subject is (found by
// compose/reframe); or along the person's own keys.
enum class Reframe { Fixed, Auto, Keys };

// "fill", "blurred", "letterbox"; "fixed", "auto", "keys": stored and shown names.
std::string_view nameOf(Fit fit);
std::string_view nameOf(Reframe reframe);
std::optional<Fit> fitFromName(std::string_view name);
std::optional<Reframe> reframeFromName(std::string_view name);

// What stays in the frame at a moment of the scene.
struct FocusKey {
    base::FrameIndex at = 0; // frames from the scene's start; negative ones lie before it
    Point focus;
    bool operator==(const FocusKey&) const = default;
};

struct Framing {
    Fit fit = Fit::Fill;
    Point focus; // what must stay in the frame
    Reframe reframe = Reframe::Fixed;
    std::vector<FocusKey> keys; // ascending, for Reframe::Keys
    bool operator==(const Framing&) const = default;
};

inline constexpr std::size_t kMostFocusKeys = 200;

// The focus between keys: it leaves each key and comes to the next one softly, and stands before
// the first and behind the last. There is at least one key.
Point focusAt(const std::vector<FocusKey>& keys, base::FrameIndex at);

// Errors: InvalidInput that begins with `name`.
base::Result<void> check(const Framing& framing, const std::string& name);

} // namespace reelwright::model
