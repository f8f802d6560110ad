#include "pipeline/generation.h"

#include "core/pipeline/workshop.h"
#include "generate/models.h"
#include "media/sound.h"
#include "pipeline/landing.h"
#include "pipeline/way_out.h"
#include "support/one_key.h"
#include "support/media_factory.h"
#include "support/memory_account.h"
#include "support/test_provider.h"
#include "support/test_provider_client.h"

namespace reelwright::testing {

using pipeline::Agreement;
using pipeline::GenerationResult;
using pipeline::MakingWishes;
using pipeline::Offer;
using pipeline::OfferState;
using spend::IntentState;

// A project of three scenes (drafts) and a service that makes clips.
class Generating : public ::testing::Test {
protected:
    Generating() {
        ::setenv("REPLICATE_BASE_URL", provider.baseUrl().c_str(), 1);
        ::unsetenv("REPLICATE_API_TOKEN");
        film = shop.filmOfPictures();
        for (model::Scene& scene : film.scenes) {
            scene.description = "a street at night, " + scene.id.text;
            scene.takes.clear();
            scene.chosen = {};
        }
        shop.keep(film);
        const fs::path clip = shop.file("clip.mp4");
        EXPECT_TRUE(writeNumberedVideo(clip, 0, 40).has_value());
        provider.setOutputMaker([bytes = bytesOf(clip), n = 0](const base::Json&) mutable {
            // Another file each time, as a model gives.
            return TestOutput{bytes + std::string(static_cast<std::size_t>(++n), '\0'), ".mp4"};
        });
        services = std::make_shared<pipeline::Services>(
            clock, std::make_shared<TestProviderClient>(provider, *clock), account,
            pipeline::Keys({std::make_shared<testing::OneKey>()}), shop.file("account"), 1);
    }
    ~Generating() override { ::unsetenv("REPLICATE_BASE_URL"); }

    Offer offer(const std::vector<std::size_t>& scenes, MakingWishes wishes = {}) {
        const auto current = shop.project().film();
        auto made = pipeline::offerFor(shop.workspace(), **current, scenes, wishes, {});
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made.value_or(Offer{});
    }
    base::Result<GenerationResult> generate(const Offer& what, std::int64_t dollars = 5) {
        return pipeline::generateScenes(shop.workspace(), *services, what,
                                        {base::Usd{dollars * 1'000'000}, false, "anna"}, {}, {});
    }
    model::Film current() { return **shop.project().film(); }
    std::vector<spend::Intent> runs() { return *shop.project().spending().intents(); }

    Workshop shop;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    TestProvider provider{TestSettings{.latencyMillis = 10}};
    std::shared_ptr<MemoryAccount> account = std::make_shared<MemoryAccount>();
    std::shared_ptr<pipeline::Services> services;
    model::Film film;
};

TEST_F(Generating, an_offer_tells_price_and_waste_and_sends_nothing) {
    const Offer made = offer({0, 1, 2});
    ASSERT_EQ(made.scenes.size(), 3U);
    for (const auto& scene : made.scenes) {
        EXPECT_EQ(scene.state, OfferState::New) << scene.why;
        EXPECT_EQ(scene.model, "veo-3.1-lite");
        EXPECT_EQ(scene.quote.cost.amount, base::Usd{200'000}); // 4 s for two thirds of a second
        EXPECT_NEAR(scene.quote.wastedSeconds, 4 - 20.0 / 30, 1e-9);
    }
    EXPECT_EQ(made.total.likely, base::Usd{600'000});
    EXPECT_EQ(provider.requests(), 0);
}

TEST_F(Generating, takes_land_are_chosen_and_add_up) {
    ASSIGN_OK(const GenerationResult made, generate(offer({0, 1, 2})));
    EXPECT_EQ(made.landed, 3);
    EXPECT_EQ(made.paid, base::Usd{600'000});
    EXPECT_EQ(provider.accepted().size(), 3U);
    const model::Film after = current();
    for (const model::Scene& scene : after.scenes) {
        ASSERT_EQ(scene.takes.size(), 1U);
        const model::Take& take = scene.takes[0];
        EXPECT_EQ(scene.chosen, take.id);
        EXPECT_EQ(take.kind, model::TakeKind::Generated);
        EXPECT_EQ(take.model, "veo-3.1-lite");
        EXPECT_EQ(take.provider, "replicate");
        EXPECT_EQ(take.price, base::Usd{200'000});
        EXPECT_EQ(take.prompt, scene.description);
        EXPECT_NE(take.seed, 0U);
        EXPECT_FALSE(take.licence.empty());
        EXPECT_NE(take.parameters.find("\"generate_audio\":false"), std::string::npos)
            << "dear defaults are sent in so many words";
    }
    ASSIGN_OK(const auto standing, shop.project().spending().standing());
    EXPECT_EQ(standing.spent, base::Usd{600'000});
    ASSIGN_OK(const auto month, account->standing(spend::monthOf(clock->unixMillis())));
    EXPECT_EQ(month.spent, base::Usd{600'000});
    ASSIGN_OK(const auto exported, shop.exported(std::make_shared<model::Film>(after)));
    EXPECT_EQ(exported.frames, film.length);
}

TEST_F(Generating, the_same_wish_is_free_the_second_time_and_again_pays_once_more) {
    VERIFY_OK(generate(offer({0})));
    const Offer second = offer({0});
    EXPECT_EQ(second.scenes[0].state, OfferState::Here);
    EXPECT_EQ(second.total.likely, base::Usd{});
    VERIFY_OK(shop.project().undo()); // even without its take
    ASSIGN_OK(const GenerationResult reused, generate(second, 0));
    EXPECT_EQ(reused.reused, 1);
    EXPECT_EQ(current().scenes[0].takes.size(), 1U);
    EXPECT_EQ(provider.accepted().size(), 1U);
    const Offer again = offer({0}, {.again = true});
    EXPECT_EQ(again.scenes[0].state, OfferState::New);
    VERIFY_OK(generate(again));
    EXPECT_EQ(current().scenes[0].takes.size(), 2U);
    EXPECT_EQ(provider.accepted().size(), 2U);
}

TEST_F(Generating, scenes_of_the_same_words_get_results_of_their_own) {
    for (model::Scene& scene : film.scenes)
        scene.description = "rain";
    shop.keep(film);
    VERIFY_OK(generate(offer({0, 1})));
    VERIFY_OK(generate(offer({2})));
    std::set<std::string> assets;
    for (const model::Scene& scene : current().scenes)
        assets.insert(scene.takes.at(0).asset.text);
    EXPECT_EQ(assets.size(), 3U);
    EXPECT_EQ(provider.accepted().size(), 3U);
}

TEST_F(Generating, a_result_of_another_project_is_taken_for_nothing) {
    shop.workspace().results = shop.file("results");
    VERIFY_OK(generate(offer({0})));
    Workshop other;
    other.keep(current());
    model::Film fresh = film;
    other.keep(fresh);
    other.workspace().results = shop.file("results");
    ASSIGN_OK(const Offer made,
              pipeline::offerFor(other.workspace(), fresh, {0}, MakingWishes{}, {}));
    EXPECT_EQ(made.scenes[0].state, OfferState::Here);
    ASSIGN_OK(
        const GenerationResult result,
        pipeline::generateScenes(other.workspace(), *services, made, {{}, false, "anna"}, {}, {}));
    EXPECT_EQ(result.reused, 1);
    EXPECT_EQ(provider.accepted().size(), 1U);
    ASSIGN_OK(const auto copied, other.project().film());
    EXPECT_EQ(copied->scenes[0].takes.at(0).seed, current().scenes[0].takes.at(0).seed);
    EXPECT_EQ(copied->scenes[0].takes.at(0).price, base::Usd{});
}

// One paid scene whose file is lost everywhere: the project's is deleted, the person's cache too.
class LinkOnly : public Generating {
protected:
    LinkOnly() {
        shop.workspace().results = shop.file("account") / "cache";
        EXPECT_TRUE(generate(offer({0})).has_value());
        paid = current().scenes[0].takes.at(0);
        lose();
    }
    void lose() {
        for (const auto& entry : fs::directory_iterator(shop.project().folder() / "media"))
            fs::remove(entry.path());
        fs::remove_all(shop.file("account") / "cache");
        model::Film fresh = film;
        shop.keep(fresh);
    }
    void later(std::chrono::minutes by) {
        clock->advance(by);
        shop.clock().advance(by);
    }
    spend::Hits hits() { return spend::hitsOf(runs(), *shop.project().spending().ledger()); }
    model::Take paid;
};

TEST_F(LinkOnly, a_lost_result_is_fetched_again_for_nothing_while_the_provider_has_it) {
    later(std::chrono::minutes(50));
    const Offer again = offer({0});
    ASSERT_EQ(again.scenes[0].state, OfferState::Linked);
    EXPECT_NE(again.scenes[0].why.find("Replicate keeps it until"), std::string::npos)
        << again.scenes[0].why;
    EXPECT_EQ(again.total.likely, base::Usd{});
    ASSIGN_OK(const GenerationResult made, generate(again, 0));
    EXPECT_TRUE(made.made.empty()) << made.made[0].trouble;
    EXPECT_EQ(made.landed, 1);
    EXPECT_EQ(made.linked, 1);
    EXPECT_EQ(made.reused, 0);
    EXPECT_EQ(made.paid, base::Usd{});
    EXPECT_EQ(provider.creates(), 1) << "nothing was sent to be paid";
    const model::Take take = current().scenes[0].takes.at(0);
    EXPECT_EQ(take.asset, paid.asset);
    EXPECT_EQ(take.seed, paid.seed);
    EXPECT_EQ(take.price, base::Usd{});
    EXPECT_EQ(hits().sent, 1);
    EXPECT_EQ(hits().linked, 1);
    EXPECT_EQ(hits().reused, 0);
    EXPECT_DOUBLE_EQ(hits().rate(), 0.5);
    EXPECT_EQ(offer({0}).scenes[0].state, OfferState::Here);
}

TEST_F(LinkOnly, it_is_fetched_into_another_project_without_a_key) {
    Workshop other;
    model::Film fresh = film;
    other.keep(fresh);
    other.workspace().results = shop.workspace().results;
    ASSIGN_OK(const Offer made,
              pipeline::offerFor(other.workspace(), fresh, {0}, MakingWishes{}, {}));
    ASSERT_EQ(made.scenes[0].state, OfferState::Linked);
    pipeline::Services keyless(clock, std::make_shared<TestProviderClient>(provider, *clock),
                               account, pipeline::Keys(), shop.file("account"), 1);
    ASSIGN_OK(
        const GenerationResult result,
        pipeline::generateScenes(other.workspace(), keyless, made, {{}, false, "anna"}, {}, {}));
    EXPECT_EQ(result.linked, 1);
    EXPECT_EQ(provider.creates(), 1);
}

TEST_F(LinkOnly, an_old_link_is_told_and_costs_a_new_quote) {
    later(std::chrono::minutes(61));
    const Offer again = offer({0});
    ASSERT_EQ(again.scenes[0].state, OfferState::New);
    EXPECT_EQ(again.total.likely, base::Usd{200'000});
    EXPECT_TRUE(std::ranges::any_of(again.scenes[0].quote.notes, [](const std::string& note) {
        return note.find("would be paid again") != std::string::npos;
    }));
    later(std::chrono::hours(24 * 8));
    EXPECT_TRUE(offer({0}).scenes[0].quote.notes.empty()) << "links are kept for seven days";
}

TEST_F(LinkOnly, a_link_that_died_early_is_told_and_nothing_is_paid_by_itself) {
    provider.change([](TestSettings& settings) { settings.keepMillis = 0; });
    const Offer again = offer({0});
    ASSERT_EQ(again.scenes[0].state, OfferState::Linked);
    ASSIGN_OK(const GenerationResult made, generate(again));
    EXPECT_EQ(made.landed, 0);
    EXPECT_EQ(made.paid, base::Usd{});
    ASSERT_EQ(made.made.size(), 1U);
    EXPECT_NE(made.made[0].wayOut.at(0).find("paid once more"), std::string::npos);
    EXPECT_EQ(provider.creates(), 1);
    EXPECT_EQ(offer({0}).scenes[0].state, OfferState::New) << "a dead link is forgotten";
}

TEST_F(LinkOnly, other_bytes_behind_the_link_are_not_taken) {
    const fs::path links = shop.file("account") / "links";
    int changed = 0;
    for (const auto& entry : fs::directory_iterator(links)) {
        std::string text = bytesOf(entry.path());
        const auto at = text.find(R"(\"sha256\":\")");
        ASSERT_NE(at, std::string::npos) << text;
        text.replace(at + 14, 8, "00000000");
        VERIFY_OK(base::writeFileAtomically(entry.path(), text));
        ++changed;
    }
    ASSERT_EQ(changed, 1);
    ASSIGN_OK(const GenerationResult made, generate(offer({0})));
    EXPECT_EQ(made.landed, 0);
    EXPECT_TRUE(current().scenes[0].takes.empty());
}

TEST_F(LinkOnly, a_link_to_a_foreign_host_is_not_followed) {
    for (const auto& entry : fs::directory_iterator(shop.file("account") / "links")) {
        std::string text = bytesOf(entry.path());
        const auto at = text.find("127.0.0.1");
        ASSERT_NE(at, std::string::npos) << text;
        text.replace(at, 9, "127.0.0.9");
        VERIFY_OK(base::writeFileAtomically(entry.path(), text));
    }
    const int before = provider.requests();
    ASSIGN_OK(const GenerationResult made, generate(offer({0})));
    EXPECT_EQ(made.landed, 0);
    EXPECT_EQ(provider.requests(), before);
}

TEST_F(Generating, nothing_is_sent_beyond_what_was_agreed_to) {
    const Offer made = offer({0, 1, 2});
    const auto refused = pipeline::generateScenes(shop.workspace(), *services, made,
                                                  {base::Usd{599'999}, false, "anna"}, {}, {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, base::ErrorKind::OverBudget);
    EXPECT_TRUE(runs().empty());
    EXPECT_EQ(provider.creates(), 0);
}

TEST_F(Generating, a_budget_holds_a_whole_batch_back) {
    VERIFY_OK(shop.project().spending().setLimit(base::Usd{500'000}, "anna", 1));
    EXPECT_ERROR(generate(offer({0, 1, 2})), OverBudget);
    EXPECT_TRUE(runs().empty());
    VERIFY_OK(shop.project().spending().add({.kind = "approval", .amount = {100'000}}));
    ASSIGN_OK(const GenerationResult made, generate(offer({0, 1, 2})));
    EXPECT_EQ(made.landed, 3);
    EXPECT_EQ(made.notices.size(), 1U) << "the alert";
}

TEST_F(Generating, a_price_that_nobody_knows_asks) {
    const Offer made = offer({0}, {.model = "ray-3.2"});
    ASSERT_EQ(made.scenes[0].state, OfferState::New) << made.scenes[0].why;
    EXPECT_EQ(made.total.unknown, 1);
    EXPECT_ERROR(generate(made), OverBudget);
    ASSIGN_OK(const GenerationResult result,
              pipeline::generateScenes(shop.workspace(), *services, made,
                                       {base::Usd{3'000'000}, true, "anna"}, {}, {}));
    EXPECT_EQ(result.paid, base::Usd{3'000'000}) << "counted at what was allowed until it is known";
}

TEST_F(Generating, a_locked_scene_is_left_and_a_lock_set_meanwhile_keeps_its_choice) {
    film.scenes[0].locks.content = true;
    shop.keep(film);
    const Offer made = offer({0, 1});
    EXPECT_EQ(made.scenes.size(), 1U);
    EXPECT_EQ(made.notices.size(), 1U);
    film.scenes[1].locks.content = true;
    shop.keep(film);
    VERIFY_OK(generate(made));
    EXPECT_TRUE(current().scenes[1].chosen.empty());
    EXPECT_EQ(current().scenes[1].takes.size(), 1U);
}

TEST_F(Generating, a_scene_that_is_gone_leaves_its_result_among_the_assets) {
    const Offer made = offer({2});
    provider.onAccepted([&](const AcceptedRun&) {
        model::Film shorter = film;
        shorter.scenes.pop_back();
        shop.keep(shorter);
    });
    ASSIGN_OK(const GenerationResult result, generate(made));
    EXPECT_EQ(result.landed, 1);
    EXPECT_EQ(current().scenes.size(), 2U);
    EXPECT_TRUE(runs()[0].landed);
}

TEST_F(Generating, one_bad_run_does_not_stop_the_others_and_says_what_can_be_done) {
    film.scenes[0].description = "blood on the street";
    shop.keep(film);
    for (int nth = 1; nth <= 3; ++nth)
        provider.failCreate(nth, CreateFault::Flagged);
    ASSIGN_OK(const GenerationResult result, generate(offer({0, 1, 2})));
    EXPECT_EQ(result.landed, 0);
    EXPECT_EQ(result.paid, base::Usd{});
    ASSERT_EQ(result.made.size(), 3U);
    const pipeline::Made& first = result.made[0];
    EXPECT_NE(first.trouble.find("flagged"), std::string::npos) << first.trouble;
    ASSERT_FALSE(first.wayOut.empty());
    EXPECT_NE(first.wayOut[0].find("red paint"), std::string::npos) << first.wayOut[0];
    EXPECT_TRUE(std::ranges::any_of(first.wayOut, [](const std::string& way) {
        return way.find("less") != std::string::npos;
    })) << "another model with the difference in price";
    ASSIGN_OK(const GenerationResult again, generate(offer({0, 1, 2})));
    EXPECT_EQ(again.landed, 3) << "a failed run may be made again";
}

TEST_F(Generating, fallbacks_are_told_in_the_persons_order_and_never_taken) {
    provider.failCreate(1, CreateFault::Fails);
    ASSIGN_OK(const GenerationResult result,
              generate(offer({0}, {.fallbacks = {"gen-4.5", "seedance-1.5-pro"}})));
    const auto& ways = result.made.at(0).wayOut;
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_NE(ways[0].find("Gen-4.5"), std::string::npos);
    EXPECT_NE(ways[0].find("more"), std::string::npos) << ways[0];
    EXPECT_NE(ways[1].find("Seedance"), std::string::npos);
    EXPECT_EQ(provider.accepted().size(), 1U);
}

TEST_F(Generating, a_run_that_was_left_is_gone_on_with) {
    std::stop_source stop;
    provider.onAccepted([&](const AcceptedRun&) { stop.request_stop(); });
    const Offer made = offer({0, 1, 2});
    const auto stopped =
        pipeline::generateScenes(shop.workspace(), *services, made,
                                 {base::Usd{5'000'000}, false, "anna"}, {}, stop.get_token());
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().kind, base::ErrorKind::Cancelled);
    const std::size_t sent = provider.accepted().size();
    EXPECT_GE(sent, 1U);
    VERIFY_OK(shop.project().spending().recover(1));
    provider.onAccepted({});
    ASSIGN_OK(const GenerationResult result,
              pipeline::resumeGeneration(shop.workspace(), *services, {}, {}));
    EXPECT_EQ(result.landed, 3);
    EXPECT_EQ(provider.accepted().size(), 3U);
}

TEST_F(Generating, what_was_agreed_to_days_ago_and_never_sent_is_given_back) {
    spend::Intent old{.id = {"old"},
                      .purpose = "scene 1",
                      .target = pipeline::textOf(pipeline::Target{.scene = "scene-0"}),
                      .provider = "replicate",
                      .model = "veo-3.1-lite",
                      .requestHash = "old",
                      .input = "{}",
                      .estimate = {200'000},
                      .createdAt = clock->unixMillis() - 2LL * 24 * 3600 * 1000};
    VERIFY_OK(shop.project().spending().reserve({old}, old.createdAt));
    ASSIGN_OK(const GenerationResult result,
              pipeline::resumeGeneration(shop.workspace(), *services, {}, {}));
    EXPECT_EQ(result.notices.size(), 1U);
    EXPECT_EQ(runs()[0].state, IntentState::Released);
    EXPECT_EQ(provider.requests(), 0);
}

TEST_F(Generating, a_picture_that_a_scene_shows_begins_its_clip) {
    model::Film pictures = shop.filmOfPictures();
    pictures.scenes[0].description = "the street moves";
    shop.keep(pictures);
    const Offer made = offer({0});
    ASSERT_EQ(made.scenes[0].state, OfferState::New) << made.scenes[0].why;
    const std::string input = base::canonicalText(made.scenes[0].run.input);
    EXPECT_NE(input.find("$file"), std::string::npos) << input;
    VERIFY_OK(generate(made));
    const base::Json sent = provider.accepted().at(0).input;
    EXPECT_TRUE(sent.at("image").get<std::string>().starts_with("data:image/png;base64,"));
    const Offer required =
        offer({1}, {.model = "gen4-turbo", .start = pipeline::StartPicture::None});
    EXPECT_EQ(required.scenes[0].state, OfferState::Unfit);
    EXPECT_FALSE(required.scenes[0].why.empty());
}

TEST_F(Generating, a_clip_goes_on_from_the_last_picture_of_the_scene_before) {
    const MakingWishes goingOn{.start = pipeline::StartPicture::Previous};
    EXPECT_EQ(offer({1}, goingOn).scenes[0].state, OfferState::Unfit) << "that is a draft yet";
    VERIFY_OK(generate(offer({0})));
    const Offer made = offer({1}, goingOn);
    ASSERT_EQ(made.scenes[0].state, OfferState::New) << made.scenes[0].why;
    VERIFY_OK(generate(made));
    EXPECT_TRUE(provider.accepted().at(1).input.contains("image"));
}

TEST_F(Generating, a_budget_keeps_the_better_model_for_heroes) {
    film.scenes[1].hero = true;
    shop.keep(film);
    const Offer made = offer(
        {0, 1, 2},
        {.model = "seedance-1.5-pro", .heroModel = "gen-4.5", .budget = base::Usd{1'500'000}});
    ASSERT_EQ(made.scenes.size(), 3U);
    EXPECT_EQ(made.scenes[1].model, "gen-4.5");
    EXPECT_EQ(made.scenes[0].model, "seedance-1.5-pro");
    EXPECT_LE(made.total.likely, base::Usd{1'500'000});
    const Offer nothing = offer({0, 1, 2}, {.budget = base::Usd{}});
    for (const auto& scene : nothing.scenes)
        EXPECT_EQ(scene.state, OfferState::TooDear);
}

TEST_F(Generating, a_scene_that_wastes_seconds_is_told_a_beat_to_end_on) {
    film.length = 450;
    for (std::size_t i = 0; i < 3; ++i)
        film.scenes[i].start = static_cast<base::FrameIndex>(150 * i);
    film.grid.tempo = 120;
    film.grid.confidence = 0.9;
    for (int beat = 0; beat < 30; ++beat)
        film.grid.beats.push_back({.time = 0.5 * beat, .inBar = beat % 4 + 1});
    shop.keep(film);
    const Offer made = offer({0, 2});
    EXPECT_NE(made.scenes[0].cheaper.find("beat at 4.00 s"), std::string::npos)
        << made.scenes[0].cheaper;
    EXPECT_NE(made.scenes[0].cheaper.find("4 paid seconds instead of 6"), std::string::npos);
    EXPECT_TRUE(made.scenes[1].cheaper.empty()) << "the film's end stays";
    film.scenes[0].locks.timing = true;
    shop.keep(film);
    EXPECT_TRUE(offer({0}).scenes[0].cheaper.empty());
}

TEST_F(Generating, a_picture_is_enlarged_into_the_assets) {
    writePlainPicture(shop.file("large.png"), 2, 640, 360);
    provider.setOutput(bytesOf(shop.file("large.png")), ".png");
    const model::Asset small = shop.asset(model::AssetKind::Picture, 3);
    pipeline::AssetWish wish{.label = "larger picture"};
    wish.wish.role = generate::Role::Upscale;
    ASSIGN_OK(const generate::WishFile file,
              pipeline::wishFile(generate::FilePurpose::Source, small));
    wish.wish.files = {file};
    ASSIGN_OK(const auto made, pipeline::offerForAsset(shop.workspace(), wish, false));
    ASSIGN_OK(const GenerationResult result,
              pipeline::generateAsset(shop.workspace(), *services, made,
                                      {base::Usd{1'000'000}, false, "anna"}, {}, {}));
    ASSERT_EQ(result.landed, 1) << (result.made.empty() ? "" : result.made[0].trouble);
    ASSIGN_OK(const auto assets, shop.project().assets());
    EXPECT_TRUE(std::ranges::any_of(assets, [](const model::Asset& asset) {
        return asset.size.width == 640 && asset.kind == model::AssetKind::Picture;
    }));
}

TEST_F(Generating, a_song_lands_among_the_assets_and_is_listened_to) {
    const fs::path song = shop.file("made.wav");
    writeClickSong(song, 110, 8, 0.1);
    provider.setOutput(bytesOf(song), ".wav");
    pipeline::AssetWish wish;
    wish.label = "song";
    wish.wish.role = generate::Role::Music;
    wish.wish.prompt = "calm piano";
    wish.wish.lyrics = "la la la la la la la";
    ASSIGN_OK(const auto made, pipeline::offerForAsset(shop.workspace(), wish, false));
    EXPECT_TRUE(made.offer.quote.isKnown());
    ASSIGN_OK(const GenerationResult result,
              pipeline::generateAsset(shop.workspace(), *services, made,
                                      {base::Usd{1'000'000}, false, "anna"}, {}, {}));
    ASSERT_EQ(result.landed, 1) << (result.made.empty() ? "" : result.made[0].trouble);
    ASSIGN_OK(const auto assets, shop.project().assets());
    EXPECT_TRUE(std::ranges::any_of(assets, [](const model::Asset& asset) {
        return asset.kind == model::AssetKind::Song && asset.name.starts_with("song");
    }));
    ASSIGN_OK(const auto again, pipeline::offerForAsset(shop.workspace(), wish, false));
    EXPECT_EQ(again.offer.state, OfferState::Here);
}

TEST_F(Generating, a_service_that_cannot_be_had_names_the_nearest_models) {
    const auto suno = pipeline::modelFor("Suno", generate::Role::Music);
    ASSERT_FALSE(suno.has_value());
    EXPECT_NE(suno.error().message.find("minimax-music"), std::string::npos)
        << suno.error().message;
    EXPECT_ERROR(pipeline::modelFor("flux-dev", generate::Role::Video), InvalidInput);
    EXPECT_ERROR(pipeline::modelFor("nonsense", generate::Role::Video), NotFound);
    for (const generate::Role role : {generate::Role::Video, generate::Role::Image,
                                      generate::Role::Music, generate::Role::Speech})
        EXPECT_TRUE(pipeline::modelFor("", role).has_value());
}

TEST(Softened, gives_milder_words_and_leaves_the_rest) {
    EXPECT_EQ(pipeline::softened("Blood on a GUN, warm light"), "red paint on a prop, warm light");
    EXPECT_EQ(pipeline::softened("Gunnar in Warsaw"), "Gunnar in Warsaw");
    EXPECT_EQ(pipeline::softened("雨の街"), "雨の街");
}

} // namespace reelwright::testing
