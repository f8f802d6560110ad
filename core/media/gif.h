// Animated GIFs from encoded pieces of a film: a palette of its own for each piece, dithered; only
// what changes from picture to picture is kept. Thread-safe.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/time.h"
#include "media/join.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::media {

struct GifSettings {
    double mostFrames = 15; // a second, 1..50; every n-th frame of the film is taken
    int colours = 256;      // of a palette, 4..256, one of them for what stays as it was
    std::string dither = "sierra2_4a";
    bool forEver = true; // begins again at its end
    bool operator==(const GifSettings&) const = default;
};

// "none", "bayer", "floyd_steinberg", "sierra2", "sierra2_4a".
std::span<const std::string_view> gifDithers();
bool isGifDither(std::string_view name);

// Every how many frames of the film one is taken.
int gifStep(base::FrameRate rate, const GifSettings& settings);

// Pieces ascend without gaps; `output` is written as it is: use a PartFile. Errors: Corrupt when a
// piece has another number of frames, with the piece as detail; Unsupported when filters are
// missing; Cancelled; Io kinds.
base::Result<void> writeGif(const std::vector<JoinPiece>& pieces, base::FrameRate rate,
                            const GifSettings& settings, const std::filesystem::path& output,
                            const base::ProgressSink& progress, const std::stop_token& stop);

} // namespace reelwright::media
