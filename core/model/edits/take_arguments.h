// What the edits of takes share: finding the take, the shape and points in their values. Pure
// functions; thread-safe.
#pragma once

#include "model/edits/edit.h"

#include <optional>
#include <string>

namespace reelwright::model {

inline constexpr EditParameter kShapeParameter = {
    "shape", "16:9, 9:16, 1:1, 4:5 or 21:9: only where the film is shown so", false};

// Index of the take that the argument `take` names by number from 1 or by id. Errors: NotFound.
base::Result<std::size_t> takeIn(const Scene& scene, const EditArguments& arguments);

// The take that shows a scene. Errors: InvalidInput when it shows its draft.
base::Result<Take*> shownTake(Film& film, std::size_t scene);

// The aspect named by "shape"; nothing when it is not given. Errors: InvalidInput.
base::Result<std::optional<Aspect>> shapeIn(const EditArguments& arguments);

// The framing that "shape" means: the take's own without it; a shape that has none of its own yet
// begins as the take's. Errors: InvalidInput.
base::Result<Framing*> framingIn(Take& take, const EditArguments& arguments);

// Lets what is heard of the scene's clip begin and run as its picture does, and end where that
// stands still.
void followClip(Film& film, std::size_t scene);

} // namespace reelwright::model
