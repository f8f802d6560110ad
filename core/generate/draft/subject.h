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
};

// What the subject does at a moment.
struct Act {
    double count = 0; // beats, growing steadily
    double seconds = 0;
    double energy = 0.5;
    std::uint64_t variant = 0; // chooses hair, clothes, moves
};

enum class Habitat { Ground, Sky, Water, Deep, Table };

struct Subject {
    std::string_view idea; // of lexicon.h
    Habitat habitat = Habitat::Ground;
    double height = 1;  // in heights of a person
    double width = 0.5; // in own heights
    bool alive = false; // moves its limbs: painted anew for every frame
    double travel = 0;  // own heights a second that it moves sideways, facing right
    // Paints it upright with its foot at (0, 0), one unit high, y downwards.
    void (*paint)(Painter& painter, const Tones& tones, const Act& act) = nullptr;
    const Subject* away = nullptr; // the same seen from behind, where that differs
};

// In the order of the catalogue; more special ones first.
std::span<const Subject* const> subjectCatalogue();

} // namespace reelwright::generate::draft
