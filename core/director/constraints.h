// What a brief asks not to be shown. Thread-safe: pure functions.
#pragma once

#include "director/prompt_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace reelwright::director {

// Takes "no people", "without text or logos", "ohne Autos" out of a prompt: the returned words are
// what must not be seen; the text no longer finds them.
std::vector<std::string> takeConstraints(PromptText& text);

// True when a description names something that a constraint forbids.
bool breaksConstraint(std::string_view description, const std::vector<std::string>& constraints);

} // namespace reelwright::director
