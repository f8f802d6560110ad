// A world: a kind of place the film can be in, with what there is to see. One file each, listed in
// worlds.def. Thread-safe: constants.
#pragma once

#include <span>
#include <string_view>

namespace reelwright::director {

// Phrases are concrete and drawable; five to twelve words, no camera words, no proper names.
struct World {
    std::string_view id;         // as in Intent::settings
    std::string_view words;      // comma-separated folded phrases that mean it
    std::string_view neighbours; // ids of worlds a film can walk into from here
    std::string_view palette;    // five hex colours; used when neither style nor mood was asked for
    std::string_view glow;       // what lights a face here: "a pink neon sign"
    std::span<const std::string_view> places; // with preposition: "in a wet neon alley"
    std::span<const std::string_view> views;  // wide and without the subject
    std::span<const std::string_view> acts;   // {who}, a person or people, doing what one does here
    std::span<const std::string_view> details; // near, without the subject
    std::string_view subject = {}; // whom one meets here when the prompt names nobody; may be empty
};

std::span<const World* const> worlds();
const World* worldNamed(std::string_view id); // nullptr for an unknown id

} // namespace reelwright::director
