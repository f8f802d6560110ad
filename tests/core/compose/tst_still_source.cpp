#include "compose/still_source.h"

#include "compose/fitting.h"
#include "core/compose/pictures.h"
#include "media/picture.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::StillSource;
using compose::stillViewAt;
using media::YuvFrame;
using model::CameraMove;
using pictures::kCanvas;

namespace {

// Dark at the left and top, bright at the right and bottom.
media::Image ramp(int width, int height) {
    media::Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* const p = image.row(y) + x * 4;
            p[0] = static_cast<std::uint8_t>(x * 255 / width);
            p[1] = static_cast<std::uint8_t>(y * 255 / height);
            p[2] = 128;
            p[3] = 255;
        }
    return image;
}

YuvFrame shownAt(const media::Image& image, CameraMove move, base::FrameIndex n, const compose::SceneSource& source = {}) {
    auto still = StillSource::create(image, source, move, 30, kCanvas);
    EXPECT_TRUE(still.has_value());
    auto picture = (*still)->picture(n);
    EXPECT_TRUE(picture.has_value());
    return pictures::copyOf(picture->view);
}

} // namespace

TEST(StillView, every_move_stays_inside_the_picture) {
    for (int move = 0; move < model::kCameraMoveCount; ++move)
        for (int step = -10; step <= 60; ++step) {
            const auto view = stillViewAt(static_cast<CameraMove>(move), step / 50.0);
            EXPECT_GE(view.zoom, 1.0) << move << " at " << step;
            EXPECT_LE(view.zoom, 1.3) << move;
            EXPECT_LE(std::abs(view.x), 1.0) << move;
            EXPECT_LE(std::abs(view.y), 1.0) << move;
        }
}

TEST(StillView, every_move_goes_on_smoothly) {
    for (int move = 0; move < model::kCameraMoveCount; ++move)
        for (int step = -9; step <= 60; ++step) {
            const auto a = stillViewAt(static_cast<CameraMove>(move), (step - 1) / 50.0);
            const auto b = stillViewAt(static_cast<CameraMove>(move), step / 50.0);
            EXPECT_LT(std::abs(a.x - b.x) + std::abs(a.y - b.y), 0.2) << move << " at " << step;
            EXPECT_LT(std::abs(a.zoom - b.zoom), 0.01) << move;
        }
}

TEST(StillView, moves_go_where_their_names_say) {
    const auto from = [](CameraMove move) { return stillViewAt(move, 0); };
    const auto to = [](CameraMove move) { return stillViewAt(move, 1); };
    EXPECT_GT(to(CameraMove::PushIn).zoom, from(CameraMove::PushIn).zoom + 0.1);
    EXPECT_LT(to(CameraMove::PullOut).zoom, from(CameraMove::PullOut).zoom - 0.1);
    EXPECT_LT(to(CameraMove::PanLeft).x, from(CameraMove::PanLeft).x - 0.5);
    EXPECT_GT(to(CameraMove::PanRight).x, from(CameraMove::PanRight).x + 0.5);
    EXPECT_LT(to(CameraMove::TiltUp).y, from(CameraMove::TiltUp).y - 0.5);
    EXPECT_LT(to(CameraMove::CraneUp).y, from(CameraMove::CraneUp).y - 0.5);
    EXPECT_GT(to(CameraMove::TiltDown).y, from(CameraMove::TiltDown).y + 0.5);
    EXPECT_LT(to(CameraMove::Static).zoom - from(CameraMove::Static).zoom, 0.03);
    EXPECT_EQ(from(CameraMove::Static).x, 0);
}

TEST(StillSource, a_pan_to_the_right_shows_more_of_the_right) {
    const media::Image image = ramp(320, 180);
    const auto red = [](const YuvFrame& frame) { return pictures::meanOf(frame.view(), 2); };
    const auto green = [](const YuvFrame& frame) { return pictures::meanOf(frame.view(), 0); };
    EXPECT_GT(red(shownAt(image, CameraMove::PanRight, 29)), red(shownAt(image, CameraMove::PanRight, 0)) + 3);
    EXPECT_LT(red(shownAt(image, CameraMove::PanLeft, 29)), red(shownAt(image, CameraMove::PanLeft, 0)) - 3);
    EXPECT_GT(green(shownAt(image, CameraMove::TiltDown, 29)), green(shownAt(image, CameraMove::TiltDown, 0)) + 3);
    EXPECT_LT(green(shownAt(image, CameraMove::TiltUp, 29)), green(shownAt(image, CameraMove::TiltUp, 0)) - 3);
}

TEST(StillSource, frames_before_and_behind_the_scene_are_there_for_transitions) {
    const media::Image image = ramp(320, 180);
    for (int move = 0; move < model::kCameraMoveCount; ++move)
        for (const base::FrameIndex n : {-15, -1, 30, 45})
            EXPECT_TRUE(pictures::isLegal(shownAt(image, static_cast<CameraMove>(move), n)));
}

TEST(StillSource, transparent_parts_are_black) {
    media::Image image = ramp(64, 36);
    for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        image.pixels[i] = 0;
    EXPECT_EQ(shownAt(image, CameraMove::PushIn, 3), pictures::flat(kCanvas, 16));
}

TEST(StillSource, odd_and_tiny_pictures_are_shown_and_single_pixels_refused) {
    for (const model::Size size : {model::Size{3, 3}, model::Size{2, 2}, model::Size{33, 17}, model::Size{1001, 7}, model::Size{5, 999}})
        for (const auto fit : {model::Fit::Fill, model::Fit::Blurred})
            EXPECT_EQ(shownAt(ramp(size.width, size.height), CameraMove::Orbit, 9, {.fit = fit}).width(), kCanvas.width) << size.width;
    EXPECT_ERROR(StillSource::create(ramp(1, 1), {}, CameraMove::Static, 30, kCanvas), InvalidInput);
}

TEST(StillSource, blurred_fit_shows_the_whole_tall_picture) {
    media::Image image = ramp(60, 180); // narrower than the canvas
    for (int x = 0; x < 60; ++x)        // bright lines at its upper and lower end
        for (const int y : {0, 1, 2, 3, 4, 5, 174, 175, 176, 177, 178, 179})
            std::fill_n(image.row(y) + x * 4, 4, std::uint8_t{255});
    const YuvFrame shown = shownAt(image, CameraMove::PullOut, 30, {.fit = model::Fit::Blurred});
    EXPECT_GT(shown.plane(0).row(0)[64], 200);
    EXPECT_GT(shown.plane(0).row(71)[64], 200);
    const YuvFrame cropped = shownAt(image, CameraMove::PullOut, 30);
    EXPECT_LT(cropped.plane(0).row(0)[64], 200);
}
