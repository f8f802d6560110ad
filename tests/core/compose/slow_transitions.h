// The transitions once more, each pixel by itself in double precision from the definition alone: what the fast kernels
// are held against. Pure functions.
#pragma once

#include "base/random.h"
#include "compose/transitions/transition.h"
#include "core/compose/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numbers>
#include <span>
#include <string>
#include <vector>

namespace reelwright::pictures {

// One plane in double precision.
struct SlowPlane {
    int width = 0;
    int height = 0;
    std::vector<double> samples;

    SlowPlane(int w, int h)
        : width(w)
        , height(h)
        , samples(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    explicit SlowPlane(const media::PlaneView& plane)
        : SlowPlane(plane.width, plane.height) {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                at(x, y) = plane.row(y)[x];
    }
    double& at(int x, int y) { return samples[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
    [[nodiscard]] double at(int x, int y) const { return samples[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
};

struct SlowStage {
    const YuvFrame& from;
    const YuvFrame& to;
    double share;
    std::span<const double> values;
    const compose::OrderPlane* order;
    [[nodiscard]] int width() const { return from.width(); }
    [[nodiscard]] int height() const { return from.height(); }
};

using SlowTransition = std::function<YuvFrame(const SlowStage&)>;

namespace slow {

inline double smooth(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

inline YuvFrame drawnBy(const SlowStage& stage, const std::function<double(int plane, int x, int y)>& value) {
    return drawn({stage.width(), stage.height()}, [&](int plane, int x, int y) { return static_cast<int>(std::floor(value(plane, x, y) + 0.5)); });
}

inline double sampleOf(const YuvFrame& frame, int plane, int x, int y) {
    return frame.plane(plane).row(y)[x];
}

// Mixes by a share of the next picture for each luma pixel; colour by the mean of four.
inline YuvFrame masked(const YuvFrame& from, const YuvFrame& to, const std::function<double(int x, int y)>& share) {
    return drawn({to.width(), to.height()}, [&](int plane, int x, int y) {
        double part = 0;
        if (plane == 0)
            part = share(x, y);
        else
            part = (share(2 * x, 2 * y) + share(2 * x + 1, 2 * y) + share(2 * x, 2 * y + 1) + share(2 * x + 1, 2 * y + 1)) / 4;
        const double a = sampleOf(from, plane, x, y);
        return static_cast<int>(a + (sampleOf(to, plane, x, y) - a) * part + 0.5);
    });
}

// The share of the next picture where the turn is `order`, behind an edge of this softness.
inline double turned(double share, double softness, double order) {
    return smooth((share * (1 + softness) - order) / softness);
}

// Wipes: `order(u, v)` for the middle of a pixel as shares of the picture's sides, 0 first.
inline SlowTransition wipe(const std::function<double(double u, double v)>& order, const std::function<double(int w, int h)>& pixel) {
    return [=](const SlowStage& stage) {
        const double soft = std::max(stage.values[0], pixel(stage.width(), stage.height()));
        return masked(stage.from, stage.to, [&](int x, int y) { return turned(stage.share, soft, order((x + 0.5) / stage.width(), (y + 0.5) / stage.height())); });
    };
}

inline SlowTransition iris(bool open) {
    return [open](const SlowStage& stage) {
        const double midX = (stage.width() - 1) / 2.0;
        const double midY = (stage.height() - 1) / 2.0;
        const double soft = std::max(stage.values[0], 1 / std::hypot(midX, midY));
        return masked(stage.from, stage.to, [&](int x, int y) {
            const double away = std::hypot(x - midX, y - midY) / std::hypot(midX, midY);
            return turned(stage.share, soft, open ? away : 1 - away);
        });
    };
}

inline YuvFrame radial(const SlowStage& stage) {
    const double soft = std::max(stage.values[0], 0.002);
    return masked(stage.from, stage.to, [&](int x, int y) {
        const double angle = std::atan2(x - (stage.width() - 1) / 2.0, (stage.height() - 1) / 2.0 - y) / (2 * std::numbers::pi);
        return turned(stage.share, soft, angle < 0 ? angle + 1 : angle);
    });
}

inline SlowTransition crop(bool round) {
    return [round](const SlowStage& stage) {
        const double midX = stage.width() / 2.0;
        const double midY = stage.height() / 2.0;
        const double open = std::abs(2 * stage.share - 1);
        const double soft = std::max(stage.values[0], round ? 1 / std::hypot(midX, midY) : 1 / std::min(midX, midY));
        const YuvFrame& picture = stage.share < 0.5 ? stage.from : stage.to;
        return masked(flat({stage.width(), stage.height()}, 16), picture, [&](int x, int y) {
            const double u = std::abs(x + 0.5 - midX);
            const double v = std::abs(y + 0.5 - midY);
            const double away = round ? std::hypot(u, v) / std::hypot(midX, midY) : std::max(u / midX, v / midY);
            return turned(round ? std::pow(open, 3) : open, soft, away);
        });
    };
}

inline SlowTransition slice(bool across, bool backwards) {
    return [=](const SlowStage& stage) {
        const int length = across ? stage.width() : stage.height();
        const double slices = std::round(stage.values[0]);
        const double soft = std::max(stage.values[1], slices / length);
        return masked(stage.from, stage.to, [&](int x, int y) {
            const double at = ((across ? x : y) + 0.5) / length;
            const double place = backwards ? 1 - at : at;
            const double open = smooth((place - 1.5 * (1 - stage.share) + 0.5) / 0.5);
            return turned(open, soft, place * slices - std::floor(place * slices));
        });
    };
}

inline YuvFrame distance(const SlowStage& stage) {
    const double soft = std::max(stage.values[0], 1e-3);
    return masked(stage.from, stage.to, [&](int x, int y) {
        double sum = 0;
        for (int i = 0; i < 3; ++i) {
            const int shift = i == 0 ? 0 : 1;
            sum += std::pow(sampleOf(stage.from, i, x >> shift, y >> shift) - sampleOf(stage.to, i, x >> shift, y >> shift), 2);
        }
        const double over = smooth((std::sqrt(sum) / 255 - (1 - stage.share)) / soft + 0.5);
        return stage.share + (1 - stage.share) * over;
    });
}

inline YuvFrame dissolve(const SlowStage& stage) {
    const int grain = std::max(1, static_cast<int>(std::lround(stage.values[0] * std::min(stage.width(), stage.height()) / 1080)));
    const double soft = std::max(stage.values[1], 1e-6);
    return masked(stage.from, stage.to, [&](int x, int y) {
        std::uint32_t hash = static_cast<std::uint32_t>(x / grain) * 0x9E3779B1U ^ static_cast<std::uint32_t>(y / grain) * 0x85EBCA77U ^ static_cast<std::uint32_t>(stage.values[2]) * 0xC2B2AE3DU;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6BU;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35U;
        hash = hash ^ (hash >> 16);
        return turned(stage.share, soft, (hash >> 8) / 16777216.0);
    });
}

inline YuvFrame lumaWipe(const SlowStage& stage) {
    const double soft = std::max(stage.values[0], 1.0 / 256);
    return masked(stage.from, stage.to, [&](int x, int y) {
        const double order = stage.order->row(y)[x] / 65535.0;
        return turned(stage.share, soft, stage.values[1] < 0.5 ? order : 1 - order);
    });
}

inline YuvFrame crossfade(const SlowStage& stage) {
    return masked(stage.from, stage.to, [&](int, int) { return stage.share; });
}

inline SlowTransition dip(int luma) {
    return [luma](const SlowStage& stage) {
        const YuvFrame colour = flat({stage.width(), stage.height()}, luma);
        const double depth = smooth(1 - std::abs(2 * stage.share - 1));
        return masked(stage.share < 0.5 ? stage.from : stage.to, colour, [&](int, int) { return depth; });
    };
}

inline SlowTransition contrastFade(bool fast) {
    return [fast](const SlowStage& stage) {
        return drawnBy(stage, [&](int plane, int x, int y) {
            const double a = sampleOf(stage.from, plane, x, y);
            const double b = sampleOf(stage.to, plane, x, y);
            const double difference = std::abs(a - b) / 255;
            const double left = std::pow(1 - stage.share, 1 + std::log(fast ? 1 + difference : 2 - difference));
            return b + (a - b) * left;
        });
    };
}

inline YuvFrame fadeGrays(const SlowStage& stage) {
    const double left = 1 - stage.share;
    const double away = stage.values[0];
    return drawnBy(stage, [&](int plane, int x, int y) {
        const double a = sampleOf(stage.from, plane, x, y);
        const double b = sampleOf(stage.to, plane, x, y);
        if (plane == 0)
            return a * left + b * stage.share;
        const double first = 128 + (a - 128) * smooth((left - (1 - away)) / away);
        const double second = b + (128 - b) * smooth((left - away) / (1 - away));
        return first * left + second * stage.share;
    });
}

inline SlowTransition slide(int across, int down) {
    return [=](const SlowStage& stage) {
        const int length = across != 0 ? stage.width() : stage.height();
        const int moved = static_cast<int>(stage.share * length) / 2; // colour pixels
        return drawnBy(stage, [&](int plane, int x, int y) {
            const int way = plane == 0 ? 2 * moved : moved;
            const int size = plane == 0 ? length : length / 2;
            const int along = across != 0 ? x * across : y * down;
            // Along the way the next picture lies behind the first one.
            const int place = (across + down > 0 ? along : along + size - 1) - way;
            const bool next = place < 0;
            const int inside = next ? place + size : place;
            const int at = across + down > 0 ? inside : size - 1 - inside;
            return sampleOf(next ? stage.to : stage.from, plane, across != 0 ? at : x, across != 0 ? y : at);
        });
    };
}

// Between the four nearest samples; places count in 256ths of a pixel.
inline double between(const SlowPlane& plane, double x, double y) {
    const auto place = [](double at, int size) { return std::round(std::clamp(at, 0.0, size - 1.0) * 256) / 256; };
    const double px = place(x, plane.width);
    const double py = place(y, plane.height);
    const int x0 = static_cast<int>(px);
    const int y0 = static_cast<int>(py);
    const int x1 = std::min(x0 + 1, plane.width - 1);
    const int y1 = std::min(y0 + 1, plane.height - 1);
    const double upper = plane.at(x0, y0) + (plane.at(x1, y0) - plane.at(x0, y0)) * (px - x0);
    const double lower = plane.at(x0, y1) + (plane.at(x1, y1) - plane.at(x0, y1)) * (px - x0);
    return upper + (lower - upper) * (py - y0);
}

// A place on an endless row of pictures, each the mirror image of the one before.
inline double mirrored(double place, int size) {
    double at = std::fmod(place + 0.5, 2.0 * size);
    at = at < 0 ? at + 2.0 * size : at;
    return (at < size ? at : 2.0 * size - at) - 0.5;
}

inline SlowPlane enlarged(const SlowPlane& plane, double zoom, bool mirror) {
    SlowPlane out(plane.width, plane.height);
    const auto place = [&](int i, int size) {
        const double at = (size - 1) / 2.0 * (1 - 1 / zoom) + i * (1 / zoom);
        return mirror ? mirrored(at, size) : at;
    };
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x)
            out.at(x, y) = between(plane, place(x, out.width), place(y, out.height));
    return out;
}

inline YuvFrame zoomIn(const SlowStage& stage) {
    std::vector<SlowPlane> near;
    std::vector<SlowPlane> far;
    for (int i = 0; i < 3; ++i) {
        near.push_back(enlarged(SlowPlane(stage.from.plane(i)), 1 + stage.values[0] * stage.share * stage.share, false));
        far.push_back(enlarged(SlowPlane(stage.to.plane(i)), 1 + 0.2 * stage.values[0] * (1 - stage.share) * (1 - stage.share), false));
    }
    return drawnBy(stage, [&](int plane, int x, int y) {
        const auto i = static_cast<std::size_t>(plane);
        return near[i].at(x, y) + (far[i].at(x, y) - near[i].at(x, y)) * smooth(stage.share);
    });
}

inline SlowTransition squeeze(bool upright) {
    return [upright](const SlowStage& stage) {
        const int length = upright ? stage.width() : stage.height();
        const int kept = static_cast<int>((1 - stage.share) * length / 2 + 0.5) * 2;
        const int first = (length - kept) / 4 * 2;
        return drawnBy(stage, [&](int plane, int x, int y) {
            const int shift = plane == 0 ? 0 : 1;
            const SlowPlane from(stage.from.plane(plane));
            const int at = (upright ? x : y) - (first >> shift);
            const int count = kept >> shift;
            if (at < 0 || at >= count)
                return sampleOf(stage.to, plane, x, y);
            const double step = static_cast<double>(upright ? from.width : from.height) / count;
            const double place = step / 2 - 0.5 + at * step;
            return between(from, upright ? place : x, upright ? y : place);
        });
    };
}

inline YuvFrame pixelize(const SlowStage& stage) {
    const double depth = std::min(stage.share, 1 - stage.share);
    const int side = static_cast<int>(std::lround(depth * stage.values[0] * std::min(stage.width(), stage.height())));
    return drawnBy(stage, [&](int plane, int x, int y) {
        const int block = std::max(1, plane == 0 ? 2 * side : side);
        const auto view = stage.from.plane(plane);
        // Blocks meet in the middle of the picture.
        const auto firstOf = [block](int at, int size) { return at - (((at - size / 2) % block) + block) % block; };
        double sum = 0;
        int count = 0;
        for (int v = std::max(0, firstOf(y, view.height)); v < std::min(view.height, firstOf(y, view.height) + block); ++v)
            for (int u = std::max(0, firstOf(x, view.width)); u < std::min(view.width, firstOf(x, view.width) + block); ++u, ++count)
                sum += sampleOf(stage.from, plane, u, v) * (1 - stage.share) + sampleOf(stage.to, plane, u, v) * stage.share;
        return sum / count;
    });
}

inline YuvFrame blur(const SlowStage& stage) {
    const double depth = 1 - std::abs(2 * stage.share - 1);
    const int reach = static_cast<int>(std::lround(depth * stage.values[0] * stage.width() / 4));
    return drawnBy(stage, [&](int plane, int x, int y) {
        const int side = plane == 0 ? 2 * reach : reach;
        double sum = 0;
        for (int i = x - side; i <= x + side; ++i) {
            const int at = static_cast<int>(mirrored(i, stage.from.plane(plane).width));
            sum += sampleOf(stage.from, plane, at, y) * (1 - stage.share) + sampleOf(stage.to, plane, at, y) * stage.share;
        }
        return sum / (2 * side + 1);
    });
}

inline YuvFrame flash(const SlowStage& stage) {
    const double strength = stage.values[0];
    const double away = std::abs(2 * stage.share - 1);
    const double light = stage.share < 0.5 ? strength * std::pow(std::max(0.0, 1 - away / stage.values[1]), 2)
                                           : strength * std::pow(std::min(1.0, (1 - away) / 0.9), stage.values[2]);
    const YuvFrame& picture = stage.share < 0.5 ? stage.from : stage.to;
    return drawnBy(stage, [&](int plane, int x, int y) {
        const double value = sampleOf(picture, plane, x, y);
        if (plane == 0) {
            const double lifted = 1 - std::pow(1 - (value - 16) / 219, 1 + 4 * light);
            return 16 + 219 * (lifted + (1 - lifted) * std::pow(light, 1.5));
        }
        const double tone = std::round(128 + (plane == 1 ? -16 : 12) * stage.values[3]);
        return tone + (value - tone) * (1 - light * light);
    });
}

inline YuvFrame whipPan(const SlowStage& stage) {
    const int direction = static_cast<int>(std::lround(stage.values[0]));
    const int screens = static_cast<int>(std::lround(stage.values[1]));
    const bool across = direction < 2;
    const bool backwards = direction % 2 == 1;
    const double late = std::min(stage.share, 1 - stage.share);
    const double way = stage.share < 0.5 ? 4 * late * late * late : 1 - 4 * late * late * late;
    const double length = screens * static_cast<double>(across ? stage.width() : stage.height());
    const int moved = static_cast<int>(std::lround(way * length / 2));
    const int side = static_cast<int>(std::lround(12 * late * late * length * stage.values[2] * 0.08 / 4));
    return drawnBy(stage, [&](int plane, int x, int y) {
        const int scale = plane == 0 ? 2 : 1;
        const int size = across ? stage.from.plane(plane).width : stage.from.plane(plane).height;
        double sum = 0;
        for (int i = -scale * side; i <= scale * side; ++i) {
            const int at = across ? x : y;
            const int along = (backwards ? size - 1 - at : at) + i + scale * moved;
            const int screen = static_cast<int>(std::floor(static_cast<double>(along) / size));
            const bool next = screen >= (screens + 1) / 2;
            const bool mirror = (next ? screens - screen : screen) % 2 != 0;
            const int inside = along - screen * size;
            const int place = mirror != backwards ? size - 1 - inside : inside;
            sum += sampleOf(next ? stage.to : stage.from, plane, across ? place : x, across ? y : place);
        }
        return sum / (2 * scale * side + 1);
    });
}

// One picture of a flight, seen through an open shutter.
inline SlowPlane flown(const media::PlaneView& picture, int reduction, double zoom, double growth, int doublings) {
    SlowPlane small((picture.width + reduction - 1) / reduction, (picture.height + reduction - 1) / reduction);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            int count = 0;
            for (int v = y * reduction; v < std::min((y + 1) * reduction, picture.height); ++v)
                for (int u = x * reduction; u < std::min((x + 1) * reduction, picture.width); ++u, ++count)
                    small.at(x, y) += picture.row(v)[u];
            small.at(x, y) /= count;
        }
    SlowPlane flying = enlarged(small, zoom / std::sqrt(growth), true);
    for (int i = 1; i <= doublings; ++i) {
        const SlowPlane nearer = enlarged(flying, std::pow(growth, std::pow(0.5, i)), false);
        for (std::size_t k = 0; k < flying.samples.size(); ++k)
            flying.samples[k] = (flying.samples[k] + nearer.samples[k]) / 2;
    }
    SlowPlane out(picture.width, picture.height);
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x)
            out.at(x, y) = between(flying, (x + 0.5) / reduction - 0.5, (y + 0.5) / reduction - 0.5);
    return out;
}

inline YuvFrame zoomThrough(const SlowStage& stage) {
    const double part = smooth((stage.share - 0.5 + 0.06) / 0.12);
    const auto planesOf = [&](const YuvFrame& picture, bool next) {
        const double depth = std::log(stage.values[0]) * (next ? 0.5 : 1);
        const double away = next ? 2 * (1 - stage.share) : 2 * stage.share;
        const double zoom = std::exp((next ? -1 : 1) * depth * std::pow(away, 3));
        const double growth = std::exp(6 * depth * away * away * 0.06 * stage.values[1]);
        const double widest = (growth - 1) * std::hypot(stage.width(), stage.height()) / 2;
        const int reduction = widest < 8 ? 1 : widest < 48 ? 2 : 4;
        const double taps = widest / reduction / 2;
        const int doublings = taps <= 0.25 ? 0 : std::clamp(static_cast<int>(std::ceil(std::log2(taps))), 1, 5);
        std::vector<SlowPlane> planes;
        for (int i = 0; i < 3; ++i)
            planes.push_back(flown(picture.plane(i), i == 0 ? reduction : std::max(1, reduction / 2), zoom, growth, doublings));
        return planes;
    };
    const auto first = planesOf(stage.from, false);
    const auto second = planesOf(stage.to, true);
    return drawnBy(stage, [&](int plane, int x, int y) {
        const auto i = static_cast<std::size_t>(plane);
        return first[i].at(x, y) + (second[i].at(x, y) - first[i].at(x, y)) * part;
    });
}

// A rectangle of one picture, moved sideways; in colour pixels.
struct SlowPatch {
    bool next;
    int left, top, right, bottom, moved, apart, light;
};

inline std::vector<SlowPatch> glitchPatches(const SlowStage& stage) {
    const int width = stage.width() / 2;
    const int height = stage.height() / 2;
    const double force = stage.values[0] * std::sqrt(1 - std::abs(2 * stage.share - 1));
    base::Random random = base::Random(static_cast<std::uint64_t>(std::lround(stage.values[3]))).fork(std::to_string(static_cast<int>(stage.share * 10)));
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    const auto spread = [&](double reach) { return whole(random.uniform(-1, 1) * reach * width); };
    std::vector<SlowPatch> patches;
    for (double top = 0; top < 1;) {
        const double bottom = std::min(1.0, top + 2 / stage.values[1] * random.uniform(0.15, 1.85));
        const bool next = random.chance(smooth((stage.share - 0.3) / 0.4));
        const bool torn = random.chance(0.25 + 0.6 * force);
        const int moved = spread(0.22 * force);
        const int apart = spread(0.03 * stage.values[2] * force);
        const int light = random.chance(0.15 * force) ? 48 : 0;
        patches.push_back({next, 0, whole(top * height), width, whole(bottom * height), torn ? moved : 0, apart, light});
        top = bottom;
    }
    for (int i = 0; i < whole(force * stage.values[1]); ++i) {
        const double x = random.uniform(-0.1, 1);
        const double y = random.uniform();
        const double across = random.uniform(0.02, 0.22);
        const double down = random.uniform(0.005, 0.07);
        const bool next = random.chance(0.5);
        const int moved = spread(0.3);
        const int apart = spread(0.05 * stage.values[2]);
        patches.push_back({next, std::max(0, whole(x * width)), whole(y * height), std::min(width, whole((x + across) * width)), std::min(height, whole((y + down) * height)), moved, apart, 0});
    }
    return patches;
}

inline YuvFrame glitch(const SlowStage& stage) {
    const std::vector<SlowPatch> patches = glitchPatches(stage);
    return drawnBy(stage, [&](int plane, int x, int y) {
        const int scale = plane == 0 ? 2 : 1;
        const int width = stage.from.plane(plane).width;
        for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch) {
            if (x < scale * patch->left || x >= scale * patch->right || y < scale * patch->top || y >= scale * patch->bottom)
                continue;
            const int moved = scale * (patch->moved + (plane == 0 ? 0 : plane == 1 ? patch->apart : -patch->apart));
            const int place = ((x - moved) % width + width) % width;
            const double value = sampleOf(patch->next ? stage.to : stage.from, plane, place, y);
            return plane == 0 ? value + (235 - value) * patch->light / 256 : value;
        }
        return 0.0;
    });
}

} // namespace slow

// The reference of each transition by its id.
inline const std::map<std::string, SlowTransition, std::less<>>& slowTransitions() {
    using namespace slow;
    static const auto kAll = [] {
        std::map<std::string, SlowTransition, std::less<>> all;
        all["cut"] = [](const SlowStage& stage) { return stage.share < 0.5 ? stage.from : stage.to; };
        all["crossfade"] = crossfade;
        all["dip_black"] = dip(16);
        all["dip_white"] = dip(235);
        all["flash"] = flash;
        all["whip_pan"] = whipPan;
        all["zoom_through"] = zoomThrough;
        all["luma_wipe"] = lumaWipe;
        all["glitch"] = glitch;
        const auto column = [](int w, int) { return 1.0 / w; };
        const auto line = [](int, int h) { return 1.0 / h; };
        for (const std::string kind : {"wipe_", "smooth_"}) {
            all[kind + "left"] = wipe([](double u, double) { return 1 - u; }, column);
            all[kind + "right"] = wipe([](double u, double) { return u; }, column);
            all[kind + "up"] = wipe([](double, double v) { return 1 - v; }, line);
            all[kind + "down"] = wipe([](double, double v) { return v; }, line);
        }
        const auto larger = [](int w, int h) { return 1.0 / std::min(w, h); };
        for (const bool left : {true, false})
            for (const bool top : {true, false}) {
                const std::string corner = std::string(top ? "top_" : "bottom_") + (left ? "left" : "right");
                const auto across = [left](double u) { return left ? u : 1 - u; };
                const auto down = [top](double v) { return top ? v : 1 - v; };
                all["wipe_" + corner] = wipe([=](double u, double v) { return 1 - std::max(across(u), down(v)); }, larger);
                all["diagonal_" + corner] = wipe([=](double u, double v) { return 1 - across(u) * down(v); }, larger);
            }
        all["open_vertical"] = wipe([](double u, double) { return std::abs(2 * u - 1); }, [](int w, int) { return 2.0 / w; });
        all["close_vertical"] = wipe([](double u, double) { return 1 - std::abs(2 * u - 1); }, [](int w, int) { return 2.0 / w; });
        all["open_horizontal"] = wipe([](double, double v) { return std::abs(2 * v - 1); }, [](int, int h) { return 2.0 / h; });
        all["close_horizontal"] = wipe([](double, double v) { return 1 - std::abs(2 * v - 1); }, [](int, int h) { return 2.0 / h; });
        all["circle_open"] = iris(true);
        all["circle_close"] = iris(false);
        all["radial"] = radial;
        all["slide_left"] = slide(-1, 0);
        all["slide_right"] = slide(1, 0);
        all["slide_up"] = slide(0, -1);
        all["slide_down"] = slide(0, 1);
        all["zoom_in"] = zoomIn;
        all["slice_left"] = slice(true, false);
        all["slice_right"] = slice(true, true);
        all["slice_up"] = slice(false, false);
        all["slice_down"] = slice(false, true);
        all["squeeze_level"] = squeeze(false);
        all["squeeze_upright"] = squeeze(true);
        all["circle_crop"] = crop(true);
        all["rectangle_crop"] = crop(false);
        all["fade_fast"] = contrastFade(true);
        all["fade_slow"] = contrastFade(false);
        all["fade_grays"] = fadeGrays;
        all["distance"] = distance;
        all["dissolve"] = dissolve;
        all["pixelize"] = pixelize;
        all["blur_horizontal"] = blur;
        return all;
    }();
    return kAll;
}

} // namespace reelwright::pictures
