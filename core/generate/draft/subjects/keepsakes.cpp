// Things that stories turn on: a message in a bottle, books, letters, keys, coins, hearts, kites.
#include "generate/draft/shading.h"
#include "generate/draft/subjects/lists.h"

#include <array>
#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr Rgb kPaper{0.96, 0.89, 0.72};

// A clear bottle that lies half in the sand, a rolled paper inside.
void paintMessageBottle(Painter& p, const Tones& t, const Act& act) {
    const Rgb glass = t.own({0.42, 0.72, 0.64}, 0.75);
    const Rgb sand = t.own({0.8, 0.68, 0.48}, 0.55);
    p.placed({0, -0.42}, 1, 1, -0.16, [&] {
        p.faded(1, [&] {
            const auto outline = [&](const Paint& paint) {
                p.blob({{-1.02, 0.0},
                        {-1.0, -0.3},
                        {-0.88, -0.36},
                        {0.1, -0.36},
                        {0.34, -0.3},
                        {0.52, -0.14},
                        {0.92, -0.125},
                        {0.92, 0.125},
                        {0.52, 0.14},
                        {0.34, 0.3},
                        {0.1, 0.36},
                        {-0.88, 0.36},
                        {-1.0, 0.3}},
                       paint);
            };
            outline(t.flat ? Paint(t.body)
                           : Paint::vertical(-0.36, 0.36,
                                             {{0, mix(glass, kWhite, 0.55), 0.75},
                                              {0.3, glass, 0.55},
                                              {0.75, glass * 0.6, 0.7},
                                              {1, glass * 0.35, 0.9}}));
            if (t.flat)
                return;
            p.inside([&] {
                // The rolled paper, tied with a ribbon.
                const Rgb paper = t.own(kPaper, 0.9);
                p.placed({-0.28, 0.06}, 1, 1, 0.1, [&] {
                    p.roundRect(-0.52, -0.15, 1.02, 0.3, 0.1,
                                Paint::vertical(-0.15, 0.15,
                                                {{0, mix(paper, kWhite, 0.4), 1},
                                                 {0.5, paper, 1},
                                                 {1, paper * 0.6, 1}}));
                    p.ellipse({0.49, 0}, 0.05, 0.145, Paint(paper * 0.7));
                    p.arc({0.49, 0.0}, 0.04, 0.5, 5.2, 0.014, Paint(paper * 0.4));
                    p.rect(-0.06, -0.16, 0.08, 0.32, Paint(t.accent));
                    for (int i = 0; i < 3; ++i)
                        p.line({-0.42, -0.07 + i * 0.06}, {-0.16, -0.07 + i * 0.06}, 0.012,
                               Paint(paper * 0.5, 0.7));
                });
                p.rect(-1.1, 0.17, 2.2, 0.3, Paint(glass * 0.3, 0.4));
            });
            p.curve({{-0.86, -0.26}, {-0.3, -0.285}, {0.12, -0.27}, {0.36, -0.2}}, 0.045,
                    Paint(kWhite, 0.85));
            p.line({-0.78, -0.18}, {-0.62, -0.18}, 0.03, Paint(kWhite, 0.6));
            const double glint = 0.5 + 0.5 * std::sin(act.seconds * 2.2);
            p.disc({0.3, -0.23}, 0.05 + 0.02 * glint, Paint(kWhite, 0.5 + 0.5 * glint));
        });
        p.roundRect(0.88, -0.16, 0.09, 0.32, 0.03,
                    Paint(t.flat ? t.body : mix(glass, kWhite, 0.3)));
        p.roundRect(0.94, -0.105, 0.22, 0.21, 0.03,
                    roundPaint(t, t.own({0.68, 0.47, 0.28}, 0.8), 0.9, 1.2));
    });
    // Sand lies against it.
    p.blob({{-1.35, 0.06},
            {-1.1, -0.1},
            {-0.6, -0.13},
            {-0.1, -0.06},
            {0.5, -0.09},
            {0.9, -0.02},
            {1.25, 0.06},
            {0, 0.1}},
           t.flat ? Paint(t.body)
                  : Paint::vertical(-0.13, 0.08,
                                    {{0, mix(sand, t.light, 0.3), 1}, {1, sand * 0.6, 1}}));
}

void paintBook(Painter& p, const Tones& t, const Act& act) {
    const Rgb cover = t.flat ? t.body : mix(t.accent, t.second, 0.4);
    const Rgb page = t.own(kPaper, 0.9);
    p.polygon({{-0.94, -0.08}, {0, -0.0}, {0.94, -0.08}, {0.88, -0.5}, {0, -0.4}, {-0.88, -0.5}},
              roundPaint(t, cover, -0.94, 0.94));
    for (const double side : {-1.0, 1.0}) {
        const Rgb near = t.flat ? page : side > 0 ? mix(page, kWhite, 0.3) : page * 0.72;
        p.blob({{0, -0.06},
                {side * 0.3, -0.17},
                {side * 0.6, -0.17},
                {side * 0.88, -0.13},
                {side * 0.82, -0.56},
                {side * 0.55, -0.62},
                {side * 0.26, -0.6},
                {0, -0.47}},
               Paint(near));
        if (!t.flat)
            for (int i = 0; i < 6; ++i)
                p.curve({{side * 0.14, -0.2 - i * 0.05},
                         {side * 0.4, -0.265 - i * 0.05},
                         {side * 0.7, -0.245 - i * 0.048}},
                        0.014, Paint(t.body, 0.45));
    }
    // A page that turns.
    const double turn = std::fmod(act.seconds * 0.45, 1.0);
    const double side = 1 - 2 * turn;
    const double lift = 0.34 * std::sin(turn * 3.14159);
    p.blob({{0, -0.06},
            {side * 0.36, -0.18 - lift * 0.5},
            {side * 0.82, -0.14 - lift},
            {side * 0.76, -0.56 - lift},
            {side * 0.34, -0.6 - lift * 0.6},
            {0, -0.47}},
           Paint(t.flat ? t.body : mix(page, kWhite, side > 0 ? 0.5 : 0.1)));
    paintGlow(p, t, {0, -0.5}, 0.6, 0.35);
    if (!t.flat)
        for (int i = 0; i < 9; ++i) {
            const double age = std::fmod(act.seconds * 0.22 + i * 0.31, 1.0);
            p.disc({0.5 * std::sin(i * 2.4), -0.5 - 0.5 * age}, 0.016 * (1 - age),
                   Paint(mix(t.light, kWhite, 0.5), 0.9 * (1 - age)));
        }
}

void paintLetter(Painter& p, const Tones& t, const Act& act) {
    const Rgb paper = t.own(kPaper, 0.9);
    const double rise = 0.06 * std::sin(act.seconds * 1.2);
    p.placed({0, 0}, 1, 1, -0.05, [&] {
        p.roundRect(-0.6, -0.98 + rise, 1.2, 0.6, 0.02,
                    Paint(t.flat ? t.body : mix(paper, kWhite, 0.5)));
        if (!t.flat)
            for (int i = 0; i < 4; ++i)
                p.line({-0.48, -0.86 + rise + i * 0.09},
                       {0.46 - 0.2 * (i % 2), -0.86 + rise + i * 0.09}, 0.018, Paint(t.body, 0.5));
        p.roundRect(-0.7, -0.6, 1.4, 0.6, 0.03, Paint(t.flat ? t.body : paper * 0.85));
        p.polygon({{-0.7, -0.58}, {0.0, -0.26}, {-0.7, -0.02}},
                  Paint(t.flat ? t.body : paper * 0.72));
        p.polygon({{0.7, -0.58}, {0.0, -0.26}, {0.7, -0.02}},
                  Paint(t.flat ? t.body : mix(paper, kWhite, 0.25)));
        p.polygon({{-0.68, 0.0}, {0.0, -0.36}, {0.68, 0.0}}, Paint(t.flat ? t.body : paper * 0.94));
        p.disc({0, -0.24}, 0.1, ballPaint(t, t.flat ? t.body : t.accent, {0, -0.24}, 0.1));
        p.disc({0, -0.24}, 0.06, Paint(t.flat ? t.body : t.accent * 0.75));
    });
}

void paintKey(Painter& p, const Tones& t, const Act& act) {
    const Rgb brass = t.own({0.85, 0.62, 0.22}, 0.85);
    p.placed({0, -0.46}, 1, 1, 0.5 + 0.03 * std::sin(act.seconds * 1.4), [&] {
        const Paint metal =
            t.flat ? Paint(t.body)
                   : Paint::vertical(
                         -0.3, 0.3,
                         {{0, mix(brass, kWhite, 0.5), 1}, {0.5, brass, 1}, {1, brass * 0.4, 1}});
        for (int i = 0; i < 3; ++i)
            p.arc(Vec{-0.5, 0} + Vec{std::cos(i * 2.094 + 3.14), std::sin(i * 2.094 + 3.14)} * 0.15,
                  0.13, 0, 6.2832, 0.07, metal);
        p.limb({-0.34, 0}, 0.05, {0.75, 0}, 0.045, metal);
        p.disc({-0.3, 0}, 0.075, metal);
        p.rect(0.46, 0, 0.08, 0.24, metal);
        p.rect(0.62, 0, 0.09, 0.3, metal);
        p.rect(0.55, 0.1, 0.1, 0.06, metal);
        if (!t.flat)
            p.line({-0.2, -0.022}, {0.6, -0.02}, 0.018, Paint(kWhite, 0.7));
    });
}

void paintCoins(Painter& p, const Tones& t, const Act& act) {
    const Rgb gold = t.own({0.95, 0.72, 0.2}, 0.85);
    const int stacks[] = {2, 4, 6};
    for (int s = 0; s < 3; ++s)
        for (int i = 0; i < stacks[s]; ++i) {
            const Vec at{-0.55 + s * 0.46, -0.06 - i * 0.075};
            p.ellipse(at + Vec{0, 0.05}, 0.22, 0.065,
                      roundPaint(t, t.flat ? gold : gold * 0.7, at.x - 0.22, at.x + 0.22));
            p.rect(at.x - 0.22, at.y, 0.44, 0.05,
                   roundPaint(t, t.flat ? gold : gold * 0.8, at.x - 0.22, at.x + 0.22));
            p.ellipse(at, 0.22, 0.065, Paint(t.flat ? gold : mix(gold, kWhite, 0.25)));
        }
    const double spin = std::cos(act.seconds * 3.0);
    const double w = 0.26 * std::max(std::abs(spin), 0.12);
    const Vec at{-0.2, -0.78 + 0.03 * std::sin(act.seconds * 2)};
    p.ellipse(at + Vec{0.03, 0}, w, 0.26, Paint(t.flat ? gold : gold * 0.5));
    p.ellipse(at, w, 0.26, roundPaint(t, gold, at.x - w, at.x + w));
    p.ellipse(at, w * 0.78, 0.2, Paint(t.flat ? gold : gold * 0.82));
    p.ellipse(at, w * 0.3, 0.12, Paint(t.flat ? gold : mix(gold, kWhite, 0.5)));
}

void paintHeart(Painter& p, const Tones& t, const Act& act) {
    const double beat = 1 + 0.05 * std::pow(std::abs(std::sin(act.count * 3.14159)), 6.0);
    const Rgb red = t.flat ? t.body : mix(t.accent, Rgb{0.92, 0.14, 0.24}, 0.85);
    paintGlow(p, t, {0, -0.52}, 0.75, 0.25);
    p.placed({0, -0.5}, beat, beat, 0, [&] {
        p.blob({{0, 0.48},
                {-0.26, 0.24},
                {-0.47, -0.02},
                {-0.47, -0.28},
                {-0.28, -0.43},
                {-0.09, -0.36},
                {0, -0.22},
                {0.09, -0.36},
                {0.28, -0.43},
                {0.47, -0.28},
                {0.47, -0.02},
                {0.26, 0.24}},
               ballPaint(t, red, {0.05, -0.1}, 0.52));
        if (!t.flat)
            p.curve({{0.2, -0.33}, {0.34, -0.28}, {0.37, -0.14}}, 0.05, Paint(kWhite, 0.7));
    });
}

void paintKite(Painter& p, const Tones& t, const Act& act) {
    const double s = act.seconds;
    p.placed({0, -0.66}, 1, 1, 0.32 + 0.08 * std::sin(s * 1.3), [&] {
        const Rgb cloth = t.accent;
        p.polygon({{0, -0.36}, {0.28, -0.05}, {0, 0.36}},
                  Paint(t.flat ? t.body : mix(cloth, t.light, 0.25)));
        p.polygon({{0, -0.36}, {-0.28, -0.05}, {0, 0.36}}, Paint(t.flat ? t.body : cloth * 0.72));
        p.polygon({{0, -0.05}, {0.28, -0.05}, {0, 0.36}},
                  Paint(t.flat ? t.body : mix(t.second, t.light, 0.5)));
        p.polygon({{0, -0.05}, {-0.28, -0.05}, {0, -0.36}},
                  Paint(t.flat ? t.body : mix(t.second, t.light, 0.35)));
        p.line({0, -0.36}, {0, 0.36}, 0.012, Paint(t.body));
        p.line({-0.28, -0.05}, {0.28, -0.05}, 0.012, Paint(t.body));
    });
    std::array<Vec, 12> tail;
    for (std::size_t i = 0; i < tail.size(); ++i) {
        const double u = static_cast<double>(i) / 11;
        tail[i] = {-0.12 - u * 0.5 + 0.05 * std::sin(s * 4 - u * 7),
                   -0.32 + u * 0.4 + 0.04 * std::sin(s * 5 - u * 8)};
    }
    p.polyline(tail, 0.01, Paint(t.body));
    for (std::size_t i = 2; i < tail.size(); i += 3)
        p.polygon({tail[i] + Vec{-0.05, -0.04}, tail[i], tail[i] + Vec{-0.05, 0.04},
                   tail[i] + Vec{0.05, 0.04}, tail[i], tail[i] + Vec{0.05, -0.04}},
                  Paint(t.flat ? t.body : t.accent));
    p.curve({{0.02, -0.6}, {0.3, -0.2}, {0.75, 0.3}}, 0.005, Paint(t.body, 0.7));
}

void paintPiano(Painter& p, const Tones& t, const Act& act) {
    const Rgb lacquer = t.own({0.08, 0.07, 0.08}, 0.8);
    for (const double x : {-0.6, 0.5, 0.05})
        p.limb({x, -0.36}, 0.035, {x + 0.01, 0.0}, 0.022,
               roundPaint(t, lacquer, x - 0.04, x + 0.04));
    p.blob({{-0.62, -0.56}, {-0.3, -0.98}, {0.2, -1.0}, {0.55, -0.84}, {0.72, -0.58}},
           t.flat ? Paint(t.body)
                  : Paint::linear(
                        {-0.6, -0.5}, {0.6, -1.0},
                        {{0, lacquer, 1}, {0.6, lacquer, 1}, {1, mix(lacquer, t.light, 0.4), 1}}));
    p.line({0.42, -0.56}, {0.3, -0.86}, 0.014, Paint(t.body));
    p.roundRect(-0.72, -0.58, 1.5, 0.22, 0.04,
                roundPaint(t, mix(lacquer, t.light, t.flat ? 0 : 0.08), -0.72, 0.78));
    p.rect(-0.7, -0.4, 0.72, 0.05, Paint(t.own({0.97, 0.96, 0.92}, 0.9)));
    const int struck = static_cast<int>(act.count * 2) % 14;
    for (int i = 0; i < 14; ++i) {
        p.rect(-0.7 + i * 0.0515, -0.4, 0.006, 0.05, Paint(lacquer));
        if (i % 7 != 2 && i % 7 != 6)
            p.rect(-0.665 + i * 0.0515, -0.4, 0.028, 0.028, Paint(lacquer));
        if (i == struck && !t.flat)
            p.rect(-0.694 + i * 0.0515, -0.4, 0.046, 0.05, Paint(t.accent, 0.8));
    }
    p.roundRect(-0.5, -0.72, 0.36, 0.14, 0.02, Paint(t.own(kPaper, 0.8)));
    p.roundRect(-0.62, -0.2, 0.4, 0.05, 0.02, Paint(lacquer));
    p.line({-0.58, -0.16}, {-0.58, 0.0}, 0.02, Paint(lacquer));
    p.line({-0.26, -0.16}, {-0.26, 0.0}, 0.02, Paint(lacquer));
}

constexpr Subject kKeepsakes[] = {
    {"message_bottle", Habitat::Ground, 0.3, 2.5, true, 0, paintMessageBottle},
    {"book", Habitat::Table, 0.26, 1.9, true, 0, paintBook},
    {"letter", Habitat::Table, 0.26, 1.4, true, 0, paintLetter},
    {"key", Habitat::Table, 0.24, 1.6, true, 0, paintKey},
    {"coin", Habitat::Table, 0.3, 1.4, true, 0, paintCoins},
    {"heart", Habitat::Table, 0.34, 1.0, true, 0, paintHeart},
    {"kite", Habitat::Sky, 0.8, 1.4, true, 0, paintKite},
    {"piano", Habitat::Ground, 0.9, 1.5, true, 0, paintPiano},
};

} // namespace

std::span<const Subject> keepsakes() {
    return kKeepsakes;
}

} // namespace reelwright::generate::draft::subjects
