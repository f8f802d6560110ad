// One scene of a film: what is seen, when, and the takes that show it. Thread-safe: plain values.
#pragma once

#include "base/money.h"
#include "base/time.h"
#include "model/framing.h"
#include "model/look.h"
#include "model/pace.h"
#include "model/types.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

enum class ShotSize { ExtremeWide, Wide, Full, Medium, CloseUp, ExtremeCloseUp };
enum class CameraMove {
    Static,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    Orbit,
    CraneUp,
    Handheld
};

// "extreme_wide", ... and "static", "push_in", ...: stored and shown names.
std::string_view nameOf(ShotSize size);
std::string_view nameOf(CameraMove move);
std::optional<ShotSize> shotSizeFromName(std::string_view name);
std::optional<CameraMove> cameraMoveFromName(std::string_view name);
inline constexpr int kShotSizeCount = 6;
inline constexpr int kCameraMoveCount = 10;

// How the camera sees it.
struct Shot {
    ShotSize size = ShotSize::Wide;
    CameraMove move = CameraMove::Static;
    std::string light; // such as "low warm backlight"
    bool operator==(const Shot&) const = default;
};

// How time runs through a transition. Natural is the curve that its kind was made with.
enum class Ease { Natural, Linear, In, Out, InOut, Sharp, Bounce };

// "natural", "linear", "in", "out", "in_out", "sharp", "bounce": stored and shown names.
std::string_view nameOf(Ease ease);
std::optional<Ease> easeFromName(std::string_view name);
inline constexpr int kEaseCount = 7;

// How a scene takes over from the one before. The span is centred on the cut: it begins
// length / 2 frames (rounded down) before the scene's start.
struct Transition {
    std::string kind = "cut";    // id in compose/transitions
    base::FrameIndex length = 0; // frames; 0 for a cut
    Ease ease = Ease::Natural;
    std::map<std::string, double> values; // by parameter id; the others are as the kind has them
    AssetId picture;                      // the order of a wipe that follows one; may be empty
    bool operator==(const Transition&) const = default;
};

enum class TakeKind { Still, Clip, Generated };
// A picture or clip that can stand for the scene.
struct Take {
    TakeId id;
    TakeKind kind = TakeKind::Still;
    AssetId asset;
    base::FrameIndex in = 0; // first frame used of a clip, at the film's rate
    Pace pace;               // of a clip
    Framing framing;
    std::map<Aspect, Framing> shapes; // instead of `framing` where the film is shown in that shape
    // Of a generated take: by whom, from what and for how much.
    std::string model;
    std::string prompt;
    std::uint64_t seed = 0;
    base::Usd price;
    std::string provider;
    std::string version;    // of the model; may be empty
    std::string parameters; // canonical JSON of all inputs, files by hash
    std::string licence;    // of the model, by name
    std::string receipt;    // id of the paid run in the ledger
    bool operator==(const Take&) const = default;

    [[nodiscard]] const Framing& framingFor(Aspect aspect) const;
};

// What nobody but the person may change.
struct Locks {
    bool content = false; // no agent and no bulk action may replace the take
    bool timing = false;  // the scene stays on its beats
    bool operator==(const Locks&) const = default;
};

// A span of the film without a cut inside.
struct Scene {
    SceneId id;
    base::FrameIndex start = 0; // first frame; the scene ends where the next one starts
    std::optional<double> beat; // film time in seconds of the beat that the start was placed on
    std::string role;           // narrative role, such as "hook", "build", "climax"
    std::string section;        // label of the song's section
    std::string description;    // what is seen, in a few words; the draft is drawn from it
    std::string prompt;         // the whole prompt for a model
    Shot shot;
    bool hero = false;
    double energy = 0.5;         // 0..1 of the music here
    std::vector<Colour> palette; // 5, as in Intent
    std::string timeOfDay;
    std::string weather;
    std::uint64_t seed = 0;
    Locks locks;
    Transition transition;    // into this scene; ignored for the first
    std::optional<Look> look; // instead of the film's
    Grade grade;
    std::vector<Take> takes;
    TakeId chosen; // empty: the draft is shown
    bool operator==(const Scene&) const = default;

    // The chosen take, or nullptr for the draft.
    [[nodiscard]] const Take* chosenTake() const;
};

} // namespace reelwright::model
