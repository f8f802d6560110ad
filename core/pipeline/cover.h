// The picture that stands for an exported film. Call from one thread.
#pragma once

#include "compose/composition.h"
#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace reelwright::pipeline {

// The middle of the first hero scene; of the scene with the most energy where there is none.
base::FrameIndex tellingFrame(const model::Film& film);

// A name for the cover: by everything that is seen on the frame.
std::string coverName(const compose::Composition& composition, base::FrameIndex frame);

// The frame as a JPEG in derived/, at most 1280 pixels wide or high; found there or drawn now.
base::Result<std::filesystem::path>
coverFile(Workspace& workspace, const std::shared_ptr<const compose::Composition>& composition,
          model::Aspect aspect, base::FrameIndex frame, const Listener& listener,
          const std::stop_token& stop);

} // namespace reelwright::pipeline
