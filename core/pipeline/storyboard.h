// The whole film at a glance: one picture a scene on a sheet. Call from one thread.
#pragma once

#include "compose/composition.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace reelwright::pipeline {

// Draws the middle frame of every scene as the film shows it into one picture (.png or .jpg).
base::Result<void> writeStoryboard(const std::shared_ptr<const compose::Composition>& composition,
                                   const std::filesystem::path& path, const std::stop_token& stop);

} // namespace reelwright::pipeline
