#include "compose/ready_transition.h"
#include "compose/transitions/order.h"

#include "core/compose/slow_transitions.h"
#include "media/picture.h"
#include "support/places.h"
#include "support/verify.h"

#include <cstdlib>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::TransitionParameter;
using compose::TransitionPreset;
using compose::transitions;
using media::YuvFrame;
using model::Size;

namespace {

constexpr Size kSizes[] = {{64, 36}, {34, 66}, {2, 2}};
constexpr double kShares[] = {0.04, 0.23, 0.41, 0.5, 0.55, 0.72, 0.96};

// How far a kernel may be from the reference in code values: 1 for weights in 256ths and one rounding; the flight of
// zoom_through rounds in each of its steps.
int toleranceOf(const TransitionPreset& preset) {
    return preset.id == "zoom_through" ? 2 : 1;
}

std::vector<double> initialsOf(const TransitionPreset& preset) {
    std::vector<double> values;
    for (const TransitionParameter& parameter : preset.parameters)
        values.push_back(parameter.initial);
    return values;
}

YuvFrame fastOf(const TransitionPreset& preset, const YuvFrame& from, const YuvFrame& to, double share, const std::vector<double>& values) {
    const compose::OrderPlane order = compose::cloudOrder({from.width(), from.height()});
    YuvFrame out(from.width(), from.height());
    preset.kernel.draw({from, to, share, values, &order}, out);
    return out;
}

YuvFrame slowOf(const TransitionPreset& preset, const YuvFrame& from, const YuvFrame& to, double share, const std::vector<double>& values) {
    const compose::OrderPlane order = compose::cloudOrder({from.width(), from.height()});
    return pictures::slowTransitions().find(preset.id)->second({from, to, share, values, &order});
}

int largestDifference(const YuvFrame& a, const YuvFrame& b) {
    int largest = 0;
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < a.plane(i).height; ++y)
            for (int x = 0; x < a.plane(i).width; ++x)
                largest = std::max(largest, std::abs(a.plane(i).row(y)[x] - b.plane(i).row(y)[x]));
    return largest;
}

// Soft hills of colour with two shapes on them: pictures as films have, small as PNG.
YuvFrame scene(Size size, int kind) {
    return pictures::drawn(size, [&](int plane, int x, int y) {
        const int scale = plane == 0 ? 1 : 2;
        const double u = scale * (x + 0.5) / size.width;
        const double v = scale * (y + 0.5) / size.height;
        const bool shape = kind == 0 ? std::hypot(1.8 * (u - 0.35), v - 0.45) < 0.28 : std::abs(u - 0.62) < 0.17 && std::abs(v - 0.5) < 0.3;
        if (plane == 0)
            return static_cast<int>(kind == 0 ? (shape ? 200 : 60 + 50 * v) : (shape ? 50 : 215 - 70 * u));
        const double tone = plane == 1 ? (kind == 0 ? 30 : -25) : (kind == 0 ? -20 : 28);
        return 128 + static_cast<int>(shape ? -tone : tone);
    });
}

// The three planes as one grey picture: Y above, Cb and Cr side by side below it; stages from left to right.
media::Image sheetOf(const std::vector<YuvFrame>& stages) {
    const int width = stages[0].width();
    const int height = stages[0].height();
    media::Image sheet(width * static_cast<int>(stages.size()), height * 3 / 2);
    for (std::size_t s = 0; s < stages.size(); ++s)
        for (int i = 0; i < 3; ++i) {
            const auto plane = stages[s].plane(i);
            const int left = static_cast<int>(s) * width + (i == 2 ? width / 2 : 0);
            for (int y = 0; y < plane.height; ++y)
                for (int x = 0; x < plane.width; ++x) {
                    std::uint8_t* const pixel = sheet.row(y + (i == 0 ? 0 : height)) + 4 * (left + x);
                    pixel[0] = pixel[1] = pixel[2] = plane.row(y)[x];
                    pixel[3] = 255;
                }
        }
    return sheet;
}

} // namespace

TEST(TransitionKernels, each_has_a_slow_reference_and_each_reference_a_kernel) {
    for (const auto* preset : transitions())
        EXPECT_TRUE(pictures::slowTransitions().contains(preset->id)) << preset->id;
    EXPECT_EQ(pictures::slowTransitions().size(), transitions().size());
}

TEST(TransitionKernels, draw_what_the_slow_reference_draws) {
    for (const auto* preset : transitions())
        for (const Size size : kSizes) {
            const YuvFrame from = pictures::slope(size, 0);
            const YuvFrame to = pictures::slope(size, 1);
            for (const double share : kShares) {
                const auto values = initialsOf(*preset);
                EXPECT_LE(largestDifference(fastOf(*preset, from, to, share, values), slowOf(*preset, from, to, share, values)), toleranceOf(*preset))
                    << preset->id << " at " << share << ", " << size.width << "x" << size.height;
            }
        }
}

TEST(TransitionKernels, draw_what_the_slow_reference_draws_at_the_ends_of_every_parameter) {
    const YuvFrame from = pictures::slope({64, 36}, 0);
    const YuvFrame to = pictures::slope({64, 36}, 1);
    for (const auto* preset : transitions())
        for (std::size_t i = 0; i < preset->parameters.size(); ++i)
            for (const double value : {preset->parameters[i].low, preset->parameters[i].high})
                for (const double share : {0.23, 0.47, 0.72}) {
                    auto values = initialsOf(*preset);
                    values[i] = value;
                    // An edge as sharp as a pixel magnifies the last bit of its place.
                    const bool sharp = preset->parameters[i].id == "softness" && value == 0 && (preset->id == "dissolve" || preset->id == "distance");
                    const int tolerance = sharp ? 4 : toleranceOf(*preset);
                    EXPECT_LE(largestDifference(fastOf(*preset, from, to, share, values), slowOf(*preset, from, to, share, values)), tolerance)
                        << preset->id << " with " << preset->parameters[i].id << " " << value << " at " << share;
                }
}

TEST(TransitionKernels, every_direction_of_the_whip_pan_is_drawn_as_the_reference_draws_it) {
    const TransitionPreset& preset = *compose::findTransition("whip_pan");
    const YuvFrame from = pictures::slope({34, 66}, 0);
    const YuvFrame to = pictures::slope({34, 66}, 1);
    for (int direction = 0; direction < 4; ++direction)
        for (int screens = 1; screens <= 4; ++screens)
            for (const double share : kShares) {
                const std::vector<double> values = {static_cast<double>(direction), static_cast<double>(screens), 0.7};
                EXPECT_LE(largestDifference(fastOf(preset, from, to, share, values), slowOf(preset, from, to, share, values)), 1) << direction << " " << screens << " " << share;
            }
}

// The pictures are drawn by the slow reference: REELWRIGHT_WRITE_REFERENCES=1 draws them anew.
TEST(TransitionKernels, draw_the_stored_pictures) {
    const YuvFrame from = scene({64, 36}, 0);
    const YuvFrame to = scene({64, 36}, 1);
    const auto folder = reelwright::testing::sourceRoot() / "tests/data/transitions";
    for (const auto* preset : transitions()) {
        const auto file = folder / (std::string(preset->id) + ".png");
        std::vector<YuvFrame> slow;
        std::vector<YuvFrame> fast;
        for (const double share : {0.25, 0.5, 0.75}) {
            slow.push_back(slowOf(*preset, from, to, share, initialsOf(*preset)));
            fast.push_back(fastOf(*preset, from, to, share, initialsOf(*preset)));
        }
        if (std::getenv("REELWRIGHT_WRITE_REFERENCES") != nullptr)
            VERIFY_OK(media::writePicture(file, sheetOf(slow)));
        ASSIGN_OK(const media::Image stored, media::readPicture(file, 4096));
        const media::Image drawn = sheetOf(fast);
        ASSERT_EQ(stored.pixels.size(), drawn.pixels.size()) << preset->id;
        int largest = 0;
        for (std::size_t i = 0; i < drawn.pixels.size(); ++i)
            largest = std::max(largest, std::abs(stored.pixels[i] - drawn.pixels[i]));
        EXPECT_LE(largest, toleranceOf(*preset)) << preset->id;
    }
}
