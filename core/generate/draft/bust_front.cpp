#include "generate/draft/bust_parts.h"

#include <cmath>

namespace reelwright::generate::draft::bust {

namespace {

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
    const Rgb lip = lipOf(sitter);
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

} // namespace

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

} // namespace reelwright::generate::draft::bust
