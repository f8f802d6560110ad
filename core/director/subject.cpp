#include "director/subject.h"

#include "director/language.h"
#include "director/reading/verbs.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

namespace {

constexpr std::size_t kMaxAdjectives = 3;
constexpr std::string_view kArticles =
    " a an the my our your his her their two three four some this ";
constexpr std::string_view kUncountable =
    " coffee espresso tea matcha wine champagne whisky "
    "whiskey gin rum beer soda juice lemonade water kombucha "
    "chocolate bread sourdough pasta sushi ramen pizza "
    "makeup cosmetics skincare jewellery jewelry software "
    "furniture lego data soap shampoo perfume honey milk "
    "yoga insurance energy photosynthesis blockchain ai "
    "intelligence computing learning food traffic music rice flour ";
constexpr std::string_view kPlural = " children people ";
constexpr std::string_view kPrepositions = " in with of at on for from under ";
constexpr std::string_view kKnownAdjectives =
    " old young little small big tall lonely lone brave happy sad red blue black white green "
    "golden silver "
    "yellow pink purple dark wild tiny giant ancient new modern vintage classic electric "
    "mechanical "
    "lost wandering running dancing flying sleeping beautiful mysterious masked hooded robotic "
    "cyber "
    "sports racing racing muscle luxury smart organic fresh handmade wooden steel glass chrome "
    "rusty "
    "female male teenage elderly middle aged street punk rock pop jazz opera ballet polar sea deep "
    "japanese french italian spanish german african american indian chinese korean mexican "
    "brazilian "
    "running wireless natural premium elegant fast slow ";

constexpr std::array<std::string_view, 5> kAgentEndings = {"er", "or", "ist", "man", "woman"};
constexpr std::string_view kNoAgents =
    " tower flower sunflower river water paper winter summer number letter power order border "
    "corner finger butter leather silver ladder hammer computer charger speaker printer cooker "
    "toaster scooter spider beaver panther butter weather feather shelter theater theatre center "
    "monster mirror colour harbor harbour floor motor tractor reactor meteor trailer cleaner "
    "container helicopter blender freezer heater locker skyscraper lighter timer mixer together "
    "after under never other another sweater sneaker trainer roller counter filter layer cover "
    "poster counter shutter glitter thunder copper pepper ginger supper dinner semester chapter "
    "matter master error horror mixer laser lager cider amber ember october november september "
    "december closer darker brighter bigger smaller vapor vapour humor humour human german roman "
    "router server burger ";

bool isIn(std::string_view list, const std::string& word) {
    return list.find(" " + word + " ") != std::string_view::npos;
}

// The first, longest name of a subject row in the text.
std::optional<WordRange> findNoun(const PromptText& text, const Subject& subject) {
    std::optional<WordRange> best;
    const auto consider = [&](std::string_view phrase) {
        const auto range = text.find(phrase);
        if (range && (!best || range->begin < best->begin ||
                      (range->begin == best->begin && range->count > best->count)))
            best = range;
    };
    consider(subject.noun);
    forEachPhrase(subject.words, consider);
    return best;
}

// "eat" and "finds" are no adjectives, "running" and "dance" can be.
bool isSurelyDone(std::string_view word) {
    const VerbReading reading = readVerb(word);
    return reading.form != VerbForm::None && reading.form != VerbForm::Ing && !reading.alsoNoun;
}

bool isAdjective(const PromptText& text, std::size_t at) {
    const Word& word = text.words()[at];
    const bool opens = at == 0 || word.breakBefore; // a capital says nothing there
    return (!word.capital || opens) && !word.possessive && !isIn(kArticles, word.folded) &&
           !text.isHidden(at) && !isFunctionWord(word.folded) && !isSurelyDone(word.folded);
}

// Widens the noun to the left by its adjectives and takes the article that stands there.
FoundSubject widened(const PromptText& text, WordRange noun, SubjectKind kind) {
    std::size_t begin = noun.begin;
    while (begin > 0 && noun.begin - begin < kMaxAdjectives && !text.words()[begin].breakBefore &&
           isAdjective(text, begin - 1))
        --begin;
    const bool opens = begin == 0 || text.words()[begin].breakBefore || text.isHidden(begin - 1);
    const bool article = !opens && isIn(kArticles, text.words()[begin - 1].folded);
    const bool phrase = opens || isFunctionWord(text.words()[begin - 1].folded);
    if (!phrase) // in the middle of other words only those that surely describe belong to the noun
        while (begin < noun.begin && !isIn(kKnownAdjectives, text.words()[begin].folded))
            ++begin;
    const WordRange range{begin, noun.begin + noun.count - begin};
    std::string shown = base::toLower(text.shown(range));
    const std::string first = article ? text.words()[begin - 1].folded : "";
    if (first == "two" || first == "three" || first == "four")
        shown = first + " " + shown;
    else
        shown = withArticle(shown);
    return {shown, kind, range};
}

// Ads are about products, explainers about things; a piano in a music video is heard, not followed.
bool fits(SubjectKind kind, model::Category category) {
    switch (category) {
    case model::Category::Ad:
    case model::Category::ProductShowcase:
        return kind == SubjectKind::Product;
    case model::Category::Explainer:
        return kind >= SubjectKind::Product;
    case model::Category::MusicVideo:
    case model::Category::Story:
    case model::Category::SocialShort:
        break;
    }
    return kind != SubjectKind::Product;
}

// "keeper", "violinist": who does something, as far as the ending tells.
bool isAgent(std::string_view word) {
    if (word.size() < 6 || kNoAgents.find(" " + std::string(word) + " ") != std::string_view::npos)
        return false;
    return std::ranges::any_of(kAgentEndings,
                               [&](std::string_view ending) { return word.ends_with(ending); });
}

} // namespace

std::optional<FoundSubject> findSubject(const PromptText& text, model::Category category) {
    const Subject* best = nullptr;
    WordRange at{};
    const auto rank = [&](const Subject& subject, WordRange range) {
        return std::pair(!fits(subject.kind, category), range.begin);
    };
    for (const Subject& subject : subjects()) {
        const auto found = findNoun(text, subject);
        if (!found)
            continue;
        const bool better = best == nullptr || rank(subject, *found) < rank(*best, at) ||
                            (rank(subject, *found) == rank(*best, at) && found->count > at.count);
        if (better) {
            best = &subject;
            at = *found;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    if (!speaksEnglish(text)) // the table's English noun, which the draft can draw
        return FoundSubject{withArticle(std::string(best->noun)), best->kind, at,
                            homeOf(best->noun)};
    FoundSubject subject = widened(text, at, best->kind);
    subject.home = homeOf(best->noun);
    return subject;
}

SubjectKind kindOf(std::string_view subject) {
    PromptText text(subject);
    std::size_t end = text.words().size();
    for (std::size_t i = 1; i < end; ++i) // "a figure in a long coat" is a figure
        if (isIn(kPrepositions, text.words()[i].folded))
            end = i;
    text.hide({end, text.words().size() - end});
    std::optional<SubjectKind> kind;
    std::size_t last = 0; // the head of an English noun phrase is its last known word
    for (const Subject& candidate : subjects()) {
        const auto found = findNoun(text, candidate);
        if (found && (!kind || found->begin + found->count > last)) {
            kind = candidate.kind;
            last = found->begin + found->count;
        }
    }
    if (end > 0 && last < end) { // the head is no known word
        std::string head = text.words()[end - 1].folded;
        const bool plural = head.ends_with('s');
        if (plural)
            head.pop_back();
        if (isAgent(head))
            return plural ? SubjectKind::People : SubjectKind::Person;
        if (kind && !text.words()[end - 1].capital) // "family bakery" is no family
            return SubjectKind::Thing;
    }
    const bool many =
        subject.starts_with("the ") && subject.ends_with('s') && !subject.ends_with("ss");
    if (kind == SubjectKind::Person && many)
        return SubjectKind::People;
    return kind.value_or(SubjectKind::Thing);
}

bool isVenue(std::string_view subject) {
    constexpr std::string_view kVenues =
        " shop store cafe bakery restaurant bar pub hotel hostel gym museum gallery school academy "
        "salon farm market clinic festival concert theatre theater cinema library garden bookshop "
        "bookstore course class service bank airline city town island ";
    return kVenues.find(" " + std::string(subject.substr(subject.rfind(' ') + 1)) + " ") !=
           std::string_view::npos;
}

std::string withArticle(const std::string& noun) {
    const std::string last = noun.substr(noun.rfind(' ') + 1); // npos + 1 is 0
    if (isIn(" internet sun moon earth sky sea ocean world universe ", noun))
        return "the " + noun; // there is one
    if (isIn(kUncountable, last))
        return noun;
    if (noun.empty() || noun.ends_with('s') || isIn(kPlural, noun))
        return "the " + noun;
    const bool vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + noun;
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
