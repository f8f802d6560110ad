#include "director/director.h"
#include "director/palette.h"
#include "director/shots.h"
#include "director/styles/style.h"
#include "director/vocabulary/vocabulary.h"
#include "director/worlds/world.h"

#include "core/director/briefs.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using director::readIntent;
using model::Category;

namespace {

model::Intent intentOf(const std::string& prompt, Category category = Category::MusicVideo) {
    return readIntent(briefs::makeBrief(prompt, category, 30));
}

bool has(const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

constexpr std::string_view kLooks[] = {"none",       "neon_night",  "teal_orange", "warm_film",
                                       "noir",       "bleach",      "pastel",      "golden_hour",
                                       "cold_steel", "faded_print", "vivid",       "moonlight"};
constexpr std::string_view kTransitions[] = {
    "cut",       "crossfade",  "dip_black",   "dip_white", "wipe_left",  "wipe_right", "wipe_up",
    "wipe_down", "slide_left", "slide_right", "slide_up",  "slide_down", "zoom_in"};

} // namespace

TEST(Intent, a_cyberpunk_prompt_gives_its_style_time_and_look) {
    const auto intent = intentOf("A cyberpunk music video with neon lights");
    EXPECT_EQ(intent.style, "cyberpunk");
    EXPECT_EQ(intent.timeOfDay, "night");
    EXPECT_EQ(intent.look, "neon_night");
    EXPECT_EQ(intent.settings.front(), "neon city");
    EXPECT_TRUE(has(intent.keywords, "neon lights"));
    EXPECT_FALSE(has(intent.keywords, "cyberpunk"));
}

TEST(Intent, every_style_is_found_by_its_own_name) {
    for (const auto* style : director::styles()) {
        model::Brief brief = briefs::makeBrief("something", Category::MusicVideo, 30);
        brief.style = style->id;
        EXPECT_EQ(readIntent(brief).style, style->id);
    }
}

TEST(Intent, every_mood_is_found_by_its_own_name) {
    for (const auto& mood : director::moods()) {
        model::Brief brief = briefs::makeBrief("something", Category::MusicVideo, 30);
        brief.mood = mood.id;
        EXPECT_EQ(readIntent(brief).mood, mood.id);
    }
}

TEST(Intent, there_are_enough_styles_moods_and_worlds) {
    EXPECT_GE(director::styles().size(), 16U);
    EXPECT_GE(director::moods().size(), 14U);
    EXPECT_GE(director::worlds().size(), 25U);
}

TEST(Intent, tables_name_only_what_exists) {
    const auto checkWorlds = [](std::string_view ids) {
        director::forEachPhrase(
            ids, [](std::string_view id) { EXPECT_NE(director::worldNamed(id), nullptr) << id; });
    };
    const auto checkTransitions = [](std::string_view ids) {
        director::forEachPhrase(ids, [](std::string_view id) {
            EXPECT_NE(std::ranges::find(kTransitions, id), std::end(kTransitions)) << id;
        });
    };
    for (const auto* world : director::worlds()) {
        checkWorlds(world->neighbours);
        EXPECT_GE(world->places.size(), 5U) << world->id;
        EXPECT_GE(world->views.size(), 4U) << world->id;
        EXPECT_GE(world->details.size(), 4U) << world->id;
    }
    for (const auto* style : director::styles()) {
        checkWorlds(style->worlds);
        checkTransitions(style->calm);
        checkTransitions(style->driving);
        checkTransitions(style->section);
        EXPECT_NE(std::ranges::find(kLooks, style->look), std::end(kLooks)) << style->look;
        EXPECT_EQ(director::moodNamed(style->mood).id, style->mood);
        EXPECT_GE(style->lights.size(), 4U);
        for (const std::string_view time : {"dawn", "day", "dusk", "night"}) {
            model::Intent intent;
            intent.timeOfDay = time;
            EXPECT_GE(director::lightsFor(*style, intent).size(), 2U) << style->id << " " << time;
        }
    }
    for (const auto& mood : director::moods())
        EXPECT_NE(std::ranges::find(kLooks, mood.look), std::end(kLooks)) << mood.look;
    for (const auto& subject : director::subjects())
        if (const auto home = director::homeOf(subject.noun); !home.empty()) {
            EXPECT_NE(director::worldNamed(home), nullptr) << home;
        }
}

TEST(Intent, colour_words_take_their_parts_of_the_palette) {
    const auto intent = intentOf("a quiet film in teal and orange");
    EXPECT_EQ(model::hexOf(intent.palette[director::kMain]), "#12808a");
    EXPECT_EQ(model::hexOf(intent.palette[director::kAccent]), "#f0803c");
    const auto hex = intentOf("a film about the sea, #ff8800 and crimson");
    EXPECT_EQ(model::hexOf(hex.palette[director::kMain]), "#ff8800");
    EXPECT_EQ(model::hexOf(hex.palette[director::kAccent]), "#b0122b");
}

TEST(Intent, a_longer_colour_name_wins_over_the_shorter_one_inside_it) {
    const auto intent = intentOf("sky blue and forest green");
    EXPECT_EQ(model::hexOf(intent.palette[director::kMain]), "#7fb8e6");
    EXPECT_EQ(model::hexOf(intent.palette[director::kAccent]), "#2f5d3a");
}

TEST(Intent, brand_colours_rule_main_and_accent) {
    model::Brief brief = briefs::makeBrief("an ad for a crimson chair", Category::Ad, 20);
    brief.brand = model::BrandKit{.name = "Oak", .colours = {{1, 2, 200}, {250, 200, 0}}};
    const auto intent = readIntent(brief);
    EXPECT_EQ(intent.palette[director::kMain], (model::Colour{1, 2, 200}));
    EXPECT_EQ(intent.palette[director::kAccent], (model::Colour{250, 200, 0}));
}

TEST(Intent, what_must_not_be_shown_is_read_in_several_languages) {
    EXPECT_EQ(intentOf("a forest, no people and no text").constraints,
              (std::vector<std::string>{"people", "text"}));
    EXPECT_EQ(intentOf("a forest without cars or logos").constraints,
              (std::vector<std::string>{"cars", "logos"}));
    EXPECT_EQ(intentOf("ein Wald ohne Menschen").constraints,
              (std::vector<std::string>{"menschen"}));
    EXPECT_EQ(intentOf("un bosque sin gente").constraints, (std::vector<std::string>{"gente"}));
    EXPECT_EQ(intentOf("une forêt sans visages").constraints,
              (std::vector<std::string>{"visages"}));
}

TEST(Intent, what_is_forbidden_is_not_read_as_wished) {
    const auto intent = intentOf("a calm meadow, no rain, no neon");
    EXPECT_NE(intent.weather, "rain");
    EXPECT_NE(intent.style, "cyberpunk");
}

TEST(Intent, the_subject_keeps_its_adjectives) {
    EXPECT_EQ(intentOf("A story about an old fisherman and the sea").subject, "an old fisherman");
    EXPECT_EQ(intentOf("two lovers on a beach").subject, "two lovers");
    EXPECT_EQ(intentOf("An ad for cold brew coffee", Category::Ad).subject, "cold brew coffee");
    EXPECT_EQ(intentOf("How solar panels work", Category::Explainer).subject, "the solar panels");
}

TEST(Intent, other_languages_give_places_moods_and_subjects) {
    const auto german = intentOf("Ein trauriger Roboter am Strand bei Nacht");
    EXPECT_EQ(german.settings.front(), "sea");
    EXPECT_EQ(german.timeOfDay, "night");
    EXPECT_EQ(german.subject, "a robot");
    const auto spanish = intentOf("una bailarina en el bosque bajo la lluvia");
    EXPECT_EQ(spanish.settings.front(), "forest");
    EXPECT_EQ(spanish.weather, "rain");
    EXPECT_EQ(spanish.subject, "a dancer");
    EXPECT_EQ(intentOf("une montagne au coucher du soleil").timeOfDay, "dusk");
    EXPECT_EQ(intentOf("Космонавт идёт по пустыне").settings.front(), "space");
    EXPECT_TRUE(has(intentOf("一只猫在雨中的霓虹街道上行走").settings, "neon city"));
}

TEST(Intent, a_proper_place_becomes_a_setting) {
    EXPECT_TRUE(has(intentOf("My grandmother's bakery in Lisbon").settings, "Lisbon"));
    EXPECT_EQ(intentOf("My grandmother's bakery in Lisbon").settings.front(), "kitchen");
}

TEST(Intent, an_unknown_style_is_kept_as_words_and_said) {
    model::Brief brief = briefs::makeBrief("a bridge", Category::MusicVideo, 30);
    brief.style = "Zorblax";
    const auto intent = readIntent(brief);
    EXPECT_TRUE(has(intent.keywords, "Zorblax"));
    EXPECT_EQ(intent.warnings.size(), 1U);
}

TEST(Intent, any_prompt_gives_a_complete_intent) {
    for (const auto& prompt : briefs::prompts()) {
        for (const Category category : briefs::kAllCategories) {
            const auto intent = intentOf(prompt, category);
            EXPECT_EQ(intent.palette.size(), 5U) << prompt;
            EXPECT_GE(intent.settings.size(), 3U) << prompt;
            EXPECT_FALSE(intent.style.empty() || intent.mood.empty() || intent.timeOfDay.empty())
                << prompt;
            EXPECT_FALSE(intent.weather.empty()) << prompt;
            EXPECT_GE(intent.energy, 0);
            EXPECT_LE(intent.energy, 1);
            EXPECT_NE(std::ranges::find(kLooks, intent.look), std::end(kLooks)) << intent.look;
        }
    }
}

TEST(Intent, damaged_text_and_the_longest_prompt_do_no_harm) {
    EXPECT_EQ(intentOf("\xff\xfe broken \xc3").palette.size(), 5U);
    std::string longest;
    while (longest.size() + 12 < model::Brief::kMaxPrompt)
        longest += "neon rain, ";
    EXPECT_EQ(intentOf(longest).weather, "rain");
    EXPECT_EQ(intentOf("'''s 's # ## #12 ,,,").palette.size(), 5U);
}

TEST(Intent, prompts_of_different_worlds_have_different_palettes) {
    std::set<std::string> palettes;
    for (const char* prompt :
         {"cyberpunk neon", "film noir detective", "pastel pop party", "a forest at dawn",
          "the deep sea", "a desert road trip", "warm bakery", "winter village"})
        palettes.insert(model::hexOf(intentOf(prompt).palette[director::kMain]));
    EXPECT_GE(palettes.size(), 7U);
}
