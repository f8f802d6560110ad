#include "director/palette.h"
#include "director/titles.h"

#include "core/director/briefs.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using briefs::makeBrief;
using model::Category;
using model::Film;
using model::TitleStyle;

namespace {

std::string titleOf(const std::string& prompt, Category category = Category::MusicVideo) {
    const auto brief = makeBrief(prompt, category, 30);
    return director::filmTitle(brief, director::readIntent(brief));
}

} // namespace

TEST(Titles, are_short_and_nice) {
    EXPECT_EQ(titleOf("A cyberpunk music video with neon lights"), "Neon Lights");
    EXPECT_EQ(titleOf("A story about an old fisherman who sails into a storm", Category::Story),
              "The Old Fisherman");
    EXPECT_EQ(titleOf("My grandmother's bakery in Lisbon", Category::Story),
              "My Grandmother's Bakery in Lisbon");
    EXPECT_EQ(titleOf("An ad for cold brew coffee, teal and orange", Category::Ad),
              "Cold Brew Coffee");
}

TEST(Titles, any_prompt_gives_one) {
    for (const auto& prompt : briefs::prompts()) {
        EXPECT_FALSE(titleOf(prompt).empty()) << prompt;
        EXPECT_LE(titleOf(prompt).size(), 160U) << prompt;
    }
}

TEST(Titles, lie_inside_the_film_one_after_the_other_and_can_be_read) {
    for (const Category category : briefs::kAllCategories) {
        for (const double seconds : {1.0, 4.0, 15.0, 90.0}) {
            model::Brief brief = makeBrief("a black bicycle at night", category, seconds);
            brief.brand =
                model::BrandKit{.name = "Velo", .tagline = "Ride on", .colours = {{20, 0, 60}}};
            ASSIGN_OK(const Film film, briefs::plan(brief, std::nullopt));
            base::FrameIndex last = 0;
            for (const auto& title : film.titles) {
                EXPECT_GE(title.span.begin, last);
                EXPECT_LE(title.span.end, film.length);
                EXPECT_LE(2 * title.fade, title.span.length());
                EXPECT_GT(director::luminanceOf(title.colour), 0.6);
                EXPECT_GT(director::luminanceOf(title.accent), 0.25);
                EXPECT_FALSE(title.font.empty());
                last = title.span.end;
            }
        }
    }
}

TEST(Titles, an_ad_ends_with_the_brand_and_its_tagline) {
    model::Brief brief = makeBrief("an ad for a bicycle", Category::Ad, 30);
    brief.brand = model::BrandKit{.name = "Velo", .tagline = "Ride on", .headingFont = "Oswald"};
    ASSIGN_OK(const Film film, briefs::plan(brief, briefs::makeSong({})));
    ASSERT_FALSE(film.titles.empty());
    EXPECT_EQ(film.titles.back().style, TitleStyle::EndCard);
    EXPECT_EQ(film.titles.back().text, "Velo\nRide on");
    EXPECT_EQ(film.titles.back().font, "Oswald");
    EXPECT_EQ(film.titles.back().span.end, film.length);
}

TEST(Titles, an_explainer_numbers_its_steps) {
    ASSIGN_OK(
        const Film film,
        briefs::plan(makeBrief("How solar panels work", Category::Explainer, 60), std::nullopt));
    int steps = 0;
    for (const auto& title : film.titles)
        steps += title.text.starts_with("Step ") ? 1 : 0;
    EXPECT_GE(steps, 2);
}
