// A film as a folder of numbered pictures, from its encoded pieces. Thread-safe.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/join.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::media {

// "frame_000000.png" for the film's first frame.
std::string numberedPictureName(base::FrameIndex frame);
bool isNumberedPicture(const std::filesystem::path& file);

// Writes a PNG for every frame into `folder`, which must be there: of 16 bits a sample where the
// pieces have more than 8. Pieces are shared out to `threads`. Errors: Corrupt when a piece has
// another number of frames, with the piece as detail; Cancelled; Io kinds.
base::Result<void> writeNumberedPictures(const std::vector<JoinPiece>& pieces,
                                         const std::filesystem::path& folder, int threads,
                                         const base::ProgressSink& progress,
                                         const std::stop_token& stop);

} // namespace reelwright::media
