// The lists of subjects, one function a file; see subject.h. Thread-safe: constants.
#pragma once

#include "generate/draft/subject.h"

namespace reelwright::generate::draft::subjects {

#define SUBJECTS(name) std::span<const Subject> name();
#include "generate/draft/subjects/subjects.def"
#undef SUBJECTS

// People of whom nothing special is said; asked last.
std::span<const Subject> anybody();

} // namespace reelwright::generate::draft::subjects
