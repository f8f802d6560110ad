// The film: an immutable value. An edit makes a new revision. Thread-safe: plain value; revisions
// are shared as FilmPtr.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/asset.h"
#include "model/brief.h"
#include "model/captions.h"
#include "model/grid_edit.h"
#include "model/intent.h"
#include "model/note.h"
#include "model/scene.h"
#include "model/song.h"
#include "model/title.h"
#include "model/types.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

// Of music and sounds, dB.
inline constexpr double kLowestGain = -60;
inline constexpr double kHighestGain = 24;
inline constexpr double kMostDucking = 40;

// The song under the film.
struct Music {
    AssetId asset;
    base::SampleIndex in = 0;     // where in the song the film begins, samples at 48 kHz
    double gain = 0;              // dB, before loudness is set
    base::FrameIndex fadeIn = 0;  // frames
    base::FrameIndex fadeOut = 0; // frames
    // Where the song goes round: at loopEnd it goes on at loopStart, samples at 48 kHz in the song.
    // Equal for a song that is played once.
    base::SampleIndex loopStart = 0;
    base::SampleIndex loopEnd = 0;
    int rounds = 0;     // how often it goes round before it plays on; 0: as long as the film lasts
    bool muted = false; // not heard; all else stays for when it is heard again
    bool operator==(const Music&) const = default;
};

enum class SoundRole { Voice, Clip, Effect };

// "voice", "clip", "effect".
std::string_view nameOf(SoundRole role);
std::optional<SoundRole> soundRoleFromName(std::string_view name);

// What is heard beside the music. All lengths are samples at 48 kHz.
struct Sound {
    SoundId id;
    SoundRole role = SoundRole::Voice;
    AssetId asset;
    SceneId scene;                // it moves with this scene; empty: it stands in film time
    base::SampleIndex start = 0;  // from the scene's or the film's first sample; may be negative
    base::SampleIndex in = 0;     // where in the asset it begins
    base::SampleIndex length = 0; // on the film
    int speed = kOwnSpeed;        // as Pace::speed; the pitch changes with it, as on a tape
    double gain = 0;              // dB, before loudness is set
    base::SampleIndex fadeIn = 0;
    base::SampleIndex fadeOut = 0;
    bool muted = false; // as Music::muted; nothing yields to it
    bool operator==(const Sound&) const = default;
};

enum class Corner { TopLeft, TopRight, BottomLeft, BottomRight };

// A picture in a corner of the whole film.
struct Logo {
    AssetId asset;
    Corner corner = Corner::TopRight;
    double width = 0.12;   // share of the canvas width
    double opacity = 0.85; // 0..1
    bool operator==(const Logo&) const = default;
};

// One revision of a film: all that its pictures and its sound are made from.
struct Film {
    FilmId id;
    std::string title;
    Category category = Category::MusicVideo;
    Aspect aspect = Aspect::Wide16x9;
    base::FrameRate rate;
    base::FrameIndex length = 0; // frames
    std::uint64_t seed = 0;
    Intent intent;
    std::vector<Scene> scenes; // ascending starts; the first starts at 0
    std::optional<Music> music;
    std::vector<Sound> sounds;
    double ducking = 10;             // dB by which the music yields to voices
    BeatGrid grid;                   // in film time: seconds from the film's first frame
    std::vector<GridEdit> gridEdits; // corrections already made in `grid`, in song time
    std::vector<Title> titles;
    std::vector<CaptionTrack> captions; // in film time; edits of scenes leave them where they are
    std::string safeArea;               // id in model/safe_area.h; empty = by the shape
    std::vector<AssetId> fonts;         // font files that its texts may use
    std::optional<Logo> logo;
    Look look;
    Grade grade;
    std::vector<Note> notes;           // ascending begins
    std::vector<Marker> markers;       // ascending
    std::vector<AssetNote> assetNotes; // one an asset at most; of assets that are gone too
    bool operator==(const Film&) const = default;

    [[nodiscard]] base::FrameSpan spanOf(std::size_t sceneIndex) const;
    // Index of a scene; nothing when there is none of that id.
    [[nodiscard]] std::optional<std::size_t> indexOf(const SceneId& id) const;
    // What the film says of an asset; nullptr when it says nothing.
    [[nodiscard]] const AssetNote* noteOn(const AssetId& asset) const;
    // The film's sample at which a sound begins; may lie before the film.
    [[nodiscard]] base::SampleIndex startOf(const Sound& sound) const;
    // The scene shown at a frame inside the film.
    [[nodiscard]] std::size_t sceneAt(base::FrameIndex frame) const;
};

using FilmPtr = std::shared_ptr<const Film>;

// The shortest scene that an edit or the planner may make, in frames.
inline constexpr base::FrameIndex kShortestScene = 6;

// Checks what every film must hold: scenes start at 0, ascend, are at least kShortestScene long and
// inside the film; ids are unique; a transition fits into its two scenes; values are in range;
// texts lie inside the film. Errors: InvalidInput that names the scene, title or cue.
base::Result<void> check(const Film& film);

} // namespace reelwright::model
