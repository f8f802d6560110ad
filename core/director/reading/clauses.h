// Reads the clauses and the listed things of an English text: who does what, in order.
// Thread-safe: pure functions.
#pragma once

#include "director/reading/tokens.h"

#include <string>
#include <vector>

namespace reelwright::director {

// "the bees carry nectar to the hive": a clause whose subject may have been said before.
struct Clause {
    std::string subject;      // as it stands in the text below; empty for an instruction
    std::string predicate;    // from the verb on, pronouns of things replaced by the things
    std::string object;       // what the verb acts on: "a message in a bottle"; may be empty
    std::string place;        // where, with a preposition of rest: "in the storm"; may be empty
    bool ownSubject = false;  // names its subject itself and does not take over the last one
    bool instruction = false; // "fold the dough"
    [[nodiscard]] std::string text() const;
};

struct ReadThing {
    std::string text;
    std::size_t after = 0; // so many clauses were read before it
};

struct ReadText {
    std::vector<Clause> clauses;
    bool unnamed = false;          // the first subject is only "she" or "we"
    std::vector<ReadThing> things; // named without a verb: "wok flames", "noodles"
    std::string subject;           // of the first clause, as written: "A lone lighthouse keeper"
};

// Reads tokens without film words and names; `instructions`: clauses without a subject count;
// `topic` is whom the first "they" means.
ReadText readClauses(TokenSpan tokens, bool instructions, const std::string& topic);

} // namespace reelwright::director
