// Where in the frame a subject stands and how large it is. Thread-safe: pure functions.
#pragma once

#include "generate/draft/cast.h"

namespace reelwright::generate::draft {

struct Placing {
    Vec foot;
    double height = 0.3;
    double depth = 1;
    Rgb rim;
    Vec lightFrom;
    Tones tones;
    bool mirrored = false;
    double aspect = 1;
};

// What a subject is in this place; nullptr when it cannot be there.
const Subject* fitting(const Subject* subject, const Staging& staging);

// The place that the staging, the shot and the subject's habitat give it.
Placing placingOf(const Set& set, const Staging& staging, const Subject& subject);

// How far it has gone sideways at a moment, in frame heights.
double travelOf(const Subject& subject, const Placing& placing, const Moment& moment);

} // namespace reelwright::generate::draft
