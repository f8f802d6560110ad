// What of a prompt's words a scene can show. Thread-safe: pure functions.
#pragma once

#include "director/prompt_text.h"

#include <string>

namespace reelwright::director {

// Whether a text is about the film itself: "shot on film", "cinematic style".
bool speaksOfFilms(const PromptText& text);

// False for a style, a mood, a light, a colour or a place that the film has anyway.
bool namesMoreThanManner(const std::string& thing);

// A thing of few words that can be seen: "wok flames".
bool isShowableThing(const std::string& thing);

// "Our bakery brings bread to your door" as others see it: "the bakery", "the door".
std::string impersonal(std::string text);

} // namespace reelwright::director
