// Light and shade on painted things. Thread-safe: pure functions.
#pragma once

#include "generate/draft/subject.h"

namespace reelwright::generate::draft::subjects {

// A surface round about an upright axis: shade on the left, light on the right.
Paint roundPaint(const Tones& tones, Rgb colour, double left, double right);
// The same as a ball around `centre`.
Paint ballPaint(const Tones& tones, Rgb colour, Vec centre, double radius);
// A flame of `height` above its foot that flickers with the time.
void paintFlame(Painter& painter, const Tones& tones, Vec foot, double height, double seconds);
// Three threads of steam that rise from `foot`.
void paintSteam(Painter& painter, const Tones& tones, Vec foot, double width, double height,
                double seconds);
// A soft round light inside the thing.
void paintGlow(Painter& painter, const Tones& tones, Vec centre, double radius, double strength);

} // namespace reelwright::generate::draft::subjects
