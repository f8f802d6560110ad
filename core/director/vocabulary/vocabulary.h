// The director's word tables: moods, colours, times, weathers, subjects, words to leave out.
// Thread-safe: constants. A list of words is comma-separated and folded (lower case, no accents).
#pragma once

#include <span>
#include <string_view>

namespace reelwright::director {

struct Mood {
    std::string_view id; // as in Intent::mood
    std::string_view words;
    double energy;            // 0..1
    std::string_view palette; // five hex colours; used when no style was asked for
    std::string_view look;    // id in compose/looks; used when no style was asked for
    std::string_view light;   // a light that says this mood
};
std::span<const Mood> moods();
const Mood& moodNamed(std::string_view id); // the neutral first one for an unknown id

// A word that stands for a value: a time of day, a weather, a measure of energy.
struct Meaning {
    std::string_view id;
    std::string_view words;
};
std::span<const Meaning> timesOfDay();
std::span<const Meaning> weathers();

struct EnergyWords {
    double shift; // added to the mood's energy
    std::string_view words;
};
std::span<const EnergyWords> energyWords();

struct ColourName {
    std::string_view hex;
    std::string_view words; // the first one is the English name, shown in prompts
};
std::span<const ColourName> colourNames();

// What kind of thing the film follows; decides what it can do in a shot.
enum class SubjectKind { Person, People, Animal, Vehicle, Product, Thing };

struct Subject {
    SubjectKind kind;
    std::string_view noun;  // English, singular or as it is used: "woman", "couple"
    std::string_view words; // other words for it; the noun itself always counts
};
std::span<const Subject> subjects();
// Id of the world where one expects a subject: "sea" for "fisherman". Empty for those of anywhere.
std::string_view homeOf(std::string_view noun);

// Words that carry no content: articles, prepositions, auxiliaries, in six languages.
bool isFunctionWord(std::string_view folded);
// Words about films and not about what they show: "music video", "ad", "make".
std::span<const std::string_view> filmPhrases();
// Words behind which stands what must not be seen: "no", "without", "ohne".
std::span<const std::string_view> negations();
// Places before a proper name: "in Lisbon", "aus Wien".
bool isPlacePreposition(std::string_view folded);
// What a forbidden word covers: "people" covers man, woman, crowd, figure. Empty for other words.
std::string_view coveredBy(std::string_view folded);

// What a subject of a kind does in any place. {who} is the subject, {place} a place phrase that
// brings its preposition, {glow} what lights it.
struct Actions {
    std::span<const std::string_view> wide;
    std::span<const std::string_view> calm;
    std::span<const std::string_view> driving;
    std::span<const std::string_view> close;
};
const Actions& actionsOf(SubjectKind kind);

// People using a product where one uses it; the last noun of its name tells which kind it is.
// {it} is the product.
std::span<const std::string_view> usesOf(std::string_view product);

} // namespace reelwright::director
