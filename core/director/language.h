// Whether a prompt is written in English, as far as the tables can tell. Thread-safe: pure
// function.
#pragma once

#include "director/prompt_text.h"

namespace reelwright::director {

// True unless words of other languages ("und", "para", "avec") or other scripts outnumber English
// ones.
bool speaksEnglish(const PromptText& text);

} // namespace reelwright::director
