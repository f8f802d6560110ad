#include "generate/draft/scenery.h"

#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

double fraction(double value) {
    return value - std::floor(value);
}

void paintCrown(Painter& painter, const Tower& tower, const Paint& paint) {
    const double x = tower.left;
    const double w = tower.width;
    const double y = tower.top;
    switch (tower.crown) {
    case 1:
        painter.rect(x + w * 0.18, y - w * 0.22, w * 0.64, w * 0.24, paint);
        painter.rect(x + w * 0.34, y - w * 0.4, w * 0.32, w * 0.2, paint);
        break;
    case 2:
        painter.polygon({{x + w * 0.2, y}, {x + w * 0.5, y - w * 0.55}, {x + w * 0.8, y}}, paint);
        painter.line({x + w * 0.5, y - w * 0.5}, {x + w * 0.5, y - w * 1.2}, w * 0.025, paint);
        break;
    case 3:
        painter.polygon({{x, y + 0.001}, {x, y - w * 0.4}, {x + w, y + 0.001}}, paint);
        break;
    case 4:
        painter.rect(x + w * 0.12, y - w * 0.16, w * 0.2, w * 0.18, paint);
        painter.line({x + w * 0.62, y}, {x + w * 0.62, y - w * 0.5}, w * 0.022, paint);
        painter.line({x + w * 0.76, y}, {x + w * 0.76, y - w * 0.28}, w * 0.022, paint);
        break;
    default:
        break;
    }
}

} // namespace

void paintBelow(Painter& painter, const Area& area, double step,
                const std::function<double(double)>& lineAt, const Paint& paint) {
    std::vector<Vec> points;
    for (double x = area.left - step; x < area.right + step; x += step)
        points.push_back({x, lineAt(x)});
    points.push_back({area.right + step, area.bottom + 0.1});
    points.push_back({area.left - step, area.bottom + 0.1});
    painter.polygon(points, paint);
}

std::vector<Tower> towersOf(base::Random random, const Area& area, const Skyline& skyline) {
    std::vector<Tower> towers;
    double x = area.left - random.uniform(0, skyline.broad);
    const double phase = random.uniform(0, 50);
    while (x < area.right) {
        Tower tower;
        tower.left = x;
        tower.width = random.uniform(skyline.narrow, skyline.broad);
        // Neighbouring heights follow a slow wave, so that the line has districts and one summit.
        const double district = noise(x * 1.9 + phase, 0.77);
        const double share = std::clamp(district * 0.75 + random.uniform(-0.2, 0.45), 0.0, 1.0);
        tower.top = skyline.base - skyline.low - (skyline.high - skyline.low) * share;
        tower.crown =
            share > 0.45 ? static_cast<int>(random.index(5)) : (random.chance(0.3) ? 4 : 0);
        tower.seed = random.next();
        towers.push_back(tower);
        x += tower.width *
             (random.chance(skyline.gap) ? random.uniform(1.1, 1.8) : random.uniform(0.86, 1.02));
    }
    return towers;
}

void paintTowers(Painter& painter, const std::vector<Tower>& towers, double base, Rgb roof,
                 Rgb foot) {
    for (const Tower& tower : towers) {
        const double tone = (hashUnit(1, 0, tower.seed) - 0.5) * 0.22;
        const Rgb top = mix(roof, foot, 0.12 + tone);
        const Paint paint = Paint::vertical(tower.top, base, {{0, top, 1}, {1, foot, 1}});
        paintCrown(painter, tower, paint);
        painter.rect(tower.left, tower.top, tower.width, base - tower.top + 0.01, paint);
        // One side lies in the shade.
        painter.rect(tower.left + tower.width * 0.78, tower.top, tower.width * 0.22,
                     base - tower.top, Paint(roof * 0.6, 0.3));
    }
}

void paintWindows(Painter& painter, const std::vector<Tower>& towers, double base, const Look& look,
                  double share, double cell) {
    for (const Tower& tower : towers) {
        const double margin = tower.width * 0.1;
        const int columns = static_cast<int>((tower.width - 2 * margin) / cell);
        const int rows = static_cast<int>((base - tower.top - cell) / (cell * 1.35));
        const int kind = static_cast<int>(hashOf(9, 9, tower.seed) % 4);
        const double lit = share * (0.35 + 1.1 * hashUnit(2, 0, tower.seed));
        const Rgb own = mix(look.lampOf(hashOf(5, 1, tower.seed)), look.lamp, 0.35);
        for (int r = 0; r < rows; ++r) {
            const bool floorLit = hashUnit(r, -3, tower.seed) < 0.12;
            for (int c = 0; c < columns; ++c) {
                const double chance = hashUnit(c, r, tower.seed);
                if (chance > (floorLit ? 0.85 : lit))
                    continue;
                const double x = tower.left + margin + (c + 0.15) * cell;
                const double y = tower.top + cell * 0.8 + r * cell * 1.35;
                const double bright = 0.35 + 0.65 * hashUnit(c + 100, r, tower.seed);
                const double w = kind == 1 ? cell * 0.98 : cell * 0.62;
                const double h = kind == 2 ? cell * 1.0 : cell * 0.62;
                painter.rect(
                    x, y, w, h,
                    Paint(mix(own, look.light, hashUnit(c, r + 900, tower.seed) * 0.4), bright));
            }
        }
    }
}

void paintPine(Painter& painter, Vec foot, double height, base::Random random, const Paint& paint) {
    const double width = height * random.uniform(0.26, 0.36);
    painter.rect(foot.x - height * 0.012, foot.y - height * 0.2, height * 0.024, height * 0.22,
                 paint);
    const int tiers = 7;
    for (int i = 0; i < tiers; ++i) {
        const double low = foot.y - height * (0.1 + 0.115 * i);
        const double high = low - height * (0.24 - 0.008 * i);
        const double half = width / 2 * (1 - 0.125 * i) * random.uniform(0.85, 1.1);
        const double sag = height * 0.03;
        painter.blob({{foot.x - half, low + sag},
                      {foot.x - half * 0.35, low - sag * 0.2},
                      {foot.x, low + sag * 0.4},
                      {foot.x + half * 0.35, low - sag * 0.2},
                      {foot.x + half, low + sag * random.uniform(0.6, 1.3)},
                      {foot.x + half * 0.22, (low + high) / 2},
                      {foot.x, std::max(high, foot.y - height)},
                      {foot.x - half * 0.22, (low + high) / 2}},
                     paint);
    }
}

void paintLeafTree(Painter& painter, Vec foot, double height, base::Random random,
                   const Paint& paint) {
    const Vec fork{foot.x + random.uniform(-0.04, 0.04) * height, foot.y - height * 0.48};
    painter.limb(foot, height * 0.035, fork, height * 0.02, paint);
    const int crowns = 26;
    for (int i = 0; i < crowns; ++i) {
        const double turn = random.uniform(0, 6.28);
        const double far = std::sqrt(random.uniform()) * 0.25 * height;
        const Vec at{fork.x + std::cos(turn) * far * 1.25,
                     foot.y - height * 0.7 + std::sin(turn) * far * 0.95};
        painter.limb(fork, height * 0.012, at, height * 0.005, paint);
        const double r = height * random.uniform(0.05, 0.1);
        for (int k = 0; k < 6; ++k) {
            const double around = random.uniform(0, 6.28);
            painter.ellipse(at + Vec{std::cos(around) * r * 0.6, std::sin(around) * r * 0.5},
                            r * 0.62, r * 0.5, paint);
        }
    }
}

void paintGrass(Painter& painter, const Area& area, double base, double height, int count,
                base::Random random, const Paint& paint) {
    for (int i = 0; i < count; ++i) {
        const double x = random.uniform(area.left, area.right);
        const double h = height * random.uniform(0.45, 1.0);
        const double lean = random.uniform(-0.35, 0.4) * h;
        const double w = height * 0.035;
        painter.polygon({{x - w, base + 0.02},
                         {x + lean * 0.35 - w * 0.5, base - h * 0.55},
                         {x + lean, base - h},
                         {x + lean * 0.45 + w * 0.6, base - h * 0.55},
                         {x + w, base + 0.02}},
                        paint);
    }
}

void addGlitter(Set& set, double top, double bottom, double towards, double spread, int count,
                Rgb colour) {
    struct Spark {
        Vec at;
        double size;
        double rate;
        double phase;
        double depth;
    };
    std::vector<Spark> sparks;
    base::Random random = set.random("glitter");
    for (int i = 0; i < count; ++i) {
        const double low = std::pow(random.uniform(), 1.5);
        const double off = (random.uniform() + random.uniform() - 1) * spread * (0.35 + low);
        sparks.push_back({{towards + off, top + (bottom - top) * low},
                          0.4 + 1.2 * low,
                          random.uniform(1.2, 4.2),
                          random.uniform(0, 6.28),
                          0.1 + 0.9 * low});
    }
    set.act([sparks = std::move(sparks), colour](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Spark& spark : sparks) {
            const double wave = std::sin(moment.seconds * spark.rate + spark.phase);
            const double light = std::max(0.0, wave) * (0.55 + 0.35 * moment.beat.kick);
            if (light < 0.03)
                continue;
            const Vec at = moment.view.place(spark.depth, spark.at);
            list.emplace_back(GlowOp{at.x, at.y, 0.019 * spark.size * h,
                                     std::max(0.0024 * spark.size * h, 0.9), colour * light,
                                     GlowShape::Haze});
        }
    });
}

void addTraffic(Set& set, double y, double depth, int count, double size) {
    base::Random random = set.random("traffic");
    struct Car {
        double start;
        double speed;
        double lane;
        Rgb colour;
    };
    std::vector<Car> cars;
    for (int i = 0; i < count; ++i) {
        const bool right = random.chance(0.5);
        cars.push_back(
            {random.uniform(), (right ? 1 : -1) * random.uniform(0.06, 0.11),
             right ? 0.0 : -size * 0.7,
             right ? mix(set.look.light, kWhite, 0.5) : saturated(set.look.accent, 1.2)});
    }
    set.act([cars = std::move(cars), y, depth, size, aspect = set.aspect](const Moment& moment,
                                                                          DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Car& car : cars) {
            const double x =
                (fraction(car.start + car.speed * moment.seconds) - 0.5) * (aspect + 0.5);
            const Vec at = moment.view.place(depth, {x, y + car.lane});
            for (const double pair : {-0.5, 0.5})
                list.emplace_back(GlowOp{at.x + pair * size * h, at.y, size * 1.2 * h, size * h,
                                         car.colour * 0.8, GlowShape::Glow});
            list.emplace_back(GlowOp{at.x, at.y + size * 1.6 * h, size * 2.4 * h, size * 2.2 * h,
                                     car.colour * 0.16, GlowShape::Haze});
        }
    });
}

void addSpot(Set& set, const Spot& spot) {
    set.act([spot](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const double wave =
            std::sin(moment.seconds * spot.rate * (0.7 + 0.6 * moment.energy) * 6.283 + spot.phase);
        const double angle = spot.angle + spot.swing * wave;
        const Vec at = moment.view.place(spot.depth, spot.from);
        BeamOp beam;
        beam.x = at.x;
        beam.y = at.y;
        beam.directionX = std::sin(angle);
        beam.directionY = std::cos(angle);
        beam.length = spot.length * h;
        beam.startWidth = spot.width * h * 0.08;
        beam.endWidth = spot.width * h;
        const double light = spot.strength * (1 - spot.kick * 0.5 + spot.kick * moment.beat.kick);
        beam.colour = spot.colour * light;
        list.emplace_back(beam);
        list.emplace_back(
            GlowOp{at.x, at.y, 0.05 * h, 0.05 * h, spot.colour * (light * 1.6), GlowShape::Glow});
    });
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
