// Heads with shoulders and chest for close shots: faces with planes of light and shade, from the
// front or in profile. Thread-safe: pure functions.
#pragma once

#include "generate/draft/look.h"
#include "generate/draft/subject.h"

#include <cstdint>

namespace reelwright::generate::draft {

// Each colour in shade, as it is and in light.
struct Shades {
    Rgb dark;
    Rgb middle;
    Rgb light;
};

struct Sitter {
    int hair = 0;         // as subjects::Body::hair, 5: a broad hat with a veil
    bool profile = false; // facing +x; otherwise from the front
    bool smiles = false;
    bool headphones = false;
    bool helmet = false;
    bool sings = false; // with a microphone
    bool armsUp = false;
    bool apron = false;
    const Subject* held = nullptr; // in a raised hand
    Shades skin;
    Shades locks; // of the hair
    Shades cloth;
    Tones things; // of what is held or worn
};

// Colours and hair that suit the variant of a hero in this light.
Sitter sitterOf(const Look& look, std::uint64_t variant);

// The head is one unit from chin to crown with its centre at the origin, light coming from +x;
// the figure goes down to y = 4.7. `flat` is the colour of everything when it is not null.
void paintBust(Painter& painter, const Sitter& sitter, const Rgb* flat);

} // namespace reelwright::generate::draft
