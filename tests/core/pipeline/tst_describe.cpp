#include "pipeline/describe.h"

#include "core/pipeline/scripted_client.h"
#include "core/pipeline/workshop.h"
#include "pipeline/write_prompts.h"
#include "support/media_factory.h"
#include "support/memory_account.h"

namespace reelwright::testing {

using pipeline::DescribeOffer;
using pipeline::Descriptions;

// A film of three pictures and a language model that says what the test has put in.
class Describing : public ::testing::Test {
protected:
    Describing() {
        ::setenv("OPENAI_API_KEY", "sk-test", 1);
        services = std::make_shared<pipeline::Services>(clock, http, account, pipeline::Keys(),
                                                        shop.file("account"), 1);
        film = shop.filmOfPictures();
        shop.keep(film);
    }
    ~Describing() override { ::unsetenv("OPENAI_API_KEY"); }

    void answer(const std::string& text, const std::vector<std::string>& tags) {
        http->answers.push_back(
            completion(base::canonicalText({{"description", text}, {"tags", tags}})));
    }
    DescribeOffer offer(const std::vector<std::string>& assets = {}) {
        auto made = pipeline::offerDescriptions(shop.workspace(), {.assets = assets}, {});
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made.value_or(DescribeOffer{});
    }
    base::Result<Descriptions> describe(const DescribeOffer& what,
                                        std::int64_t micros = 1'000'000) {
        return pipeline::describeAssets(shop.workspace(), *services, what,
                                        {base::Usd{micros}, false, "anna"}, {});
    }
    model::Film current() { return **shop.project().film(); }

    Workshop shop;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<ScriptedClient> http = std::make_shared<ScriptedClient>();
    std::shared_ptr<MemoryAccount> account = std::make_shared<MemoryAccount>();
    std::shared_ptr<pipeline::Services> services;
    model::Film film;
};

TEST_F(Describing, every_picture_gets_a_note_in_one_step_and_is_paid_once) {
    const DescribeOffer quoted = offer();
    ASSERT_EQ(quoted.questions.size(), 3U);
    EXPECT_GT(quoted.likely, base::Usd{});
    EXPECT_TRUE(http->sent.empty()) << "a quote sends nothing";
    answer("A red wall", {"Wall", "red", "wall"});
    answer("A green wall", {"wall"});
    answer("A blue wall", {});
    ASSIGN_OK(const Descriptions made, describe(quoted));
    EXPECT_LE(made.paid, quoted.likely);
    EXPECT_GT(made.paid, base::Usd{});
    ASSERT_EQ(http->sent.size(), 3U);
    EXPECT_NE(http->sent[0].body.find("data:image/jpeg;base64,"), std::string::npos);
    const model::Film after = current();
    const model::AssetNote* const note = after.noteOn(film.scenes[0].takes[0].asset);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->tags, (std::vector<std::string>{"wall", "red"}));
    EXPECT_EQ(current().assetNotes.size(), 3U);
    EXPECT_ERROR(pipeline::offerDescriptions(shop.workspace(), {}, {}), NotFound); // none is left
    VERIFY_OK(shop.project().undo());
    EXPECT_EQ(current(), film);
    const DescribeOffer again = offer();
    EXPECT_EQ(again.likely, base::Usd{});
    ASSIGN_OK(const Descriptions free, describe(again, 0));
    EXPECT_EQ(free.paid, base::Usd{});
    EXPECT_EQ(http->sent.size(), 3U) << "answered before";
    EXPECT_EQ(current().assetNotes.size(), 3U);
}

TEST_F(Describing, one_bad_answer_keeps_the_others_and_is_told) {
    answer("A red wall", {"wall"});
    http->answers.push_back(completion("{\"description\": 3}"));
    answer("A blue wall", {"wall"});
    ASSIGN_OK(const Descriptions made, describe(offer()));
    EXPECT_FALSE(made.assets.at(1).trouble.empty());
    EXPECT_EQ(current().assetNotes.size(), 2U);
    const DescribeOffer again = offer();
    ASSERT_EQ(again.questions.size(), 1U);
    EXPECT_GT(again.likely, base::Usd{}) << "it is asked anew, at a price that is told";
    answer("A green wall", {"wall"});
    VERIFY_OK(describe(again));
    EXPECT_EQ(current().assetNotes.size(), 3U);
}

TEST_F(Describing, a_line_that_breaks_keeps_what_came_and_asks_no_further) {
    answer("A red wall", {"wall"});
    http->answers.push_back(broken(net::Reached::Unknown));
    ASSIGN_OK(const Descriptions made, describe(offer()));
    EXPECT_EQ(made.assets.size(), 2U);
    EXPECT_EQ(http->sent.size(), 2U);
    EXPECT_EQ(current().assetNotes.size(), 1U);
    EXPECT_EQ(offer().questions.size(), 2U) << "the others are left";
}

TEST_F(Describing, nothing_is_sent_beyond_what_was_agreed_to) {
    const DescribeOffer quoted = offer();
    EXPECT_ERROR(describe(quoted, quoted.likely.micros - 1), OverBudget);
    EXPECT_TRUE(http->sent.empty());
    EXPECT_ERROR(pipeline::offerDescriptions(shop.workspace(), {.assets = {"song0.wav"}}, {}),
                 NotFound);
}

TEST_F(Describing, a_clip_is_shown_by_its_middle) {
    const fs::path file = shop.file("clip.mp4");
    VERIFY_OK(writeNumberedVideo(file, 0, 40));
    ASSIGN_OK(const model::Asset clip,
              pipeline::importFile(shop.workspace(), file, model::AssetKind::Clip, {}, {}));
    answer("Numbers", {"numbers"});
    VERIFY_OK(describe(offer({"clip.mp4"})));
    EXPECT_NE(current().noteOn(clip.id), nullptr);
    EXPECT_NE(http->sent.at(0).body.find("middle of a clip"), std::string::npos);
}

TEST_F(Describing, a_note_is_material_for_prompts) {
    answer("A red wall at dusk", {"wall"});
    VERIFY_OK(describe(offer({film.scenes[0].takes[0].asset.text})));
    ASSIGN_OK(const auto question, pipeline::promptQuestion(current(), {}, {0, 1}, "gpt-6-luna"));
    const std::string& text = question.request.turns.at(0).text;
    const auto first = text.find("A red wall at dusk");
    ASSERT_NE(first, std::string::npos) << text;
    EXPECT_EQ(text.find("A red wall at dusk", first + 1), std::string::npos);
}

} // namespace reelwright::testing
