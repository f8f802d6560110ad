#include "pipeline/transcribe.h"

#include "core/pipeline/workshop.h"
#include "model/edits/edit.h"
#include "pipeline/landing.h"
#include "support/one_key.h"
#include "support/media_factory.h"
#include "support/memory_account.h"
#include "support/test_provider.h"
#include "support/test_provider_client.h"

namespace reelwright::testing {

using base::Json;
using pipeline::AssetOffer;
using pipeline::GenerationResult;
using pipeline::OfferState;
using pipeline::TranscribeRequest;

// A film of two seconds with a voice from half a second on, and a service that hears three words.
class Transcribing : public ::testing::Test {
protected:
    Transcribing() {
        ::setenv("REPLICATE_BASE_URL", provider.baseUrl().c_str(), 1);
        ::unsetenv("REPLICATE_API_TOKEN");
        film = shop.filmOfPictures();
        voice = shop.asset(model::AssetKind::Song, 7);
        film.sounds = {{.id = {"sound-1"},
                        .asset = voice.id,
                        .start = base::kSampleRate / 2,
                        .in = base::kSampleRate,
                        .length = base::kSampleRate}};
        shop.keep(film);
        provider.setCommunityModel("vaibhavs10/incredibly-fast-whisper");
        hear({{"text", "We row home."},
              {"chunks",
               {{{"text", " We"}, {"timestamp", {1.0, 1.2}}},
                {{"text", " row"}, {"timestamp", {1.2, 1.5}}},
                {{"text", " home."}, {"timestamp", {1.5, 1.9}}},
                {{"text", " Later"}, {"timestamp", {4.0, 4.5}}}}}});
        services = std::make_shared<pipeline::Services>(
            clock, std::make_shared<TestProviderClient>(provider, *clock), account,
            pipeline::Keys({std::make_shared<testing::OneKey>()}), shop.file("account"), 1);
    }
    ~Transcribing() override { ::unsetenv("REPLICATE_BASE_URL"); }

    void hear(const Json& answer) { provider.setOutput(answer.dump(), ".json"); }
    AssetOffer offer(const TranscribeRequest& request = {}) {
        const auto wish = pipeline::transcriptWish(shop.workspace(), request);
        EXPECT_TRUE(wish.has_value()) << wish.error().message;
        auto made = pipeline::offerForAsset(shop.workspace(), *wish, false);
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return *made;
    }
    base::Result<GenerationResult> buy(const AssetOffer& what, std::int64_t micros = 1'000'000) {
        return pipeline::generateAsset(shop.workspace(), *services, what,
                                       {base::Usd{micros}, false, "anna"}, {}, {});
    }
    model::Film current() { return **shop.project().film(); }

    Workshop shop;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    TestProvider provider{TestSettings{.latencyMillis = 10}};
    std::shared_ptr<MemoryAccount> account = std::make_shared<MemoryAccount>();
    std::shared_ptr<pipeline::Services> services;
    model::Film film;
    model::Asset voice;
};

TEST_F(Transcribing, a_voice_becomes_captions_where_it_is_heard) {
    const AssetOffer quoted = offer();
    EXPECT_EQ(quoted.offer.state, OfferState::New);
    ASSERT_TRUE(quoted.offer.quote.isKnown());
    EXPECT_EQ(provider.requests(), 0) << "a quote sends nothing";
    ASSIGN_OK(const GenerationResult made, buy(quoted));
    ASSERT_EQ(made.landed, 1) << (made.made.empty() ? "" : made.made[0].trouble);
    EXPECT_GT(made.paid, base::Usd{});
    EXPECT_EQ(provider.creates(), 1);
    const Json sent = provider.accepted().at(0).input;
    EXPECT_EQ(sent.at("timestamp"), "word");
    EXPECT_TRUE(sent.at("audio").is_string());
    const model::Film after = current();
    ASSERT_EQ(after.captions.size(), 1U);
    const model::CaptionTrack& track = after.captions[0];
    EXPECT_EQ(track.kind, model::CaptionKind::Captions);
    EXPECT_FALSE(track.burnt);
    ASSERT_EQ(track.cues.size(), 1U) << "what is said after the voice was cut is not heard";
    EXPECT_EQ(track.cues[0].text, "We row home.");
    EXPECT_EQ(track.cues[0].span, (base::FrameSpan{15, 42}))
        << "a second of it lies half a second in";
    EXPECT_EQ(track.cues[0].pins, (std::vector<model::WordPin>{{0, 15}, {3, 21}, {7, 30}}));
    ASSIGN_OK(const auto standing, shop.project().spending().standing());
    EXPECT_EQ(standing.spent, made.paid);
}

TEST_F(Transcribing, the_track_can_be_corrected_and_taken_back_as_one_step) {
    VERIFY_OK(buy(offer()));
    ASSIGN_OK(const model::Film corrected,
              model::applyEdit(current(), *model::findEdit("change_cue"),
                               {{"cue", "1"}, {"text", "We row away."}}));
    shop.keep(corrected);
    VERIFY_OK(shop.project().undo());
    EXPECT_EQ(current().captions.at(0).cues[0].text, "We row home.");
    VERIFY_OK(shop.project().undo());
    EXPECT_EQ(current(), film);
}

TEST_F(Transcribing, the_same_sound_is_not_paid_twice) {
    VERIFY_OK(buy(offer()));
    VERIFY_OK(shop.project().undo());
    const AssetOffer again = offer({.track = "other", .language = "en", .burnt = true});
    ASSERT_EQ(again.offer.state, OfferState::Here);
    ASSIGN_OK(const GenerationResult made, buy(again, 0));
    EXPECT_EQ(made.reused, 1);
    EXPECT_EQ(provider.creates(), 1);
    ASSERT_EQ(current().captions.size(), 1U);
    EXPECT_EQ(current().captions[0].id.text, "other");
    EXPECT_EQ(current().captions[0].language, "en");
    EXPECT_TRUE(current().captions[0].burnt);
    VERIFY_OK(buy(offer({.track = "other"}), 0));
    EXPECT_EQ(current().captions.size(), 1U) << "a track of that name is replaced";
}

TEST_F(Transcribing, a_run_that_was_left_still_becomes_captions) {
    std::stop_source stop;
    provider.onAccepted([&](const AcceptedRun&) { stop.request_stop(); });
    const auto stopped =
        pipeline::generateAsset(shop.workspace(), *services, offer(),
                                {base::Usd{1'000'000}, false, "anna"}, {}, stop.get_token());
    EXPECT_ERROR(stopped, Cancelled);
    VERIFY_OK(shop.project().spending().recover(1));
    provider.onAccepted({});
    ASSIGN_OK(const GenerationResult made,
              pipeline::resumeGeneration(shop.workspace(), *services, {}, {}));
    EXPECT_EQ(made.landed, 1);
    EXPECT_EQ(provider.creates(), 1);
    EXPECT_EQ(current().captions.size(), 1U);
}

TEST_F(Transcribing, an_answer_that_cannot_be_used_is_told_once_and_counted) {
    for (const Json& answer : {Json{{"text", "no times"}}, Json{{"chunks", Json::array()}}}) {
        hear(answer);
        Workshop other;
        other.keep(film);
        pipeline::importFile(other.workspace(), shop.project().fileOf(voice),
                             model::AssetKind::Song, {}, {})
            .value();
        ASSIGN_OK(const auto wish,
                  pipeline::transcriptWish(other.workspace(), {.asset = voice.id.text}));
        ASSIGN_OK(const auto what, pipeline::offerForAsset(other.workspace(), wish, false));
        ASSIGN_OK(const GenerationResult made,
                  pipeline::generateAsset(other.workspace(), *services, what,
                                          {base::Usd{1'000'000}, false, "anna"}, {}, {}));
        EXPECT_EQ(made.landed, 0);
        ASSERT_EQ(made.made.size(), 1U);
        EXPECT_FALSE(made.made[0].trouble.empty());
        EXPECT_GT(made.paid, base::Usd{});
        EXPECT_TRUE((*other.project().film())->captions.empty());
        ASSIGN_OK(const GenerationResult later,
                  pipeline::resumeGeneration(other.workspace(), *services, {}, {}));
        EXPECT_TRUE(later.made.empty()) << "it is not tried again by itself";
    }
}

TEST_F(Transcribing, nothing_is_sent_beyond_what_was_agreed_to) {
    EXPECT_ERROR(buy(offer(), 1), OverBudget);
    EXPECT_EQ(provider.requests(), 0);
}

TEST_F(Transcribing, the_song_of_a_film_without_voices_becomes_lyrics) {
    film.sounds.clear();
    shop.keep(film);
    VERIFY_OK(buy(offer()));
    ASSERT_EQ(current().captions.size(), 1U);
    EXPECT_EQ(current().captions[0].kind, model::CaptionKind::Lyrics);
    EXPECT_TRUE(current().captions[0].burnt);
    EXPECT_EQ(current().captions[0].cues[0].span.begin, 30) << "the song begins with the film";
}

TEST_F(Transcribing, which_sound_is_meant_must_be_clear) {
    film.sounds.push_back(film.sounds[0]);
    film.sounds[1].id = {"sound-2"};
    film.sounds[1].asset = shop.asset(model::AssetKind::Song, 8).id;
    shop.keep(film);
    const auto unclear = pipeline::transcriptWish(shop.workspace(), {});
    ASSERT_FALSE(unclear.has_value());
    EXPECT_NE(unclear.error().message.find("song7.wav, song8.wav"), std::string::npos)
        << unclear.error().message;
    VERIFY_OK(pipeline::transcriptWish(shop.workspace(), {.asset = "song8.wav"}));
    EXPECT_ERROR(pipeline::transcriptWish(shop.workspace(), {.asset = "picture0.png"}), NotFound);
    EXPECT_ERROR(
        pipeline::transcriptWish(shop.workspace(), {.asset = "song8.wav", .language = "!"}),
        InvalidInput);
}

} // namespace reelwright::testing
