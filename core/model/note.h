// What people say about places of the film: notes with replies, and markers. Thread-safe: values.
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "model/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::model {

using NoteId = base::Id<struct NoteTag>;
using MarkerId = base::Id<struct MarkerTag>;

// A part of the picture in shares of it, inside 0..1.
struct Area {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Area&) const = default;
};

struct Reply {
    std::string author;
    std::string text;
    std::int64_t madeAt = 0; // unix milliseconds; 0: not told
    bool operator==(const Reply&) const = default;
};

struct Note {
    NoteId id;
    base::FrameSpan span; // one frame, or the range that is meant
    std::optional<Area> area;
    std::string author; // may be empty
    std::string text;
    std::int64_t madeAt = 0; // unix milliseconds; 0: not told
    bool resolved = false;
    std::vector<Reply> replies; // oldest first
    bool operator==(const Note&) const = default;
};

// A place to find again; cuts snap to it.
struct Marker {
    MarkerId id;
    base::FrameIndex at = 0;
    std::string text; // may be empty
    Colour colour{255, 214, 10};
    bool operator==(const Marker&) const = default;
};

inline constexpr std::size_t kMostNotes = 5000;
inline constexpr std::size_t kMostReplies = 500; // a note
inline constexpr std::size_t kMostMarkers = 5000;
inline constexpr std::size_t kLongestNote = 2000; // characters

// Inside the film, texts not too long, ids unique. Errors: InvalidInput that names the note.
base::Result<void> check(const std::vector<Note>& notes, base::FrameIndex filmLength);
base::Result<void> check(const std::vector<Marker>& markers, base::FrameIndex filmLength);

} // namespace reelwright::model
