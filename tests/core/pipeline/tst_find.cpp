#include "pipeline/find.h"

#include "core/pipeline/workshop.h"
#include "model/edits/edit.h"
#include "support/one_key.h"
#include "support/memory_account.h"
#include "support/test_provider.h"
#include "support/test_provider_client.h"

#include <cstdlib>

namespace reelwright::testing {

using base::Json;
using pipeline::AssetOffer;
using pipeline::Found;
using pipeline::GenerationResult;

// Three pictures, a song, and a service that gives each picture another direction; words point as
// the second picture does.
class Finding : public ::testing::Test {
protected:
    Finding() {
        ::setenv("REPLICATE_BASE_URL", provider.baseUrl().c_str(), 1);
        ::unsetenv("REPLICATE_API_TOKEN");
        film = shop.filmOfPictures();
        film.scenes[0].description = "a harbour at night";
        film.scenes[1].takes[0].prompt = "a lighthouse in the storm";
        film.assetNotes = {{.asset = film.scenes[2].takes[0].asset,
                       .text = "A dog runs over wet sand",
                       .tags = {"dog", "beach"}}};
        shop.keep(film);
        provider.setCommunityModel("krthr/clip-embeddings");
        provider.setOutputMaker([this](const Json& input) {
            const Json vector = input.contains("text") ? Json{0.1, 1, 0}
                                : seen == 0            ? Json{1, 0, 0}
                                : seen == 1            ? Json{0, 1, 0.1}
                                                       : Json{-1, 0, 0};
            seen += input.contains("text") ? 0 : 1;
            return TestOutput{Json{{"embedding", vector}}.dump(), ".json"};
        });
        services = std::make_shared<pipeline::Services>(
            clock, std::make_shared<TestProviderClient>(provider, *clock), account,
            pipeline::Keys({std::make_shared<testing::OneKey>()}), shop.file("account"), 1);
        shop.workspace().results = shop.file("account") / "cache";
    }
    ~Finding() override { ::unsetenv("REPLICATE_BASE_URL"); }

    std::vector<Found> found(const std::string& words) {
        auto made = pipeline::findByWords(shop.workspace(), words);
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made.value_or(std::vector<Found>{});
    }
    std::vector<AssetOffer> missing(const std::string& words = "a lighthouse") {
        auto made = pipeline::offerEmbeddings(shop.workspace(), words, {}, {});
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made.value_or(std::vector<AssetOffer>{});
    }
    base::Result<GenerationResult> buy(const std::vector<AssetOffer>& offers,
                                       std::int64_t micros = 1'000'000) {
        return pipeline::generateAssets(shop.workspace(), *services, offers,
                                        {base::Usd{micros}, false, "anna"}, {}, {});
    }

    Workshop shop;
    int seen = 0;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    TestProvider provider{TestSettings{.latencyMillis = 10}};
    std::shared_ptr<MemoryAccount> account = std::make_shared<MemoryAccount>();
    std::shared_ptr<pipeline::Services> services;
    model::Film film;
};

TEST_F(Finding, words_are_found_in_names_tags_descriptions_prompts_and_scenes) {
    const auto dogs = found("DOG");
    ASSERT_EQ(dogs.size(), 2U) << "the picture and the take that shows it";
    EXPECT_EQ(dogs[0].asset.id, film.scenes[2].takes[0].asset);
    EXPECT_EQ(dogs[0].where, (std::vector<std::string>{"tags", "description"}));
    EXPECT_DOUBLE_EQ(dogs[0].score, 1);
    EXPECT_EQ(dogs[1].scene, 2U);
    ASSERT_EQ(found("lighthouse").size(), 1U);
    EXPECT_EQ(found("lighthouse")[0].take, film.scenes[1].takes[0].id);
    EXPECT_EQ(found("harbour").at(0).scene, 0U);
    EXPECT_EQ(found("song0").at(0).asset.kind, model::AssetKind::Song);
    EXPECT_TRUE(found("elephant").empty());
    EXPECT_EQ(provider.requests(), 0);
}

TEST_F(Finding, more_words_and_whole_words_come_first) {
    film.assetNotes.push_back({.asset = film.scenes[0].takes[0].asset, .text = "A doghouse on sand"});
    shop.keep(film);
    const auto both = found("dog sand");
    ASSERT_GE(both.size(), 2U);
    EXPECT_EQ(both[0].asset.id, film.scenes[2].takes[0].asset);
    EXPECT_GT(both[0].score, both.back().score);
    EXPECT_FALSE(found("dogh").empty()) << "beginnings of words count";
    EXPECT_TRUE(found("do").empty()) << "very short ones do not";
    EXPECT_ERROR(pipeline::findByWords(shop.workspace(), " ?! "), InvalidInput);
}

TEST_F(Finding, embeddings_are_quoted_bought_once_and_order_pictures_by_likeness) {
    EXPECT_ERROR(pipeline::findByLikeness(shop.workspace(), "a lighthouse", {}, {}), NotFound);
    const auto offers = missing();
    ASSERT_EQ(offers.size(), 4U) << "three pictures and the words";
    EXPECT_EQ(provider.requests(), 0);
    base::Usd sum;
    for (const AssetOffer& offer : offers)
        sum = sum + offer.offer.quote.likely;
    EXPECT_EQ(sum, base::Usd{2800});
    EXPECT_ERROR(buy(offers, sum.micros - 1), OverBudget);
    EXPECT_EQ(provider.requests(), 0);
    ASSIGN_OK(const GenerationResult made, buy(offers));
    EXPECT_EQ(made.landed, 4) << (made.made.empty() ? "" : made.made[0].trouble);
    EXPECT_EQ(made.paid, sum);
    EXPECT_EQ(provider.creates(), 4);
    ASSIGN_OK(const auto likely,
              pipeline::findByLikeness(shop.workspace(), "a lighthouse", {}, {}));
    std::vector<double> order;
    for (const Found& one : likely)
        if (one.take.empty() && one.likeness)
            order.push_back(*one.likeness);
    ASSERT_EQ(order.size(), 3U);
    EXPECT_GT(order[0], 0.99);
    EXPECT_LT(order[2], 0);
    EXPECT_TRUE(std::ranges::is_sorted(order, std::ranges::greater()));
    EXPECT_TRUE(missing("A LIGHTHOUSE!").empty()) << "the same words";
    ASSERT_EQ(missing("a dog").size(), 1U) << "only the words are new";
    EXPECT_EQ((**shop.project().film()), film) << "the film stays as it is";
}

TEST_F(Finding, embeddings_of_the_same_content_are_free_in_another_project) {
    VERIFY_OK(buy(missing()));
    Workshop other;
    other.keep(other.filmOfPictures());
    other.workspace().results = shop.workspace().results;
    ASSIGN_OK(const auto offers,
              pipeline::offerEmbeddings(other.workspace(), "a lighthouse", {}, {}));
    EXPECT_TRUE(offers.empty());
    VERIFY_OK(pipeline::findByLikeness(other.workspace(), "a lighthouse", {}, {}));
}

TEST(Embedding, is_read_in_its_usual_forms) {
    for (const char* const text :
         {"[1, 2.5]", R"({"embedding": [1, 2.5]})", R"([{"input": "x", "embedding": [1, 2.5]}])"}) {
        ASSIGN_OK(const auto vector, pipeline::readEmbedding(Json::parse(text)));
        EXPECT_EQ(vector, (std::vector<double>{1, 2.5})) << text;
    }
    for (const char* const text : {"null", "3", "[]", "{}", R"(["a"])", R"({"embedding": "x"})"})
        EXPECT_ERROR(pipeline::readEmbedding(Json::parse(text)), Corrupt);
}

TEST(Embedding, the_cosine_is_that_of_the_angle) {
    const std::vector<double> a = {1, 0};
    EXPECT_DOUBLE_EQ(pipeline::cosine(a, std::vector<double>{3, 3}), std::sqrt(0.5));
    EXPECT_DOUBLE_EQ(pipeline::cosine(a, std::vector<double>{-2, 0}), -1);
    EXPECT_DOUBLE_EQ(pipeline::cosine(a, std::vector<double>{0, 0}), 0);
    EXPECT_DOUBLE_EQ(pipeline::cosine(a, std::vector<double>{1, 0, 0}), 0);
}

} // namespace reelwright::testing
