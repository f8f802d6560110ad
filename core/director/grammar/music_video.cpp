#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 5> kRelease = {
    Idea{Frame::Wide, "{who} tiny in front of a huge wall of light"},
    Idea{Frame::Mid, "{who} letting go, arms wide open {place}"},
    Idea{Frame::Mid, "{who} turning in a whirl of light {place}"},
    Idea{Frame::Mid, "{who} running towards {glow}"},
    Idea{Frame::Close, "face of {who} thrown back in the glow of {glow}"}};
constexpr std::array<Idea, 3> kFarewell = {
    Idea{Frame::Wide, "{who} walking away {place}, smaller and smaller"},
    Idea{Frame::Mid, "{who} looking back one last time {place}"},
    Idea{Frame::Close, "eyes of {who} closing in the glow of {glow}"}};

constexpr std::array<Part, 6> kParts = {
    Part{"opening", 0.12, 0.35, "intro", {5, 4, 2, 1, 1, 0.5}, 0, false, true, {}},
    Part{"verse", 0.28, 0.5, "verse, verse 1, verse 2", {1, 3, 3, 4, 3, 1}, 1, false, true, {}},
    Part{"build",
         0.12,
         0.65,
         "pre-chorus, prechorus, build, bridge",
         {1, 2, 3, 4, 4, 2},
         3,
         false,
         true,
         {}},
    Part{"release",
         0.28,
         0.95,
         "chorus, drop, hook, refrain",
         {2, 4, 4, 4, 3, 1.5},
         2,
         true,
         true,
         kRelease},
    Part{"breath",
         0.1,
         0.3,
         "break, breakdown, interlude",
         {3, 2, 1, 2, 3, 2.5},
         4,
         false,
         true,
         {}},
    Part{"farewell",
         0.1,
         0.45,
         "outro, coda, end",
         {4, 4, 2, 2, 1, 0.5},
         1,
         false,
         true,
         kFarewell}};

} // namespace

extern const Grammar music_video;
const Grammar music_video = {.category = model::Category::MusicVideo,
                             .pacing = {6.2, 1.8, 0.8, 10.0, 5.0},
                             .bySections = true,
                             .opensWide = true,
                             .loops = false,
                             .openingTitle = true,
                             .endCard = false,
                             .lowerThird = LowerThird::None,
                             .parts = kParts};

} // namespace reelwright::director::all_grammars
