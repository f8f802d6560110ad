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

Act actAt(const Moment& moment, std::uint64_t variant) {
    return {moment.beat.count, moment.seconds, moment.energy, variant};
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
void addAlive(Set& set, const Subject& subject, const Placing& placing, std::uint64_t variant) {
    set.act([subject = &subject, placing, variant](const Moment& moment, DisplayList& list) {
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
                paintSubject(p, *subject, {0, 0}, tall, placing.tones, actAt(moment, variant),
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

void addStill(Set& set, const Subject& subject, const Placing& placing, std::uint64_t variant) {
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
                         Act{0.9, 0.4, 0.6, variant}, placing.rim, light);
        });
    });
}

void limitSize(const Subject& subject, Placing& placing, const Set& set) {
    // A ship or a house is not shown as much larger than a person as it is.
    const bool person = subject.habitat == Habitat::Ground && subject.height == 1 && subject.alive;
    const double near = set.closeness;
    placing.height *=
        subject.height > 1 ? 1 + (subject.height - 1) * (1 - 0.75 * near) : subject.height;
    placing.height = std::max(placing.height, person ? 0.06 : 0.09);
    if (!person)
        placing.height =
            std::min({placing.height, 0.72, (0.55 + 0.25 * near) * set.aspect / subject.width});
    else
        placing.height *= std::min(1.0, 0.72 + 0.28 * set.aspect);
}

void settle(const Subject& subject, const Staging& staging, Placing& placing, const Set& set) {
    switch (subject.habitat) {
    case Habitat::Sky:
        placing.foot.y = std::min(staging.skyline + placing.height / 2, 0.75);
        break;
    case Habitat::Water:
        if (staging.water > 0)
            placing.foot.y = staging.water;
        break;
    case Habitat::Deep:
        placing.foot.y = staging.deep ? 0.52 + placing.height / 2 : staging.foot.y;
        break;
    case Habitat::Ground:
    case Habitat::Table:
        break;
    }
    // A head needs room above it; the feet may leave the frame.
    const double headroom = 0.14 + 0.03 * (1 - set.closeness);
    if (placing.height * 1.02 > placing.foot.y - headroom || placing.height > 0.8)
        placing.foot.y = headroom + placing.height * 1.02;
}

} // namespace

std::uint64_t heroOf(std::string_view style, const Reading& reading) {
    std::uint64_t variant = hashOf(1, 2, base::Random(7).fork(style).next());
    const bool female = reading.says("female");
    const bool male = reading.says("male") && !female;
    for (int i = 0; i < 15 && (female || male); ++i, ++variant) {
        const subjects::Body body = subjects::bodyOf(variant);
        const bool longHair = body.hair == 1 || body.hair == 2 || body.hair == 4;
        if (female ? longHair : !longHair && body.outfit != 1)
            break;
    }
    return variant;
}

const Subject* subjectOf(const Reading& reading) {
    const Subject* best = nullptr;
    double most = 0;
    for (const Subject* subject : subjectCatalogue()) {
        double weight = reading.weight(subject->idea);
        if (reading.says(subject->idea))
            weight = 10 - std::min(reading.place(subject->idea), 40) * 0.1;
        // "A woman walks" is a walker; "person" alone is anybody.
        if (subject->idea == "person")
            weight -= 3;
        if (subject->idea == "group")
            weight -= 1;
        if (weight > most) {
            most = weight;
            best = subject;
        }
    }
    if (best == nullptr && reading.says("person"))
        best = subjectCatalogue().back();
    return best;
}

const Subject* subjectCalled(std::string_view idea) {
    for (const Subject* subject : subjectCatalogue())
        if (subject->idea == idea)
            return subject;
    return subjectCatalogue().back();
}

Tones tonesOf(const Look& look) {
    Tones tones;
    tones.body = mix(look.ink, mix(look.main, look.light, 0.3), 0.2);
    tones.second = mix(look.ink, mix(look.ground, look.main, 0.4), 0.3);
    tones.accent = mix(look.ink, look.accent, 0.75);
    tones.light = look.lamp;
    return tones;
}

void paintSubject(Painter& painter, const Subject& subject, Vec foot, double height,
                  const Tones& tones, const Act& act, Rgb rim, Vec lightFrom) {
    const Tones flat{rim, rim, rim, rim};
    painter.placed(foot, height, height, 0, [&] {
        painter.rimLit([&](bool allLight) { subject.paint(painter, allLight ? flat : tones, act); },
                       lightFrom, std::max(0.0045, 0.0019 / height));
    });
}

void addCast(Set& set, const Staging& staging) {
    const Subject* subject = subjectOf(set.reading);
    if (subject == nullptr || subject->idea == staging.without)
        subject = staging.fallback.empty() ? nullptr : subjectCalled(staging.fallback);
    if (subject == nullptr)
        return;
    if (staging.away && subject->away != nullptr)
        subject = subject->away;
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
    limitSize(*subject, placing, set);
    settle(*subject, staging, placing, set);
    // Close subjects stand on a third or in the middle, not at the edge.
    placing.foot.x *= 1 - 0.6 * set.closeness;
    const std::uint64_t variant = heroOf(set.scene.style, set.reading);
    if ((subject->habitat == Habitat::Ground || subject->habitat == Habitat::Table) &&
        placing.foot.y < 1.05 && !staging.afloat)
        addShadow(set, *subject, placing);
    addBacklight(set, *subject, placing);
    if (subject->alive && placing.height <= kTallestAlive)
        addAlive(set, *subject, placing, variant);
    else
        addStill(set, *subject, placing, variant);
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
