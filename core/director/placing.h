// Where in the film the prompt's own moments are seen. Thread-safe: pure functions.
#pragma once

#include "director/reading/told.h"
#include "director/slot.h"

#include "base/random.h"
#include "model/intent.h"

#include <string>
#include <vector>

namespace reelwright::director {

// For a film of so many seconds: so many scenes let every moment of the prompt have one, next to
// those the grammar needs.
std::size_t wantedScenes(const Told& told, const Grammar& grammar, double seconds);

// Gives an explainer's step part a scene for each step told, at its neighbours' cost.
void makeRoomForSteps(std::vector<Slot>& slots, const Told& told, const Grammar& grammar);

// Spreads the moments in their order over the scenes whose parts may show them, most of the scenes
// when there are enough; sets `moment` and `leading`, and the setting where a moment names one.
void placeMoments(std::vector<Slot>& slots, const Told& told, const model::Intent& intent,
                  const Grammar& grammar, base::Random random);

// For other languages: whole sentences take the scenes they fall on, one of them the hero shot.
void adoptSentences(std::vector<Slot>& slots, const std::vector<std::string>& sentences,
                    const model::Intent& intent);

} // namespace reelwright::director
