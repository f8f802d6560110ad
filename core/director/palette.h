// The film's five colours from style, mood, colour words and brand. Thread-safe: pure functions.
#pragma once

#include "director/prompt_text.h"
#include "model/brief.h"
#include "model/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace reelwright::director {

inline constexpr std::size_t kPaletteSize = 5;
enum PaletteRole : std::size_t { kShadow, kGround, kMain, kLight, kAccent };

// Five colours from "#0a0a1f #1b1440 ...".
std::vector<model::Colour> paletteFrom(std::string_view hexes);

// Colours named in a text, in order of appearance, by word or as #rrggbb.
std::vector<model::Colour> coloursIn(const PromptText& text);

// Puts asked colours into a palette: dark ones become the shadow, near-white ones the light, the
// first other one the main colour, the next the accent; the ground follows the main colour.
void applyColours(std::vector<model::Colour>& palette, const std::vector<model::Colour>& asked);

// `share` of `other` in `colour`.
model::Colour mixed(model::Colour colour, model::Colour other, double share);
// The grey of equal brightness.
model::Colour greyOf(model::Colour colour);
// Relative luminance, 0..1 (WCAG 2).
double luminanceOf(model::Colour colour);
// The plain English name of the nearest named colour.
std::string_view nearestName(model::Colour colour);

} // namespace reelwright::director
