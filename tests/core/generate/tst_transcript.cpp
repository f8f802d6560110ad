#include "generate/transcript.h"

#include "base/random.h"
#include "base/utf8.h"
#include "support/verify.h"

namespace reelwright::testing {

using base::Json;
using generate::phrasesOf;
using generate::readTranscript;
using generate::Transcript;

namespace {

Json chunk(const char* text, Json begin, Json end) {
    return {{"text", text}, {"timestamp", Json::array({std::move(begin), std::move(end)})}};
}

Json chunksOf(std::vector<Json> chunks) {
    return {{"text", "all"}, {"chunks", std::move(chunks)}};
}

} // namespace

TEST(Transcript, words_with_their_times_become_sentences) {
    ASSIGN_OK(const Transcript heard,
              readTranscript(chunksOf({chunk(" The", 0.0, 0.2), chunk(" storm", 0.2, 0.6),
                                       chunk(" comes.", 0.6, 1.1), chunk(" Row,", 1.2, 1.5),
                                       chunk(" he", 1.6, 1.7), chunk(" said", 1.7, nullptr)})));
    ASSERT_EQ(heard.words.size(), 6U);
    EXPECT_EQ(heard.words[1].text, "storm");
    EXPECT_DOUBLE_EQ(heard.words[1].begin, 0.2);
    EXPECT_TRUE(heard.words[1].isTimed);
    EXPECT_GT(heard.words[5].end, 1.7);
    const auto phrases = phrasesOf(heard.words);
    ASSERT_EQ(phrases.size(), 2U);
    EXPECT_EQ(phrases[0].text, "The storm comes.");
    EXPECT_EQ(phrases[0].starts, (std::vector<std::size_t>{0, 4, 10}));
    EXPECT_EQ(phrases[1].text, "Row, he said");
}

TEST(Transcript, segments_without_word_times_share_their_time) {
    ASSIGN_OK(
        const Transcript heard,
        readTranscript({{"detected_language", "german"},
                        {"transcription", "Guten Tag."},
                        {"segments",
                         {{{"id", 0}, {"start", 1.0}, {"end", 2.0}, {"text", " Guten Tag Du"}}}}}));
    EXPECT_EQ(heard.language, "de");
    ASSERT_EQ(heard.words.size(), 3U);
    EXPECT_TRUE(heard.words[0].isTimed);
    EXPECT_FALSE(heard.words[1].isTimed);
    EXPECT_NEAR(heard.words[1].begin, 1.5, 1e-9) << "five of ten letters";
    EXPECT_TRUE(heard.words[2].endsPhrase);
}

TEST(Transcript, words_of_segments_are_read) {
    const Json words = {{{"word", " Hello"}, {"start", 0.5}, {"end", 0.9}},
                        {{"word", " you"}, {"start", 1.0}, {"end", 1.2}}};
    ASSIGN_OK(const Transcript heard,
              readTranscript({{"segments",
                               {{{"text", " Hello you"}, {"words", words}},
                                {{"text", "later"}, {"start", 9}, {"end", 10}}}}}));
    ASSERT_EQ(heard.words.size(), 3U);
    EXPECT_DOUBLE_EQ(heard.words[1].begin, 1.0);
    EXPECT_EQ(phrasesOf(heard.words).size(), 2U);
}

TEST(Transcript, words_without_blanks_join) {
    ASSIGN_OK(const Transcript heard, readTranscript(chunksOf({chunk("雨", 0, 1), chunk("が", 1, 2),
                                                               chunk("降る。", 2, 3)})));
    const auto phrases = phrasesOf(heard.words);
    ASSERT_EQ(phrases.size(), 1U);
    EXPECT_EQ(phrases[0].text, "雨が降る。");
    EXPECT_EQ(phrases[0].starts, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Transcript, another_shape_is_refused) {
    for (const Json& output :
         {Json(), Json("text"), Json::array(), Json::object(), Json{{"chunks", 3}},
          Json{{"chunks", {1, 2}}}, Json{{"segments", {"a"}}}, Json{{"text", "only"}}})
        EXPECT_ERROR(readTranscript(output), Corrupt);
}

TEST(Transcript, whatever_times_come_words_ascend_and_phrases_hold_them_all) {
    base::Random random(3);
    for (int round = 0; round < 300; ++round) {
        std::vector<Json> chunks;
        const auto time = [&]() -> Json {
            const std::size_t kind = random.index(6);
            return kind == 0   ? Json()
                   : kind == 1 ? Json("soon")
                   : kind == 2 ? Json(-1)
                               : Json(random.uniform(0, 60));
        };
        const char* const texts[] = {
            " a", " longer words",          ".", " 終わり", "", "   ", " end.",
            "\n", " unbelievably-long-word"};
        for (std::size_t i = random.index(60); i > 0; --i)
            chunks.push_back(chunk(texts[random.index(std::size(texts))], time(), time()));
        ASSIGN_OK(const Transcript heard, readTranscript(chunksOf(chunks)));
        std::size_t next = 0;
        for (std::size_t i = 0; i < heard.words.size(); ++i) {
            EXPECT_TRUE(i == 0 || heard.words[i].begin >= heard.words[i - 1].begin);
            EXPECT_GT(heard.words[i].end, heard.words[i].begin);
        }
        for (const generate::Phrase& phrase : phrasesOf(heard.words)) {
            EXPECT_EQ(phrase.first, next);
            next += phrase.count;
            ASSERT_EQ(phrase.starts.size(), phrase.count);
            const auto letters = base::toCodePoints(phrase.text);
            for (std::size_t i = 0; i < phrase.count; ++i) {
                const auto own = base::toCodePoints(heard.words[phrase.first + i].text);
                ASSERT_LE(phrase.starts[i] + own.size(), letters.size());
                EXPECT_EQ(letters[phrase.starts[i]], own.front());
            }
        }
        EXPECT_EQ(next, heard.words.size());
    }
}

} // namespace reelwright::testing
