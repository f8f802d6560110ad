#include "director/reading/showable.h"

#include "director/constraints.h"
#include "director/styles/style.h"
#include "director/vocabulary/vocabulary.h"
#include "director/worlds/world.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::size_t kMostThingWords = 6;
constexpr std::string_view kUnseen =
    "should, please, i want, we want, for our, palette, cinematic, seconds, vibe, vibes, "
    "aesthetic, "
    "style, mood, feel, camera, scene, scenes, shot, shots, http, https, www";

void hideRow(PromptText& text, std::string_view words) {
    forEachPhrase(words, [&](std::string_view phrase) {
        while (const auto range = text.find(phrase))
            text.hide(*range);
    });
}

} // namespace

bool speaksOfFilms(const PromptText& text) {
    return text.findAny(kUnseen).count > 0 ||
           std::ranges::any_of(filmPhrases(), [&](std::string_view phrase) {
               return text.find(phrase).has_value();
           });
}

bool namesMoreThanManner(const std::string& thing) {
    PromptText text(thing);
    for (const World* world : worlds())
        hideRow(text, world->id);
    for (const Style* style : styles())
        hideRow(text, style->words);
    for (const Mood& mood : moods())
        hideRow(text, mood.words);
    for (const Meaning& time : timesOfDay())
        hideRow(text, time.words);
    for (const Meaning& weather : weathers())
        hideRow(text, weather.words);
    for (const ColourName& colour : colourNames())
        hideRow(text, colour.words);
    for (std::size_t i = 0; i < text.words().size(); ++i) {
        const std::string& word = text.words()[i].folded;
        const bool letters = word.front() >= 'a' && word.front() <= 'z' && word.size() > 2;
        if (!text.isHidden(i) && letters && word != "light" && !isFunctionWord(word))
            return true;
    }
    return false;
}

bool isShowableThing(const std::string& thing) {
    PromptText text(thing);
    return text.words().size() <= kMostThingWords && thing.find('#') == std::string::npos &&
           !speaksOfFilms(text) && takeConstraints(text).empty() && namesMoreThanManner(thing);
}

std::string impersonal(std::string text) {
    text.insert(0, " ");
    for (const std::string_view owner : {" our ", " your ", " my "})
        for (std::size_t at = text.find(owner); at != std::string::npos; at = text.find(owner))
            text.replace(at, owner.size(), " the ");
    return text.substr(1);
}

} // namespace reelwright::director
