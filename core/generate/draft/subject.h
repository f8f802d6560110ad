// Who and what can stand in a scene: people, vehicles, animals, things.
// Thread-safe: constants. Add one: a Subject in a file of subjects/ (its line in subjects.def).
#pragma once

#include "generate/draft/painter.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace reelwright::generate::draft {

// The colours of a subject; all the same for a plain silhouette.
struct Tones {
    Rgb body;
    Rgb second; // clothes, panes, labels
    Rgb accent;
    Rgb light; // lit windows, screens, highlights
    bool flat = false;
    double lit = 1; // how bright the things' own colours are in this scene

    // A thing's own colour, such as a bee's yellow, as far as the palette lets it through.
    [[nodiscard]] Rgb own(Rgb colour, double share = 0.65) const;
};

struct Subject;

// What the subject does at a moment.
struct Act {
    double count = 0; // beats, growing steadily
    double seconds = 0;
    double energy = 0.5;
    std::uint64_t variant = 0;     // chooses hair, clothes, moves
    const Subject* held = nullptr; // what a human has in the hand
    bool dances = false;           // of a group: or stands about
};

enum class Habitat { Ground, Sky, Water, Deep, Table };

enum class Kind {
    Thing,
    Human,   // has a face in close shots, can hold things
    Active,  // a human who needs the whole body, as long as it fits
    Scenery, // belongs to the place when the words only say where something is
};

// The light that a subject gives.
struct Shine {
    Vec at;               // in own heights
    double radius = 0.5;  // of its halo, in own heights
    double flicker = 0.1; // 0..1
    bool sweeps = false;  // a beam goes round
    Vec steam{};          // where steam rises, in own heights; {0, 0} for nowhere
};

struct Subject {
    std::string_view idea; // of lexicon.h
    Habitat habitat = Habitat::Ground;
    double height = 1;  // in heights of a person
    double width = 0.5; // in own heights
    bool alive = false; // moves its limbs: painted anew for every frame
    double travel = 0;  // own heights a second that it moves sideways, facing right
    // Paints it upright with its foot at (0, 0), one unit high, y downwards.
    void (*paint)(Painter& painter, const Tones& tones, const Act& act) = nullptr;
    Kind kind = Kind::Thing;
    const Shine* shine = nullptr;
    const Subject* away = nullptr; // the same seen from behind, where that differs
    std::string_view ashore = {};  // idea of what it is at the sea, where that differs
};

inline bool isHuman(const Subject& subject) {
    return subject.kind == Kind::Human || subject.kind == Kind::Active;
}
// What a hand can hold.
inline bool isHandy(const Subject& subject) {
    return subject.habitat == Habitat::Table;
}

// In the order of the catalogue; more special ones first.
std::span<const Subject* const> subjectCatalogue();

} // namespace reelwright::generate::draft
