// What the edits of notes and markers read. Pure functions; thread-safe.
#pragma once

#include "model/edits/edit.h"

#include <optional>
#include <string_view>

namespace reelwright::model {

// A frame of the film by seconds. Errors: InvalidInput.
base::Result<base::FrameIndex> frameIn(const Film& film, const EditArguments& arguments,
                                       std::string_view id);
// "x,y,width,height" in shares of the picture. Errors: InvalidInput.
base::Result<Area> areaIn(const EditArguments& arguments, std::string_view id);
// When something was said: unix milliseconds; 0 when not told. Errors: InvalidInput.
base::Result<std::int64_t> timeIn(const EditArguments& arguments, std::string_view id);
// Cleaned; may be empty.
std::string noteText(const EditArguments& arguments, std::string_view id);

// By number from 1 or by id. Errors: NotFound.
base::Result<std::size_t> noteIn(const Film& film, const EditArguments& arguments);
base::Result<std::size_t> markerIn(const Film& film, const EditArguments& arguments);

} // namespace reelwright::model
