#include "director/constraints.h"

#include "director/vocabulary/vocabulary.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::size_t kMaxWords = 8; // behind one negation
constexpr std::string_view kJoiners = " and or nor und oder noch y ni o et ou e ";
constexpr std::string_view kFillers = " any the a an of visible other kind showing some de du des "
                                      "der die das den el la los las il lo gli ";

bool isIn(std::string_view list, const std::string& word) {
    return list.find(" " + word + " ") != std::string_view::npos;
}

// Collects the words behind a negation until a break or a preposition; returns where it stopped.
std::size_t collect(const PromptText& text, std::size_t from, std::vector<std::string>& found) {
    std::string phrase;
    const auto finish = [&] {
        if (!phrase.empty() && std::ranges::find(found, phrase) == found.end())
            found.push_back(phrase);
        phrase.clear();
    };
    std::size_t at = from;
    for (; at < text.words().size() && at < from + kMaxWords && !text.isHidden(at); ++at) {
        const Word& word = text.words()[at];
        if (word.breakBefore && at > from)
            break;
        if (isIn(kJoiners, word.folded)) {
            finish();
        } else if (isIn(kFillers, word.folded)) {
            continue;
        } else if (isFunctionWord(word.folded)) {
            break;
        } else {
            if (!phrase.empty())
                phrase += ' ';
            phrase += word.folded;
        }
    }
    finish();
    return at;
}

} // namespace

std::vector<std::string> takeConstraints(PromptText& text) {
    std::vector<std::string> found;
    for (const std::string_view negation : negations()) {
        while (const auto range = text.find(negation)) {
            const std::size_t begin = range->begin + range->count;
            const std::size_t end = collect(text, begin, found);
            text.hide({range->begin, end - range->begin});
        }
    }
    return found;
}

bool breaksConstraint(std::string_view description, const std::vector<std::string>& constraints) {
    if (constraints.empty())
        return false;
    const PromptText text(description);
    return std::ranges::any_of(constraints, [&](const std::string& constraint) {
        if (text.find(constraint))
            return true;
        const PromptText words(constraint);
        return std::ranges::any_of(words.words(), [&](const Word& word) {
            return text.findAny(coveredBy(word.folded)).count > 0;
        });
    });
}

} // namespace reelwright::director
