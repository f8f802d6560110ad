// English verbs as far as a film can show them. Thread-safe: pure functions over constants.
#pragma once

#include <string>
#include <string_view>

namespace reelwright::director {

enum class VerbForm { None, Base, Third, Past, Ing };

struct VerbReading {
    VerbForm form = VerbForm::None;
    bool alsoNoun = false; // "waves", "dance": only its neighbours tell
};

// How a folded word can be read as a verb; regular pasts are not told, they are mostly adjectives.
VerbReading readVerb(std::string_view word);

// "is", "was", "becomes" and their like.
bool isCopula(std::string_view word);
// "can", "will", "must": a base form follows.
bool isModal(std::string_view word);

} // namespace reelwright::director
