// What hangs in the air of many families: skies, weather, fog, light and drifting particles.
// Building is single-threaded like the Set that it fills.
#pragma once

#include "generate/draft/set.h"

namespace reelwright::generate::draft {

struct Sky {
    double horizon = 0.62; // y where it meets the land or sea
    bool disc = true;      // sun or moon
    Vec discAt{0.3, 0.3};
    double discSize = 0.06; // radius
    double clouds = 0.5;    // 0..1
    double stars = 1;       // 0..1, seen at night
};

// The sky's backdrop with clouds, its sun or moon and stars.
void addSky(Set& set, const Sky& sky);
// A place for the sun or moon that suits the frame and differs with the seed.
Vec discPlace(const Set& set, double horizon);

enum class Drift {
    Dust,    // faint and slow
    Embers,  // rising sparks
    Bokeh,   // large out-of-focus lights
    Sparkle, // short twinkles
    Petals,  // falling and turning
    Bubbles, // rising
};
void addParticles(Set& set, Drift kind, int count, Rgb colour, double depth = 1.2);

// A band of mist around the height `y`, drifting; `thickness` in units, `density` 0..1.
void addMist(Set& set, double y, double thickness, double density, Rgb colour, double depth);

// Rain, snow, fog, lightning or blown leaves by the look's weather.
void addWeather(Set& set);
// Particles that the words ask for, such as embers or petals.
void addAir(Set& set);

} // namespace reelwright::generate::draft
