#include "compose/interest.h"

#include "core/compose/pictures.h"

#include <numeric>

using namespace reelwright;
using compose::Interest;
using compose::interestOf;
using media::YuvFrame;

namespace {

constexpr model::Size kSmall{96, 54};

double middleOf(const std::vector<float>& profile) {
    double sum = 0;
    for (std::size_t i = 0; i < profile.size(); ++i)
        sum += profile[i] * (static_cast<double>(i) + 0.5) / static_cast<double>(profile.size());
    return sum;
}

// Texture everywhere, moved by `pan`, and a square of a brightness and colour at (x, y).
YuvFrame scene(int x, int y, int luma, int cr, int pan = 0) {
    return pictures::drawn(kSmall, [&](int plane, int px, int py) {
        const int scale = plane == 0 ? 1 : 2;
        const bool inside = std::abs(px * scale - x) < 6 && std::abs(py * scale - y) < 6;
        if (plane == 0)
            return inside ? luma : 90 + ((px + pan) * 7 % 23) + (py * 5 % 17);
        return plane == 2 && inside ? cr : 128;
    });
}

} // namespace

TEST(Interest, lies_where_a_bright_or_coloured_thing_is) {
    for (const int x : {12, 40, 84})
        for (const int y : {10, 27, 44}) {
            EXPECT_NEAR(middleOf(interestOf(scene(x, y, 230, 128), nullptr, nullptr).columns), x / 96.0, 0.06) << x;
            EXPECT_NEAR(middleOf(interestOf(scene(x, y, 230, 128), nullptr, nullptr).rows), y / 54.0, 0.08) << y;
            EXPECT_NEAR(middleOf(interestOf(scene(x, y, 105, 200), nullptr, nullptr).columns), x / 96.0, 0.06) << "colour alone";
        }
}

TEST(Interest, lies_where_something_moves_although_it_looks_like_its_ground) {
    const auto moving = [](int x) {
        return pictures::drawn(kSmall, [&](int plane, int px, int py) {
            if (plane > 0)
                return 128;
            const bool inside = std::abs(px - x) < 6 && std::abs(py - 27) < 8;
            return inside ? 60 + ((px - x + 50) * 29 + py * 53) % 100 : 60 + (px * 37 + py * 61) % 100;
        });
    };
    const YuvFrame before = moving(61);
    const YuvFrame now = moving(70);
    const YuvFrame after = moving(79);
    EXPECT_NEAR(middleOf(interestOf(now, &before, &after).columns), 70 / 96.0, 0.1);
}

TEST(Interest, a_camera_that_pans_is_no_motion) {
    const YuvFrame before = scene(30, 27, 230, 128, -4);
    const YuvFrame now = scene(30, 27, 230, 128);
    const YuvFrame after = scene(30, 27, 230, 128, 4);
    EXPECT_NEAR(middleOf(interestOf(now, &before, &after).columns), 30 / 96.0, 0.08);
}

TEST(Interest, of_nothing_is_even_and_always_adds_up_to_one) {
    const Interest empty = interestOf(pictures::flat(kSmall, 16), nullptr, nullptr);
    EXPECT_NEAR(middleOf(empty.columns), 0.5, 1e-3);
    for (const YuvFrame& picture : {pictures::flat(kSmall, 200), scene(9, 9, 235, 240), pictures::slope(kSmall, 2)}) {
        const Interest interest = interestOf(picture, &picture, &picture);
        EXPECT_EQ(interest.columns.size(), 96U);
        EXPECT_EQ(interest.rows.size(), 54U);
        EXPECT_NEAR(std::accumulate(interest.columns.begin(), interest.columns.end(), 0.0), 1, 1e-4);
        EXPECT_NEAR(std::accumulate(interest.rows.begin(), interest.rows.end(), 0.0), 1, 1e-4);
    }
}

TEST(Interest, small_pictures_keep_the_shape_and_are_even) {
    EXPECT_EQ(compose::interestSize(1920, 1080), (model::Size{96, 54}));
    EXPECT_EQ(compose::interestSize(1080, 1920), (model::Size{54, 96}));
    EXPECT_EQ(compose::interestSize(4000, 100), (model::Size{96, 8}));
}
