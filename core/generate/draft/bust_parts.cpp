#include "generate/draft/bust_parts.h"

namespace reelwright::generate::draft::bust {

namespace {

bool longHaired(const Sitter& sitter) {
    return sitter.hair == 1 || sitter.hair == 2 || sitter.hair == 4;
}

void paintFolds(Painter& p, const Sitter& sitter) {
    const Paint dark(sitter.cloth.dark * 0.6, 0.5);
    const Paint light(sitter.cloth.light, 0.35);
    p.curve({{-0.74, 1.5}, {-0.7, 2.1}, {-0.78, 2.8}, {-0.74, 4.6}}, 0.035, dark);
    p.curve({{0.74, 1.5}, {0.72, 2.1}, {0.8, 2.8}, {0.76, 4.6}}, 0.035, dark);
    p.curve({{-0.7, 1.42}, {-0.45, 1.6}, {-0.3, 1.95}}, 0.022, dark);
    p.curve({{0.7, 1.42}, {0.5, 1.62}, {0.38, 1.9}}, 0.022, dark);
    p.curve({{-0.62, 2.3}, {-0.3, 2.45}, {0.05, 2.42}}, 0.018, dark);
    p.curve({{0.6, 2.6}, {0.3, 2.74}, {0.0, 2.72}}, 0.018, dark);
    p.curve({{0.82, 1.2}, {0.95, 1.5}, {0.98, 2.2}}, 0.03, light);
    p.curve({{0.3, 0.86}, {0.55, 0.95}, {0.75, 1.08}}, 0.024, light);
}

} // namespace

void paintChest(Painter& p, const Sitter& sitter, const Palette& paint) {
    p.blob({{-1.02, 4.7},
            {-1.1, 2.4},
            {-1.06, 1.5},
            {-0.92, 1.08},
            {-0.62, 0.9},
            {-0.26, 0.74},
            {0, 0.8},
            {0.26, 0.74},
            {0.62, 0.9},
            {0.92, 1.08},
            {1.06, 1.5},
            {1.1, 2.4},
            {1.02, 4.7},
            {0, 4.8}},
           paint.cloth());
    if (paint.flat())
        return;
    p.inside([&] {
        soften(p, {-0.75, 2.0}, 1.0, sitter.cloth.dark * 0.5, 0.5);
        paintFolds(p, sitter);
        // The hem of the shirt and the trousers below it.
        p.blob({{-0.72, 3.1},
                {0, 3.2},
                {0.72, 3.1},
                {0.78, 3.6},
                {0.8, 4.8},
                {-0.8, 4.8},
                {-0.78, 3.6}},
               Paint(sitter.cloth.dark * 0.55));
        p.curve({{-0.72, 3.08}, {0, 3.18}, {0.72, 3.08}}, 0.05, Paint(sitter.cloth.dark * 0.35));
        // Between the arms and the body.
        for (const double side : {-1.0, 1.0})
            p.polygon({{side * 0.75, 1.7},
                       {side * 0.7, 2.3},
                       {side * 0.66, 3.0},
                       {side * 0.8, 3.7},
                       {side * 0.84, 2.9},
                       {side * 0.78, 2.3}},
                      Paint(sitter.cloth.dark * 0.35, 0.85));
        if (sitter.apron) {
            p.polygon(
                {{-0.45, 1.35}, {0.45, 1.35}, {0.7, 4.7}, {-0.7, 4.7}},
                paint.across({sitter.skin.dark, sitter.things.light * 0.8, sitter.things.light},
                             -0.6, 0.6));
            p.line({-0.42, 1.38}, {-0.26, 0.8}, 0.05, Paint(sitter.things.light * 0.8));
            p.line({0.42, 1.38}, {0.26, 0.8}, 0.05, Paint(sitter.things.light));
        }
    });
    // A collar.
    p.curve(
        {{-0.27, 0.72}, {-0.14, 0.92}, {0.02, 0.98}, {0.16, 0.92}, {0.28, 0.72}}, 0.06,
        paint.across({sitter.cloth.dark * 0.7, sitter.cloth.dark, sitter.cloth.middle}, -0.3, 0.3));
}

void soften(Painter& p, Vec at, double radius, Rgb colour, double alpha) {
    p.disc(at, radius,
           Paint::radial(at, radius,
                         {{0, colour, alpha}, {0.5, colour, alpha * 0.5}, {1, colour, 0}}));
}

Rgb lipOf(const Sitter& sitter) {
    return mix(sitter.skin.middle, Rgb{0.62, 0.16, 0.18}, longHaired(sitter) ? 0.5 : 0.22);
}

} // namespace reelwright::generate::draft::bust
