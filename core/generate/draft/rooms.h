// What stands in an interior, by what kind of room it is. Building is single-threaded like the Set.
#pragma once

#include "generate/draft/set.h"

namespace reelwright::generate::draft {

struct Room {
    double floor = 0.75;
    Vec window; // its centre
    Vec half;
    int panes = 3;
    double side = 1; // of the window, on which the free wall is
    Rgb wall;
};

// One kind of room. Its painters work in a place of their own: x grows from the window's edge along
// the free wall, y is 0 on the floor and grows downwards, both in frame heights.
struct RoomKind {
    std::string_view idea; // of lexicon.h; empty for a room to live in
    void (*paint)(Painter& painter, const Room& room, const Look& look, base::Random& random);
    Vec steam; // where it rises; {0, 0} for nowhere
};

// The kind that the words ask for, or one to live in by the scene's seed.
const RoomKind& roomKindOf(const Set& set);

// The furniture along the free wall, and what moves on it.
void addFurniture(Set& set, const Room& room, const RoomKind& kind);

// A carriage instead of a room: seats along windows with the land and the rain flying by.
void addCarriage(Set& set, double floor);

} // namespace reelwright::generate::draft
