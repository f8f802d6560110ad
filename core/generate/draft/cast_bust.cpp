#include "generate/draft/bust.h"
#include "generate/draft/cast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

// From chin to crown, in frame heights, by shot size.
constexpr std::array<double, model::kShotSizeCount> kHeadSizes{0.26, 0.26, 0.26, 0.21, 0.37, 0.56};

struct Seat {
    Vec head;
    double size = 0.3;
    bool faceLeft = false;
    Sitter sitter;
};

Sitter dressed(const Set& set, const Subject& subject, std::uint64_t variant) {
    Sitter sitter = sitterOf(set.look, variant);
    sitter.things = tonesOf(set.look);
    sitter.things.body = mix(sitter.things.body, sitter.cloth.dark, 0.3);
    sitter.smiles = set.reading.says("smile");
    if (subject.idea == "astronaut")
        sitter.helmet = true;
    if (subject.idea == "keeper")
        sitter.hair = 3;
    if (subject.idea == "beekeeper")
        sitter.hair = 5;
    sitter.apron = subject.idea == "chef";
    sitter.sings = subject.idea == "singer";
    return sitter;
}

std::vector<Seat> seatsOf(const Set& set, const Subject& subject, const Subject* held, double x,
                          double side) {
    base::Random random = set.random("bust");
    const std::uint64_t hero = heroOf(set.scene.style, set.reading);
    const double size =
        kHeadSizes[static_cast<std::size_t>(set.scene.shot.size)] * (0.55 + 0.45 * set.unit);
    const double top = 0.1 + 0.05 * (1 - set.closeness);
    Seat seat;
    seat.size = size;
    seat.head = {x, top + size * 0.62};
    seat.faceLeft = side < 0;
    seat.sitter = dressed(set, subject, hero);
    if (held != nullptr && held->idea == "headphones")
        seat.sitter.headphones = true;
    else
        seat.sitter.held = held;
    seat.sitter.profile = held == nullptr && !seat.sitter.helmet && random.chance(0.5);
    if (subject.idea == "couple") {
        std::vector<Seat> two{seat, seat};
        const double apart = std::min(0.62 * size, 0.2 * set.aspect);
        two[0].head.x = -apart;
        two[1].head = {apart, seat.head.y + 0.1 * size};
        two[0].faceLeft = false;
        two[1].faceLeft = true;
        two[0].sitter = dressed(set, subject, 0);
        two[1].sitter = dressed(set, subject, 1);
        for (Seat& one : two)
            one.sitter.profile = true;
        return two;
    }
    if (subject.idea == "group") {
        std::vector<Seat> all;
        const double apart = std::min(1.15 * size, 0.31 * set.aspect);
        for (const double place : {-1.0, 1.0, 0.0}) {
            Seat one = seat;
            const bool front = place == 0;
            one.size = size * (front ? 0.92 : 0.8);
            one.head = {place * apart, seat.head.y + size * (front ? 0.16 : 0.0)};
            one.sitter = dressed(set, subject, hero + static_cast<std::uint64_t>(place * 7 + 21));
            one.sitter.profile = false;
            one.sitter.smiles = true;
            one.sitter.armsUp = !front && set.reading.says("dancer");
            all.push_back(one);
        }
        return all;
    }
    return {seat};
}

void addSeat(Set& set, const Seat& seat, Rgb rim, double side, double phase) {
    LayerStyle style;
    style.depth = 1;
    style.motion = [size = seat.size, phase](const Moment& moment) {
        LayerMotion motion;
        motion.shift.y = 0.006 * size * std::sin(moment.seconds * 1.5 + phase) -
                         0.008 * size * moment.beat.kick * moment.energy;
        motion.shift.x = 0.01 * size * std::sin(moment.seconds * 0.9 + phase);
        motion.sway = 0.009 * size;
        motion.swayWavelength = 5;
        motion.swayPhase = moment.seconds * 0.8 + phase;
        motion.swayRoot = 1.2;
        motion.swayReach = -0.8;
        return motion;
    };
    const Look& look = set.look;
    const auto paint = [&](Painter& p, const Rgb* flat) {
        p.placed(seat.head, seat.faceLeft ? -seat.size : seat.size, seat.size, 0,
                 [&] { paintBust(p, seat.sitter, flat); });
    };
    set.layer(style, [&](Painter& p) {
        // Two lights: the key on one side, a coloured one on the other.
        const double edge = std::max(0.004, 0.018 * seat.size);
        p.rimLit(
            [&](bool first) {
                if (first)
                    paint(p, &look.accent);
                else
                    p.rimLit([&](bool second) { paint(p, second ? &rim : nullptr); },
                             {side * 0.85, -0.4}, edge);
            },
            {-side * 0.9, -0.2}, edge * 0.5,
            [&] {
                // The lower part sinks into the dark, so that the face is what is looked at.
                p.rect(-3, 0.4, 6, 0.9,
                       Paint::vertical(0.55, 1.05, {{0, look.ink, 0}, {1, look.ink, 0.55}}));
            });
    });
}

} // namespace

void addBust(Set& set, const Subject& subject, const Subject* held, double x, Rgb rim,
             Vec lightFrom) {
    const double side = lightFrom.x < 0 ? -1 : 1;
    double phase = 0;
    for (const Seat& seat : seatsOf(set, subject, held, x, side))
        addSeat(set, seat, mix(rim, kWhite, 0.1), side, phase += 1.3);
    if (held != nullptr && held->shine != nullptr) {
        // Upright frames have no room for the shoulders of a close face, but for those of a far
        // one.
        const double narrow = set.scene.shot.size >= model::ShotSize::CloseUp ? 0.6 : 0.85;
        const double size = kHeadSizes[static_cast<std::size_t>(set.scene.shot.size)] *
                            (narrow + (1 - narrow) * set.unit);
        set.act(
            [at = Vec{x + side * 0.64 * size, 0.2 + 1.9 * size}, size,
             colour = mix(set.look.lamp, kWhite, 0.2)](const Moment& moment, DisplayList& list) {
                const Vec place = moment.view.place(1, at);
                const double r = size * 1.4 * moment.view.scale(1);
                const double light =
                    0.5 + 0.06 * std::sin(moment.seconds * 11) + 0.2 * moment.beat.kick;
                list.emplace_back(GlowOp{place.x, place.y, r, r, colour * light, GlowShape::Haze});
            });
    }
}

} // namespace reelwright::generate::draft
