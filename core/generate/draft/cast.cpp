#include "generate/draft/cast.h"

#include "generate/draft/figure.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

// Heights of a person in the frame by shot size, from extreme wide to extreme close-up.
constexpr std::array<double, model::kShotSizeCount> kPersonHeights{0.12, 0.25, 0.56,
                                                                   0.92, 1.5,  2.1};
// Heights of a hand-sized thing.
constexpr std::array<double, model::kShotSizeCount> kThingHeights{0.14, 0.2, 0.3, 0.42, 0.55, 0.68};
constexpr double kTallestAlive = 0.97; // larger figures are painted once and only sway

struct Placing {
    Vec foot;
    double height = 0.3;
    double depth = 1;
    Rgb rim;
    Vec lightFrom;
    Tones tones;
    bool mirrored = false;
    double aspect = 1;
};

struct Player {
    std::uint64_t variant = 0;
    const Subject* held = nullptr;
    bool dances = false; // or only stands about
};

Act actAt(const Moment& moment, const Player& player) {
    return {moment.beat.count, moment.seconds, moment.energy,
            player.variant,    player.held,    player.dances};
}

double travelOf(const Subject& subject, const Placing& placing, const Moment& moment) {
    return subject.travel * placing.height * (moment.seconds - 1.5) * (0.6 + 0.6 * moment.energy) *
           (placing.mirrored ? -1 : 1);
}

void addShadow(Set& set, const Subject& subject, const Placing& placing) {
    set.act(
        [subject = &subject, placing, ink = set.look.ink](const Moment& moment, DisplayList& list) {
            const double k = moment.view.scale(placing.depth);
            const double x = placing.foot.x + travelOf(*subject, placing, moment);
            const Vec at = moment.view.place(placing.depth, {x, placing.foot.y});
            const double half = subject->width * placing.height * 0.62 * k;
            list.emplace_back(GlowOp{at.x, at.y, half, half * 0.16, ink * 0.6, GlowShape::Dark});
        });
}

// A pool of light behind the subject sets it off from a dark place.
void addBacklight(Set& set, const Subject& subject, const Placing& placing) {
    const double dark = 1 - 0.85 * set.look.daylight;
    set.act([subject = &subject, placing, dark](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(placing.depth);
        const double x = placing.foot.x + travelOf(*subject, placing, moment);
        const Vec at =
            moment.view.place(placing.depth, {x, placing.foot.y - placing.height * 0.62});
        const double radius = std::min(placing.height * 0.85, 0.75) * k;
        const double light = dark * (0.16 + 0.14 * moment.beat.kick);
        list.emplace_back(GlowOp{at.x, at.y, radius * std::clamp(subject->width, 0.9, 1.8), radius,
                                 placing.rim * light, GlowShape::Haze});
    });
}

// A figure painted anew for every frame, in pixels of the frame.
void addAlive(Set& set, const Subject& subject, const Placing& placing, const Player& player) {
    set.act([subject = &subject, placing, player](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(placing.depth);
        const double tall = placing.height;
        const double wide = std::max(subject->width, 0.6) * tall;
        const double x = placing.foot.x + travelOf(*subject, placing, moment);
        // Only the part inside the frame is painted.
        const Vec foot = moment.view.place(placing.depth, {x, placing.foot.y});
        const double lowest = std::min(0.05 * tall, (moment.view.size.height - foot.y) / k + 0.01);
        const Area area{-wide, -1.12 * tall, wide, lowest};
        if (area.height() <= 0 || foot.x + wide * k < 0 ||
            foot.x - wide * k > moment.view.size.width)
            return;
        const double share = tall * k > 320 ? 0.75 : 1;
        auto picture = std::make_shared<Picture>(paintPicture(area, k * share, [&](Painter& p) {
            p.placed({0, 0}, placing.mirrored ? -1 : 1, 1, 0, [&] {
                const Vec light{placing.mirrored ? -placing.lightFrom.x : placing.lightFrom.x,
                                placing.lightFrom.y};
                paintSubject(p, *subject, {0, 0}, tall, placing.tones, actAt(moment, player),
                             placing.rim, light);
            });
        }));
        PictureOp op;
        op.x = foot.x + area.left * k;
        op.y = foot.y + area.top * k;
        op.scaleX = 1 / share;
        op.scaleY = 1 / share;
        op.picture = std::move(picture);
        list.emplace_back(std::move(op));
    });
}

void addStill(Set& set, const Subject& subject, const Placing& placing, const Player& player) {
    LayerStyle style;
    style.depth = placing.depth;
    style.top = placing.foot.y - placing.height * 1.25;
    style.bottom = placing.foot.y + placing.height * 0.1;
    const bool floats = subject.habitat != Habitat::Ground && subject.habitat != Habitat::Table;
    style.spare = subject.travel > 0 ? 0.5 : 0.02;
    style.motion = [subject = &subject, placing, floats](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x = travelOf(*subject, placing, moment);
        if (floats) {
            motion.shift.y =
                0.012 * std::sin(moment.seconds * 1.1) * std::min(1.0, placing.height * 3);
            motion.shift.x += 0.006 * std::sin(moment.seconds * 0.7);
        }
        if (subject->alive) {
            motion.sway = 0.006 * placing.height;
            motion.swayWavelength = 4;
            motion.swayPhase = moment.seconds * 1.1;
            motion.shift.y =
                0.003 * std::sin(moment.seconds * 1.7) - 0.006 * moment.beat.kick * moment.energy;
        }
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        p.placed(placing.foot, placing.mirrored ? -1 : 1, 1, 0, [&] {
            const Vec light{placing.mirrored ? -placing.lightFrom.x : placing.lightFrom.x,
                            placing.lightFrom.y};
            paintSubject(p, subject, {0, 0}, placing.height, placing.tones,
                         Act{0.9, 0.4, 0.6, player.variant, player.held, player.dances},
                         placing.rim, light);
        });
    });
}

void limitSize(const Subject& subject, Placing& placing, const Set& set) {
    const double near = set.closeness;
    if (isHandy(subject)) {
        // A thing that the words are about is shown large, whatever its size in life.
        const auto shot = static_cast<std::size_t>(set.scene.shot.size);
        placing.height =
            kThingHeights[shot] * std::sqrt(subject.height / 0.3) * (0.6 + 0.4 * set.unit);
        placing.height = std::min(placing.height, 0.75 * set.aspect / subject.width);
        return;
    }
    // A ship or a house is not shown as much larger than a person as it is.
    placing.height *=
        subject.height > 1 ? 1 + (subject.height - 1) * (1 - 0.75 * near) : subject.height;
    placing.height = std::max(placing.height, isHuman(subject) ? 0.06 : 0.09);
    if (isHuman(subject))
        placing.height *= std::min(1.0, 0.72 + 0.28 * set.aspect);
    else
        placing.height =
            std::min({placing.height, 0.72, (0.55 + 0.25 * near) * set.aspect / subject.width});
}

void settle(const Subject& subject, const Staging& staging, Placing& placing, const Set& set) {
    switch (subject.habitat) {
    case Habitat::Sky:
        placing.foot.y = std::min(
            staging.skyline + (subject.height < 0.5 ? 0.14 : 0) + placing.height / 2, 0.75);
        break;
    case Habitat::Water:
        if (staging.water > 0)
            placing.foot.y = staging.water;
        break;
    case Habitat::Deep:
        placing.foot.y = staging.deep ? 0.52 + placing.height / 2 : staging.foot.y;
        break;
    case Habitat::Table:
        if (staging.table && !staging.afloat && !staging.shore)
            placing.foot.y = std::min(placing.foot.y, 0.84);
        else if (staging.afloat && !staging.deep)
            placing.foot.y = 0.5 + placing.height / 2;
        break;
    case Habitat::Ground:
        break;
    }
    // A head needs room above it; the feet may leave the frame.
    const double headroom = 0.14 + 0.03 * (1 - set.closeness);
    if (placing.height * 1.02 > placing.foot.y - headroom || placing.height > 0.8)
        placing.foot.y = headroom + placing.height * 1.02;
}

// What a subject is in this place; nullptr when it cannot be there.
const Subject* fitting(const Subject* subject, const Staging& staging) {
    if (subject == nullptr || subject->idea == staging.without)
        return nullptr;
    if (staging.away && subject->away != nullptr)
        return subject->away;
    if (staging.shore && !subject->ashore.empty())
        return subjectCalled(subject->ashore);
    return subject;
}

Placing placingOf(const Set& set, const Staging& staging, const Subject& subject) {
    base::Random random = set.random("cast");
    Placing placing;
    placing.foot = staging.foot;
    placing.depth = staging.depth;
    placing.rim = staging.rim;
    placing.lightFrom = staging.lightFrom;
    placing.tones = tonesOf(set.look);
    placing.aspect = set.aspect;
    placing.mirrored = random.chance(0.5);
    placing.height = kPersonHeights[static_cast<std::size_t>(set.scene.shot.size)] * staging.scale;
    limitSize(subject, placing, set);
    settle(subject, staging, placing, set);
    // Close subjects stand on a third or in the middle, not at the edge.
    placing.foot.x *= 1 - 0.6 * set.closeness;
    return placing;
}

// The light that a subject gives: a halo, perhaps a beam that goes round.
void addShine(Set& set, const Subject& subject, const Placing& placing) {
    const double dark = 1 - 0.55 * set.look.daylight;
    set.act([subject = &subject, placing, dark,
             colour = mix(set.look.lamp, kWhite, 0.25)](const Moment& moment, DisplayList& list) {
        const Shine& shine = *subject->shine;
        const double k = moment.view.scale(placing.depth);
        const double side = placing.mirrored ? -1 : 1;
        const Vec at = moment.view.place(placing.depth,
                                         placing.foot + Vec{travelOf(*subject, placing, moment) +
                                                                side * shine.at.x * placing.height,
                                                            shine.at.y * placing.height});
        const double waver = std::sin(moment.seconds * 9.1) * 0.5 +
                             std::sin(moment.seconds * 14.3 + 1) * 0.3 +
                             std::sin(moment.seconds * 3.7) * 0.2;
        const double light = dark * (0.75 + 0.25 * moment.beat.kick) * (1 + shine.flicker * waver);
        const double r = shine.radius * placing.height * k;
        list.emplace_back(
            GlowOp{at.x, at.y, r * 1.5, r * 1.5, colour * (0.42 * light), GlowShape::Haze});
        list.emplace_back(
            GlowOp{at.x, at.y, r * 0.55, r * 0.55, colour * (0.75 * light), GlowShape::Glow});
        if (!shine.sweeps)
            return;
        const double turn = moment.seconds * 0.9 + 0.6;
        const double across = std::cos(turn);
        for (const double way : {1.0, -1.0}) {
            const double towards = 0.5 + 0.5 * std::sin(turn) * way; // 1: at the viewer
            BeamOp beam;
            beam.x = at.x;
            beam.y = at.y;
            beam.directionX = across * way < 0 ? -1 : 1;
            beam.directionY = -0.06;
            const double norm = std::hypot(beam.directionX, beam.directionY);
            beam.directionX /= norm;
            beam.directionY /= norm;
            beam.length = (0.25 + 0.95 * std::abs(across)) * 1.1 * moment.view.size.height;
            beam.startWidth = 0.05 * placing.height * k;
            beam.endWidth = (0.14 + 0.3 * towards) * moment.view.size.height * 0.6;
            beam.colour =
                colour * (dark * (0.3 + 0.45 * towards) * (0.35 + 0.65 * std::abs(across)));
            list.emplace_back(beam);
        }
        const double flash = std::pow(std::max(0.0, std::sin(turn)), 14.0);
        list.emplace_back(
            GlowOp{at.x, at.y, r * 4, r * 4, colour * (flash * dark), GlowShape::Glow});
    });
}

// The edge of a table or wall, across the whole frame.
void addTable(Set& set, const Placing& placing) {
    const Look& look = set.look;
    const Area area = set.reach(placing.depth);
    const double back = placing.foot.y - 0.06;
    const double front = placing.foot.y + 0.05;
    LayerStyle style;
    style.depth = placing.depth;
    style.top = back - 0.01;
    set.layer(style, [&](Painter& p) {
        const Rgb wood =
            atLuminance(mix(mix(look.ground, look.main, 0.35), Rgb{0.45, 0.3, 0.2}, 0.4),
                        0.16 + 0.2 * look.daylight);
        const double lightX = placing.lightFrom.x > 0 ? area.right : area.left;
        const double darkX = placing.lightFrom.x > 0 ? area.left : area.right;
        p.rect(area.left, back, area.width(), front - back,
               Paint::linear({lightX, 0}, {darkX, 0},
                             {{0, mix(wood, placing.rim, 0.42), 1},
                              {0.5, mix(wood, placing.rim, 0.2), 1},
                              {1, wood * 0.75, 1}}));
        base::Random random = set.random("table");
        for (int i = 0; i < 9; ++i) {
            const double y = back + (front - back) * (i + 0.5) / 9;
            const double x = random.uniform(area.left, area.right);
            p.line({x, y}, {x + random.uniform(0.1, 0.5), y}, 0.0018, Paint(wood * 0.5, 0.5));
        }
        p.rect(area.left, front, area.width(), area.bottom - front + 0.1,
               Paint::vertical(front, front + 0.25, {{0, wood * 0.62, 1}, {1, wood * 0.28, 1}}));
        p.rect(area.left, front - 0.002, area.width(), 0.004,
               Paint(mix(wood, placing.rim, 0.6), 0.8));
    });
}

void addSubject(Set& set, const Subject& subject, const Placing& placing, const Subject* held,
                const Staging& staging) {
    const Player player{heroOf(set.scene.style, set.reading), held,
                        set.reading.says("dancer") || set.reading.says("stage") ||
                            set.reading.says("fireworks")};
    if ((subject.habitat == Habitat::Ground || subject.habitat == Habitat::Table) &&
        placing.foot.y < 1.05 && !staging.afloat)
        addShadow(set, subject, placing);
    addBacklight(set, subject, placing);
    if (subject.alive && placing.height <= kTallestAlive)
        addAlive(set, subject, placing, player);
    else
        addStill(set, subject, placing, player);
    if (subject.shine != nullptr)
        addShine(set, subject, placing);
    if (held != nullptr && held->shine != nullptr) {
        // Roughly where a holding hand is.
        Placing hand = placing;
        const bool both = subject.idea == "hands";
        hand.height *= both ? subjects::kHeldInHands : subjects::kHeldSize;
        const Vec at = both ? subjects::kHeldByHands : subjects::kHeldAt;
        hand.foot = placing.foot + Vec{(placing.mirrored ? -1 : 1) * at.x, at.y} * placing.height;
        addShine(set, *held, hand);
    }
}

// Faces instead of whole bodies: in close shots always, in medium ones for those who keep still.
bool wantsBust(const Set& set, const Subject& subject) {
    return isHuman(subject) &&
           (set.scene.shot.size >= model::ShotSize::CloseUp ||
            (set.scene.shot.size == model::ShotSize::Medium && subject.kind == Kind::Human));
}

// The second subject: beside the main one or, when it is large, behind.
void addOther(Set& set, const Staging& staging, const Subject& main, Placing& first,
              const Subject& other) {
    const bool wet = staging.water >= 0 && !staging.shore;
    if (other.habitat == Habitat::Deep && !staging.deep)
        return;
    if ((wet || staging.afloat) && (other.habitat == Habitat::Ground || isHandy(other)))
        return;
    Staging place = staging;
    Placing second = placingOf(set, place, other);
    const bool bust = wantsBust(set, main);
    const bool large = other.height > 1.3 || other.kind == Kind::Scenery;
    if (!isHuman(main) && !isHuman(other)) {
        // Things that differ much in life are brought nearer to each other.
        const double ratio = std::clamp(other.height / main.height, 0.5, 1.5);
        second.height = std::min(first.height * ratio, 0.7);
    } else if (isHuman(other) && isHandy(main)) {
        second.height = std::max(second.height, first.height * 1.7);
    }
    if (other.kind == Kind::Scenery && other.height > 1.3)
        second.height = std::max(second.height, first.height * 1.35);
    second.height = std::min(second.height, 0.78);
    second.mirrored = !first.mirrored;
    const double side = first.foot.x > 0 ? -1 : 1;
    const double apart = 0.5 * (std::min(main.width, 1.4) * first.height +
                                std::min(other.width, 1.4) * second.height);
    first.foot.x -= side * 0.3 * std::min(apart, 0.3 * set.aspect);
    second.foot.x =
        std::clamp(first.foot.x + side * (apart * (large ? 0.85 : 1) + (bust ? 0.2 : 0.03)),
                   -0.42 * set.aspect, 0.42 * set.aspect);
    second.depth = staging.depth * (large ? 0.85 : 0.97);
    if (other.habitat == Habitat::Water && staging.water >= 0) {
        second.foot.y = staging.water;
        second.depth = 0.5;
        second.height = std::min(second.height, 0.5);
    } else if (other.habitat == Habitat::Sky) {
        second.foot.y = std::min(staging.skyline, 0.4) + second.height / 2;
    } else if (bust) {
        second.depth = 0.7;
        second.foot.y = std::max(0.8, second.height + 0.12);
    } else {
        const double ground = std::min(first.foot.y, staging.foot.y);
        second.foot.y =
            (isHandy(main) && isHandy(other) ? first.foot.y : ground) - (large ? 0.02 : 0.005);
        if (main.habitat == Habitat::Sky || main.habitat == Habitat::Water)
            second.foot.y = staging.foot.y;
    }
    addSubject(set, other, second, nullptr, staging);
}

} // namespace

Tones tonesOf(const Look& look) {
    const double day = look.daylight;
    Tones tones;
    tones.body = mix(look.ink, mix(look.main, look.light, 0.3), 0.2 + 0.1 * day);
    tones.second = mix(look.ink, mix(look.ground, look.main, 0.4), 0.34 + 0.22 * day);
    tones.accent = mix(look.ink, look.accent, 0.8);
    tones.light = look.lamp;
    tones.lit = 0.55 + 0.4 * day;
    return tones;
}

void paintSubject(Painter& painter, const Subject& subject, Vec foot, double height,
                  const Tones& tones, const Act& act, Rgb rim, Vec lightFrom) {
    const Tones flat{rim, rim, rim, rim, true};
    painter.placed(foot, height, height, 0, [&] {
        painter.rimLit([&](bool allLight) { subject.paint(painter, allLight ? flat : tones, act); },
                       lightFrom, std::max(0.0045, 0.0019 / height),
                       [&] {
                           // Form: a light and a shadow side.
                           const double r = 0.35 * std::max(subject.width, 0.7);
                           const Vec middle{0, -0.55};
                           painter.rect(-4, -1.4, 8, 1.7,
                                        Paint::linear(middle + lightFrom * r,
                                                      middle - lightFrom * r,
                                                      {{0, rim, 0.2},
                                                       {0.45, rim, 0.02},
                                                       {0.55, kBlack, 0.04},
                                                       {1, kBlack, 0.36}}));
                       });
    });
}

void addCast(Set& set, const Staging& staging) {
    Casting casting = castingOf(set.reading);
    if (casting.main == nullptr && casting.second != nullptr)
        std::swap(casting.main, casting.second);
    for (const Subject** subject : {&casting.main, &casting.second})
        *subject = fitting(*subject, staging);
    if (casting.main == nullptr && !staging.fallback.empty())
        casting.main = subjectCalled(staging.fallback);
    if (casting.main == nullptr)
        return;
    const Subject& main = *casting.main;
    const Subject* held = isHuman(main) && casting.second != nullptr && isHandy(*casting.second)
                              ? casting.second
                          : main.idea == "hands" ? casting.second
                                                 : nullptr;
    const Subject* other = held != nullptr ? nullptr : casting.second;
    Placing placing = placingOf(set, staging, main);
    if (other != nullptr)
        addOther(set, staging, main, placing, *other);
    if (wantsBust(set, main)) {
        addBacklight(set, main, placing);
        addBust(set, main, held, placing.foot.x, staging.rim, staging.lightFrom);
        return;
    }
    if (isHandy(main) && staging.table && !staging.shore && !staging.afloat)
        addTable(set, placing);
    addSubject(set, main, placing, held, staging);
}

void paintCrowdMember(Painter& painter, Vec at, double size, base::Random& random,
                      const Paint& paint) {
    const double head = size * 0.24;
    const Vec skull{at.x + random.uniform(-0.06, 0.06) * size, at.y - size * 0.52};
    painter.ellipse(skull, head * 0.88, head * 1.12, paint);
    painter.blob({{at.x - size * 0.5, at.y + size * 0.3},
                  {at.x - size * 0.42, at.y - size * 0.14},
                  {at.x - size * 0.12, at.y - size * 0.3},
                  {at.x + size * 0.12, at.y - size * 0.3},
                  {at.x + size * 0.42, at.y - size * 0.14},
                  {at.x + size * 0.5, at.y + size * 0.3},
                  {at.x, at.y + size}},
                 paint);
    const double mood = random.uniform();
    const auto arm = [&](double side) {
        const Vec shoulder{at.x + side * size * 0.36, at.y - size * 0.12};
        const Vec elbow = shoulder + Vec{side * size * random.uniform(0.05, 0.22),
                                         -size * random.uniform(0.35, 0.5)};
        const Vec hand = elbow + Vec{-side * size * random.uniform(-0.05, 0.18),
                                     -size * random.uniform(0.4, 0.62)};
        painter.limb(shoulder, size * 0.1, elbow, size * 0.075, paint);
        painter.limb(elbow, size * 0.075, hand, size * 0.05, paint);
        painter.disc(hand, size * 0.075, paint);
    };
    if (mood > 0.4)
        arm(random.chance(0.5) ? 1 : -1);
    if (mood > 0.78) {
        arm(1);
        arm(-1);
    }
}

void addBirds(Set& set, Vec around, int count, double size, Rgb colour) {
    struct Bird {
        Vec at;
        double size;
        double rate;
        double phase;
    };
    std::vector<Bird> birds;
    base::Random random = set.random("birds");
    for (int i = 0; i < count; ++i)
        birds.push_back({around + Vec{(random.uniform() + random.uniform() - 1) * 0.3,
                                      (random.uniform() - 0.5) * 0.14},
                         size * random.uniform(0.6, 1.2), random.uniform(5, 7),
                         random.uniform(0, 6)});
    const double way = random.chance(0.5) ? 1 : -1;
    set.act([birds = std::move(birds), colour, way](const Moment& moment, DisplayList& list) {
        for (const Bird& bird : birds) {
            const double k = moment.view.scale(0.2);
            const Vec at = moment.view.place(
                0.2, bird.at + Vec{way * 0.03 * (moment.seconds - 2),
                                   0.008 * std::sin(moment.seconds + bird.phase)});
            const double flap = std::sin(moment.seconds * bird.rate + bird.phase);
            const double wing = bird.size * k;
            for (const double side : {-1.0, 1.0}) {
                const Vec elbow{at.x + side * wing * 0.5, at.y - wing * (0.12 + 0.28 * flap)};
                const Vec tip{at.x + side * wing, at.y - wing * (0.02 + 0.34 * flap - 0.1)};
                list.emplace_back(
                    LineOp{at.x, at.y, elbow.x, elbow.y, wing * 0.17, colour, 1, 1, Blend::Over});
                list.emplace_back(
                    LineOp{elbow.x, elbow.y, tip.x, tip.y, wing * 0.1, colour, 1, 1, Blend::Over});
            }
        }
    });
}

} // namespace reelwright::generate::draft
