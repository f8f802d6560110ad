// What the director read out of a brief. Thread-safe: plain value.
#pragma once

#include "model/types.h"

#include <string>
#include <vector>

namespace reelwright::model {

struct Intent {
    std::string subject;                  // who or what the film follows, in the prompt's own words
    std::vector<std::string> settings;    // places, most important first, such as "city", "rooftop"
    std::vector<std::string> keywords;    // other content words of the prompt
    std::string mood;                     // one of the director's moods, such as "tense"
    std::string style;                    // one of the director's styles, such as "cyberpunk"
    std::string timeOfDay;                // "dawn", "day", "dusk", "night"
    std::string weather;                  // "clear", "rain", "snow", "fog", "storm", "wind"
    std::vector<Colour> palette;          // 5: shadow, ground, main, light, accent
    double energy = 0.5;                  // 0 calm .. 1 driving
    std::vector<std::string> constraints; // what was asked not to be shown, such as "people"
    std::string look;                     // id of the built-in look that suits
    std::vector<std::string> warnings;    // sentences for the person
    bool operator==(const Intent&) const = default;
};

} // namespace reelwright::model
