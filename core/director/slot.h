// A scene while it is being planned. Thread-safe: plain value.
#pragma once

#include "director/cutting.h"
#include "director/grammar/grammar.h"
#include "director/worlds/world.h"

#include "model/scene.h"

#include <string>
#include <vector>

namespace reelwright::director {

struct Slot {
    Cut cut;
    base::FrameIndex length = 0; // frames
    double begin = 0;            // film time in seconds
    double end = 0;
    double energy = 0.5;
    std::string section; // label of the song's section
    const Part* part = nullptr;
    int block = 0; // scenes of one section or part have the same number
    bool hero = false;
    std::size_t setting = 0; // index in Intent::settings
    model::Shot shot;
    std::string description;
    int moment = -1;      // index of the prompt's moment that is seen; -1: none
    std::string place;    // of the moment told last: "in the storm"; may be empty
    bool leading = false; // tells the moment itself, others of the same moment a view of it
};

// Cuts into slots with their lengths, energies and sections.
std::vector<Slot> makeSlots(const Timeline& timeline, const std::vector<Cut>& cuts);

// Gives each slot its part of the grammar and its block.
void assignParts(std::vector<Slot>& slots, const Grammar& grammar, const Timeline& timeline);

// Marks the strongest moment, and one more for each two minutes of film.
void chooseHeroes(std::vector<Slot>& slots);

// Gives each slot a place of the film: the first setting leads, the others take turns by block; a
// story walks through them in order.
void assignSettings(std::vector<Slot>& slots, std::size_t settings, model::Category category,
                    base::Random random);

} // namespace reelwright::director
