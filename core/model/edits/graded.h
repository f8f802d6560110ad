// The grade that an edit changes. Pure function; thread-safe.
#pragma once

#include "model/edits/edit.h"

namespace reelwright::model {

// Of the scene that the edit names, or of the film when it names none. Errors: NotFound.
inline base::Result<Grade*> gradedBy(Film& film, const EditArguments& arguments) {
    if (!arguments.has("scene"))
        return &film.grade;
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    return &film.scenes[index].grade;
}

} // namespace reelwright::model
