#include "director/ideas.h"

#include "director/constraints.h"
#include "director/prompt_text.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kMostMoments = 40;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kEdges = " \t\n\r\"'-";
    const std::size_t begin = text.find_first_not_of(kEdges);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kEdges) - begin + 1);
}

std::vector<std::string_view> splitAt(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t at = text.find_first_of(marks);
        if (const auto piece = trimmed(text.substr(0, at)); !piece.empty())
            pieces.push_back(piece);
        text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    }
    return pieces;
}

// Scripts without spaces are measured in letters.
bool hasDescriptionLength(const PromptText& text, std::string_view piece) {
    const auto points = base::toCodePoints(piece);
    const auto foreign = std::ranges::count_if(points, [](char32_t c) { return c >= 0x2E80; });
    if (2 * foreign > static_cast<long>(points.size()))
        return points.size() >= 5 && points.size() <= 60;
    return text.words().size() >= kFewestWords && text.words().size() <= kMostWords;
}

bool isShowable(std::string_view piece) {
    PromptText text(piece);
    if (!hasDescriptionLength(text, piece) || !takeConstraints(text).empty())
        return false;
    if (piece.find('#') != std::string_view::npos || piece.find("http") != std::string_view::npos)
        return false;
    const std::string first = text.words().empty() ? "" : text.words().front().folded;
    for (const std::string_view question :
         {"how", "why", "what", "when", "who", "is", "are", "can", "do"})
        if (first == question)
            return false;
    for (const std::string_view phrase : filmPhrases())
        if (text.find(phrase))
            return false;
    constexpr std::string_view kInstructions =
        "make, create, show, showing, should, please, use, using, style, mood, feel, vibe, i want, "
        "we want, for our, "
        "palette, colours, colors, energy, cinematic, seconds";
    return text.findAny(kInstructions).count == 0;
}

// "She finds a flower" alone does not say who.
std::string named(std::string_view sentence, std::string_view subject) {
    for (const std::string_view pronoun : {"She ", "He ", "They ", "she ", "he ", "they "})
        if (!subject.empty() && sentence.starts_with(pronoun))
            return definite(subject) + " " + std::string(sentence.substr(pronoun.size()));
    return std::string(sentence);
}

} // namespace

std::vector<std::string> momentsOf(std::string_view prompt, std::string_view subject) {
    std::vector<std::string> moments;
    for (const std::string_view sentence : splitAt(prompt, ".!?;\n:")) {
        const auto pieces = splitAt(sentence, ",");
        const bool whole =
            std::ranges::all_of(pieces, [](std::string_view piece) { return isShowable(piece); });
        if (whole && isShowable(sentence)) { // else an enumeration, or a style behind a comma
            moments.push_back(named(sentence, subject));
            continue;
        }
        for (const std::string_view piece : pieces)
            if (isShowable(piece))
                moments.push_back(named(piece, subject));
    }
    if (moments.size() > kMostMoments)
        moments.resize(kMostMoments);
    return moments;
}

std::optional<std::size_t> settingNamedIn(std::string_view sentence,
                                          const std::vector<std::string>& settings) {
    const PromptText text(sentence);
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const World* const world = worldNamed(settings[i]);
        if (world != nullptr ? text.findAny(world->words).count > 0
                             : text.find(folded(settings[i])).has_value())
            return i;
    }
    return std::nullopt;
}

} // namespace reelwright::director
