#include "director/subject.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::size_t kMaxAdjectives = 3;
constexpr std::string_view kArticles = " a an the my our your his her their two three four some this ";
constexpr std::string_view kKnownAdjectives =
    " old young little small big tall lonely lone brave happy sad red blue black white green golden silver "
    "yellow pink purple dark wild tiny giant ancient new modern vintage classic electric mechanical "
    "lost wandering running dancing flying sleeping beautiful mysterious masked hooded robotic cyber "
    "sports racing racing muscle luxury smart organic fresh handmade wooden steel glass chrome rusty "
    "female male teenage elderly middle aged street punk rock pop jazz opera ballet polar sea deep "
    "japanese french italian spanish german african american indian chinese korean mexican brazilian "
    "running wireless natural premium elegant fast slow ";

bool isIn(std::string_view list, const std::string& word) {
    return list.find(" " + word + " ") != std::string_view::npos;
}

// The noun of a subject row in the text; English nouns first, then their other names.
struct Found {
    WordRange range;
    bool english;
};

std::optional<Found> findNoun(const PromptText& text, const Subject& subject) {
    std::optional<Found> best;
    const auto consider = [&](std::string_view phrase, bool english) {
        const auto range = text.find(phrase);
        if (range && (!best || range->begin < best->range.begin ||
                      (range->begin == best->range.begin && range->count > best->range.count)))
            best = Found{*range, english};
    };
    consider(subject.noun, true);
    forEachPhrase(subject.words, [&](std::string_view phrase) { consider(phrase, false); });
    return best;
}

bool isAdjective(const PromptText& text, std::size_t at) {
    const Word& word = text.words()[at];
    return !word.capital && !word.possessive && !text.isHidden(at) && !isFunctionWord(word.folded);
}

std::string withArticle(std::string noun, SubjectKind kind) {
    if (kind == SubjectKind::People || noun.ends_with('s') || noun.empty())
        return "the " + noun;
    const bool vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + noun;
}

// Widens the noun to the left by its adjectives and takes the article that stands there.
FoundSubject widened(const PromptText& text, WordRange noun, SubjectKind kind) {
    std::size_t begin = noun.begin;
    while (begin > 0 && noun.begin - begin < kMaxAdjectives && !text.words()[begin].breakBefore &&
           isAdjective(text, begin - 1))
        --begin;
    const bool article = begin > 0 && !text.words()[begin].breakBefore && !text.isHidden(begin - 1) &&
                         isIn(kArticles, text.words()[begin - 1].folded);
    if (!article) // without an article only words that surely describe belong to the noun
        while (begin < noun.begin && !isIn(kKnownAdjectives, text.words()[begin].folded))
            ++begin;
    const WordRange range{begin, noun.begin + noun.count - begin};
    std::string shown = base::toLower(text.shown(range));
    const std::string first = article ? text.words()[begin - 1].folded : "";
    if (first == "two" || first == "three" || first == "four")
        shown = first + " " + shown;
    else
        shown = withArticle(shown, kind);
    return {shown, kind, range};
}

// Letters outside ASCII, or another language's word: the table's English noun is used instead.
bool looksEnglish(const PromptText& text, const WordRange& range) {
    const std::string shown = text.shown(range);
    if (std::ranges::any_of(shown, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    if (range.begin == 0)
        return true;
    constexpr std::string_view kForeign =
        " der die das den dem ein eine einen einem einer el la los las un una unos unas del le les une du des "
        "il lo gli uno della dei um uma o os as do da mein meine mi mis mon ma mes il mio mia meu minha "
        "von vom y et e und ";
    return !isIn(kForeign, text.words()[range.begin - 1].folded);
}

} // namespace

std::optional<FoundSubject> findSubject(const PromptText& text, std::optional<SubjectKind> preferred) {
    const Subject* best = nullptr;
    Found at{};
    const auto rank = [&](const Subject& subject, const Found& found) {
        return std::pair(preferred && subject.kind != *preferred, found.range.begin);
    };
    for (const Subject& subject : subjects()) {
        const auto found = findNoun(text, subject);
        if (!found)
            continue;
        const bool better = best == nullptr || rank(subject, *found) < rank(*best, at) ||
                            (rank(subject, *found) == rank(*best, at) &&
                             found->range.count > at.range.count);
        if (better) {
            best = &subject;
            at = *found;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    if (!at.english && !looksEnglish(text, at.range))
        return FoundSubject{withArticle(std::string(best->noun), best->kind), best->kind, at.range};
    return widened(text, at.range, best->kind);
}

SubjectKind kindOf(std::string_view subject) {
    const PromptText text(subject);
    std::optional<SubjectKind> kind;
    std::size_t last = 0; // the head of an English noun phrase is its last known word
    for (const Subject& candidate : subjects()) {
        const auto found = findNoun(text, candidate);
        if (found && (!kind || found->range.begin + found->range.count > last)) {
            kind = candidate.kind;
            last = found->range.begin + found->range.count;
        }
    }
    return kind.value_or(SubjectKind::Thing);
}

std::string definite(std::string_view subject) {
    for (const std::string_view article : {"a ", "an ", "some "})
        if (subject.starts_with(article))
            return "the " + std::string(subject.substr(article.size()));
    for (const std::string_view number : {"two ", "three ", "four "})
        if (subject.starts_with(number))
            return "the " + std::string(subject);
    return std::string(subject);
}

} // namespace reelwright::director
