// Captions and lyrics: cues in film time, with words that may be pinned to frames. They stay where
// they are when scenes are edited. Thread-safe: plain values.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/title.h"
#include "model/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

using TrackId = base::Id<struct TrackTag>;

enum class CaptionKind { Captions, Lyrics };

// "captions", "lyrics".
std::string_view nameOf(CaptionKind kind);
std::optional<CaptionKind> captionKindFromName(std::string_view name);

// The word or syllable that begins at character `at` of a cue's text is said or sung from `start`.
struct WordPin {
    std::int64_t at = 0; // code points
    base::FrameIndex start = 0;
    bool operator==(const WordPin&) const = default;
};

// Letters [begin, end) of a cue's text that differ from the track's style.
struct TextMark {
    std::int64_t begin = 0; // code points
    std::int64_t end = 0;
    bool bold = false;
    bool italic = false;
    std::optional<Colour> colour;
    bool operator==(const TextMark&) const = default;
};

// A text that is seen for a while.
struct Cue {
    base::FrameSpan span;
    std::string text;             // lines end with \n
    std::vector<WordPin> pins;    // ascending places and frames, inside the span
    std::vector<TextMark> marks;  // ascending, not overlapping
    std::optional<Anchor> anchor; // nothing: the track's place
    bool operator==(const Cue&) const = default;
};

struct CaptionTrack {
    TrackId id;
    CaptionKind kind = CaptionKind::Captions;
    std::string language = "und";  // BCP 47; "und" = not told
    std::string style = "classic"; // id in compose/caption_styles
    bool burnt = false;            // part of the picture; else only for files beside it
    std::string font;              // family; empty = the style's own
    Colour colour{255, 255, 255};
    Colour accent{255, 214, 10};    // of the word that is said
    double size = 1;                // times the style's own, kSmallestText..kLargestText
    std::optional<TextPlace> place; // nothing: the style's own
    std::vector<Cue> cues;          // ascending begins; may overlap
    bool operator==(const CaptionTrack&) const = default;
};

inline constexpr std::size_t kMostTracks = 32;
inline constexpr std::size_t kMostCues = 20000;  // a track
inline constexpr std::size_t kLongestCue = 1000; // characters
inline constexpr std::size_t kMostLinesInCue = 8;

// Language tags of letters, digits and hyphens, such as "en" or "pt-BR".
bool isLanguage(std::string_view tag);

// Sorts cues by begin, moves cue and pins into a film of `length` frames, drops what lies outside
// or says nothing. Returns how many cues were dropped.
std::size_t fitInto(CaptionTrack& track, base::FrameIndex length);

// Moves all cues and pins by whole frames, less than 0 for earlier.
void shift(CaptionTrack& track, base::FrameIndex frames);

// Keeps the times of all cues and pins at another frame rate; a cue lasts a frame at least.
void changeRate(CaptionTrack& track, base::FrameRate from, base::FrameRate to);

// What every track must hold. Errors: InvalidInput that names track and cue.
base::Result<void> check(const CaptionTrack& track, base::FrameIndex filmLength);

} // namespace reelwright::model
