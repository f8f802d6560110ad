#include "generate/draft/bust.h"

#include "generate/draft/bust_parts.h"
#include "generate/draft/figure.h"

#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

using bust::Palette;

void paintArm(Painter& p, const Sitter& sitter, const Palette& paint, double side, Vec elbow,
              Vec hand) {
    const Vec shoulder{side * 0.86, 1.22};
    const Paint sleeve = side > 0 ? paint.plain(mix(sitter.cloth.middle, sitter.cloth.light, 0.6))
                                  : paint.plain(sitter.cloth.dark);
    p.limb(shoulder, 0.2, elbow, 0.17, sleeve);
    p.limb(elbow, 0.17, mix(elbow, hand, 0.85), 0.115, sleeve);
    const Rgb skin = side > 0 ? sitter.skin.light : sitter.skin.middle;
    p.limb(mix(elbow, hand, 0.86), 0.09, hand, 0.12, paint.plain(skin));
    if (!paint.flat()) {
        p.curve({mix(shoulder, elbow, 0.7) + Vec{-0.1, 0}, elbow + Vec{0.02, 0.02},
                 mix(elbow, hand, 0.25) + Vec{0, 0.08}},
                0.02, Paint(sitter.cloth.dark * 0.6, 0.6));
        for (int i = 0; i < 3; ++i)
            p.line(hand + Vec{-0.05 + 0.05 * i, -0.06}, hand + Vec{-0.06 + 0.055 * i, 0.06}, 0.012,
                   Paint(sitter.skin.dark, 0.5));
    }
}

void paintHeadphones(Painter& p, const Sitter& sitter, const Palette& paint) {
    const Paint shell = paint.plain(sitter.things.accent);
    if (sitter.profile) {
        p.arc({-0.05, -0.08}, 0.56, 4.35, 4.98, 0.075, shell);
        p.line({-0.06, -0.6}, {-0.06, -0.1}, 0.06, shell);
        p.ellipse({-0.06, 0.04}, 0.15, 0.2, shell);
        p.ellipse({-0.06, 0.04}, 0.1, 0.14, paint.plain(sitter.things.body));
        return;
    }
    p.arc({0, -0.1}, 0.58, 3.3, 6.12, 0.075, shell);
    for (const double side : {-1.0, 1.0}) {
        p.roundRect(side * 0.43 - 0.1, -0.18, 0.2, 0.4, 0.09, shell);
        p.roundRect(side * 0.38 - 0.06, -0.16, 0.12, 0.36, 0.05, paint.plain(sitter.things.body));
    }
}

void paintHelmet(Painter& p, const Sitter& sitter, const Palette& paint) {
    const Rgb suit = mix(sitter.cloth.light, kWhite, 0.6);
    p.disc({0, 0}, 0.82, paint.plain(suit, 0.16));
    p.arc({0, 0}, 0.82, 0, 6.2832, 0.09, paint.across({suit * 0.4, suit * 0.7, suit}, -0.8, 0.8));
    p.arc({0, 0}, 0.7, 5.0, 5.9, 0.05, paint.plain(kWhite, 0.7));
    p.roundRect(-0.6, 0.72, 1.2, 0.2, 0.1, paint.across({suit * 0.4, suit * 0.7, suit}, -0.6, 0.6));
}

void paintVeil(Painter& p, const Sitter& sitter, const Palette& paint) {
    const Rgb straw = mix(sitter.cloth.light, Rgb{0.9, 0.78, 0.45}, 0.7);
    p.blob({{-0.8, -0.3}, {-0.72, 0.4}, {-0.6, 0.9}, {0.6, 0.9}, {0.72, 0.4}, {0.8, -0.3}},
           paint.plain(sitter.cloth.dark * 0.5, 0.3));
    p.ellipse({0, -0.33}, 0.92, 0.15, paint.across({straw * 0.45, straw * 0.75, straw}, -0.9, 0.9));
    p.blob({{-0.42, -0.36}, {-0.36, -0.62}, {0, -0.72}, {0.36, -0.62}, {0.42, -0.36}, {0, -0.3}},
           paint.across({straw * 0.5, straw * 0.8, straw}, -0.4, 0.4));
}

Shades shadesOf(Rgb colour, Rgb dark, Rgb light, double lit) {
    return {mix(colour * (0.4 + 0.12 * lit), dark, 0.25),
            mix(colour * (0.74 + 0.16 * lit), dark, 0.04), mix(colour, light, 0.2)};
}

} // namespace

Sitter sitterOf(const Look& look, std::uint64_t variant) {
    Sitter sitter;
    const subjects::Body body = subjects::bodyOf(variant);
    sitter.hair = body.hair;
    const double lit = look.daylight;
    // The scene's colours lie over the skin's own.
    const Rgb skin = mix(body.skin, mix(look.main, look.light, 0.4), 0.2);
    const Rgb locks = mix(body.locks, look.ink, 0.3);
    const Rgb plain = mix(look.ground, look.main, 0.45);
    const Rgb cloth = body.tint == 0   ? plain
                      : body.tint == 1 ? mix(plain, look.accent, 0.55)
                                       : mix(plain, Rgb{0.86, 0.83, 0.78}, 0.55);
    sitter.skin = shadesOf(skin, look.shadow, look.light, lit);
    sitter.locks = shadesOf(locks, look.ink, look.light, lit);
    sitter.cloth =
        shadesOf(atLuminance(cloth, std::min(luminance(cloth), 0.5)), look.ink, look.light, lit);
    return sitter;
}

void paintBust(Painter& painter, const Sitter& sitter, const Rgb* flat) {
    const Palette paint(sitter, flat);
    if (sitter.armsUp) {
        paintArm(painter, sitter, paint, -1, {-1.5, 0.55}, {-1.25, -0.5});
        paintArm(painter, sitter, paint, 1, {1.45, 0.5}, {1.5, -0.6});
    }
    sitter.profile ? bust::paintProfile(painter, sitter, paint)
                   : bust::paintFront(painter, sitter, paint);
    if (sitter.headphones)
        paintHeadphones(painter, sitter, paint);
    if (sitter.helmet)
        paintHelmet(painter, sitter, paint);
    if (sitter.hair == 5)
        paintVeil(painter, sitter, paint);
    const Tones things = flat != nullptr ? Tones{*flat, *flat, *flat, *flat, true} : sitter.things;
    if (sitter.sings) {
        const Vec mouth = sitter.profile ? Vec{0.62, 0.42} : Vec{0.12, 0.48};
        paintArm(painter, sitter, paint, 1, {1.1, 2.1}, mouth + Vec{0.16, 0.5});
        painter.limb(mouth + Vec{0.14, 0.5}, 0.05, mouth + Vec{0.03, 0.12}, 0.07,
                     paint.plain(things.body));
        painter.disc(mouth, 0.12, paint.plain(mix(things.light, things.body, 0.45)));
    }
    if (sitter.held != nullptr) {
        const Vec hand{0.72, 1.75};
        const double size = sitter.held->height > 0.33 ? 1.15 : 0.95;
        painter.placed(hand + Vec{-0.08, 0.12}, size, size, 0, [&] {
            sitter.held->paint(painter, things, Act{0.9, 0.4, 0.6, 0});
        });
        paintArm(painter, sitter, paint, 1, {1.2, 2.5}, hand);
    }
}

} // namespace reelwright::generate::draft
