#include "generate/draft/cast.h"

#include "generate/draft/cast_props.h"
#include "generate/draft/figure.h"
#include "generate/draft/placing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

constexpr double kTallestAlive = 0.97; // larger figures are painted once and only sway

constexpr double kManyPixels = 250000;

struct Player {
    std::uint64_t variant = 0;
    const Subject* held = nullptr;
    bool dances = false; // or only stands about
};

Act actAt(const Moment& moment, const Player& player) {
    return {moment.beat.count, moment.seconds, moment.energy,
            player.variant,    player.held,    player.dances};
}

// A figure painted anew for every frame, in pixels of the frame.
void addAlive(Set& set, const Subject& subject, const Placing& placing, const Player& player) {
    set.act([subject = &subject, placing, player](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(placing.depth);
        const double tall = placing.height;
        // Half of what it can reach to either side.
        const double wide =
            (0.62 * subject->width + 0.1 + (player.held != nullptr ? 0.15 : 0)) * tall;
        const double x = placing.foot.x + travelOf(*subject, placing, moment);
        // Only the part inside the frame is painted.
        const Vec foot = moment.view.place(placing.depth, {x, placing.foot.y});
        const double lowest = std::min(0.05 * tall, (moment.view.size.height - foot.y) / k + 0.01);
        const Area area{-wide, -1.12 * tall, wide, lowest};
        if (area.height() <= 0 || foot.x + wide * k < 0 ||
            foot.x - wide * k > moment.view.size.width)
            return;
        // Large figures move; nobody sees that they are painted a little coarser.
        const double pixels = area.width() * area.height() * k * k;
        const double share =
            (tall * k > 320 ? 0.75 : 1) * std::clamp(std::sqrt(kManyPixels / pixels), 0.82, 1.0);
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
        // Large things stand far behind, small ones close by.
        second.depth = large ? 0.7 : 0.9;
        second.height *= large ? 1 : 1.3;
        second.foot.y = std::max(large ? 0.82 : 1.0, second.height + 0.12);
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
    tones.second = mix(look.ink, mix(look.ground, look.main, 0.45), 0.4 + 0.3 * day);
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
    if (casting.place != nullptr)
        addOther(set, staging, main, placing, *casting.place);
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

} // namespace reelwright::generate::draft
