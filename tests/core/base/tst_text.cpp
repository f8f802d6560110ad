#include "base/json.h"
#include "base/redact.h"
#include "base/utf8.h"

#include "base/clock.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

TEST(Json, equal_values_have_equal_canonical_texts) {
    ASSIGN_OK(const Json a, parseJson(R"({"b": [1, 2.50, "x"], "a": null})", "a"));
    ASSIGN_OK(const Json b, parseJson("{\n\"a\":null,\"b\":[1,2.5,\"x\"]}", "b"));
    EXPECT_EQ(canonicalText(a), canonicalText(b));
    EXPECT_EQ(canonicalText(a), R"({"a":null,"b":[1,2.5,"x"]})");
}

TEST(Json, deep_nesting_is_refused_before_it_is_parsed) {
    EXPECT_TRUE(parseJson(std::string(64, '[') + std::string(64, ']'), "x").has_value());
    EXPECT_ERROR(parseJson(std::string(65, '[') + std::string(65, ']'), "x"), InvalidInput);
    EXPECT_ERROR(parseJson(std::string(1'000'000, '['), "x"), InvalidInput);
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    EXPECT_ERROR(parseJson(objects, "x"), InvalidInput);
    EXPECT_TRUE(parseJson("\"" + std::string(100, '[') + "\\\"[\"", "x").has_value())
        << "brackets in texts do not nest";
}

TEST(Json, errors_name_the_text_the_line_and_the_column) {
    const auto read = parseJson("{\n  \"a\": 1,\n  \"b\": oops\n}", "brief.json");
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().kind, ErrorKind::InvalidInput);
    EXPECT_EQ(read.error().message, "brief.json is not valid JSON (line 3, column 8).");
}

TEST(Json, bad_texts_are_refused) {
    for (const char* text : {"", " ", "{", "[1,]", "{'a':1}", "nul", "\"abc", "\"\xff\"", "1 2",
                             "{\"a\":1,}", "01", "[1] x"})
        EXPECT_ERROR(parseJson(text, "x"), InvalidInput);
}

// Such a number ended the program with an exception that nobody caught.
TEST(Json, numbers_too_large_for_a_double_are_refused) {
    EXPECT_ERROR(parseJson("1e999", "x"), InvalidInput);
    EXPECT_ERROR(parseJson("{\"seed\": -1e400}", "x"), InvalidInput);
}

TEST(Json, writing_text_that_is_not_utf8_does_not_throw) {
    EXPECT_EQ(canonicalText(Json("a\xff")), "\"a\uFFFD\"");
}

TEST(Json, reading_what_we_wrote_turns_surprises_into_damage) {
    const Json json = {{"a", "text"}};
    EXPECT_EQ(readJson("It", [&] { return json.at("a").get<std::string>(); }).value_or(""), "text");
    const auto missing = readJson("The film", [&] { return json.at("b").get<int>(); });
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().kind, ErrorKind::Corrupt);
    EXPECT_EQ(missing.error().message, "The film is damaged.");
    EXPECT_FALSE(readJson("It", [&] { return json.at("a").get<int>(); }).has_value());
}

TEST(CleanText, replaces_what_is_no_utf8) {
    EXPECT_EQ(cleanText("a\xff"
                        "b",
                        100),
              "a\uFFFDb");
    EXPECT_EQ(cleanText("\xc0\xaf", 100), "\uFFFD\uFFFD") << "an overlong slash";
    EXPECT_EQ(cleanText("\xe0\x80\xaf", 100), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(cleanText("\xed\xa0\x80", 100), "\uFFFD\uFFFD\uFFFD") << "half a surrogate pair";
    EXPECT_EQ(cleanText("\xf4\x90\x80\x80", 100), "\uFFFD\uFFFD\uFFFD\uFFFD")
        << "behind the last code point";
    EXPECT_EQ(cleanText("\xf8\x88\x80\x80\x80", 100).substr(0, 3), "\uFFFD");
    EXPECT_EQ(cleanText("\xe9\x9b", 100), "\uFFFD\uFFFD") << "cut off";
    EXPECT_EQ(cleanText("雨é🌧", 100), "雨é🌧");
}

TEST(CleanText, drops_what_cannot_be_seen) {
    EXPECT_EQ(cleanText("a\x01\x1b[31m\x7f"
                        "b",
                        100),
              "a[31mb");
    EXPECT_EQ(cleanText("a\u200bb\u2060c\ufeffd", 100), "abcd");
    EXPECT_EQ(cleanText("a\u202eb\u2066c\u2069d\u202a", 100), "abcd");
    EXPECT_EQ(cleanText("a\u0085b", 100), "ab");
    EXPECT_EQ(cleanText(std::string("a\0b", 3), 100), "ab");
    EXPECT_EQ(cleanText("a\n\tb", 100), "a\n\tb");
}

TEST(CleanText, counts_characters_that_stay) {
    EXPECT_EQ(cleanText("雨雨雨", 2), "雨雨");
    EXPECT_EQ(cleanText("\u200b\u200bab", 2), "ab");
    EXPECT_EQ(cleanText("abc", 0), "");
}

TEST(CleanText, of_any_bytes_is_utf8_and_stays_as_it_is) {
    std::string bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += static_cast<char>(i * 7919 >> 3);
    const std::string once = cleanText(bytes, 1'000'000);
    EXPECT_EQ(cleanText(once, 1'000'000), once);
    EXPECT_EQ(Json::parse(Json(once).dump()), Json(once));
}

TEST(CodePoints, go_both_ways) {
    const std::string text = "aé雨🌧";
    const auto points = toCodePoints(text);
    EXPECT_EQ(points, (std::vector<char32_t>{U'a', U'é', U'雨', U'🌧'}));
    EXPECT_EQ(fromCodePoints(points), text);
}

TEST(ToLower, knows_several_scripts) {
    EXPECT_EQ(toLower("NEON Rain 42"), "neon rain 42");
    EXPECT_EQ(toLower("ÀÉÎÕÜØÞß×"), "àéîõüøþß×");
    EXPECT_EQ(toLower("ĀĘŁŃŒŚŞŠŤŻŽŸ"), "āęłńœśşšťżžÿ");
    EXPECT_EQ(toLower("ΑΒΓΣΩΆΈΌΏ"), "αβγσωάέόώ");
    EXPECT_EQ(toLower("ДОЖДЬЁЇ"), "дождьёї");
    EXPECT_EQ(toLower("雨אب"), "雨אب");
    EXPECT_EQ(toLower("łńśźżœ"), "łńśźżœ") << "what is small stays";
}

TEST(WordsOf, splits_at_what_is_no_letter) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(wordsOf("Neon, rain (at night)!"), (Words{"Neon", "rain", "at", "night"}));
    EXPECT_EQ(wordsOf("grandmother's grandmother’s"), (Words{"grandmother's", "grandmother's"}));
    EXPECT_EQ(wordsOf("slow-motion - 80s -x-"), (Words{"slow-motion", "80s", "x"}));
    EXPECT_EQ(wordsOf("Дождь über São"), (Words{"Дождь", "über", "São"}));
    EXPECT_EQ(wordsOf("雨のcity"), (Words{"雨", "の", "city"}));
    EXPECT_EQ(wordsOf(" \n… “” —"), Words{});
}

TEST(Shortened, cuts_between_characters) {
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened("雨雨雨", 2), "雨雨…");
    EXPECT_EQ(shortened("", 0), "");
}

TEST(Redact, no_key_survives) {
    const std::string secret = "abcDEF1234567890-_xyz";
    for (const std::string mark : {"r8_", "sk-", "Bearer ", "X-Amz-Signature="}) {
        const std::string text = "before " + mark + secret + " after " + mark + secret + "\n";
        const std::string clean = redact(text);
        EXPECT_EQ(clean.find(secret), std::string::npos) << mark;
        EXPECT_EQ(clean.find("34567890"), std::string::npos) << mark;
        EXPECT_TRUE(clean.starts_with("before ")) << clean;
        EXPECT_NE(clean.find(" after "), std::string::npos) << clean;
    }
    EXPECT_EQ(redact("Bearer sk-abcdefghijklmnop").find("abcdefgh"), std::string::npos);
    EXPECT_EQ(redact("{\"key\":\"r8_abcdefghijklmnop\"}"), "{\"key\":\"r8_[redacted]\"}");
}

TEST(Redact, the_rest_stays_as_it_is) {
    EXPECT_EQ(redact("A film of 30 s in 16:9."), "A film of 30 s in 16:9.");
    EXPECT_EQ(redact("sk-1 r8_"), "sk-1 r8_");
    EXPECT_EQ(redact(""), "");
}

TEST(IsoTime, is_in_utc) {
    EXPECT_EQ(isoTime(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(isoTime(1'795'407'960'999), "2026-11-23T04:26:00Z");
}

TEST(IsoTime, is_read_with_fraction_and_offset_and_refused_in_other_forms) {
    EXPECT_EQ(parseIsoTime("2026-11-23T04:26:00Z"), 1'795'407'960'000);
    EXPECT_EQ(parseIsoTime("2026-11-23T04:26:00.999999Z"), 1'795'407'960'999);
    EXPECT_EQ(parseIsoTime("2026-11-23T05:26:00.5+01:00"), 1'795'407'960'500);
    for (const char* text :
         {"", "yesterday", "2026-11-23", "2026-02-30T00:00:00Z", "2026-11-23T25:00:00Z",
          "2026-11-23T04:26:00", "2026-11-23T04:26:00Zx"})
        EXPECT_EQ(parseIsoTime(text), std::nullopt) << text;
}

} // namespace
} // namespace reelwright::base
