// Joins encoded segments and a sound file into the finished film without encoding again.
// Thread-safe.
#pragma once

#include "base/result.h"
#include "base/time.h"

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

struct JoinRequest {
    std::vector<JoinPiece> pieces;              // ascending, without gaps
    std::optional<std::filesystem::path> sound; // encoded for the container
    base::FrameRate rate;
    std::filesystem::path output;                              // written as it is: use a PartFile
    std::vector<Chapter> chapters;                             // ascending; may be empty
    std::vector<std::pair<std::string, std::string>> metadata; // such as {"title", "Neon Rain"}
};

// Time stamps are numbered anew from the pieces' places, so frames neither repeat nor get lost at a
// join. Errors: Corrupt when a piece has another number of frames or other stream headers than the
// first, or the sound does not end with the picture; Io kinds. The detail names the file at fault.
base::Result<void> joinFilm(const JoinRequest& request);

} // namespace reelwright::media
