// Who and what the words put into a scene, and in which part. Thread-safe: pure functions.
#pragma once

#include "generate/draft/reading.h"
#include "generate/draft/subject.h"

#include <string_view>

namespace reelwright::generate::draft {

struct Casting {
    const Subject* main = nullptr;   // nullptr: the words name nobody and nothing
    const Subject* place = nullptr;  // scenery that goes with them, as a keeper's lighthouse
    const Subject* second = nullptr; // beside, behind or in the hands of the main one
};

// The main subject is the one that the scene's own words are about, or else one of the style's;
// scenery that only says where something happens is never the main one.
Casting castingOf(const Reading& reading);

// The main subject alone.
const Subject* subjectOf(const Reading& reading);

// The subject of that name; it must be in the catalogue.
const Subject* subjectCalled(std::string_view idea);

// The looks of a film's hero, the same from scene to scene; words such as "she" narrow it.
std::uint64_t heroOf(std::string_view style, const Reading& reading);

} // namespace reelwright::generate::draft
