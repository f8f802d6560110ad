// That a film follows the words of its prompt.
#include "director/grammar/grammar.h"
#include "director/prompt_text.h"

#include "core/director/briefs.h"
#include "support/verify.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using briefs::makeBrief;
using model::Category;
using model::Film;

namespace {

const std::string kKeeper = "A lone lighthouse keeper finds a message in a bottle and rows out "
                            "into the storm to answer it";
const std::string kLumo =
    "An ad for Lumo, a solar powered lantern that lights up villages without electricity";
const std::string kBees = "How bees make honey: they fly from flower to flower, carry nectar to "
                          "the hive, and fan it with their wings";
const std::string kFood = "Street food in Bangkok at night: wok flames, noodles, happy friends";
const std::string kAero =
    "Introducing Aero, wireless headphones with thirty hours of battery and pure silence";

model::Brief branded(model::Brief brief, const std::string& name) {
    brief.brand = model::BrandKit{.name = name};
    return brief;
}

// Places in the film of the scenes that show the words.
std::vector<std::size_t> scenesWith(const Film& film, const std::string& words) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        if (film.scenes[i].description.find(words) != std::string::npos)
            found.push_back(i);
    return found;
}

bool hasTitle(const Film& film, model::TitleStyle style, const std::string& text) {
    return std::ranges::any_of(film.titles, [&](const model::Title& title) {
        return title.style == style && title.text == text;
    });
}

std::string text(const Film& film) {
    std::string all;
    for (const auto& scene : film.scenes)
        all += scene.role + ": " + scene.description + "\n";
    for (const auto& title : film.titles)
        all += "title: " + title.text + "\n";
    return all;
}

} // namespace

TEST(Words, a_story_shows_its_own_moments_in_order_for_any_seed) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief(kKeeper, Category::Story, 30, seed), std::nullopt));
        EXPECT_EQ(film.intent.subject, "a lone lighthouse keeper");
        EXPECT_EQ(film.title, "The Lone Lighthouse Keeper");
        const auto finds = scenesWith(film, "keeper finds a message in a bottle");
        const auto rows = scenesWith(film, "lighthouse keeper rows out into the storm");
        ASSERT_FALSE(finds.empty() || rows.empty()) << text(film);
        EXPECT_LT(finds.front(), rows.back()) << text(film);
        EXPECT_TRUE(scenesWith(film, "around a lone lighthouse").empty());
    }
}

TEST(Words, half_of_the_scenes_show_what_the_prompt_tells_when_it_tells_enough) {
    const std::string prompt =
        "A boy builds a paper boat, sets it on the river, follows it past the mill, loses it in "
        "the reeds, and meets a girl on the old bridge";
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief(prompt, Category::Story, 40, seed), std::nullopt));
        std::set<std::size_t> told;
        for (const char* words : {"paper boat", "past the mill", "in the reeds", "meets a girl",
                                  "on the river", "a girl", "near the mill", "old bridge"})
            for (const std::size_t scene : scenesWith(film, words))
                told.insert(scene);
        EXPECT_GE(2 * told.size() + 1, film.scenes.size()) << text(film);
    }
}

TEST(Words, an_ad_shows_the_product_and_names_the_brand) {
    ASSIGN_OK(const Film film,
              briefs::plan(branded(makeBrief(kLumo, Category::Ad, 30), "Lumo"), std::nullopt));
    EXPECT_EQ(film.intent.subject, "a solar powered lantern");
    EXPECT_EQ(film.title, "Lumo");
    EXPECT_TRUE(scenesWith(film, "lumo").empty()) << text(film);
    EXPECT_TRUE(scenesWith(film, "Lumo").empty()) << text(film);
    EXPECT_GE(scenesWith(film, "solar powered lantern").size(), film.scenes.size() / 2)
        << text(film);
    EXPECT_FALSE(scenesWith(film, "lantern lights up villages without electricity").empty())
        << text(film);
    for (const std::size_t scene : scenesWith(film, "villages without electricity in the"))
        EXPECT_EQ(film.scenes[scene].role, "problem");
    EXPECT_EQ(std::ranges::count(film.intent.constraints, "electricity"), 0);
}

TEST(Words, an_explainer_has_the_prompts_steps_with_captions) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief(kBees, Category::Explainer, 24, seed), std::nullopt));
        EXPECT_EQ(film.title, "How Bees Make Honey");
        EXPECT_EQ(film.intent.subject, "the bees");
        std::size_t last = 0;
        for (const char* words : {"bees fly from flower to flower", "bees carry nectar to the hive",
                                  "bees fan the nectar with their wings"}) {
            const auto scenes = scenesWith(film, words);
            ASSERT_FALSE(scenes.empty()) << words << "\n" << text(film);
            EXPECT_EQ(film.scenes[scenes.front()].role, "step");
            EXPECT_GT(scenes.front(), last);
            last = scenes.front();
        }
        using enum model::TitleStyle;
        EXPECT_TRUE(hasTitle(film, LowerThird, "Step 1\nFly from flower to flower")) << text(film);
        EXPECT_TRUE(hasTitle(film, LowerThird, "Step 2\nCarry nectar to the hive")) << text(film);
        EXPECT_TRUE(hasTitle(film, LowerThird, "Step 3\nFan the nectar with their wings"))
            << text(film);
    }
}

TEST(Words, listed_things_have_scenes_of_their_own_where_the_heading_is) {
    model::Brief brief = makeBrief(kFood, Category::SocialShort, 15);
    brief.aspect = model::Aspect::Tall9x16;
    ASSIGN_OK(const Film film, briefs::plan(brief, std::nullopt));
    EXPECT_EQ(film.title, "Street Food in Bangkok");
    EXPECT_EQ(film.intent.subject, "street food");
    for (const char* thing : {"wok flames", "noodles", "happy friends"})
        EXPECT_GE(scenesWith(film, thing).size(), 2U) << thing << "\n" << text(film);
    EXPECT_TRUE(scenesWith(film, "a happy friends").empty());
    EXPECT_FALSE(scenesWith(film, "in Bangkok").empty()) << text(film);
}

TEST(Words, a_showcase_has_people_with_the_product_and_its_features) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        ASSIGN_OK(
            const Film film,
            briefs::plan(branded(makeBrief(kAero, Category::ProductShowcase, 30, seed), "Aero"),
                         std::nullopt));
        EXPECT_EQ(film.title, "Aero");
        EXPECT_EQ(film.intent.subject, "the wireless headphones");
        using enum model::TitleStyle;
        EXPECT_TRUE(hasTitle(film, LowerThird, "Thirty hours of battery")) << text(film);
        EXPECT_TRUE(hasTitle(film, LowerThird, "Pure silence")) << text(film);
        std::size_t people = 0;
        for (const auto& scene : film.scenes)
            if (scene.role == "in use")
                for (const char* who :
                     {"person", "runner", "student", "woman", "man", "child", "hand"})
                    people += scene.description.find(who) != std::string::npos ? 1 : 0;
        EXPECT_GE(people, 1U) << text(film);
    }
}

TEST(Words, titles_come_from_the_prompts_first_words) {
    const auto titleOf = [](const std::string& prompt, Category category) {
        const auto film = briefs::plan(makeBrief(prompt, category, 20), std::nullopt);
        return film ? film->title : film.error().message;
    };
    EXPECT_EQ(titleOf("A girl in a yellow raincoat chases a kite through the old town and loses it",
                      Category::Story),
              "The Girl in a Yellow Raincoat");
    EXPECT_EQ(titleOf("Why do volcanoes erupt? Magma rises, pressure builds up in the chamber.",
                      Category::Explainer),
              "Why Do Volcanoes Erupt?");
    EXPECT_EQ(titleOf("We walk through the rain in Tokyo and eat ramen under red lanterns",
                      Category::MusicVideo),
              "Walk through the Rain in Tokyo");
}

TEST(Words, descriptions_have_four_to_sixteen_words_and_none_comes_twice) {
    for (const std::string& prompt : {kKeeper, kLumo, kBees, kFood, kAero}) {
        for (const Category category : briefs::kAllCategories) {
            for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                ASSIGN_OK(const Film film,
                          briefs::plan(makeBrief(prompt, category, 35, seed), std::nullopt));
                std::set<std::string> seen;
                for (const auto& scene : film.scenes) {
                    const auto words = director::PromptText(scene.description).words().size();
                    EXPECT_GE(words, 4U) << scene.description;
                    EXPECT_LE(words, 16U) << scene.description;
                    EXPECT_TRUE(seen.insert(scene.description).second) << scene.description;
                    for (const char* wrong : {" a a ", " the the ", "the a ", "  ", "{", " ,"})
                        EXPECT_EQ(scene.description.find(wrong), std::string::npos)
                            << scene.description;
                }
            }
        }
    }
}

TEST(Words, another_seed_shows_the_same_moments_in_another_film) {
    ASSIGN_OK(const Film one, briefs::plan(makeBrief(kKeeper, Category::Story, 60, 1), {}));
    ASSIGN_OK(const Film same, briefs::plan(makeBrief(kKeeper, Category::Story, 60, 1), {}));
    ASSIGN_OK(const Film two, briefs::plan(makeBrief(kKeeper, Category::Story, 60, 2), {}));
    EXPECT_EQ(one, same);
    std::size_t equal = 0;
    for (std::size_t i = 0; i < std::min(one.scenes.size(), two.scenes.size()); ++i)
        equal += one.scenes[i].description == two.scenes[i].description ? 1 : 0;
    EXPECT_LT(2 * equal, one.scenes.size()) << text(one) << text(two);
    EXPECT_FALSE(scenesWith(two, "rows out into the storm").empty());
}

TEST(Words, one_word_punctuation_and_the_longest_prompt_give_a_film) {
    std::string longest;
    while (longest.size() + 40 < model::Brief::kMaxPrompt)
        longest += "A fox runs through the snow and finds it. ";
    for (const std::string& prompt :
         {std::string("rain"), std::string("... !!! ---"), std::string("🔥🔥"), longest})
        for (const Category category : briefs::kAllCategories) {
            ASSIGN_OK(const Film film, briefs::plan(makeBrief(prompt, category, 20), std::nullopt));
            for (const auto& scene : film.scenes)
                EXPECT_EQ(scene.description.find("!!!"), std::string::npos) << scene.description;
        }
}
