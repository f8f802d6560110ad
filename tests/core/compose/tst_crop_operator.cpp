#include "compose/crop_operator.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::drawnThrough;
using compose::operateCrop;
using compose::Profile;

namespace {

constexpr double kCrop = 0.316; // 9:16 out of 16:9
constexpr double kRate = 6;

// A subject `width` wide at a place of 96 columns, over even interest that makes a fifth of the whole.
Profile subjectAt(double place, double width = 0.06) {
    Profile profile(96, 0.2f / 96);
    double sum = 0;
    std::vector<double> weights;
    for (int x = 0; x < 96; ++x) {
        const double distance = ((x + 0.5) / 96 - place) / width * 2;
        weights.push_back(std::exp(-distance * distance));
        sum += weights.back();
    }
    for (int x = 0; x < 96; ++x)
        profile[static_cast<std::size_t>(x)] += static_cast<float>(0.8 * weights[static_cast<std::size_t>(x)] / sum);
    return profile;
}

std::vector<Profile> moments(int count, const std::function<double(int)>& place) {
    std::vector<Profile> all;
    for (int i = 0; i < count; ++i)
        all.push_back(subjectAt(place(i)));
    return all;
}

} // namespace

TEST(CropOperator, holds_still_while_the_subject_hardly_moves) {
    for (const double middle : {0.2, 0.5, 0.83}) {
        const auto path = operateCrop(moments(60, [&](int i) { return middle + 0.03 * std::sin(i * 0.9); }), kCrop, kRate);
        ASSERT_EQ(path.size(), 60U);
        for (const double place : path)
            EXPECT_EQ(place, path.front());
        EXPECT_LT(std::abs(path.front() - middle), kCrop / 2 - 0.05) << middle;
    }
}

TEST(CropOperator, keeps_a_crossing_subject_inside_and_stays_inside_itself) {
    for (const int count : {12, 18, 30, 120}) {
        const auto place = [&](int i) { return 0.03 + 0.94 * i / (count - 1); };
        const auto path = operateCrop(moments(count, place), kCrop, kRate);
        for (int i = 0; i < count; ++i) {
            const double centre = path[static_cast<std::size_t>(i)];
            EXPECT_GE(centre, kCrop / 2 - 1e-9);
            EXPECT_LE(centre, 1 - kCrop / 2 + 1e-9);
            EXPECT_LT(std::abs(place(i) - centre), kCrop / 2) << count << " " << i;
        }
    }
}

TEST(CropOperator, follows_an_even_walk_evenly) {
    const auto path = operateCrop(moments(60, [](int i) { return 0.1 + 0.8 * i / 59; }), kCrop, kRate);
    std::vector<double> steps;
    for (std::size_t i = 11; i < 49; ++i)
        steps.push_back(path[i] - path[i - 1]);
    const auto [low, high] = std::ranges::minmax(steps);
    EXPECT_GT(low, 0.5 * (high + low) / 2) << "it neither stops nor turns back";
    for (std::size_t i = 2; i < path.size(); ++i)
        EXPECT_LT(std::abs(path[i] - 2 * path[i - 1] + path[i - 2]), 0.006) << "and has no corner";
}

TEST(CropOperator, does_not_run_to_what_is_seen_for_a_moment) {
    const auto path = operateCrop(moments(60, [](int i) { return i == 30 ? 0.9 : 0.25; }), kCrop, kRate);
    for (const double place : path)
        EXPECT_NEAR(place, path.front(), 1e-9);
}

TEST(CropOperator, changes_from_one_subject_to_another_once) {
    const auto path = operateCrop(moments(60, [](int i) { return i < 30 ? 0.2 : 0.8; }), kCrop, kRate);
    EXPECT_NEAR(path.front(), 0.2, 0.1);
    EXPECT_NEAR(path.back(), 0.8, 0.1);
    for (std::size_t i = 1; i < path.size(); ++i)
        EXPECT_GE(path[i], path[i - 1] - 1e-9);
    EXPECT_LT(path[20] - path[0], 0.02);
    EXPECT_LT(path[59] - path[40], 0.02);
}

TEST(CropOperator, without_a_subject_stays_in_the_middle) {
    const std::vector<Profile> even(20, Profile(96, 1.0f / 96));
    for (const double place : operateCrop(even, kCrop, kRate))
        EXPECT_NEAR(place, 0.5, 0.02);
    EXPECT_EQ(operateCrop(even, 1, kRate), std::vector<double>(20, 0.5));
    EXPECT_TRUE(operateCrop({}, kCrop, kRate).empty());
    EXPECT_EQ(operateCrop({even.data(), 1}, kCrop, kRate).size(), 1U);
}

TEST(CropOperator, a_path_drawn_through_moves_softly_from_frame_to_frame) {
    const std::vector<double> line = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
    const auto drawn = drawnThrough(line, 5, 26);
    ASSERT_EQ(drawn.size(), 26U);
    for (int n = 5; n <= 20; ++n)
        EXPECT_NEAR(drawn[static_cast<std::size_t>(n)], 0.2 + 0.02 * n, 1e-12) << "a straight line stays one";
    const auto corner = drawnThrough(std::vector<double>{0, 0, 0, 1, 1, 1}, 5, 26);
    for (std::size_t n = 2; n < corner.size(); ++n)
        EXPECT_LT(std::abs(corner[n] - 2 * corner[n - 1] + corner[n - 2]), 0.05);
    for (const double place : drawnThrough(std::vector<double>{0.4}, 5, 10))
        EXPECT_NEAR(place, 0.4, 1e-12);
}
