#include "director/reading/verbs.h"

#include "director/reading/tokens.h"

#include <array>

namespace reelwright::director {

namespace {

constexpr std::string_view kVerbs =
    " erupt hibernate pollinate migrate spawn hatch burst circulate digest rotate condense expel "
    "conduct vibrate refract flicker vote bow dig survive weigh fix repaint deflate inflate "
    "loosen tighten soften sharpen squeeze crush drip bloom wilt rust shed wag lick chew nod blink "
    "stay weigh weld compete "
    "dim brighten warn shrug juggle inspect polish "
    "convince imagine smuggle sneak tiptoe wade paddle sob bark meow purr howl juggle "
    "absorb add admire adopt appear argue arrive ask assemble awaken bake beat become "
    "befriend begin believe belong bend blend bloom board borrow bounce breathe bring build "
    "burn buy carry catch celebrate chase choose chop clap climb collect combine confess "
    "confront connect continue convert cook create cross decide deliver descend discover "
    "drag drop eat embrace emerge enter escape evaporate examine exhale exist expand "
    "explode explore feel fetch fill find flee fly follow forget forgive gallop gather "
    "generate get give glide go grab greet grind grow hang heal hear hide hurry ignite "
    "inhale invent invite join keep knead kneel knit knock know lean learn let lie listen "
    "lose lower make marry melt merge munch obey orbit overcome pack peel perform persuade "
    "plough plunge practice practise prepare produce protect pull put realise realize "
    "rebuild receive reflect remember remove repair rescue restore reveal rinse roam roast "
    "save scatter see seek sell send separate serve set sew shatter shiver shrink sing sink "
    "sit skate sleep slice soar solve speak spend split sprinkle stare steal stir stumble "
    "survive swallow sweep swim take teach tell think throw toss transform tremble trust "
    "try uncover unfold unite unlock use vanish wander warm wear weave weep welcome whip "
    "win wipe write ";

// Words that are as often nouns or adjectives.
constexpr std::string_view kVerbsOrNouns =
    " stack answer last arch balance band battle bite blast blow boil break brew bridge brush call "
    "care "
    "chain change charge circle clash clean close colour comb cool cover crack crash crawl "
    "cry cut dance dive dock drain draw dream dress drift drill drink drive drum dry dust "
    "echo end exercise face fade fall fan farm feed field fight fish flash flight float "
    "flood flow fold freeze fry fuel gaze glow grill guard guide hammer hand harvest haul "
    "head heat help hike hold howl hug hunt journey jump kick kiss land laugh launch lead "
    "leap leave lift light live lock look love map march mask match meet mend mirror mix "
    "mount move nest open paint park pass pedal pick pilot pipe place plant play point "
    "polish post pour press print promise pump push race rain raise reach read rest return "
    "ride ring rise roar rock roll row run rush sail scream search shade shadow shake shape "
    "share shine shoot shop shout show signal sketch skip slide slip slow smell smile smoke "
    "snap snow spark spin splash spot spray spread spring stage stand star start steam step "
    "stitch stop store stream stretch strike stroll struggle study surf surround swing "
    "switch talk tap taste tear test tie time toast touch tour trace track trade train trap "
    "travel trip turn view visit voice wait wake walk wash watch water wave whisper whistle "
    "wind wish wonder work worship wrap yell ";

// Past, or third person where it is irregular.
constexpr std::string_view kPasts =
    " ate became began bought broke brought built came carried caught chose climbed crossed "
    "danced dived drank drew drove escaped fell flew followed forgot fought found gave got grew "
    "heard held hid kept knew learned lost made met opened paid ran rode rose said sailed sang sat "
    "saw sent shook slept sold spoke spun stole stood swam threw told took travelled tried turned "
    "waited walked wandered watched went woke won wore wrote ";
constexpr std::string_view kThirds = " goes does has flies tries cries dries carries hurries fries "
                                     "marries ";
constexpr std::string_view kCopulas = " is are was were becomes become became seems ";
constexpr std::string_view kModals = " can will must could would may should ";

bool isVowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

VerbReading baseReading(std::string_view word, VerbForm form) {
    if (isAnyOf(kVerbsOrNouns, word))
        return {form, true};
    if (isAnyOf(kVerbs, word))
        return {form, false};
    return {};
}

VerbReading thirdReading(std::string_view word) {
    if (isAnyOf(kThirds, word))
        return {VerbForm::Third, word == "flies" || word == "cries"};
    if (word.size() < 3 || !word.ends_with('s') || word.ends_with("ss"))
        return {};
    const std::string_view stem = word.substr(0, word.size() - 1);
    if (const auto reading = baseReading(stem, VerbForm::Third); reading.form != VerbForm::None)
        return reading;
    if (word.ends_with("ies"))
        return baseReading(std::string(word.substr(0, word.size() - 3)) + "y", VerbForm::Third);
    return word.ends_with("es") ? baseReading(word.substr(0, word.size() - 2), VerbForm::Third)
                                : VerbReading{};
}

VerbReading ingReading(std::string_view word) {
    if (word.size() < 5 || !word.ends_with("ing"))
        return {};
    const std::string stem(word.substr(0, word.size() - 3));
    const std::size_t last = stem.size() - 1;
    const bool doubled = last > 0 && stem[last] == stem[last - 1] && !isVowel(stem[last]);
    const std::array<std::string, 4> bases = {
        stem, stem + "e", doubled ? stem.substr(0, last) : stem,
        stem.ends_with('y') ? stem.substr(0, last) + "ie" : stem};
    for (const std::string& base : bases)
        if (isAnyOf(kVerbs, base) || isAnyOf(kVerbsOrNouns, base))
            return {VerbForm::Ing, false};
    return {};
}

} // namespace

VerbReading readVerb(std::string_view word) {
    if (isAnyOf(kPasts, word))
        return {VerbForm::Past, word == "saw" || word == "felt" || word == "rose"};
    if (const auto reading = baseReading(word, VerbForm::Base); reading.form != VerbForm::None)
        return reading;
    if (const auto reading = thirdReading(word); reading.form != VerbForm::None)
        return reading;
    return ingReading(word);
}

bool isCopula(std::string_view word) {
    return isAnyOf(kCopulas, word);
}

bool isModal(std::string_view word) {
    return isAnyOf(kModals, word);
}

} // namespace reelwright::director
