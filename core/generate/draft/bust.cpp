#include "generate/draft/bust.h"

#include "generate/draft/figure.h"

#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

bool longHaired(const Sitter& sitter) {
    return sitter.hair == 1 || sitter.hair == 2 || sitter.hair == 4;
}

// Paints that go from shade on the left to light on the right.
class Palette {
public:
    Palette(const Sitter& sitter, const Rgb* flat)
        : m_sitter(sitter)
        , m_flat(flat) {}

    [[nodiscard]] bool flat() const { return m_flat != nullptr; }
    [[nodiscard]] Paint plain(Rgb colour, double alpha = 1) const {
        return m_flat != nullptr ? Paint(*m_flat, 1) : Paint(colour, alpha);
    }
    [[nodiscard]] Paint across(const Shades& shades, double left, double right) const {
        if (m_flat != nullptr)
            return Paint(*m_flat);
        return Paint::linear({left, 0}, {right, -0.1},
                             {{0, shades.dark, 1}, {0.38, shades.middle, 1}, {1, shades.light, 1}});
    }
    [[nodiscard]] Paint skin(double left = -0.34, double right = 0.36) const {
        return across(m_sitter.skin, left, right);
    }
    [[nodiscard]] Paint hair() const { return across(m_sitter.locks, -0.4, 0.5); }
    [[nodiscard]] Paint cloth() const { return across(m_sitter.cloth, -1.1, 1.2); }

private:
    const Sitter& m_sitter;
    const Rgb* m_flat;
};

// Shade that fades out from a place.
void soften(Painter& p, Vec at, double radius, Rgb colour, double alpha) {
    p.disc(at, radius,
           Paint::radial(at, radius,
                         {{0, colour, alpha}, {0.5, colour, alpha * 0.5}, {1, colour, 0}}));
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

void paintEye(Painter& p, const Sitter& sitter, Vec at, double width, double gaze) {
    const double w = width;
    p.blob({at + Vec{-w, 0.006}, at + Vec{-w * 0.4, -0.027}, at + Vec{w * 0.4, -0.027},
            at + Vec{w, 0.003}, at + Vec{w * 0.4, 0.02}, at + Vec{-w * 0.4, 0.02}},
           Paint(mix(sitter.skin.light, kWhite, 0.35)));
    p.ellipse(at + Vec{gaze, -0.004}, 0.03, 0.025, Paint(sitter.locks.dark * 0.8));
    p.disc(at + Vec{gaze + 0.011, -0.012}, 0.007, Paint(kWhite, 0.85));
    p.curve({at + Vec{-w * 1.08, 0.002}, at + Vec{-w * 0.4, -0.03}, at + Vec{w * 0.4, -0.03},
             at + Vec{w * 1.12, -0.002}},
            0.02, Paint(sitter.locks.dark * 0.7));
    p.curve({at + Vec{-w * 0.9, -0.05}, at + Vec{0, -0.068}, at + Vec{w * 0.95, -0.048}}, 0.01,
            Paint(sitter.skin.dark, 0.55));
    const double outer = at.x > 0 ? 1 : -1;
    p.curve({at + Vec{-outer * w * 1.05, -0.1}, at + Vec{outer * w * 0.3, -0.128},
             at + Vec{outer * w * 1.25, -0.098}},
            0.028, Paint(sitter.locks.middle, 0.9));
}

void paintFaceFront(Painter& p, const Sitter& sitter) {
    const Rgb dark = sitter.skin.dark;
    p.inside([&] {
        // The far side lies in the shade, with a soft edge down the nose.
        p.blob({{-0.5, -0.6},
                {-0.1, -0.5},
                {-0.07, -0.16},
                {-0.1, 0.08},
                {-0.14, 0.3},
                {-0.06, 0.56},
                {-0.5, 0.6}},
               Paint(dark, 0.3));
        soften(p, {-0.3, 0.1}, 0.4, dark * 0.8, 0.35);
        soften(p, {-0.15, -0.07}, 0.12, dark * 0.8, 0.55);
        soften(p, {0.16, -0.07}, 0.11, dark, 0.45);
        soften(p, {0.2, 0.12}, 0.15, mix(sitter.skin.light, Rgb{0.95, 0.4, 0.35}, 0.5), 0.35);
        soften(p, {0.06, -0.32}, 0.22, mix(sitter.skin.light, kWhite, 0.4), 0.35);
        soften(p, {0, -0.52}, 0.3, dark * 0.7, 0.4);
    });
    paintEye(p, sitter, {-0.155, -0.055}, 0.068, 0.008);
    paintEye(p, sitter, {0.155, -0.055}, 0.068, 0.008);
    p.polygon({{-0.012, -0.1}, {-0.06, 0.13}, {-0.02, 0.155}, {0.012, 0.13}}, Paint(dark, 0.5));
    p.line({0.022, -0.06}, {0.03, 0.09}, 0.022, Paint(mix(sitter.skin.light, kWhite, 0.35), 0.6));
    p.curve({{-0.058, 0.13}, {-0.02, 0.155}, {0.02, 0.155}, {0.056, 0.13}}, 0.018,
            Paint(dark * 0.75, 0.85));
    const double corner = sitter.smiles ? -0.03 : 0.0;
    const Rgb lip = mix(sitter.skin.middle, Rgb{0.62, 0.16, 0.18}, longHaired(sitter) ? 0.5 : 0.22);
    if (sitter.sings) {
        p.ellipse({0, 0.29}, 0.075, 0.065, Paint(dark * 0.35));
        p.arc({0, 0.285}, 0.072, 0.2, 2.94, 0.03, Paint(lip));
    } else {
        p.blob({{-0.115, 0.262 + corner},
                {-0.03, 0.24},
                {0, 0.25},
                {0.03, 0.24},
                {0.115, 0.262 + corner},
                {0, 0.285}},
               Paint(lip * 0.72));
        p.blob({{-0.1, 0.268 + corner},
                {0, 0.28},
                {0.1, 0.268 + corner},
                {0.04, 0.325},
                {-0.04, 0.325}},
               Paint(lip));
        p.line({0.01, 0.302}, {0.045, 0.298}, 0.014, Paint(mix(lip, kWhite, 0.6), 0.7));
        p.curve({{-0.07, 0.36}, {0, 0.372}, {0.06, 0.36}}, 0.02, Paint(dark, 0.35));
    }
}

void paintHairFront(Painter& p, const Sitter& sitter, const Palette& paint) {
    if (sitter.hair == 3) {
        p.blob(
            {{-0.41, -0.14},
             {-0.42, -0.42},
             {-0.24, -0.64},
             {0.1, -0.68},
             {0.36, -0.5},
             {0.42, -0.16},
             {0.2, -0.28},
             {-0.2, -0.28}},
            paint.across({sitter.cloth.dark, sitter.cloth.middle, sitter.cloth.light}, -0.4, 0.4));
        p.blob({{-0.4, -0.27}, {0, -0.36}, {0.4, -0.27}, {0.46, -0.19}, {0, -0.25}, {-0.46, -0.19}},
               paint.plain(sitter.cloth.dark * 0.6));
        return;
    }
    if (sitter.hair == 4) {
        for (int i = 0; i < 13; ++i)
            p.disc({std::cos(3.34 - i * 0.3) * 0.42, -0.22 - std::sin(0.2 + i * 0.225) * 0.36},
                   0.19, paint.hair());
    }
    p.blob({{-0.4, 0.06},
            {-0.41, -0.34},
            {-0.24, -0.62},
            {0.06, -0.66},
            {0.32, -0.53},
            {0.42, -0.26},
            {0.39, 0.06},
            {0.33, -0.18},
            {0.12, -0.37},
            {-0.18, -0.3},
            {-0.32, -0.16}},
           paint.hair());
    if (paint.flat())
        return;
    const Paint strand(mix(sitter.locks.light, kWhite, 0.15), 0.5);
    p.curve({{0.06, -0.6}, {0.24, -0.52}, {0.36, -0.28}}, 0.022, strand);
    p.curve({{-0.02, -0.56}, {0.16, -0.5}, {0.3, -0.34}}, 0.012, strand);
    p.curve({{-0.1, -0.54}, {-0.22, -0.46}, {-0.32, -0.3}}, 0.012, Paint(sitter.locks.light, 0.25));
    if (sitter.hair == 2)
        p.disc({0.04, -0.76}, 0.17, paint.hair());
}

void paintFront(Painter& p, const Sitter& sitter, const Palette& paint) {
    if (sitter.hair == 1) {
        p.blob({{-0.43, -0.2},
                {-0.3, -0.6},
                {0, -0.7},
                {0.3, -0.6},
                {0.43, -0.2},
                {0.5, 0.4},
                {0.56, 1.0},
                {0.3, 1.2},
                {-0.3, 1.2},
                {-0.56, 1.0},
                {-0.5, 0.4}},
               paint.hair());
    }
    p.blob({{-0.18, 0.25},
            {0.18, 0.25},
            {0.2, 0.7},
            {0.34, 0.86},
            {0, 1.0},
            {-0.34, 0.86},
            {-0.2, 0.7}},
           paint.skin(-0.25, 0.4));
    if (!paint.flat())
        p.inside([&] {
            p.blob({{-0.3, 0.25}, {0.3, 0.25}, {0.16, 0.56}, {-0.02, 0.66}, {-0.25, 0.75}},
                   Paint(sitter.skin.dark * 0.7, 0.6));
        });
    p.faded(1, [&] { paintChest(p, sitter, paint); });
    p.ellipse({-0.35, 0.02}, 0.055, 0.1, paint.plain(sitter.skin.dark));
    p.ellipse({0.355, 0.02}, 0.055, 0.1, paint.plain(sitter.skin.light));
    p.faded(1, [&] {
        p.blob({{-0.35, -0.12},
                {-0.27, -0.46},
                {0, -0.56},
                {0.27, -0.46},
                {0.35, -0.12},
                {0.33, 0.14},
                {0.21, 0.39},
                {0.06, 0.5},
                {-0.06, 0.5},
                {-0.21, 0.39},
                {-0.33, 0.14}},
               paint.skin());
        if (!paint.flat())
            paintFaceFront(p, sitter);
    });
    paintHairFront(p, sitter, paint);
    if (sitter.hair == 1 && !paint.flat()) {
        // Locks fall over the shoulders.
        p.blob({{-0.34, -0.2},
                {-0.36, 0.3},
                {-0.3, 0.75},
                {-0.36, 1.25},
                {-0.56, 1.15},
                {-0.54, 0.5},
                {-0.43, -0.1}},
               paint.plain(sitter.locks.dark));
        p.blob({{0.35, -0.2},
                {0.38, 0.3},
                {0.34, 0.75},
                {0.4, 1.22},
                {0.56, 1.12},
                {0.54, 0.5},
                {0.44, -0.1}},
               paint.across(sitter.locks, 0.3, 0.55));
        p.curve({{0.47, 0.0}, {0.49, 0.5}, {0.48, 1.0}}, 0.02,
                Paint(mix(sitter.locks.light, kWhite, 0.2), 0.6));
    }
}

void paintFaceProfile(Painter& p, const Sitter& sitter) {
    const Rgb dark = sitter.skin.dark;
    p.inside([&] {
        p.blob({{-0.5, -0.6},
                {-0.05, -0.5},
                {-0.02, -0.1},
                {0.06, 0.12},
                {0.02, 0.34},
                {0.16, 0.5},
                {-0.5, 0.7}},
               Paint(dark, 0.3));
        soften(p, {-0.12, 0.26}, 0.36, dark * 0.75, 0.6);
        soften(p, {0.2, -0.06}, 0.13, dark * 0.85, 0.55);
        soften(p, {0.15, 0.13}, 0.15, mix(sitter.skin.light, Rgb{0.95, 0.4, 0.35}, 0.5), 0.4);
        soften(p, {0.2, -0.34}, 0.2, mix(sitter.skin.light, kWhite, 0.4), 0.35);
        soften(p, {0.34, 0.0}, 0.1, mix(sitter.skin.light, kWhite, 0.4), 0.35);
    });
    // The eye, seen from the side, its lid and brow.
    p.blob({{0.16, -0.06}, {0.215, -0.09}, {0.262, -0.085}, {0.268, -0.045}, {0.22, -0.035}},
           Paint(mix(sitter.skin.light, kWhite, 0.55)));
    p.ellipse({0.25, -0.063}, 0.017, 0.027, Paint(sitter.locks.dark * 0.8));
    p.disc({0.253, -0.072}, 0.006, Paint(kWhite, 0.9));
    p.curve({{0.15, -0.06}, {0.21, -0.1}, {0.278, -0.095}}, 0.018, Paint(sitter.locks.dark * 0.7));
    p.curve({{0.12, -0.15}, {0.2, -0.188}, {0.285, -0.165}}, 0.028,
            Paint(sitter.locks.middle, 0.9));
    // The wing of the nose and the mouth.
    p.curve({{0.3, 0.06}, {0.285, 0.1}, {0.31, 0.125}, {0.35, 0.122}}, 0.014,
            Paint(dark * 0.75, 0.8));
    const Rgb lip = mix(sitter.skin.middle, Rgb{0.62, 0.16, 0.18}, longHaired(sitter) ? 0.5 : 0.22);
    p.blob({{0.345, 0.18}, {0.385, 0.21}, {0.36, 0.243}, {0.26, 0.25}}, Paint(lip * 0.78));
    p.blob({{0.26, 0.25}, {0.355, 0.247}, {0.375, 0.28}, {0.34, 0.315}}, Paint(lip));
    p.curve({{0.36, 0.246}, {0.29, 0.25}, {0.24, sitter.smiles ? 0.225 : 0.256}}, 0.012,
            Paint(dark * 0.5, 0.9));
    // The ear.
    p.ellipse({-0.06, 0.03}, 0.06, 0.095, Paint(sitter.skin.middle));
    p.arc({-0.06, 0.02}, 0.04, 3.6, 6.6, 0.016, Paint(dark, 0.7));
}

void paintHairProfile(Painter& p, const Sitter& sitter, const Palette& paint) {
    if (sitter.hair == 3) {
        p.blob(
            {{-0.42, -0.1},
             {-0.42, -0.4},
             {-0.16, -0.66},
             {0.16, -0.62},
             {0.33, -0.4},
             {0.32, -0.28},
             {0, -0.26},
             {-0.3, -0.12}},
            paint.across({sitter.cloth.dark, sitter.cloth.middle, sitter.cloth.light}, -0.4, 0.4));
        p.blob({{0.1, -0.34}, {0.34, -0.35}, {0.6, -0.24}, {0.56, -0.2}, {0.3, -0.27}},
               paint.plain(sitter.cloth.dark * 0.6));
        p.blob({{-0.4, -0.14}, {-0.2, -0.2}, {-0.14, 0.05}, {-0.24, 0.3}, {-0.38, 0.1}},
               paint.hair());
        return;
    }
    p.blob({{-0.44, 0.02},
            {-0.41, -0.38},
            {-0.12, -0.64},
            {0.16, -0.61},
            {0.32, -0.4},
            {0.15, -0.38},
            {0.05, -0.22},
            {0.03, -0.04},
            {-0.06, -0.03},
            {-0.13, 0.0},
            {-0.14, 0.14},
            {-0.28, 0.28}},
           paint.hair());
    if (sitter.hair == 1)
        p.blob({{-0.3, -0.5},
                {-0.04, -0.1},
                {-0.12, 0.3},
                {-0.14, 0.85},
                {-0.42, 1.15},
                {-0.64, 0.75},
                {-0.52, 0.0}},
               paint.hair());
    else if (sitter.hair == 2)
        p.disc({-0.5, -0.26}, 0.2, paint.hair());
    else if (sitter.hair == 4)
        for (int i = 0; i < 11; ++i)
            p.disc(
                {-0.08 + std::cos(0.9 + i * 0.29) * 0.36, -0.24 - std::sin(0.9 + i * 0.29) * 0.32},
                0.2, paint.hair());
    if (paint.flat())
        return;
    const Paint strand(mix(sitter.locks.light, kWhite, 0.15), 0.45);
    p.curve({{0.22, -0.5}, {0.0, -0.54}, {-0.22, -0.4}, {-0.34, -0.1}}, 0.02, strand);
    p.curve({{0.2, -0.44}, {0.02, -0.44}, {-0.14, -0.3}, {-0.22, -0.04}}, 0.012, strand);
    if (sitter.hair == 1)
        p.curve({{-0.3, 0.0}, {-0.3, 0.4}, {-0.38, 0.9}}, 0.018, strand);
}

void paintProfile(Painter& p, const Sitter& sitter, const Palette& paint) {
    p.blob({{-0.24, 0.05},
            {0.1, 0.28},
            {0.12, 0.6},
            {0.22, 0.85},
            {-0.1, 1.0},
            {-0.4, 0.85},
            {-0.28, 0.5}},
           paint.skin(-0.3, 0.3));
    if (!paint.flat())
        p.inside([&] {
            p.blob({{-0.2, 0.2}, {0.3, 0.4}, {0.12, 0.55}, {0.0, 0.7}, {-0.3, 0.9}},
                   Paint(sitter.skin.dark * 0.7, 0.6));
        });
    p.faded(1, [&] { p.placed({-0.12, 0}, 0.86, 1, 0, [&] { paintChest(p, sitter, paint); }); });
    p.faded(1, [&] {
        p.blob({{-0.38, -0.1}, {-0.3, -0.42}, {-0.05, -0.55}, {0.2, -0.5},    {0.31, -0.33},
                {0.33, -0.17}, {0.31, -0.1},  {0.36, 0.0},    {0.43, 0.09},   {0.37, 0.13},
                {0.35, 0.17},  {0.385, 0.21}, {0.355, 0.245}, {0.375, 0.285}, {0.33, 0.33},
                {0.33, 0.4},   {0.25, 0.47},  {0.08, 0.42},   {-0.06, 0.3},   {-0.24, 0.22}},
               paint.skin(-0.3, 0.4));
        if (!paint.flat())
            paintFaceProfile(p, sitter);
    });
    paintHairProfile(p, sitter, paint);
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
    sitter.profile ? paintProfile(painter, sitter, paint) : paintFront(painter, sitter, paint);
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
