#include "generate/draft/bust_parts.h"

#include <cmath>

namespace reelwright::generate::draft::bust {

namespace {

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
    const Rgb lip = lipOf(sitter);
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

} // namespace

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

} // namespace reelwright::generate::draft::bust
