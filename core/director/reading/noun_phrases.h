// Where English noun phrases end and verbs begin. Thread-safe: pure functions.
#pragma once

#include "director/reading/tokens.h"
#include "director/reading/verbs.h"

#include <cstddef>
#include <optional>
#include <string>

namespace reelwright::director {

bool isDeterminer(const Token& token);
bool isPronoun(const Token& token); // as a subject: "she", "they", "we"
bool isSpeaker(const Token& token); // "I", "we", "you"
bool isObjectPronoun(const Token& token);
bool isRelative(const Token& token);
bool isPreposition(const Token& token);
bool isJoiner(const Token& token); // "and", "until"
bool isAdverb(const Token& token);
bool isPlural(const Token& token);
bool isLiving(const Token& token);

// Whether what stands behind an ambiguous word shows that it is a verb: "lights up the night".
bool showsVerb(TokenSpan words, std::size_t at);

// A place, a time or a weather one can be in.
bool isSurrounding(const std::string& noun);

// "night", "the morning": when and not where.
bool isTime(const std::string& noun);

// "a keeper" when it is named again: "the keeper".
std::string namedAgain(const std::string& subject);

// Where a clause has its verb, and where its subject ends before it.
struct VerbPlace {
    std::size_t at = 0;
    std::size_t subjectEnd = 0;
    VerbForm form = VerbForm::None;
};

// The first verb behind a noun phrase at the beginning of the words.
std::optional<VerbPlace> findVerb(TokenSpan words);

// The length of the noun phrase at the beginning: "a lone lighthouse keeper" before "finds".
std::size_t nounPhraseLength(TokenSpan words);

} // namespace reelwright::director
