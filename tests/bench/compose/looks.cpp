// How exact and how fast the baked grades are: for each look and LUT the difference to the slow
// path in code values, and processor time a 1080p frame.
//   bench_looks [PICTURE or .cube] ...
// Without pictures a chart of ramps and neon colours is measured.

#include "base/file.h"
#include "compose/cube.h"
#include "compose/grade_table.h"
#include "compose/grain.h"
#include "compose/looks/look.h"
#include "compose/vignette.h"
#include "media/picture.h"
#include "media/scaler.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;
using compose::Rgb;
using compose::Yuv;
using media::YuvFrame;

namespace {

constexpr double kOutside = 0.004; // colours of video that lie further outside of the RGB cube are not compared
using Grade = std::function<Rgb(Rgb)>;

struct Named {
    std::string name;
    Grade grade;
};

struct Errors {
    double sum = 0;
    double count = 0;
    double most = 0;
    double over = 0; // samples that differ by more than 3
    void add(double fast, double exact) {
        const double difference = std::abs(fast - std::floor(std::clamp(exact, 0.0, 255.0) + 0.5));
        sum += difference;
        ++count;
        most = std::max(most, difference);
        over += difference > 3 ? 1 : 0;
    }
};

double seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Soft ramps through the whole RGB cube: hue along x, lightness and saturation along y.
YuvFrame chart() {
    YuvFrame frame(1920, 1080);
    const auto at = [](int x, int y) {
        const double hue = 6.0 * x / 1920;
        const double v = (y % 540) / 539.0;
        const auto channel = [&](double centre) {
            const double away = std::abs(std::remainder(hue - centre, 6.0));
            return std::clamp(2 - away, 0.0, 1.0);
        };
        const Rgb pure{channel(0), channel(2), channel(4)};
        return compose::toYuv(y < 540 ? compose::mix({v, v, v}, {pure.r * v, pure.g * v, pure.b * v}, (x % 97) / 96.0)
                                      : compose::mix({0.5, 0.5, 0.5}, pure, v));
    };
    for (int y = 0; y < 1080; ++y)
        for (int x = 0; x < 1920; ++x)
            frame.plane(0).row(y)[x] = compose::toByte(at(x, y).y);
    for (int y = 0; y < 540; ++y)
        for (int x = 0; x < 960; ++x) {
            frame.plane(1).row(y)[x] = compose::toByte(at(2 * x, 2 * y).cb);
            frame.plane(2).row(y)[x] = compose::toByte(at(2 * x, 2 * y).cr);
        }
    return frame;
}

YuvFrame read(const char* path) {
    const auto image = media::readPicture(path, 1920);
    if (!image) {
        fmt::print("{}\n", image.error().message);
        return chart();
    }
    media::Image even(image->width & ~1, image->height & ~1);
    media::Scaler scaler;
    YuvFrame frame(even.width, even.height);
    if (!scaler.scale(*image, even) || !scaler.convert(even, frame))
        fmt::print("{} cannot be converted\n", path);
    return frame;
}


Yuv graded(const Grade& grade, Yuv c) {
    return compose::toYuv(compose::clamped(grade(compose::clamped(compose::toRgb(c)))));
}

// Chroma is graded at the mean luma of its four pixels: that is part of what "exact" means here. Every third line only.
void compare(const Grade& grade, const YuvFrame& in, const YuvFrame& out, Errors& errors) {
    for (int y = 0; y < in.plane(1).height; y += 3)
        for (int x = 0; x < in.plane(1).width; ++x) {
            const auto luma = [&](int i) { return in.plane(0).row(2 * y + i / 2)[2 * x + i % 2]; };
            const double cb = in.plane(1).row(y)[x];
            const double cr = in.plane(2).row(y)[x];
            const double mean = (luma(0) + luma(1) + luma(2) + luma(3) + 2) >> 2;
            const double outCb = out.plane(1).row(y)[x];
            const double outCr = out.plane(2).row(y)[x];
            for (int i = 0; i < 4; ++i) {
                const Yuv own{double(luma(i)), cb, cr};
                const Rgb rgb = compose::toRgb(own);
                const Rgb inside = compose::clamped(rgb);
                if (std::abs(rgb.r - inside.r) + std::abs(rgb.g - inside.g) + std::abs(rgb.b - inside.b) < kOutside)
                    errors.add(out.plane(0).row(2 * y + i / 2)[2 * x + i % 2], graded(grade, own).y);
            }
            const Yuv centre{mean, cb, cr};
            const Rgb rgb = compose::toRgb(centre);
            const Rgb inside = compose::clamped(rgb);
            if (std::abs(rgb.r - inside.r) + std::abs(rgb.g - inside.g) + std::abs(rgb.b - inside.b) < kOutside) {
                const Yuv wanted = graded(grade, centre);
                errors.add(outCb, wanted.cb);
                errors.add(outCr, wanted.cr);
            }
        }
}

double millisecondsOf(const std::function<void()>& work) {
    double least = 1e9;
    for (int round = 0; round < 7; ++round) {
        const double begin = seconds();
        for (int i = 0; i < 4; ++i)
            work();
        least = std::min(least, (seconds() - begin) * 1000 / 4);
    }
    return least;
}

} // namespace

int main(int count, char** words) {
    std::vector<Named> grades;
    for (const compose::LookPreset* look : compose::looks())
        grades.push_back({std::string(look->id), look->grade});
    std::vector<YuvFrame> pictures = {chart()};
    for (int i = 1; i < count; ++i) {
        const std::string path = words[i];
        if (!path.ends_with(".cube")) {
            pictures.push_back(read(words[i]));
            continue;
        }
        const auto text = base::readFile(path, 16u << 20);
        auto cube = text ? compose::Cube::parse(*text, path) : base::Result<compose::Cube>(text.error());
        if (cube)
            grades.push_back({cube->title() + ".cube", [cube = *cube](Rgb c) { return cube.apply(c); }});
        else
            fmt::print("{}\n", cube.error().message);
    }
    fmt::print("{:<16} {:>8} {:>5} {:>8}   {:>8} {:>5} {:>8}   {:>6} {:>7}\n", "", "chart", "most", "over 3", "pictures", "most", "over 3", "ms", "bake ms");
    for (const Named& named : grades) {
        const double begin = seconds();
        const compose::GradeTable table(named.name, named.grade);
        const double baked = (seconds() - begin) * 1000;
        Errors errors[2];
        double spent = 0;
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            YuvFrame out(pictures[i].width(), pictures[i].height());
            const double one = millisecondsOf([&] { table.apply(pictures[i].view(), out); });
            if (i > 0 || pictures.size() == 1)
                spent += one / static_cast<double>(std::max<std::size_t>(1, pictures.size() - 1));
            compare(named.grade, pictures[i], out, errors[i > 0 ? 1 : 0]);
        }
        const auto mean = [](const Errors& e) { return e.count > 0 ? e.sum / e.count : 0; };
        fmt::print("{:<16} {:>8.3f} {:>5.0f} {:>8.0f}   {:>8.3f} {:>5.0f} {:>8.0f}   {:>6.2f} {:>7.0f}\n", named.name, mean(errors[0]), errors[0].most, errors[0].over, mean(errors[1]), errors[1].most, errors[1].over, spent,
                   baked);
        std::fflush(stdout);
    }
    YuvFrame frame = pictures.front();
    const compose::VignettePlane vignette({.amount = 0.01}, {frame.width(), frame.height()});
    fmt::print("vignette {:.2f} ms\n", millisecondsOf([&] { vignette.apply(frame); }));
    const compose::GrainTile grain({.amount = 0.3}, frame.height());
    base::FrameIndex n = 0;
    fmt::print("grain {:.2f} ms\n", millisecondsOf([&] { grain.apply(1, ++n, frame); }));
}
