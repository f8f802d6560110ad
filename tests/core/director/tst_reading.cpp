#include "director/reading/clauses.h"
#include "director/reading/noun_phrases.h"
#include "director/reading/told.h"
#include "director/reading/verbs.h"
#include "director/subject.h"

#include "core/director/briefs.h"

#include <gtest/gtest.h>

using namespace reelwright;
using namespace reelwright::director;
using briefs::makeBrief;
using model::Category;

namespace {

std::string firstNoun(const std::string& text) {
    const Tokens tokens = tokensOf(text);
    return textOf(TokenSpan(tokens).subspan(0, nounPhraseLength(tokens)));
}

std::vector<std::string> clausesOf(const std::string& text, const std::string& topic = {}) {
    std::vector<std::string> texts;
    for (const Clause& clause : readClauses(tokensOf(text), false, topic).clauses)
        texts.push_back(clause.text());
    return texts;
}

std::vector<std::string> momentsIn(const std::string& prompt, Category category) {
    std::vector<std::string> texts;
    for (const ToldMoment& moment : readTold(makeBrief(prompt, category, 30)).moments)
        texts.push_back(moment.text);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST(Reading, a_noun_phrase_goes_up_to_its_head_and_stops_before_the_verb) {
    EXPECT_EQ(firstNoun("A lone lighthouse keeper finds a message"), "A lone lighthouse keeper");
    EXPECT_EQ(firstNoun("bees make honey"), "bees");
    EXPECT_EQ(firstNoun("a solar powered lantern that lights up villages"),
              "a solar powered lantern");
    EXPECT_EQ(firstNoun("neon lights in the city"), "neon lights");
    EXPECT_EQ(firstNoun("trail running shoes"), "trail running shoes");
    EXPECT_EQ(firstNoun("two lovers dancing on a beach"), "two lovers");
    EXPECT_EQ(firstNoun("in the city"), "");
}

TEST(Reading, verbs_are_known_in_their_forms) {
    EXPECT_EQ(readVerb("carries").form, VerbForm::Third);
    EXPECT_EQ(readVerb("found").form, VerbForm::Past);
    EXPECT_EQ(readVerb("running").form, VerbForm::Ing);
    EXPECT_EQ(readVerb("lying").form, VerbForm::Ing);
    EXPECT_TRUE(readVerb("waves").alsoNoun);
    EXPECT_EQ(readVerb("lighthouse").form, VerbForm::None);
    EXPECT_EQ(readVerb("glass").form, VerbForm::None);
}

TEST(Reading, clauses_joined_by_and_take_over_the_subject) {
    EXPECT_EQ(clausesOf("A lone lighthouse keeper finds a message in a bottle and rows out into "
                        "the storm to answer it"),
              (Texts{"a lone lighthouse keeper finds a message in a bottle",
                     "the lone lighthouse keeper rows out into the storm to answer the message"}));
    EXPECT_EQ(clausesOf("A band plays on a rooftop while the sun goes down"),
              (Texts{"a band plays on a rooftop", "the sun goes down"}));
}

TEST(Reading, pronouns_are_said_as_what_they_stand_for) {
    EXPECT_EQ(
        clausesOf("they carry nectar to the hive, and fan it with their wings", "the bees"),
        (Texts{"the bees carry nectar to the hive", "the bees fan the nectar with their wings"}));
    EXPECT_EQ(clausesOf("A robot wakes up in a dark factory. It finds a red flower."),
              (Texts{"a robot wakes up in a dark factory", "the robot finds a red flower"}));
}

TEST(Reading, a_relative_clause_ends_where_the_main_verb_comes) {
    EXPECT_EQ(clausesOf("A dragon who is afraid of fire learns to cook and opens a restaurant"),
              (Texts{"a dragon is afraid of fire", "the dragon learns to cook",
                     "the dragon opens a restaurant"}));
}

TEST(Reading, she_he_and_they_mean_whom_they_can_mean) {
    EXPECT_EQ(clausesOf("A grandmother teaches her grandson to bake; he burns the first loaf, she "
                        "laughs at him, and they eat it anyway"),
              (Texts{"a grandmother teaches her grandson to bake",
                     "the grandson burns the first loaf", "the grandmother laughs at him",
                     "the grandmother and the grandson eat the first loaf anyway"}));
}

TEST(Reading, verbs_in_the_past_and_in_lists_are_verbs) {
    EXPECT_EQ(clausesOf("Last winter a postman skied across the frozen lake"),
              (Texts{"a postman skied across the frozen lake"}));
    EXPECT_EQ(clausesOf("a dog runs after gulls, digs a hole and falls asleep in the car"),
              (Texts{"a dog runs after gulls", "the dog digs a hole",
                     "the dog falls asleep in the car"}));
    EXPECT_EQ(clausesOf("a black espresso machine that grinds, brews and cleans itself"),
              (Texts{"a black espresso machine grinds", "the black espresso machine brews",
                     "the black espresso machine cleans itself"}));
}

TEST(Reading, capitals_throughout_tell_no_names) {
    EXPECT_EQ(momentsIn("AN OLD MAN FEEDS PIGEONS IN A SQUARE", Category::Story),
              (Texts{"an old man feeds pigeons in a square"}));
    EXPECT_EQ(momentsIn("Boats Leave The Harbour, Nets Dry In The Sun", Category::Story),
              (Texts{"boats leave the harbour", "nets dry in the sun"}));
}

TEST(Reading, the_task_of_a_question_is_not_cut_short) {
    EXPECT_EQ(readTold(makeBrief("How to tie a tie", Category::Explainer, 20)).subject, "a tie");
    EXPECT_EQ(readTold(makeBrief("How does a heat pump work?", Category::Explainer, 20)).subject,
              "a heat pump");
}

TEST(Reading, a_word_that_may_be_a_noun_is_no_verb_without_evidence) {
    EXPECT_TRUE(clausesOf("neon lights, ocean waves, city dreams").empty());
    EXPECT_TRUE(clausesOf("the old sea storm walks of fame").empty());
}

TEST(Reading, an_agent_is_a_person_and_a_compound_is_what_its_head_is) {
    EXPECT_EQ(kindOf("a lone lighthouse keeper"), SubjectKind::Person);
    EXPECT_EQ(kindOf("the lighthouse keepers"), SubjectKind::People);
    EXPECT_EQ(kindOf("a family bakery"), SubjectKind::Thing);
    EXPECT_EQ(kindOf("a sunflower"), SubjectKind::Thing);
}

TEST(Reading, the_name_in_front_of_an_apposition_is_not_the_thing) {
    for (const char* prompt :
         {"An ad for Lumo, a solar powered lantern that lights up villages without electricity",
          "Lumo is a solar powered lantern that lights up villages without electricity",
          "Lumo - a solar powered lantern that lights up villages without electricity"}) {
        model::Brief brief = makeBrief(prompt, Category::Ad, 30);
        brief.brand = model::BrandKit{.name = "Lumo"};
        const Told told = readTold(brief);
        EXPECT_EQ(told.subject, "a solar powered lantern") << prompt;
        EXPECT_EQ(told.name, "Lumo") << prompt;
        ASSERT_EQ(told.moments.size(), 1U) << prompt;
        EXPECT_EQ(told.moments[0].text,
                  "a solar powered lantern lights up villages without electricity");
    }
    const Told mara = readTold(
        makeBrief("Mara, a young painter, finds a door. Mara opens it.", Category::Story, 30));
    EXPECT_EQ(mara.name, "Mara");
    ASSERT_EQ(mara.moments.size(), 2U);
    EXPECT_EQ(mara.moments[0].text, "a young painter finds a door");
    EXPECT_EQ(mara.moments[1].text, "the young painter opens the door");
}

TEST(Reading, a_list_behind_a_colon_is_things_of_their_own) {
    EXPECT_EQ(momentsIn("Street food in Bangkok at night: wok flames, noodles, happy friends",
                        Category::SocialShort),
              (Texts{"wok flames", "noodles", "happy friends"}));
    EXPECT_EQ(momentsIn("Morning routine of a cat: stretching, knocking over a vase",
                        Category::SocialShort),
              (Texts{"the cat stretching", "the cat knocking over a vase"}));
}

TEST(Reading, styles_colours_and_film_words_are_no_things) {
    EXPECT_TRUE(momentsIn("film noir, teal and orange, slow motion, at night, 80s synthwave",
                          Category::MusicVideo)
                    .empty());
}

TEST(Reading, instructions_are_steps_of_hands) {
    EXPECT_EQ(momentsIn("How to make bread: mix flour and water, let it rest, fold the dough, and "
                        "bake it until golden",
                        Category::Explainer),
              (Texts{"hands mix flour and water", "hands let flour and water rest",
                     "hands fold the dough", "hands bake the dough until golden"}));
}

TEST(Reading, what_a_maker_sells_is_the_subject_of_its_ad) {
    const Told told = readTold(makeBrief(
        "Our family bakery bakes fresh bread every morning and brings it to your door by bicycle",
        Category::Ad, 20));
    EXPECT_EQ(told.subject, "fresh bread");
    ASSERT_EQ(told.moments.size(), 2U);
    EXPECT_EQ(told.moments[1].text, "the family bakery brings fresh bread to the door by bicycle");
}

TEST(Reading, other_languages_and_odd_texts_tell_nothing_and_do_no_harm) {
    EXPECT_TRUE(momentsIn("Ein alter Mann findet eine Flaschenpost und rudert in den Sturm hinaus",
                          Category::Story)
                    .empty());
    std::string longest = "A fox runs through the snow and ";
    while (longest.size() < model::Brief::kMaxPrompt)
        longest += "finds it, and then they, who that which: - and ";
    for (const std::string& prompt :
         {std::string("and"), std::string("a"), std::string("the the the"), std::string(",,, :::"),
          std::string("How"), std::string("How to"), std::string("it"), std::string("with"),
          std::string("An ad for"), std::string("Introducing"), std::string("called Bob"),
          std::string("is is is"), std::string("\xf0\x9f\x94\xa5"), longest}) {
        for (const Category category : briefs::kAllCategories) {
            model::Brief brief = makeBrief(prompt, category, 20);
            brief.brand = model::BrandKit{.name = "the"};
            for (const ToldMoment& moment : readTold(brief).moments)
                EXPECT_FALSE(moment.text.empty()) << prompt;
        }
    }
}
