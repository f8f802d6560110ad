// Shot sizes, camera moves and light, with the rules that keep a film from looking alike
// everywhere. Thread-safe: pure functions.
#pragma once

#include "director/slot.h"
#include "director/styles/style.h"

#include "model/film.h"

#include <string>
#include <vector>

namespace reelwright::director {

// Gives every slot its size, move and light.
void chooseShots(std::vector<Slot>& slots, const Grammar& grammar, const Style& style,
                 const model::Intent& intent, base::Random random);

// What breaks the rules of variety, a sentence each: a size in more than half of the scenes, three
// of a size in a row, static in more than 60 %, one light in four scenes running, no hero, a hero
// of its neighbour's size, a film that should open wide and does not, equal descriptions side by
// side.
std::vector<std::string> varietyFaults(const model::Film& film);

// The light phrases of a style and mood that are possible at a time of day; never empty.
std::vector<std::string_view> lightsFor(const Style& style, const model::Intent& intent);

// False for a text that tells of another time or weather: "morning sun" at night, rain in clear
// weather.
bool suits(std::string_view text, std::string_view timeOfDay, std::string_view weather);

} // namespace reelwright::director
