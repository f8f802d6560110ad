// Puts the subject that the words name into a scene. Building is single-threaded like the Set.
#pragma once

#include "generate/draft/casting.h"
#include "generate/draft/set.h"
#include "generate/draft/subject.h"

#include <string_view>

namespace reelwright::generate::draft {

struct Staging {
    Vec foot;                   // where a person far away would stand
    double scale = 1;           // of the size that the shot gives a person
    Rgb rim;                    // light on the edge
    Vec lightFrom{0.75, -0.65}; // unit vector towards the light
    double depth = 1;
    std::string_view fallback = {}; // idea of the subject when the words name none; empty: nobody
    double skyline = 0.3;           // y around which flying subjects fly
    double water = -1;              // y on which ships swim; negative: no water here
    bool deep = false;              // under water: fish swim, others sink
    bool afloat = false;            // nothing stands on a ground: no shadow
    bool away = false;              // vehicles drive away from the viewer
    bool table = true;              // handy things get something to stand on
    bool shore = false;             // at the sea: things are what is found there
    std::string_view without = {};  // an idea that the family itself shows already
};

// Puts the main subject and, where the words name two, the second one on the set. Humans in close
// shots are drawn as busts, handy things stand on a table.
void addCast(Set& set, const Staging& staging);

// Paints a subject once, such as a product in the light; `height` in units.
void paintSubject(Painter& painter, const Subject& subject, Vec foot, double height,
                  const Tones& tones, const Act& act, Rgb rim, Vec lightFrom);
Tones tonesOf(const Look& look);

// Somebody's head and shoulders, as large as the shot asks for; `x` is the place of the head.
void addBust(Set& set, const Subject& subject, const Subject* held, double x, Rgb rim,
             Vec lightFrom);

} // namespace reelwright::generate::draft
