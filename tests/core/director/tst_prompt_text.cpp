#include "director/constraints.h"
#include "director/palette.h"
#include "director/prompt_text.h"
#include "director/subject.h"

#include <gtest/gtest.h>

using namespace reelwright;
using director::PromptText;

TEST(PromptText, folds_accents_and_case) {
    EXPECT_EQ(director::folded("Café MÜNCHEN Straße Łódź"), "cafe munchen strasse lodz");
}

TEST(PromptText, finds_whole_words_and_their_plurals_only) {
    const PromptText text("Two cats near the neon-lit canals");
    EXPECT_TRUE(text.find("cat").has_value());
    EXPECT_TRUE(text.find("neon lit").has_value());
    EXPECT_FALSE(text.find("ear").has_value());
    EXPECT_FALSE(text.find("canal boat").has_value());
}

TEST(PromptText, finds_words_of_scripts_without_spaces_inside_a_run) {
    EXPECT_TRUE(PromptText("一只猫在雨中").find("猫").has_value());
}

TEST(PromptText, keeps_possessives_and_breaks_apart) {
    const PromptText text("grandmother's bakery, Lisbon");
    ASSERT_EQ(text.words().size(), 3U);
    EXPECT_TRUE(text.words()[0].possessive);
    EXPECT_TRUE(text.words()[2].breakBefore);
    EXPECT_TRUE(text.words()[2].capital);
}

TEST(PromptText, hidden_words_are_not_found_again) {
    PromptText text("rain and more rain");
    text.hide(*text.find("rain"));
    EXPECT_EQ(text.find("rain")->begin, 3U);
}

TEST(Constraints, people_covers_everything_human) {
    EXPECT_TRUE(director::breaksConstraint("a woman at the window", {"people"}));
    EXPECT_TRUE(director::breaksConstraint("hands dusting flour", {"people"}));
    EXPECT_FALSE(director::breaksConstraint("waves on an empty beach", {"people"}));
    EXPECT_TRUE(director::breaksConstraint("a purple unicorn", {"unicorn"}));
}

TEST(Subject, the_kind_is_that_of_the_head_noun) {
    using director::SubjectKind;
    EXPECT_EQ(director::kindOf("a lone figure in a long coat"), SubjectKind::Person);
    EXPECT_EQ(director::kindOf("a red sports car"), SubjectKind::Vehicle);
    EXPECT_EQ(director::kindOf("cold brew coffee"), SubjectKind::Product);
    EXPECT_EQ(director::kindOf("something unheard of"), SubjectKind::Thing);
}

TEST(Palette, near_black_and_near_white_words_take_shadow_and_light) {
    auto palette = director::paletteFrom("#101010 #303030 #606060 #e0e0e0 #ff0000");
    director::applyColours(palette, director::coloursIn(PromptText("black, white and emerald")));
    EXPECT_LT(director::luminanceOf(palette[director::kShadow]), 0.02);
    EXPECT_EQ(model::hexOf(palette[director::kLight]), "#f5f3ee");
    EXPECT_EQ(model::hexOf(palette[director::kMain]), "#1f8a5b");
}
