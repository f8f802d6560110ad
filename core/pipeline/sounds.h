// Voices, effects and the sound of clips, brought into the film. Call from one thread.
#pragma once

#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace reelwright::pipeline {

// Where and how a sound is heard; seconds.
struct SoundPlacement {
    model::SoundRole role = model::SoundRole::Voice;
    double at = 0;                    // from the film's start, or from the scene's
    std::optional<std::size_t> scene; // index: the sound moves with it
    double from = 0;                  // where in the file it begins
    std::optional<double> length;     // none: to the end of the file
    double gain = 0;                  // dB
    double fadeIn = 0.01;
    double fadeOut = 0.01;
};

// Imports a sound file and lays it into the film as one undoable step. Errors: those of the file;
// InvalidInput when nothing of it is left.
base::Result<model::FilmPtr> addSound(Workspace& workspace, const std::filesystem::path& file,
                                      const SoundPlacement& placement, const Listener& listener,
                                      const std::stop_token& stop);

// How a clip is heard under its scene; seconds.
struct ClipSound {
    double before = 0; // heard so long before the picture (J-cut)
    double after = 0;  // and so long behind it (L-cut)
    double gain = 0;   // dB
    double fade = 0.04;
};

// Lets the clip that shows a scene be heard, in place of what was heard of it before; one undoable
// step. Errors: InvalidInput when the scene shows no clip or a silent one.
base::Result<model::FilmPtr> useClipSound(Workspace& workspace, std::size_t scene,
                                          const ClipSound& how, const std::stop_token& stop);

} // namespace reelwright::pipeline
