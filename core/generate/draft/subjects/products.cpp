// Things that are sold and held: bottles, shoes, phones, cups.
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

// Light and shade over whatever has been painted, as on a round thing.
void shade(Painter& p, double half, const Tones& t) {
    p.inside([&] {
        p.rect(
            -half, -1.1, half * 2, 1.2,
            Paint::linear(
                {-half, 0}, {half, 0},
                {{0, t.light, 0.35}, {0.22, t.light, 0.0}, {0.55, t.body, 0.0}, {1, t.body, 0.6}}));
        p.rect(-half * 0.62, -1.1, half * 0.13, 1.2, Paint(t.light, 0.45));
    });
}

void paintBottle(Painter& p, const Tones& t, const Act& act) {
    const int kind = static_cast<int>(act.variant % 3);
    p.faded(1, [&] {
        if (kind == 0) {
            p.roundRect(-0.27, -0.7, 0.54, 0.7, 0.07, Paint(t.second));
            p.rect(-0.1, -0.78, 0.2, 0.1, Paint(t.light));
            p.roundRect(-0.14, -0.99, 0.28, 0.23, 0.03, Paint(t.body));
        } else if (kind == 1) {
            p.blob({{-0.2, 0},
                    {-0.21, -0.46},
                    {-0.17, -0.58},
                    {-0.075, -0.7},
                    {-0.07, -0.92},
                    {0.07, -0.92},
                    {0.075, -0.7},
                    {0.17, -0.58},
                    {0.21, -0.46},
                    {0.2, 0}},
                   Paint(t.second));
            p.roundRect(-0.085, -1.0, 0.17, 0.13, 0.02, Paint(t.accent));
        } else {
            p.disc({0, -0.34}, 0.34, Paint(t.second));
            p.rect(-0.08, -0.78, 0.16, 0.14, Paint(t.light));
            p.disc({0, -0.87}, 0.13, Paint(t.accent));
        }
        shade(p, 0.34, t);
        p.roundRect(-0.15, -0.5, 0.3, 0.26, 0.015, Paint(t.light, 0.85));
        p.line({-0.08, -0.42}, {0.08, -0.42}, 0.03, Paint(t.accent));
        p.line({-0.1, -0.35}, {0.1, -0.35}, 0.012, Paint(t.body));
        p.line({-0.07, -0.31}, {0.07, -0.31}, 0.012, Paint(t.body));
    });
}

void paintCan(Painter& p, const Tones& t, const Act&) {
    p.faded(1, [&] {
        p.blob({{-0.27, -0.9},
                {-0.29, -0.8},
                {-0.29, -0.1},
                {-0.24, 0.0},
                {0, 0.03},
                {0.24, 0.0},
                {0.29, -0.1},
                {0.29, -0.8},
                {0.27, -0.9},
                {0, -0.93}},
               Paint(t.second));
        p.inside([&] {
            p.polygon({{-0.4, -0.3}, {0.4, -0.72}, {0.4, -0.5}, {-0.4, -0.08}}, Paint(t.accent));
            p.disc({0.02, -0.52}, 0.13, Paint(t.light));
        });
        p.ellipse({0, -0.93}, 0.24, 0.05, Paint(mix(t.light, t.body, 0.25)));
        p.ellipse({0, -0.94}, 0.2, 0.035, Paint(mix(t.light, t.body, 0.5)));
        shade(p, 0.3, t);
    });
}

void paintSneaker(Painter& p, const Tones& t, const Act&) {
    p.blob({{-0.78, -0.3},
            {-0.8, -0.72},
            {-0.66, -0.98},
            {-0.36, -0.96},
            {-0.2, -0.8},
            {0.16, -0.58},
            {0.55, -0.46},
            {0.84, -0.34},
            {0.88, -0.18},
            {0, -0.16},
            {-0.76, -0.18}},
           Paint(t.second));
    p.inside([&] {
        p.blob(
            {{-0.7, -0.2}, {-0.3, -0.46}, {0.2, -0.34}, {0.62, -0.4}, {0.2, -0.22}, {-0.3, -0.26}},
            Paint(t.accent));
        p.disc({-0.82, -0.4}, 0.2, Paint(t.body, 0.7));
        p.blob({{0.5, -0.5}, {0.95, -0.4}, {0.95, -0.1}, {0.6, -0.2}}, Paint(t.light, 0.5));
    });
    for (int i = 0; i < 5; ++i)
        p.line({-0.2 + i * 0.12, -0.82 + i * 0.075}, {-0.08 + i * 0.12, -0.68 + i * 0.06}, 0.035,
               Paint(t.light));
    p.blob(
        {{-0.84, -0.2}, {0, -0.18}, {0.9, -0.2}, {0.96, -0.1}, {0.86, 0.0}, {0, 0.0}, {-0.8, 0.0}},
        Paint(t.light));
    p.line({-0.78, -0.035}, {0.86, -0.035}, 0.05, Paint(t.body));
}

void paintWatch(Painter& p, const Tones& t, const Act& act) {
    p.blob({{-0.17, -0.3}, {-0.13, 0.0}, {0.13, 0.0}, {0.17, -0.3}}, Paint(t.body));
    p.blob({{-0.17, -0.7}, {-0.13, -1.0}, {0.13, -1.0}, {0.17, -0.7}}, Paint(t.body));
    p.disc({0, -0.5}, 0.29, Paint(t.light));
    p.disc({0, -0.5}, 0.25, Paint(t.second));
    p.rect(0.28, -0.53, 0.05, 0.06, Paint(t.light));
    for (int i = 0; i < 12; ++i) {
        const Vec out{std::cos(i * 0.5236), std::sin(i * 0.5236)};
        p.line(Vec{0, -0.5} + out * 0.2, Vec{0, -0.5} + out * 0.23, 0.012, Paint(t.light));
    }
    p.line({0, -0.5}, {-0.08, -0.6}, 0.024, Paint(t.light));
    p.line({0, -0.5}, {0.14, -0.58}, 0.018, Paint(t.light));
    const double turn = std::floor(act.seconds * 4) / 4 * 0.10472;
    p.line({0, -0.5}, Vec{0, -0.5} + Vec{std::sin(turn), -std::cos(turn)} * 0.21, 0.008,
           Paint(t.accent));
}

void paintHeadphones(Painter& p, const Tones& t, const Act&) {
    p.arc({0, -0.5}, 0.42, 3.3, 6.12, 0.085, Paint(t.second));
    p.arc({0, -0.5}, 0.46, 3.6, 5.82, 0.03, Paint(t.accent));
    for (const double side : {-1.0, 1.0}) {
        p.roundRect(side * 0.42 - 0.09, -0.54, 0.18, 0.46, 0.08, Paint(t.second));
        p.roundRect(side * 0.33 - 0.07, -0.5, 0.14, 0.38, 0.06, Paint(t.body));
        p.roundRect(side * 0.47 - 0.02, -0.44, 0.04, 0.26, 0.02, Paint(t.accent));
    }
}

void paintCup(Painter& p, const Tones& t, const Act& act) {
    p.arc({0.42, -0.34}, 0.17, -1.5, 1.5, 0.07, Paint(t.second));
    p.faded(1, [&] {
        p.blob({{-0.42, -0.62},
                {-0.4, -0.2},
                {-0.24, 0.0},
                {0.24, 0.0},
                {0.4, -0.2},
                {0.42, -0.62},
                {0, -0.6}},
               Paint(t.second));
        shade(p, 0.42, t);
    });
    p.ellipse({0, -0.61}, 0.42, 0.08, Paint(t.light));
    p.ellipse({0, -0.605}, 0.36, 0.062, Paint(t.body));
    for (int i = 0; i < 3; ++i) {
        const double x = (i - 1) * 0.16;
        const double s = act.seconds * 1.1 + i * 1.7;
        p.curve({{x, -0.66},
                 {x + 0.05 * std::sin(s), -0.76},
                 {x - 0.05 * std::sin(s + 0.8), -0.87},
                 {x + 0.04 * std::sin(s + 1.6), -0.98}},
                0.026, Paint(t.light, 0.4));
    }
}

void paintPhone(Painter& p, const Tones& t, const Act& act) {
    p.roundRect(-0.25, -1.0, 0.5, 1.0, 0.07, Paint(t.body));
    p.roundRect(
        -0.225, -0.975, 0.45, 0.95, 0.055,
        Paint::linear({-0.2, -1}, {0.2, 0},
                      {{0, mix(t.light, t.accent, 0.2), 1}, {0.5, t.accent, 1}, {1, t.second, 1}}));
    p.roundRect(-0.07, -0.955, 0.14, 0.035, 0.017, Paint(t.body));
    p.disc({-0.1, -0.7}, 0.07, Paint(t.light, 0.9));
    p.roundRect(0.0, -0.74, 0.16, 0.03, 0.015, Paint(t.light, 0.8));
    p.roundRect(0.0, -0.69, 0.1, 0.025, 0.012, Paint(t.light, 0.5));
    for (int i = 0; i < 5; ++i) {
        const double h = 0.08 + 0.1 * std::abs(std::sin(act.count * 0.8 + i * 1.1));
        p.roundRect(-0.16 + i * 0.068, -0.3 - h, 0.042, h, 0.012, Paint(t.light, 0.85));
    }
    p.roundRect(-0.16, -0.22, 0.32, 0.09, 0.045, Paint(t.light));
}

void paintLaptop(Painter& p, const Tones& t, const Act& act) {
    p.roundRect(-0.66, -1.0, 1.32, 0.9, 0.04, Paint(t.body));
    p.roundRect(-0.62, -0.965, 1.24, 0.82, 0.02,
                Paint::linear({-0.6, -1}, {0.6, -0.1}, {{0, t.second, 1}, {1, t.accent, 1}}));
    for (int i = 0; i < 6; ++i)
        p.roundRect(-0.54, -0.88 + i * 0.09, 0.2 + 0.26 * std::abs(std::sin(i * 2.1 + 1)), 0.03,
                    0.015, Paint(t.light, 0.75));
    for (int i = 0; i < 6; ++i) {
        const double h = 0.12 + 0.3 * std::abs(std::sin(act.count * 0.5 + i * 0.9));
        p.roundRect(0.08 + i * 0.08, -0.26 - h, 0.05, h, 0.012, Paint(t.light, 0.9));
    }
    p.polygon({{-0.72, -0.1}, {0.72, -0.1}, {0.84, 0.0}, {-0.84, 0.0}},
              Paint(mix(t.second, t.light, 0.35)));
    p.rect(-0.84, -0.012, 1.68, 0.02, Paint(t.body));
}

void paintLipstick(Painter& p, const Tones& t, const Act&) {
    p.faded(1, [&] {
        p.roundRect(-0.15, -0.42, 0.3, 0.42, 0.02, Paint(t.body));
        p.rect(-0.12, -0.58, 0.24, 0.17, Paint(t.light));
        p.polygon({{-0.095, -0.57}, {-0.095, -0.84}, {0.02, -0.98}, {0.095, -0.94}, {0.095, -0.57}},
                  Paint(t.accent));
        shade(p, 0.15, t);
    });
    p.faded(1, [&] {
        p.roundRect(0.24, -0.5, 0.28, 0.5, 0.03, Paint(t.second));
        p.rect(0.24, -0.3, 0.28, 0.04, Paint(t.light));
    });
}

void paintBox(Painter& p, const Tones& t, const Act&) {
    p.polygon({{-0.5, -0.62}, {0.02, -0.52}, {0.02, 0.0}, {-0.5, -0.12}}, Paint(t.second));
    p.polygon({{0.02, -0.52}, {0.5, -0.64}, {0.5, -0.14}, {0.02, 0.0}},
              Paint(mix(t.second, t.body, 0.45)));
    p.polygon({{-0.52, -0.62}, {-0.02, -0.74}, {0.52, -0.64}, {0.02, -0.51}},
              Paint(mix(t.second, t.light, 0.4)));
    p.polygon({{-0.29, -0.58}, {-0.19, -0.56}, {-0.19, -0.04}, {-0.29, -0.07}}, Paint(t.accent));
    p.polygon({{0.22, -0.57}, {0.31, -0.6}, {0.31, -0.09}, {0.22, -0.06}},
              Paint(mix(t.accent, t.body, 0.3)));
    p.blob({{0, -0.64}, {-0.24, -0.92}, {-0.34, -0.78}, {-0.16, -0.66}}, Paint(t.accent));
    p.blob({{0, -0.64}, {0.22, -0.96}, {0.36, -0.82}, {0.18, -0.68}},
           Paint(mix(t.accent, t.light, 0.2)));
}

void paintCamera(Painter& p, const Tones& t, const Act&) {
    p.roundRect(-0.3, -1.0, 0.5, 0.24, 0.05, Paint(t.body));
    p.roundRect(-0.75, -0.84, 1.5, 0.84, 0.09, Paint(t.second));
    p.rect(-0.75, -0.66, 1.5, 0.06, Paint(t.accent));
    p.disc({0, -0.4}, 0.36, Paint(t.body));
    p.disc({0, -0.4}, 0.27, Paint(mix(t.second, t.light, 0.3)));
    p.disc({0, -0.4}, 0.2, Paint(t.body));
    p.disc({0.06, -0.46}, 0.07, Paint(t.light, 0.8));
    p.disc({0.55, -0.74}, 0.05, Paint(t.light));
}

constexpr Subject kProducts[] = {
    {"bottle", Habitat::Table, 0.32, 0.66, false, 0, paintBottle, Kind::Thing, nullptr, nullptr,
     "message_bottle"},
    {"drink_can", Habitat::Table, 0.3, 0.6, false, 0, paintCan},
    {"sneaker", Habitat::Table, 0.28, 1.85, false, 0, paintSneaker},
    {"timepiece", Habitat::Table, 0.3, 0.66, false, 0, paintWatch},
    {"headphones", Habitat::Table, 0.3, 1.1, false, 0, paintHeadphones},
    {"lipstick", Habitat::Table, 0.26, 0.9, false, 0, paintLipstick},
    {"phone", Habitat::Table, 0.34, 0.52, true, 0, paintPhone},
    {"laptop", Habitat::Table, 0.4, 1.7, true, 0, paintLaptop},
    {"cup", Habitat::Table, 0.28, 1.1, true, 0, paintCup},
    {"box", Habitat::Table, 0.34, 1.05, false, 0, paintBox},
    {"camera", Habitat::Table, 0.3, 1.5, false, 0, paintCamera},
};

} // namespace

std::span<const Subject> products() {
    return kProducts;
}

} // namespace reelwright::generate::draft::subjects
