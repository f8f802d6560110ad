// An edit by its id, as front ends apply it.
#pragma once

#include "model/edits/edit.h"

#include <string_view>

namespace reelwright::model {

inline base::Result<Film> applied(const Film& film, std::string_view id, const EditValues& values) {
    const EditPreset* const edit = findEdit(id);
    if (edit == nullptr)
        return base::Error{base::ErrorKind::Internal, "no such edit", {}};
    return applyEdit(film, *edit, values);
}

} // namespace reelwright::model
