// What an English prompt tells by itself: its subject, the product behind a name, the moments in
// their order, listed things and features. Thread-safe: plain values, pure functions.
#pragma once

#include "model/brief.h"

#include <string>
#include <vector>

namespace reelwright::director {

// Something the prompt says that a scene can show.
struct ToldMoment {
    std::string text;    // 4 to 16 words; of a listed thing only its name
    std::string subject; // who acts in it: "the bees"; empty for a thing
    std::string object;  // "a message in a bottle"; may be empty
    std::string place;   // "in the storm"; may be empty
    std::string caption; // "Carry nectar to the hive"; may be empty
    bool isThing = false;
};

struct Told {
    std::string subject;               // with an article: "a lone lighthouse keeper"; may be empty
    bool isSure = false;               // the subject is said by the sentence's form, not guessed
    bool isUnnamed = false;            // the prompt says only "she" or "we"
    std::string name;                  // of the subject: "Lumo"; may be empty
    std::string heading;               // words before a colon: "Street food in Bangkok at night"
    std::string place;                 // of the heading: "in Bangkok at night"; may be empty
    std::vector<ToldMoment> moments;   // in the prompt's order
    std::size_t questionMoments = 0;   // so many of them ask what the others answer
    std::vector<std::string> features; // of a product: "Thirty hours of battery"
};

// Empty for a prompt in another language.
Told readTold(const model::Brief& brief);

} // namespace reelwright::director
