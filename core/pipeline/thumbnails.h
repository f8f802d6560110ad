// Small pictures of every scene, in derived/ by what they show. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace reelwright::pipeline {

inline constexpr int kThumbnailShortSide = 180; // pixels

// The first, the middle and the last frame of a scene as they are seen in the film, as .jpg.
struct Thumbnails {
    std::filesystem::path first;
    std::filesystem::path middle;
    std::filesystem::path last;
};

// Told as soon as the pictures of a scene (by index) are there. Called from the caller's thread;
// may be empty.
using ThumbnailSink = std::function<void(std::size_t scene, const Thumbnails& pictures)>;

// Those of every scene in order; what is missing is drawn a few scenes at a time, from proxies
// where they are there, and drafts too. Errors: Cancelled, Io kinds, those of the scenes' files.
base::Result<std::vector<Thumbnails>> makeThumbnails(Workspace& workspace,
                                                     const model::FilmPtr& film,
                                                     model::Aspect aspect, const Listener& listener,
                                                     const std::stop_token& stop,
                                                     const ThumbnailSink& ready = {});

} // namespace reelwright::pipeline
