// A style: how the film looks and moves. One file each, listed in styles.def.
// Thread-safe: constants.
#pragma once

#include <span>
#include <string_view>

namespace reelwright::director {

struct Style {
    std::string_view id;      // as in Intent::style
    std::string_view words;   // comma-separated folded phrases that mean it
    std::string_view medium;  // how a model should render it: "grainy 16 mm film"
    std::string_view palette; // five hex colours: shadow, ground, main, light, accent
    std::string_view look;    // id in compose/looks
    std::string_view worlds;  // ids of worlds; the film's places when the prompt names none
    std::string_view subject; // whom the film follows when the prompt names nobody
    std::string_view mood;
    std::string_view time;
    std::string_view weather;
    std::string_view font;    // of titles
    std::string_view calm;    // transition ids, comma-separated: inside quiet passages
    std::string_view driving; // as accents in driving passages
    std::string_view section; // where a new section or part begins
    std::span<const std::string_view> lights;   // at least four
    std::span<const std::string_view> textures; // for prompts
    bool hasWorld = false; // its places come before those where the subject is at home
};

std::span<const Style* const> styles();
const Style& styleNamed(std::string_view id); // "cinematic" for an unknown id

} // namespace reelwright::director
