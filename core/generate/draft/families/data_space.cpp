// Technology: a room of data with graphs, nodes and a turning ring.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Node {
    Vec at;
    double depth;
    double size;
    Rgb colour;
    int beat;
};

void addNetwork(Set& set, base::Random random) {
    std::vector<Node> nodes;
    for (int i = 0; i < 34; ++i)
        nodes.push_back({{random.uniform(-0.55, 0.55) * set.aspect, random.uniform(0.06, 0.94)},
                         random.uniform(0.2, 0.9),
                         random.uniform(0.004, 0.011),
                         set.look.lampOf(random.next()),
                         i % 4});
    set.act([nodes = std::move(nodes), line = set.look.light](const Moment& moment,
                                                              DisplayList& list) {
        const double h = moment.view.size.height;
        std::vector<Vec> places;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const double t = moment.seconds * 0.25 + static_cast<double>(i);
            places.push_back(moment.view.place(
                nodes[i].depth, nodes[i].at + Vec{0.02 * std::sin(t * 1.3), 0.02 * std::cos(t)}));
        }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                const double distance =
                    std::hypot(places[i].x - places[j].x, places[i].y - places[j].y) / h;
                if (distance > 0.3)
                    continue;
                const double near = 1 - distance / 0.3;
                list.emplace_back(LineOp{places[i].x, places[i].y, places[j].x, places[j].y,
                                         0.0014 * h, line, 0.3 * near, 0.3 * near, Blend::Add});
                // A message on its way.
                const double way =
                    std::fmod(moment.seconds * 0.5 + static_cast<double>(i * 7 + j) * 0.13, 1.0);
                if ((i + j) % 3 == 0) {
                    const Vec at = mix(places[i], places[j], way);
                    list.emplace_back(
                        GlowOp{at.x, at.y, 0.008 * h, 0.008 * h, line * near, GlowShape::Glow});
                }
            }
            const bool mine = (moment.beat.index + nodes[i].beat) % 4 == 0;
            const double r = nodes[i].size * h * (1 + (mine ? 0.6 * moment.beat.kick : 0));
            list.emplace_back(GlowOp{places[i].x, places[i].y, r * 3.4, r * 3.4,
                                     nodes[i].colour * 0.55, GlowShape::Glow});
            list.emplace_back(
                GlowOp{places[i].x, places[i].y, r, r, nodes[i].colour, GlowShape::Disc});
        }
    });
}

struct Panel {
    Vec at;
    Vec size;
    double depth;
    int kind;
    std::uint64_t seed;
};

void paintPanel(Painter& p, const Panel& panel, const Look& look) {
    const Vec a = panel.at;
    const Vec s = panel.size;
    p.roundRect(a.x, a.y, s.x, s.y, 0.012, Paint(mix(look.ground, look.main, 0.25), 0.42));
    p.roundRect(a.x, a.y, s.x, 0.004, 0.002, Paint(look.light, 0.8));
    p.roundRect(a.x + s.x * 0.07, a.y + s.y * 0.1, s.x * 0.34, s.y * 0.05, 0.004,
                Paint(look.light, 0.85));
    p.roundRect(a.x + s.x * 0.07, a.y + s.y * 0.19, s.x * 0.2, s.y * 0.035, 0.004,
                Paint(look.light, 0.4));
    p.disc(a + Vec{s.x * 0.9, s.y * 0.12}, s.y * 0.025, Paint(look.accent));
    if (panel.kind == 2)
        for (int i = 0; i < 6; ++i) {
            const double y = a.y + s.y * (0.34 + i * 0.1);
            p.roundRect(a.x + s.x * 0.07, y, s.x * 0.86, s.y * 0.035, 0.003,
                        Paint(look.light, 0.12));
            p.roundRect(a.x + s.x * 0.07, y, s.x * 0.86 * (0.25 + 0.7 * hashUnit(i, 1, panel.seed)),
                        s.y * 0.035, 0.003,
                        Paint(look.lampOf(static_cast<std::uint64_t>(i)), 0.85));
        }
    else
        for (int i = 0; i < 4; ++i)
            p.rect(a.x + s.x * 0.07, a.y + s.y * (0.38 + i * 0.17), s.x * 0.86, 0.0012,
                   Paint(look.light, 0.16));
}

// The part of a panel that moves: bars that grow, a curve that is drawn.
void drawPanel(const Panel& panel, const Look& look, const Moment& moment, DisplayList& list) {
    const double k = moment.view.scale(panel.depth);
    const double grown = smoothStep(0, 1, std::min(1.0, moment.seconds / 1.4));
    const auto at = [&](double u, double v) {
        return moment.view.place(panel.depth, panel.at + Vec{panel.size.x * u, panel.size.y * v});
    };
    if (panel.kind == 0) {
        for (int i = 0; i < 8; ++i) {
            const double live =
                0.06 * std::sin(moment.seconds * 1.4 + i) +
                0.12 * moment.beat.kick * hashUnit(i, moment.beat.index, panel.seed);
            const double h =
                grown * (0.12 + 0.32 * hashUnit(i, 2, panel.seed) * (0.5 + i * 0.1) + live * 0.5);
            const Vec foot = at(0.12 + i * 0.108, 0.89);
            const Vec top = at(0.12 + i * 0.108, 0.89 - h);
            list.emplace_back(LineOp{top.x, top.y, foot.x, foot.y, panel.size.x * 0.055 * k,
                                     i == 6 ? look.accent : look.light, 0.9, 0.3, Blend::Over});
        }
    } else if (panel.kind == 1) {
        Vec before = at(0.07, 0.8);
        for (int i = 1; i <= 28; ++i) {
            const double u = i / 28.0;
            if (u > grown * 1.05)
                break;
            const double v = 0.82 - 0.42 * std::pow(u, 1.4) -
                             0.1 * (noise(u * 7 + moment.seconds * 0.15, 0.4, panel.seed) - 0.5) -
                             0.03 * moment.beat.kick * u;
            const Vec next = at(0.07 + u * 0.86, v);
            list.emplace_back(LineOp{before.x, before.y, next.x, next.y, 0.0046 * k, look.accent, 1,
                                     1, Blend::Over});
            list.emplace_back(LineOp{before.x, before.y, next.x, next.y, 0.016 * k, look.accent,
                                     0.16, 0.16, Blend::Add});
            before = next;
        }
        list.emplace_back(GlowOp{before.x, before.y, 0.026 * k, 0.026 * k,
                                 look.accent * (0.8 + 0.6 * moment.beat.kick), GlowShape::Glow});
    }
}

void addRing(Set& set, Vec at, double radius) {
    set.act([at, radius, look = set.look](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(0.55);
        const Vec centre = moment.view.place(0.55, at);
        list.emplace_back(GlowOp{centre.x, centre.y, radius * 1.25 * k, radius * 1.25 * k,
                                 look.main * (0.3 + 0.25 * moment.beat.kick), GlowShape::Haze});
        for (int ring = 0; ring < 3; ++ring) {
            const double r = radius * (1 - 0.2 * ring) * (1 + 0.03 * moment.beat.kick);
            const double spin = moment.seconds * (0.35 + 0.2 * ring) * (ring % 2 == 0 ? 1 : -1);
            const int pieces = 72;
            for (int i = 0; i < pieces; ++i) {
                if ((i * (ring + 3) / 7) % 4 == 0)
                    continue;
                const double a = spin + i * 6.2832 / pieces;
                const double b = a + 6.2832 / pieces * 0.82;
                const Rgb colour = i % 18 < 3 ? look.accent : look.light;
                list.emplace_back(
                    LineOp{centre.x + std::cos(a) * r * k, centre.y + std::sin(a) * r * k,
                           centre.x + std::cos(b) * r * k, centre.y + std::sin(b) * r * k,
                           (ring == 1 ? 0.011 : 0.0035) * k, colour, ring == 1 ? 0.5 : 0.85,
                           ring == 1 ? 0.5 : 0.85, Blend::Add});
            }
        }
        for (int i = 0; i < 40; ++i) {
            const double turn = i * 6.2832 / 40;
            const double level = 0.03 + 0.1 *
                                            std::abs(std::sin(moment.beat.count * 1.57 + i * 0.9)) *
                                            (0.3 + moment.beat.kick);
            const Vec way{std::cos(turn), std::sin(turn)};
            const Vec a = centre + way * (radius * 1.06 * k);
            const Vec b = centre + way * (radius * (1.06 + level * 2) * k);
            list.emplace_back(
                LineOp{a.x, a.y, b.x, b.y, 0.004 * k, look.light, 0.7, 0.1, Blend::Add});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const Vec glow{random.uniform(-0.25, 0.25) * set.aspect, random.uniform(0.3, 0.6)};
    set.backdrop([&](Vec at) {
        const Rgb base =
            mix(look.shadow * 0.9, mix(look.shadow, look.ground, 0.9), smoothStep(0, 1.1, at.y));
        return mix(base, mix(look.ground, look.wide, 0.55),
                   0.75 * std::exp(-std::hypot(at.x - glow.x, at.y - glow.y) * 1.9));
    });
    LayerStyle grid;
    grid.depth = 0.2;
    grid.blend = Blend::Add;
    set.layer(grid, [&](Painter& p) {
        const Area area = set.reach(0.2);
        for (double x = std::floor(area.left / 0.07) * 0.07; x < area.right; x += 0.07)
            for (double y = 0.0; y < area.bottom; y += 0.07)
                p.disc({x, y}, 0.0014, Paint(look.light, 0.22));
    });
    addNetwork(set, random.fork("network"));
    const double side = random.chance(0.5) ? 1 : -1;
    const bool upright = set.aspect < 1;
    const Vec middle{upright ? 0.0 : side * 0.16 * set.aspect, upright ? 0.36 : 0.48};
    const Subject* subject = subjectOf(set.reading);
    addRing(set, middle, 0.26 * set.unit * (0.9 + 0.3 * set.closeness));
    std::vector<Panel> panels;
    const double w = upright ? 0.43 * set.aspect : 0.42;
    if (upright) {
        panels.push_back({{-0.46 * set.aspect, 0.66}, {w, w * 1.1}, 0.8, 0, random.next()});
        panels.push_back({{0.04 * set.aspect, 0.7}, {w, w * 1.1}, 0.95, 1, random.next()});
    } else {
        panels.push_back(
            {{-side * 0.27 * set.aspect - w / 2, 0.16}, {w, w * 0.66}, 0.8, 1, random.next()});
        panels.push_back({{-side * 0.34 * set.aspect - w * 0.4, 0.5},
                          {w * 0.84, w * 0.62},
                          1.0,
                          0,
                          random.next()});
        if (set.aspect > 1.3)
            panels.push_back({{side * 0.4 * set.aspect - w * 0.36, 0.62},
                              {w * 0.72, w * 0.6},
                              1.15,
                              2,
                              random.next()});
    }
    for (const Panel& panel : panels) {
        LayerStyle style;
        style.depth = panel.depth;
        style.top = panel.at.y - 0.02;
        style.bottom = panel.at.y + panel.size.y + 0.02;
        set.layer(style, [&](Painter& p) { paintPanel(p, panel, look); });
        set.act([panel, look](const Moment& moment, DisplayList& list) {
            drawPanel(panel, look, moment, list);
        });
    }
    if (subject != nullptr) {
        const bool table = subject->habitat == Habitat::Table;
        addCast(set, {.foot = {middle.x * (1 + 0.5 * set.closeness), table ? middle.y + 0.14 : 0.9},
                      .scale = table ? 1.4 : 1.05,
                      .rim = look.light,
                      .skyline = middle.y,
                      .table = false});
    }
    addParticles(set, Drift::Dust, 50, look.light, 1.3);
}

constexpr Call kCalls[] = {
    {"tech", 1.0},       {"robot", 0.65}, {"laptop", 0.5}, {"phone", 0.45},      {"battery", 0.5},
    {"light_bulb", 0.5}, {"globe", 0.45}, {"flask", 0.4},  {"microscope", 0.35}, {"coin", 0.5}};

} // namespace

const Family data_space{"data_space", kCalls, false, build};

} // namespace reelwright::generate::draft::family
