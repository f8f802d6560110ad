// What is drawn in 10 bit is what is drawn in 8, only finer.
#include "compose/frame_renderer.h"
#include "compose/looks/look.h"
#include "compose/ready_transition.h"
#include "compose/still_source.h"
#include "compose/transitions/order.h"

#include "core/compose/pictures.h"
#include "core/compose/slow_transitions.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Rgb;
using compose::Yuv;
using media::YuvFrame;
using pictures::deepened;
using pictures::farthest;
using pictures::kCanvas;

TEST(TenBit, each_transition_draws_what_the_slow_reference_draws) {
    for (const auto* preset : compose::transitions())
        for (const model::Size size : {model::Size{64, 36}, model::Size{34, 66}})
            for (const double share : {0.04, 0.41, 0.55, 0.96}) {
                const YuvFrame from = pictures::slope(size, 0);
                const YuvFrame to = pictures::slope(size, 1);
                const compose::OrderPlane order = compose::cloudOrder(size);
                std::vector<double> values;
                for (const auto& parameter : preset->parameters)
                    values.push_back(parameter.initial);
                YuvFrame out(size.width, size.height, 10);
                preset->kernel.draw({deepened(from), deepened(to), share, values, &order}, out);
                // The reference is rounded to 8 bit: half a step more than the kernels in 8 bit.
                const int tolerance = preset->id == "zoom_through" ? 10 : preset->id == "distance" ? 8 : 6;
                EXPECT_LE(farthest(out, pictures::slowTransitions().find(preset->id)->second({from, to, share, values, &order})), tolerance)
                    << preset->id << " at " << share;
            }
}

TEST(TenBit, a_crossfade_uses_the_steps_between_8_bit_codes) {
    YuvFrame from(16, 16, 10);
    YuvFrame to(16, 16, 10);
    from.fill(100, 128, 128);
    to.fill(101, 128, 128);
    YuvFrame out(16, 16, 10);
    compose::findTransition("crossfade")->kernel.draw({from, to, 0.5, {}, nullptr}, out);
    EXPECT_EQ(out.plane(0).row<std::uint16_t>(7)[7], 402);
}

TEST(TenBit, a_graded_colour_is_near_the_exact_one) {
    constexpr int kSide = 24;
    for (const auto* look : compose::looks()) {
        const compose::GradeTable table(std::string(look->id), look->grade, 10);
        YuvFrame frame(2 * kSide * kSide, 2 * kSide, 10);
        const auto colourAt = [](int x, int y) { return Rgb{(x / kSide) / (kSide - 1.0), (x % kSide) / (kSide - 1.0), y / (kSide - 1.0)}; };
        const auto code = [](double eightBit) { return static_cast<std::uint16_t>(eightBit * 4 + 0.5); };
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide * kSide; ++x) {
                const Yuv c = compose::toYuv(colourAt(x, y));
                for (int k = 0; k < 4; ++k)
                    frame.plane(0).row<std::uint16_t>(2 * y + k / 2)[2 * x + k % 2] = code(c.y);
                frame.plane(1).row<std::uint16_t>(y)[x] = code(c.cb);
                frame.plane(2).row<std::uint16_t>(y)[x] = code(c.cr);
            }
        YuvFrame out(frame.width(), frame.height(), 10);
        table.apply(frame.view(), out);
        double sum = 0;
        double most = 0;
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide * kSide; ++x) {
                const Yuv wanted = compose::toYuv(compose::clamped(look->grade(colourAt(x, y))));
                const double channels[] = {wanted.y * 4, wanted.cb * 4, wanted.cr * 4};
                const double seen[] = {double(out.plane(0).row<std::uint16_t>(2 * y)[2 * x]), double(out.plane(1).row<std::uint16_t>(y)[x]),
                                       double(out.plane(2).row<std::uint16_t>(y)[x])};
                for (int i = 0; i < 3; ++i) {
                    sum += std::abs(seen[i] - channels[i]);
                    most = std::max(most, std::abs(seen[i] - channels[i]));
                }
            }
        EXPECT_LE(sum / (3 * kSide * kSide * kSide), 0.6) << look->id;
        EXPECT_LE(most, 12) << look->id;
    }
}

TEST(TenBit, vignette_grain_and_overlay_draw_as_in_8_bit) {
    const YuvFrame plain = pictures::slope({256, 128}, 1);
    const auto both = [&](const auto& draw) {
        YuvFrame shallow = plain;
        YuvFrame deep = deepened(plain);
        draw(shallow);
        draw(deep);
        return farthest(deep, shallow);
    };
    const compose::VignettePlane vignette({.amount = 0.8, .softness = 0.5, .roundness = 0.2}, {256, 128});
    EXPECT_LE(both([&](YuvFrame& frame) { vignette.apply(frame); }), 4);
    const compose::GrainTile grain({.amount = 0.7, .size = 1}, 1080);
    EXPECT_LE(both([&](YuvFrame& frame) { grain.apply(7, 3, frame); }), 3);
    media::Image image(40, 20);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 40; ++x) {
            const std::uint8_t colour[4] = {static_cast<std::uint8_t>(6 * x), 90, static_cast<std::uint8_t>(12 * y), static_cast<std::uint8_t>(6 * x + y)};
            std::copy_n(colour, 4, image.row(y) + 4 * x);
        }
    EXPECT_LE(both([&](YuvFrame& frame) { compose::Overlay(image, 31, 17, frame.depth()).draw(frame, 0.7, {30, 10, 80, 60}, 3); }), 5);
}

TEST(TenBit, a_still_moves_as_in_8_bit) {
    media::Image image(300, 200);
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 300; ++x) {
            const std::uint8_t colour[4] = {static_cast<std::uint8_t>(x / 2), static_cast<std::uint8_t>(y), 80, 255};
            std::copy_n(colour, 4, image.row(y) + 4 * x);
        }
    for (const model::Fit fit : {model::Fit::Fill, model::Fit::Blurred}) {
        ASSIGN_OK(const auto plain, compose::StillSource::create(image, {.fit = fit}, model::CameraMove::PushIn, 20, kCanvas, 8));
        ASSIGN_OK(const auto deep, compose::StillSource::create(image, {.fit = fit}, model::CameraMove::PushIn, 20, kCanvas, 10));
        ASSIGN_OK(const auto a, plain->picture(13));
        ASSIGN_OK(const auto b, deep->picture(13));
        YuvFrame copy(kCanvas.width, kCanvas.height, 10);
        copy.copyFrom(b.view);
        EXPECT_LE(farthest(copy, pictures::copyOf(a.view)), 12);
    }
}

TEST(TenBit, a_whole_film_is_drawn_with_steps_that_8_bit_has_not) {
    pictures::TempFolder folder;
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"crossfade", 8};
    film.look = {"neon_night", {}, 0.9};
    film.grade.vignette = model::Vignette{.amount = 0.6};
    film.titles = {pictures::makeTitle("Ten bit", {3, 35})};
    compose::CompositionRequest request{.film = std::make_shared<const model::Film>(film), .canvas = kCanvas};
    for (int i = 0; i < 2; ++i) {
        request.sources.push_back({.file = folder / fmt::format("{}.mp4", i), .name = fmt::format("{}", i), .in = 8});
        pictures::writeVideo(request.sources.back().file, i, 40);
    }
    ASSIGN_OK(const auto plain, compose::Composition::create(request));
    request.depth = 10;
    ASSIGN_OK(const auto deep, compose::Composition::create(request));
    compose::FrameRenderer shallow(plain);
    compose::FrameRenderer fine(deep);
    for (const base::FrameIndex n : {2, 12, 20, 30}) {
        ASSIGN_OK(const auto a, shallow.frame(n));
        ASSIGN_OK(const auto b, fine.frame(n));
        ASSERT_EQ(b->depth(), 10);
        EXPECT_LE(farthest(*b, *a), 24) << n;
        std::set<int> remainders;
        for (int x = 0; x < kCanvas.width; ++x)
            remainders.insert(b->plane(0).row<std::uint16_t>(30)[x] % 4);
        EXPECT_EQ(remainders.size(), 4U) << n;
    }
}
