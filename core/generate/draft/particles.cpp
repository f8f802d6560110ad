#include "generate/draft/atmosphere.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

double fraction(double value) {
    return value - std::floor(value);
}

struct Speck {
    Vec at; // 0..1 of the field
    double size;
    double rate;
    double turn;
};

struct Field {
    Drift kind;
    std::vector<Speck> specks;
    Rgb colour;
    double depth;
    double aspect;
};

// Where a speck has drifted to, 0..1 over the field.
Vec driftOf(const Field& field, const Speck& speck, const Moment& moment) {
    const double t = moment.seconds * speck.rate;
    const double sway = std::sin(t * 1.3 + speck.turn);
    switch (field.kind) {
    case Drift::Dust:
        return {speck.at.x + 0.012 * t + 0.01 * sway, speck.at.y - 0.008 * t + 0.012 * sway};
    case Drift::Embers:
        return {speck.at.x + 0.02 * std::sin(t * 1.9 + speck.turn) + 0.015 * t,
                speck.at.y - (0.09 + 0.08 * moment.energy) * t};
    case Drift::Bokeh:
        return {speck.at.x + 0.006 * sway, speck.at.y - 0.006 * t};
    case Drift::Sparkle:
        return {speck.at.x + 0.004 * sway, speck.at.y + 0.004 * t};
    case Drift::Petals:
        return {speck.at.x + 0.03 * sway + 0.035 * t, speck.at.y + 0.07 * t};
    case Drift::Bubbles:
        return {speck.at.x + 0.008 * sway, speck.at.y - 0.06 * t};
    }
    return speck.at;
}

void drawSpeck(const Field& field, const Speck& speck, const Moment& moment, DisplayList& list) {
    const double h = moment.view.size.height;
    Vec at = driftOf(field, speck, moment);
    const double edge = fraction(at.y);
    const double wide = field.aspect * 1.2;
    at = {(fraction(at.x) - 0.5) * wide, edge * 1.2 - 0.1};
    const Vec pixel = moment.view.place(field.depth, at);
    const double t = moment.seconds * speck.rate;
    const double kick = moment.beat.kick;
    double radius = speck.size * h;
    double light = 1;
    GlowShape shape = GlowShape::Glow;
    switch (field.kind) {
    case Drift::Dust:
        light = 0.3 + 0.16 * std::sin(t * 1.7 + speck.turn);
        radius *= 0.006;
        shape = GlowShape::Haze;
        break;
    case Drift::Embers:
        light = (0.6 + 0.4 * std::sin(t * 9 + speck.turn)) * std::min(1.0, edge * 2.4) + 0.4 * kick;
        radius *= 0.008;
        break;
    case Drift::Bokeh:
        light = 0.16 + 0.07 * std::sin(t * 1.1 + speck.turn) + 0.12 * kick;
        radius *= 0.04;
        shape = GlowShape::Disc;
        break;
    case Drift::Sparkle:
        light = std::pow(std::max(0.0, std::sin(t * 2.4 + speck.turn)), 7.0) * 1.2 + 0.3 * kick;
        radius *= 0.012;
        break;
    case Drift::Petals: {
        const double turn = t * 2.6 + speck.turn;
        const double length = radius * 0.008;
        const Vec half{std::cos(turn) * length, std::sin(turn * 0.8) * length * 0.8};
        list.emplace_back(LineOp{pixel.x - half.x, pixel.y - half.y, pixel.x + half.x,
                                 pixel.y + half.y, length * 1.1, field.colour, 0.85, 0.7,
                                 Blend::Over});
        return;
    }
    case Drift::Bubbles:
        light = 0.35;
        radius *= 0.009;
        shape = GlowShape::Disc;
        break;
    }
    radius = std::max(radius, 1.4);
    list.emplace_back(GlowOp{pixel.x, pixel.y, radius, radius, field.colour * light, shape});
}

} // namespace

void addParticles(Set& set, Drift kind, int count, Rgb colour, double depth) {
    Field field{kind, {}, colour, depth, set.aspect};
    base::Random random = set.random("particles").fork(std::to_string(static_cast<int>(kind)));
    const int scaled = static_cast<int>(count * std::clamp(std::sqrt(set.aspect), 0.7, 1.5));
    for (int i = 0; i < scaled; ++i)
        field.specks.push_back({{random.uniform(), random.uniform()},
                                0.45 + 1.1 * std::pow(random.uniform(), 2.0),
                                random.uniform(0.6, 1.3),
                                random.uniform(0, 6.28)});
    set.act([field = std::move(field)](const Moment& moment, DisplayList& list) {
        for (const Speck& speck : field.specks)
            drawSpeck(field, speck, moment, list);
    });
}

void addAir(Set& set) {
    const Look& look = set.look;
    if (set.reading.says("embers"))
        addParticles(set, Drift::Embers, 46, mix(look.accent, look.light, 0.2));
    if (set.reading.says("petals"))
        addParticles(set, Drift::Petals, 34, mix(look.accent, look.light, 0.5));
    if (set.reading.says("sparkle"))
        addParticles(set, Drift::Sparkle, 46, mix(look.light, kWhite, 0.3));
    if (set.reading.says("dust"))
        addParticles(set, Drift::Dust, 60, look.light);
}

} // namespace reelwright::generate::draft
