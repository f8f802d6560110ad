// Where a film plays, as far as the prompt and its style tell. Thread-safe: pure functions.
#pragma once

#include "director/prompt_text.h"
#include "director/styles/style.h"
#include "director/worlds/world.h"

#include "model/intent.h"

#include <string_view>
#include <vector>

namespace reelwright::director {

// Worlds that the prompt names, in its order.
std::vector<const World*> namedWorlds(const PromptText& text);

// Takes the phrases of a list out of a text, but for those that name one of the places to keep.
void hideList(PromptText& text, std::string_view list, const std::vector<const World*>& keep);

// Fills the intent's settings: named worlds and proper places first, then where the subject is at
// home and what lies near, then the style's own.
void readSettings(model::Intent& intent, const PromptText& text, const Style& style,
                  bool styleAsked, std::string_view home);

} // namespace reelwright::director
