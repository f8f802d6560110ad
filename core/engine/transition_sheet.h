// A transition as a sheet of pictures, to see it before it is put into a film. Thread-safe.
#pragma once

#include "base/result.h"
#include "model/scene.h"

#include <filesystem>

namespace reelwright::engine {

// Draws six stages of a transition between two drafts into a PNG or JPEG. The transition's length
// does not matter, a picture is not followed. Errors: NotFound for an unknown kind, InvalidInput
// for a wrong value, Io kinds.
base::Result<void> writeTransitionSheet(const model::Transition& transition,
                                        const std::filesystem::path& path);

} // namespace reelwright::engine
