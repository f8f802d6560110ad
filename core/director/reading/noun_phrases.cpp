#include "director/reading/noun_phrases.h"

#include "director/prompt_text.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"
#include "director/worlds/world.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::string_view kArticles =
    " a an the one two three four five six seven eight nine ten "
    "twenty thirty forty fifty sixty hundred thousand "
    "some many several every each this that these those no both all another ";
constexpr std::string_view kOwners = " my your his her its our their ";
constexpr std::string_view kPrepositions =
    " in on at of to from with without by for into onto over under through across along around "
    "behind beside besides between among near towards toward against above below beyond inside "
    "outside past during before after until till past off down up out about like as upon within "
    "via throughout amid beneath ";
constexpr std::string_view kJoiners = " and then but or while when until before after as because "
                                      "so where ";
constexpr std::string_view kPeoplePronouns = " she he who ";
constexpr std::string_view kSpeakers = " i we you ";
constexpr std::string_view kObjectPronouns = " it them him her me us you everything everyone "
                                             "nothing something itself himself herself themselves ";
constexpr std::string_view kAdverbs =
    " slowly suddenly quietly always never still often alone "
    "finally asleep awake away apart together again also then just soon not ";

} // namespace

bool isPreposition(const Token& token) {
    return isAnyOf(kPrepositions, token.folded);
}
bool isJoiner(const Token& token) {
    return isAnyOf(kJoiners, token.folded);
}
bool isSpeaker(const Token& token) {
    return isAnyOf(kSpeakers, token.folded);
}
bool isObjectPronoun(const Token& token) {
    return isAnyOf(kObjectPronouns, token.folded);
}

bool isDeterminer(const Token& token) {
    return isAnyOf(kArticles, token.folded) || isAnyOf(kOwners, token.folded) ||
           token.folded.ends_with("'s");
}

bool isPronoun(const Token& token) {
    return isAnyOf(kPeoplePronouns, token.folded) || isAnyOf(" it they ", token.folded) ||
           isAnyOf(kSpeakers, token.folded);
}

bool isRelative(const Token& token) {
    return isAnyOf(" who that which ", token.folded);
}

bool isAdverb(const Token& token) {
    return isAnyOf(kAdverbs, token.folded) ||
           (token.folded.size() > 4 && token.folded.ends_with("ly") && token.folded != "family" &&
            token.folded != "butterfly");
}

bool isPlural(const Token& token) {
    return (token.folded.ends_with('s') && !token.folded.ends_with("ss")) ||
           isAnyOf(" children people men women fish sheep ", token.folded);
}

bool isLiving(const Token& token) {
    return kindOf(token.folded) <= SubjectKind::Animal;
}

// Whether what stands behind an ambiguous word shows that it is a verb: "lights up the night".
bool showsVerb(TokenSpan words, std::size_t at) {
    if (at + 1 >= words.size() || words[at + 1].before != Mark::None)
        return false;
    const Token& next = words[at + 1];
    if (next.folded == "of")
        return false;
    return isDeterminer(next) || isAnyOf(kObjectPronouns, next.folded) ||
           isAnyOf(kPrepositions, next.folded) || isAdverb(next);
}

bool isTime(const std::string& noun) {
    const PromptText text(noun);
    return text.findAny("year, years, month, week, day, days, hour, hours, minute, moment, school, "
                        "work, noon")
                   .count > 0 ||
           std::ranges::any_of(timesOfDay(), [&](const Meaning& time) {
               return text.findAny(time.words).count > 0;
           });
}

bool isSurrounding(const std::string& noun) {
    const PromptText text(noun);
    const auto names = [&](const auto& row) { return text.findAny(row.words).count > 0; };
    return std::ranges::any_of(worlds(), [&](const World* world) { return names(*world); }) ||
           std::ranges::any_of(timesOfDay(), names) || std::ranges::any_of(weathers(), names);
}

// "a", "an" and "the" of the first mention become "the" when it is named again.
std::string namedAgain(const std::string& subject) {
    const std::string first = subject.substr(0, subject.find(' '));
    if (isAnyOf(kArticles, first) || isAnyOf(kOwners, first) || first.ends_with("'s"))
        return definite(subject);
    const bool name = !subject.empty() && subject.front() >= 'A' && subject.front() <= 'Z';
    return name ? subject : definite(withArticle(subject));
}

namespace {

// "lights" and "dance" behind a noun phrase [0, at).
bool isVerbBehind(TokenSpan words, std::size_t at, VerbReading reading) {
    const Token& before = words[at - 1];
    const bool one = isAnyOf(" a an one this every each ", words.front().folded) ||
                     isAnyOf(kOwners, words.front().folded) || words.front().capital;
    switch (reading.form) {
    case VerbForm::Third:
        if (isPlural(before) && !isLiving(before))
            return false;
        if (!reading.alsoNoun || isLiving(before))
            return true;
        return showsVerb(words, at) && (one || isDeterminer(words.front()));
    case VerbForm::Base:
        if (!isPlural(before))
            return false;
        return isLiving(before) || !reading.alsoNoun || showsVerb(words, at);
    case VerbForm::Past:
        return !reading.alsoNoun;
    case VerbForm::Ing:
        return showsVerb(words, at) || isLiving(before) || at + 1 == words.size() ||
               (words.front().folded != before.folded && isDeterminer(words.front()) &&
                at + 1 < words.size() && isPlural(words[at + 1]));
    case VerbForm::None:
        break;
    }
    const bool after = at + 1 < words.size() && words[at + 1].before == Mark::None &&
                       (isDeterminer(words[at + 1]) ||
                        isAnyOf(" across into through over to up down out along past from after ",
                                words[at + 1].folded));
    if (words[at].folded.ends_with("ed") && isLiving(before) && after)
        return true; // "a postman skied across the lake", but not "a knight dressed in black"
    // a word that no table knows: "two chefs compete in a market", "a woman waltzes across"
    if (isPlural(before) && isLiving(before) && !isPlural(words[at]) && showsVerb(words, at))
        return true;
    const std::string& word = words[at].folded;
    return one && at > 1 && isAnyOf(" a an ", words.front().folded) && word.size() > 4 &&
           word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
           showsVerb(words, at) && !isDeterminer(before);
}

} // namespace

std::size_t nounPhraseLength(TokenSpan words) {
    std::size_t at = 0;
    while (at < words.size() && (isDeterminer(words[at]) || isAdverb(words[at])))
        ++at;
    const std::size_t first = at;
    for (; at < words.size(); ++at) {
        const Token& word = words[at];
        const bool ends = isAnyOf(kPrepositions, word.folded) || isPronoun(word) ||
                          isRelative(word) || isAnyOf(kJoiners, word.folded) ||
                          isCopula(word.folded) || isModal(word.folded) ||
                          (at > 0 && word.before != Mark::None) || isAdverb(word);
        if (ends || (at > first && isDeterminer(word)))
            break;
        if (at > first && isVerbBehind(words, at, readVerb(word.folded)))
            break;
    }
    return at > first ? at : 0;
}

std::optional<VerbPlace> findVerb(TokenSpan words) {
    std::size_t at = nounPhraseLength(words);
    if (at == 0)
        return std::nullopt;
    const std::size_t subjectEnd = at;
    constexpr std::size_t kFarthest = 9;
    // what belongs to the noun: "of the lighthouse", "in a red coat", "and his dog"
    while (at < words.size() && at < kFarthest &&
           (isAnyOf(" of in from with on at and near ", words[at].folded))) {
        const std::size_t more = nounPhraseLength(words.subspan(at + 1));
        if (more == 0)
            return std::nullopt;
        at += 1 + more;
    }
    while (at < words.size() && (isAdverb(words[at]) || isRelative(words[at])))
        ++at;
    if (at >= words.size() || words[at].before == Mark::Stop)
        return std::nullopt;
    const std::string& word = words[at].folded;
    const VerbReading reading = readVerb(word);
    if (isCopula(word) || isModal(word))
        return VerbPlace{at, subjectEnd, VerbForm::Third};
    const bool told = isRelative(words[at - 1]) || isAdverb(words[at - 1]);
    if ((told && reading.form != VerbForm::None) || isVerbBehind(words, at, reading))
        return VerbPlace{at, subjectEnd,
                         reading.form == VerbForm::None ? VerbForm::Third : reading.form};
    return std::nullopt;
}

} // namespace reelwright::director
