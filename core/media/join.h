// Joins encoded segments and a sound file into the finished film without encoding again.
// Thread-safe.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reelwright::media {

struct JoinPiece {
    std::filesystem::path file; // video alone, closed GOPs, equal settings in all pieces
    base::FrameSpan span;       // where it stands in the film
};

struct Chapter {
    base::FrameSpan span; // of the film
    std::string title;
};

// A text that players show over the picture; in milliseconds of the film.
struct TextCue {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::string text; // lines end with \n
};

// Captions that can be switched on and off.
struct TextTrack {
    std::string language = "und"; // BCP 47
    std::string title;            // what players list; may be empty
    bool isDefault = false;       // shown unless it is switched off
    std::vector<TextCue> cues;    // ascending, not overlapping
};

struct JoinRequest {
    std::vector<JoinPiece> pieces;              // ascending, without gaps
    std::optional<std::filesystem::path> sound; // encoded for the container
    base::FrameRate rate;
    std::filesystem::path output;  // written as it is: use a PartFile
    std::vector<Chapter> chapters; // ascending; may be empty
    // "title", "artist", "date", "comment", "encoder", "provenance" are put where the container
    // keeps them; others under their own names.
    std::vector<std::pair<std::string, std::string>> metadata;
    std::vector<TextTrack> texts;               // see container.h
    std::optional<std::filesystem::path> cover; // a JPEG; see container.h
};

// Errors: Corrupt when the file is no video or has another number of frames. The detail names it.
base::Result<void> checkPiece(const JoinPiece& piece, base::FrameRate rate);

// Time stamps are numbered anew from the pieces' places, so frames neither repeat nor get lost at a
// join. Errors: Corrupt when a piece has another number of frames or other stream headers than the
// first, or the sound does not end with the picture; Io kinds. The detail names the file at fault.
base::Result<void> joinFilm(const JoinRequest& request);

} // namespace reelwright::media
