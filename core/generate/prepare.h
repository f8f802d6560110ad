// From a wish to what is sent to one model, and the check of it against the model's live form.
// Thread-safe: pure functions.
#pragma once

#include "base/result.h"
#include "generate/model_data.h"
#include "generate/provider.h"
#include "generate/wish.h"

namespace reelwright::generate {

// Everything that costs by default (length, resolution, sound) is always sent in so many words.
// - Length: the shortest that covers the wish (see length.h), else the longest, with a note.
// - Shape: the model's own of the same name, else the nearest one, with a note.
// - What breaks a limit is tried with the model's longer lengths and, unless the wish names one,
//   its other resolutions.
// - Files stand as {"$file": sha256}; those that the model cannot take are left out, with a note.
// - An asked seed is taken modulo what the model allows.
// - Wish::extra replaces inputs of the same name, last.
// Errors: InvalidInput in words for people: another role, an input that must be there and is not,
// a text that is too long, an unknown resolution, a limit.
base::Result<PreparedRun> prepare(const ModelData& model, const Wish& wish);

// Every input must be known to the form and have a value that it allows, and what the form
// requires must be there: services ignore unknown inputs in silence and take the money. Parts of a
// form that this program does not understand are not checked. Errors: InvalidInput that names the
// input and what is allowed; Corrupt for a form without inputs.
base::Result<void> checkAgainstForm(const PreparedRun& run, const InputForm& form);

} // namespace reelwright::generate
