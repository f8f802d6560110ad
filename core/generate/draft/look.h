// The scene's light: its palette, sky and distance colours for a time of day and a weather.
// Thread-safe: value.
#pragma once

#include "generate/draft/colour.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace reelwright::generate::draft {

enum class Daytime { Dawn, Day, Dusk, Night };
enum class Weather { Clear, Rain, Snow, Fog, Storm, Wind };

struct Look {
    Rgb shadow; // the five of the palette
    Rgb ground;
    Rgb main;
    Rgb light;
    Rgb accent;

    Rgb wide;   // main for wide surfaces such as water, grass and walls
    Rgb answer; // a second hue where the palette has only one
    double answerShare = 0;

    Daytime daytime = Daytime::Day;
    Weather weather = Weather::Clear;
    double daylight = 1; // 0 at night, 1 at noon
    Rgb skyTop;
    Rgb skyMid;
    Rgb skyLow; // at the horizon
    Rgb ink;    // the darkest near silhouettes
    Rgb sun;    // of the sun, the moon and what they light
    Rgb lamp;   // of artificial lights

    // A surface `distance` away (0 near, 1 at the horizon), greyed by the air between.
    [[nodiscard]] Rgb distant(double distance) const;
    // A light of the palette for a number, so that neighbours differ.
    [[nodiscard]] Rgb lampOf(std::uint64_t number) const;
};

// Missing palette colours are derived from the ones there, or from the seed.
Look lookOf(const std::vector<model::Colour>& palette, Daytime daytime, Weather weather,
            std::uint64_t seed);

} // namespace reelwright::generate::draft
