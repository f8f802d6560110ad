#include "director/reading/mentions.h"

#include "director/reading/noun_phrases.h"

#include <string_view>

namespace reelwright::director {

namespace {

constexpr std::string_view kWomen =
    " woman girl mother grandmother lady queen princess witch bride daughter sister aunt wife "
    "actress granddaughter mum mom grandma waitress nun widow ";
constexpr std::string_view kMen =
    " man boy father grandfather king prince wizard groom son brother uncle husband actor grandson "
    "dad grandpa waiter monk fisherman ";

struct RestPlace {
    std::string_view moving;
    std::string_view resting;
};
constexpr RestPlace kRestPlaces[] = {
    {"in", "in"},       {"on", "on"},           {"at", "at"},           {"under", "under"},
    {"near", "near"},   {"through", "in"},      {"across", "on"},       {"into", "in"},
    {"onto", "on"},     {"inside", "inside"},   {"behind", "behind"},   {"above", "above"},
    {"over", "above"},  {"along", "along"},     {"beside", "beside"},   {"between", "between"},
    {"to", "near"},     {"towards", "near"},    {"toward", "near"},     {"around", "near"},
    {"among", "among"}, {"against", "against"}, {"beneath", "beneath"}, {"down", "on"}};

} // namespace

void Mentions::note(TokenSpan noun, const std::string& again) {
    std::string who = again;
    for (const std::string_view owner : {"her ", "his ", "their ", "my ", "our "})
        if (who.starts_with(owner))
            who.replace(0, owner.size(), "the ");
    if (isAnyOf(kWomen, noun.back().folded))
        woman = who;
    else if (isAnyOf(kMen, noun.back().folded))
        man = who;
}

void Mentions::noteSubject(TokenSpan noun, const std::string& again) {
    if (first.empty() && isLiving(noun.back()))
        first = again;
    note(noun, again);
}

std::string Mentions::meantBy(const std::string& pronoun, const std::string& last) const {
    if (pronoun == "she" && !woman.empty())
        return woman;
    if (pronoun == "he" && !man.empty())
        return man;
    if (pronoun == "they" && !woman.empty() && !man.empty() && !last.ends_with('s'))
        return woman + " and " + man;
    return isAnyOf(" she he who ", pronoun) && !first.empty() ? first : last;
}

std::string restingPlace(TokenSpan words, std::size_t begin) {
    for (std::size_t i = words.size(); i-- > begin;) {
        for (const RestPlace& place : kRestPlaces) {
            if (words[i].folded != place.moving)
                continue;
            const TokenSpan behind = words.subspan(i + 1);
            const std::size_t length = nounPhraseLength(behind);
            if (length == 0 || readVerb(behind.front().folded).form == VerbForm::Base)
                continue;
            const bool bare = !isDeterminer(behind.front());
            if (bare && place.moving != place.resting) // "across borders"
                continue;
            const TokenSpan noun = behind.subspan(0, length);
            if (!isObjectPronoun(noun.front()) && !isTime(textOf(noun)))
                return std::string(place.resting) + " " + loweredText(noun);
        }
    }
    return {};
}

} // namespace reelwright::director
