#include "model/brief.h"

#include "model/json.h"
#include "model/rate.h"
#include "support/verify.h"

#include <functional>
#include <limits>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::Json;

Brief makeBrief() {
    Brief brief;
    brief.prompt = "A runner in the neon rain";
    return brief;
}

Brief fullBrief() {
    Brief brief = makeBrief();
    brief.category = Category::ProductShowcase;
    brief.durationSeconds = 47.25;
    brief.aspect = Aspect::Square1x1;
    brief.rate = {60, 1};
    brief.style = "noir";
    brief.mood = "tense";
    brief.title = "Rain";
    brief.seed = 0xffffffffffffffffULL;
    brief.song = "songs/a b.mp3";
    brief.footage = {"one.png", "two.mp4"};
    brief.firstPicture = "first.png";
    brief.lastPicture = "last.png";
    brief.lut = "film.cube";
    brief.brand =
        BrandKit{"Acme", "Made well", "logo.png", {{255, 0, 0}, {0, 0, 255}}, "Inter", "brand.otf", {"bold"}};
    return brief;
}

void expectRefused(const std::function<void(Brief&)>& spoil, const std::string& word) {
    Brief brief = makeBrief();
    spoil(brief);
    const auto result = validated(brief);
    ASSERT_FALSE(result.has_value()) << "expected a message about: " << word;
    EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput);
    EXPECT_NE(result.error().message.find(word), std::string::npos) << result.error().message;
}

TEST(Brief, with_a_prompt_alone_is_enough) {
    ASSIGN_OK(const Brief brief, validated(makeBrief()));
    EXPECT_EQ(brief, makeBrief());
}

TEST(Brief, needs_a_prompt_with_words) {
    expectRefused([](Brief& b) { b.prompt.clear(); }, "prompt");
    expectRefused([](Brief& b) { b.prompt = " \t\n "; }, "prompt");
    expectRefused([](Brief& b) { b.prompt = "\x01\u200b\u202e"; }, "prompt");
}

TEST(Brief, counts_the_prompt_in_characters_not_bytes) {
    Brief brief = makeBrief();
    brief.prompt.clear();
    for (std::size_t i = 0; i < Brief::kMaxPrompt; ++i)
        brief.prompt += "雨";
    ASSIGN_OK(const Brief fits, validated(brief));
    EXPECT_EQ(fits.prompt, brief.prompt);
    expectRefused([&](Brief& b) { b.prompt = brief.prompt + "x"; }, "4000 characters");
}

TEST(Brief, duration_lies_between_one_second_and_one_hour) {
    for (const double good : {1.0, 59.94, 3600.0}) {
        Brief brief = makeBrief();
        brief.durationSeconds = good;
        VERIFY_OK(validated(brief));
    }
    for (const double bad : {0.0, -1.0, 0.999, 3600.1, std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()})
        expectRefused([&](Brief& b) { b.durationSeconds = bad; }, "between 1 and 3600 seconds");
}

TEST(Brief, takes_the_known_frame_rates_only) {
    for (const base::FrameRate good : kRates) {
        Brief brief = makeBrief();
        brief.rate = good;
        VERIFY_OK(validated(brief));
    }
    for (const base::FrameRate bad :
         {base::FrameRate{0, 1}, {23, 1}, {29, 1}, {120, 1}, {-30, 1}, {30000, 1000}, {29970, 1000}})
        expectRefused([&](Brief& b) { b.rate = bad; }, "29.97, 30, 50, 59.94 or 60");
}

TEST(Rate, is_written_as_people_do_and_read_back_exactly) {
    for (const base::FrameRate rate : kRates) {
        EXPECT_EQ(rateFromText(rateText(rate)), rate) << rateText(rate);
        EXPECT_EQ(rateFromText(fmt::format("{}/{}", rate.numerator, rate.denominator)), rate);
        EXPECT_EQ(rateNear(rate.perSecond()), rate);
        EXPECT_NE(kRateNames.find(rateText(rate)), std::string_view::npos) << rateText(rate);
    }
    EXPECT_EQ(rateText({24000, 1001}), "23.976");
    EXPECT_EQ(rateText({30000, 1001}), "29.97");
    EXPECT_EQ(rateFromText("23.98"), (base::FrameRate{24000, 1001}));
    EXPECT_EQ(rateFromText("60/2"), (base::FrameRate{30, 1}));
    for (const char* const bad : {"", "/", "30/", "/1", "30/0", "-30/-1", "29.9", "30fps", "nan", "inf", "31", " 30"})
        EXPECT_EQ(rateFromText(bad), std::nullopt) << bad;
}

TEST(BriefJson, keeps_rates_that_are_no_whole_numbers_exact) {
    for (const base::FrameRate rate : kRates) {
        Brief brief = makeBrief();
        brief.rate = rate;
        ASSIGN_OK(const Brief read, briefFromJson(toJson(brief)));
        EXPECT_EQ(read.rate, rate);
    }
    ASSIGN_OK(const Brief rounded, briefFromJson(Json{{"prompt", "x"}, {"frame_rate", 29.97}}));
    EXPECT_EQ(rounded.rate, (base::FrameRate{30000, 1001}));
}

TEST(Brief, takes_at_most_200_pieces_of_footage) {
    Brief brief = makeBrief();
    brief.footage.assign(200, "a.png");
    VERIFY_OK(validated(brief));
    expectRefused([](Brief& b) { b.footage.assign(201, "a.png"); }, "200");
}

TEST(Brief, texts_are_cleaned_and_cut) {
    Brief brief = fullBrief();
    brief.style = "no\u202eir\x07";
    brief.mood = std::string(300, 'm');
    brief.title = "\xff title";
    brief.brand->name = "Ac\u200bme";
    brief.brand->tagline = std::string(300, 't');
    brief.brand->headingFont = "Inter\x01";
    brief.brand->toneWords = {"bo\u2066ld"};
    ASSIGN_OK(const Brief clean, validated(brief));
    EXPECT_EQ(clean.style, "noir");
    EXPECT_EQ(clean.mood.size(), 200U);
    EXPECT_EQ(clean.title, "\uFFFD title");
    EXPECT_EQ(clean.brand->name, "Acme");
    EXPECT_EQ(clean.brand->tagline.size(), 200U);
    EXPECT_EQ(clean.brand->headingFont, "Inter");
    EXPECT_EQ(clean.brand->toneWords.front(), "bold");
}

TEST(BriefJson, gives_back_the_same_brief) {
    for (const Brief& brief : {makeBrief(), fullBrief()}) {
        ASSIGN_OK(const Brief again,
                  briefFromJson(Json::parse(base::canonicalText(toJson(brief)))));
        EXPECT_EQ(again, brief);
    }
}

TEST(BriefJson, missing_keys_keep_their_defaults) {
    ASSIGN_OK(const Brief brief,
              briefFromJson(Json{{"prompt", "x"}, {"$schema", "brief.schema.json"}}));
    Brief expected;
    expected.prompt = "x";
    EXPECT_EQ(brief, expected);
}

TEST(BriefJson, an_unknown_key_is_named) {
    const auto read = briefFromJson(Json{{"prompt", "x"}, {"duraton", 5}});
    ASSERT_FALSE(read.has_value());
    EXPECT_NE(read.error().message.find("\"duraton\""), std::string::npos) << read.error().message;
    const auto brand = briefFromJson(Json{{"brand", {{"colors", Json::array()}}}});
    ASSERT_FALSE(brand.has_value());
    EXPECT_NE(brand.error().message.find("\"colors\""), std::string::npos) << brand.error().message;
}

TEST(BriefJson, a_value_of_the_wrong_type_is_named) {
    const Json full = toJson(fullBrief());
    for (const auto& [key, value] : full.items()) {
        Json json = full;
        json[key] = Json{{"wrong", true}};
        const auto read = briefFromJson(json);
        ASSERT_FALSE(read.has_value()) << key;
        EXPECT_EQ(read.error().kind, base::ErrorKind::InvalidInput) << key;
        const std::string word = key == "brand" ? "wrong" : key;
        EXPECT_NE(read.error().message.find(word), std::string::npos) << read.error().message;
    }
}

TEST(BriefJson, lists_must_be_lists) {
    EXPECT_ERROR(briefFromJson(Json{{"footage", "a.png"}}), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json{{"footage", {{"first", "a.png"}}}}), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json{{"brand", {{"colours", "#ff0000"}}}}), InvalidInput);
}

TEST(BriefJson, whole_numbers_must_be_whole_and_not_negative) {
    EXPECT_ERROR(briefFromJson(Json{{"seed", -1}}), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json{{"seed", 1.5}}), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json{{"seed", true}}), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json{{"frame_rate", 29.9}}), InvalidInput);
}

TEST(BriefJson, unknown_names_are_told) {
    for (const Json& json : {Json{{"category", "opera"}}, Json{{"aspect", "4:3"}},
                             Json{{"brand", {{"colours", {"reddish"}}}}}}) {
        const auto read = briefFromJson(json);
        ASSERT_FALSE(read.has_value()) << json;
        EXPECT_EQ(read.error().kind, base::ErrorKind::InvalidInput);
    }
    EXPECT_ERROR(briefFromJson(Json::array()), InvalidInput);
    EXPECT_ERROR(briefFromJson(Json("text")), InvalidInput);
}

TEST(Category, names_go_both_ways) {
    for (int i = 0; i < 6; ++i) {
        const auto category = static_cast<Category>(i);
        EXPECT_EQ(categoryFromName(nameOf(category)), category);
    }
    EXPECT_EQ(categoryFromName("Ad"), std::nullopt);
}

} // namespace
} // namespace reelwright::model
