// Who or what the film follows. Thread-safe: pure functions.
#pragma once

#include "director/prompt_text.h"
#include "director/vocabulary/vocabulary.h"

#include "model/brief.h"

#include <optional>
#include <string>
#include <string_view>

namespace reelwright::director {

struct FoundSubject {
    std::string text; // with an article: "an old fisherman"
    SubjectKind kind = SubjectKind::Person;
    WordRange range;            // its words in the prompt
    std::string_view home = {}; // id of the world it belongs to; may be empty
};

// Reads the subject; kinds that fit the category win over earlier words of other kinds (products in
// an ad). Nothing when the prompt names none.
std::optional<FoundSubject> findSubject(const PromptText& text, model::Category category);

// What kind of thing a subject text names; Thing when no word of it is known.
SubjectKind kindOf(std::string_view subject);

// A place one goes to, such as a shop: an ad cannot put it on a plinth.
bool isVenue(std::string_view subject);

// "whale" as it is first spoken of: "a whale"; "coffee" and the like take no article.
std::string withArticle(const std::string& noun);

// "an old fisherman" as it is called again: "the old fisherman".
std::string definite(std::string_view subject);

} // namespace reelwright::director
