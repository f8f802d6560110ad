#include "compose/ready_transition.h"

#include "compose/transitions/ease.h"
#include "core/compose/pictures.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::eased;
using compose::ReadyTransition;
using media::YuvFrame;
using model::Ease;

namespace {

constexpr Ease kRising[] = {Ease::Linear, Ease::In, Ease::Out, Ease::InOut, Ease::Sharp};

std::string nameOf(const model::Transition& transition, const media::Image* picture = nullptr) {
    const auto ready = ReadyTransition::create(transition, pictures::kCanvas, picture);
    EXPECT_TRUE(ready.has_value()) << ready.error().message;
    return ready->name();
}

} // namespace

TEST(Ease, begins_at_none_and_ends_at_all_and_never_leaves_the_range) {
    for (int i = 0; i < model::kEaseCount; ++i) {
        const auto ease = static_cast<Ease>(i);
        EXPECT_EQ(eased(ease, Ease::InOut, 0), 0) << model::nameOf(ease);
        EXPECT_EQ(eased(ease, Ease::InOut, 1), 1) << model::nameOf(ease);
        for (int step = 0; step <= 1000; ++step) {
            EXPECT_GE(eased(ease, Ease::InOut, step / 1000.0), 0) << model::nameOf(ease);
            EXPECT_LE(eased(ease, Ease::InOut, step / 1000.0), 1) << model::nameOf(ease);
        }
    }
}

TEST(Ease, rises_all_the_way_except_when_it_bounces) {
    for (const Ease ease : kRising)
        for (int step = 1; step <= 1000; ++step)
            EXPECT_GT(eased(ease, Ease::Linear, step / 1000.0), eased(ease, Ease::Linear, (step - 1) / 1000.0)) << model::nameOf(ease) << " at " << step;
    EXPECT_LT(eased(Ease::Bounce, Ease::Linear, 0.65), eased(Ease::Bounce, Ease::Linear, 0.5));
    for (int step = 1; step <= 1000; ++step)
        EXPECT_NEAR(eased(Ease::Bounce, Ease::Linear, step / 1000.0), eased(Ease::Bounce, Ease::Linear, (step - 1) / 1000.0), 0.01) << "no jump";
}

TEST(Ease, in_and_out_mirror_each_other_and_the_middle_curves_are_half_way_on_the_beat) {
    for (int step = 0; step <= 100; ++step)
        EXPECT_NEAR(eased(Ease::In, Ease::Linear, step / 100.0), 1 - eased(Ease::Out, Ease::Linear, 1 - step / 100.0), 1e-12);
    for (const Ease ease : {Ease::Linear, Ease::InOut, Ease::Sharp})
        EXPECT_EQ(eased(ease, Ease::Linear, 0.5), 0.5) << model::nameOf(ease);
}

TEST(Ease, natural_is_the_curve_of_the_transition) {
    for (int step = 0; step <= 10; ++step)
        for (const Ease ease : kRising)
            EXPECT_EQ(eased(Ease::Natural, ease, step / 10.0), eased(ease, Ease::Linear, step / 10.0));
}

TEST(ReadyTransition, takes_its_time_through_the_curve_once) {
    const YuvFrame from = pictures::flat({32, 32}, 16);
    const YuvFrame to = pictures::flat({32, 32}, 216);
    for (const Ease ease : kRising) {
        ASSIGN_OK(const auto ready, ReadyTransition::create({.kind = "crossfade", .length = 12, .ease = ease}, {32, 32}, nullptr));
        YuvFrame out(32, 32);
        ready.draw(from, to, 0.3, out);
        EXPECT_NEAR(out.plane(0).row(5)[5], 16 + 200 * eased(ease, Ease::Linear, 0.3), 1) << model::nameOf(ease);
    }
}

TEST(ReadyTransition, begins_and_ends_byte_for_byte_with_every_curve) {
    const YuvFrame from = pictures::slope({34, 18}, 0);
    const YuvFrame to = pictures::slope({34, 18}, 1);
    for (const auto* preset : compose::transitions())
        for (int i = 0; i < model::kEaseCount; ++i) {
            ASSIGN_OK(const auto ready, ReadyTransition::create({.kind = std::string(preset->id), .ease = static_cast<Ease>(i)}, {34, 18}, nullptr));
            YuvFrame out(34, 18);
            ready.draw(from, to, 0, out);
            EXPECT_EQ(out, from) << preset->id;
            ready.draw(from, to, 1, out);
            EXPECT_EQ(out, to) << preset->id;
        }
}

TEST(ReadyTransition, refuses_what_its_kind_does_not_know_in_words) {
    const auto refusalOf = [](const model::Transition& transition) {
        const auto preset = compose::presetOf(transition);
        EXPECT_FALSE(preset.has_value());
        return preset ? base::Error{} : preset.error();
    };
    EXPECT_EQ(refusalOf({.kind = "star"}).kind, base::ErrorKind::NotFound);
    const auto unknown = refusalOf({.kind = "wipe_left", .values = {{"angle", 3}}});
    EXPECT_EQ(unknown.kind, base::ErrorKind::InvalidInput);
    EXPECT_EQ(unknown.message, "The transition wipe_left has no \"angle\"; it has softness.");
    EXPECT_EQ(refusalOf({.kind = "wipe_left", .values = {{"softness", 1.5}}}).message, "The softness of the transition wipe_left must be from 0 to 1, not 1.5.");
    EXPECT_EQ(refusalOf({.kind = "crossfade", .values = {{"softness", 1}}}).message, "The transition crossfade has no \"softness\"; it has nothing.");
    EXPECT_EQ(refusalOf({.kind = "crossfade", .picture = {"asset"}}).message, "The transition crossfade follows no picture.");
    EXPECT_EQ(refusalOf({.kind = "wipe_left", .values = {{"softness", std::nan("")}}}).kind, base::ErrorKind::InvalidInput);
    EXPECT_TRUE(compose::presetOf({.kind = "wipe_left", .values = {{"softness", 0}}}).has_value());
    EXPECT_TRUE(compose::presetOf({.kind = "wipe_left", .values = {{"softness", 1}}}).has_value());
}

TEST(ReadyTransition, is_named_by_kind_curve_values_and_the_picture_it_follows) {
    media::Image picture(4, 4);
    media::Image other = picture;
    other.pixels[5] = 1;
    const std::set<std::string> names = {
        nameOf({.kind = "wipe_left"}),
        nameOf({.kind = "wipe_right"}),
        nameOf({.kind = "wipe_left", .ease = Ease::Sharp}),
        nameOf({.kind = "wipe_left", .values = {{"softness", 0.3}}}),
        nameOf({.kind = "luma_wipe"}),
        nameOf({.kind = "luma_wipe", .picture = {"a"}}, &picture),
        nameOf({.kind = "luma_wipe", .picture = {"a"}}, &other),
    };
    EXPECT_EQ(names.size(), 7U);
    EXPECT_EQ(nameOf({.kind = "wipe_left", .length = 5}), nameOf({.kind = "wipeleft", .length = 9})) << "another name for the same, the length is the segment's";
    EXPECT_EQ(nameOf({.kind = "luma_wipe", .picture = {"a"}}, &picture), nameOf({.kind = "luma_wipe", .picture = {"b"}}, &picture)) << "equal content";
    EXPECT_EQ(nameOf({.kind = "wipe_left"}), nameOf({.kind = "wipe_left", .values = {{"softness", 0.08}}})) << "the initial value, written out";
}
