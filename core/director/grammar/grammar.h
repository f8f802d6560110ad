// A grammar: how a category of film is told. One file each, listed in grammars.def.
// Thread-safe: constants.
#pragma once

#include "model/brief.h"

#include <array>
#include <span>
#include <string_view>

namespace reelwright::director {

enum class Frame { Wide, Mid, Close };

// What one shot of a part can show: {who} the subject, {it} the same said as a thing, {place} a
// place with its preposition, {glow} what lights it.
struct Idea {
    Frame frame;
    std::string_view text;
};

// Weights of the six shot sizes, widest first.
using SizeWeights = std::array<double, 6>;

struct Part {
    std::string_view role;     // as in Scene::role
    double share;              // of the film, relative to the other parts
    double energy;             // 0..1, of a film without a song
    std::string_view sections; // labels of a song's sections it stands for, comma-separated
    SizeWeights sizes;
    int rank;                    // parts of high rank are left out first when scenes are few
    bool hero;                   // the hero shot lies here
    bool subject;                // the film's subject is seen here
    std::span<const Idea> ideas; // may be empty: the world and the subject give them
};

// Seconds a scene lasts in quiet and in driving passages, and the limits.
struct Pacing {
    double calm;
    double driving;
    double shortest;
    double longest;
    double opening; // the first scene at most, when the music allows it
};

enum class LowerThird { None, Brand, Steps };

struct Grammar {
    model::Category category;
    Pacing pacing;
    bool bySections; // parts follow the song's sections where there are some, not their shares
    bool opensWide;  // the first shot is the widest
    bool loops;      // the last scene leads back into the first
    bool openingTitle;
    bool endCard;
    LowerThird lowerThird;
    std::span<const Part> parts;
};

const Grammar& grammarOf(model::Category category);

} // namespace reelwright::director
