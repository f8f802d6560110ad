// A picture family: a kind of place or image that a scene can be drawn as.
// Thread-safe: constants. Add one: a file in families/ and its line in families/families.def.
#pragma once

#include "generate/draft/set.h"

#include <span>
#include <string_view>

namespace reelwright::generate::draft {

struct Call {
    std::string_view idea; // of lexicon.h
    double weight;
};

struct Family {
    std::string_view id;
    std::span<const Call> calls; // the ideas that ask for this family
    bool outdoors;               // weather and birds reach it
    void (*build)(Set& set);     // puts its layers and actors on the set
};

// In the order of the catalogue.
std::span<const Family* const> familyCatalogue();
// The one that the scene's words and style call for.
const Family& familyOf(const DraftScene& scene);

#define FAMILY(name)                                                                               \
    namespace family {                                                                             \
    extern const Family name;                                                                      \
    }
#include "generate/draft/families/families.def"
#undef FAMILY

} // namespace reelwright::generate::draft
