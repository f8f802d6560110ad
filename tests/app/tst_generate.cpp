// Scenes made by a service, with the real programs on both sides.
#include "support/paid_film.h"

#include "media/probe.h"

#include <algorithm>

using namespace reelwright;
using namespace reelwright::testing;
using base::Json;
namespace fs = std::filesystem;

namespace {

std::size_t chosenIn(const Json& scenes) {
    return static_cast<std::size_t>(std::ranges::count_if(scenes, [](const Json& scene) {
        return std::ranges::any_of(scene.at("takes"),
                                   [](const Json& take) { return take.at("chosen").get<bool>(); });
    }));
}

} // namespace

TEST(Generate, make_with_a_provider_gives_a_film_of_takes_and_books_that_add_up) {
    PaidFilm film;
    const std::vector<std::string> command = {"make",       "A train through the snow",
                                              "--duration", "6",
                                              "--size",     "144",
                                              "--out",      (film.folder / "film.mp4").string(),
                                              "--provider", "replicate",
                                              "--max-cost", "5"};
    const ReelRun run = PaidFilm::json(command);
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    const Json takes = film.takes();
    EXPECT_EQ(chosenIn(takes), takes.size());
    EXPECT_EQ(film.paid(), takes.size());
    film.expectBooksAgree();
    ASSIGN_OK(const media::MediaInfo info, media::probe(film.folder / "film.mp4"));
    EXPECT_NEAR(info.duration, 6, 0.05);

    const ReelRun again = PaidFilm::json(command);
    ASSERT_EQ(again.exitCode, 0) << again.output;
    EXPECT_TRUE(again.last().at("was_up_to_date").get<bool>());
    EXPECT_EQ(film.paid(), takes.size());
}

TEST(Generate, a_dry_run_needs_no_key_and_sends_nothing) {
    PaidFilm film;
    film.plan();
    film.useKey(std::nullopt);
    const ReelRun dry = film.generate({"--dry-run"});
    ASSERT_EQ(dry.exitCode, 0) << dry.output;
    EXPECT_EQ(dry.last().at("scenes").size(), film.sceneCount());
    EXPECT_GT(dry.last().at("likely_micros").get<std::int64_t>(), 0);
    EXPECT_EQ(film.paid(), 0U);
    EXPECT_TRUE(film.spend().at("runs").empty());
}

TEST(Generate, without_a_key_or_with_a_wrong_one_nothing_is_reserved_or_sent) {
    PaidFilm film;
    film.plan();
    film.useKey(std::nullopt);
    EXPECT_EQ(film.generate().exitCode, 9);
    film.useKey("r8_" + std::string(37, 'b'));
    const ReelRun wrong = film.generate();
    EXPECT_EQ(wrong.exitCode, 9) << wrong.output;
    EXPECT_EQ(wrong.last().at("event"), "error");
    EXPECT_EQ(film.paid(), 0U);
    EXPECT_TRUE(film.spend().at("runs").empty());
    EXPECT_EQ(film.month().at("reserved_micros"), 0);

    film.useKey(PaidFilm::kKey);
    EXPECT_EQ(film.generate().exitCode, 0);
    EXPECT_EQ(film.paid(), film.sceneCount());
}

TEST(Generate, a_key_that_is_taken_back_between_offer_and_request_costs_nothing) {
    PaidFilm film({"--fault", "2=no_credit"});
    film.plan();
    const ReelRun run = film.generate();
    EXPECT_EQ(run.exitCode, 9) << run.output;
    EXPECT_EQ(film.paid(), film.sceneCount() - 1);
    film.expectBooksAgree();
    ASSERT_EQ(film.generate().exitCode, 0);
    EXPECT_EQ(film.paid(), film.sceneCount());
    film.expectBooksAgree();
}

TEST(Generate, what_nobody_agreed_to_is_not_sent) {
    PaidFilm film;
    film.plan();
    const ReelRun asked = PaidFilm::json({"generate", film.project()});
    EXPECT_EQ(asked.exitCode, 11) << asked.output;
    EXPECT_EQ(PaidFilm::json({"generate", film.project(), "--max-cost", "0.1"}).exitCode, 11);
    EXPECT_EQ(film.generate({"--model", "ray-3.2"}).exitCode, 11) << "a price that nobody knows";
    EXPECT_EQ(film.paid(), 0U);
    EXPECT_EQ(film.month().at("reserved_micros"), 0);
}

TEST(Generate, the_budget_of_the_month_holds_until_more_is_approved) {
    PaidFilm film;
    film.plan();
    ASSERT_EQ(runReel({"budget", "--limit", "1"}).exitCode, 0);
    const ReelRun over = film.generate();
    EXPECT_EQ(over.exitCode, 11) << over.output;
    EXPECT_EQ(over.last().at("kind"), "over_budget");
    EXPECT_EQ(film.paid(), 0U);
    EXPECT_EQ(film.month().at("reserved_micros"), 0);
    ASSERT_EQ(runReel({"budget", "--approve", "5"}).exitCode, 0);
    EXPECT_EQ(film.month().at("approved_micros"), 5'000'000);
    const ReelRun run = film.generate();
    EXPECT_EQ(run.exitCode, 0) << run.output;
    film.expectBooksAgree();
}

TEST(Generate, the_budget_of_a_project_holds_until_more_is_approved) {
    PaidFilm film;
    film.plan();
    ASSERT_EQ(runReel({"budget", film.project(), "--limit", "0.5"}).exitCode, 0);
    EXPECT_EQ(film.generate().exitCode, 11);
    EXPECT_EQ(film.paid(), 0U);
    EXPECT_EQ(film.month().at("reserved_micros"), 0) << "the month must get its part back";
    const ReelRun two = film.generate({"--scenes", "3,4"});
    EXPECT_EQ(two.exitCode, 0) << two.output;
    ASSERT_EQ(runReel({"budget", film.project(), "--approve", "5"}).exitCode, 0);
    EXPECT_EQ(film.generate().exitCode, 0);
    EXPECT_EQ(film.paid(), film.sceneCount());
    film.expectBooksAgree();
}

TEST(Generate, again_pays_once_more_and_takes_can_be_chosen_and_undone) {
    PaidFilm film;
    film.plan("9");
    const std::size_t scenes = film.sceneCount();
    ASSERT_EQ(film.generate().exitCode, 0);
    const ReelRun second = film.generate();
    ASSERT_EQ(second.exitCode, 0) << second.output;
    EXPECT_EQ(film.paid(), scenes) << "a second call is free";
    ASSERT_EQ(film.generate({"--scenes", "2", "--again"}).exitCode, 0);
    EXPECT_EQ(film.paid(), scenes + 1);
    ASSERT_EQ(film.takes()[1].at("takes").size(), 2U);
    EXPECT_TRUE(film.takes()[1].at("takes")[1].at("chosen").get<bool>());

    ASSERT_EQ(runReel({"takes", film.project(), "2", "--choose", "draft"}).exitCode, 0);
    EXPECT_EQ(chosenIn(film.takes()), scenes - 1);
    const ReelRun back = film.generate();
    ASSERT_EQ(back.exitCode, 0) << back.output;
    EXPECT_EQ(film.paid(), scenes + 1) << "a result that was made before is taken as it is";
    EXPECT_EQ(chosenIn(film.takes()), scenes);
    ASSERT_EQ(runReel({"takes", film.project(), "2", "--choose", "1"}).exitCode, 0);
    EXPECT_TRUE(film.takes()[1].at("takes")[0].at("chosen").get<bool>());
    film.expectBooksAgree();
}

TEST(Generate, undo_takes_a_landing_back_and_making_it_again_is_free) {
    PaidFilm film;
    film.plan("9");
    ASSERT_EQ(film.generate({"--scenes", "1"}).exitCode, 0);
    EXPECT_EQ(chosenIn(film.takes()), 1U);
    ASSERT_EQ(runReel({"undo", film.project()}).exitCode, 0);
    EXPECT_EQ(chosenIn(film.takes()), 0U);
    const ReelRun run = film.generate({"--scenes", "1"});
    ASSERT_EQ(run.exitCode, 0) << run.output;
    EXPECT_EQ(chosenIn(film.takes()), 1U);
    EXPECT_EQ(film.paid(), 1U);
    film.expectBooksAgree();
}

TEST(Generate, a_locked_scene_is_left_as_it_is) {
    PaidFilm film;
    film.plan("9");
    const ReelRun locked =
        PaidFilm::json({"edit", film.project(), "lock_scene", "scene=2", "content=true"});
    ASSERT_EQ(locked.exitCode, 0) << locked.output;
    const ReelRun run = film.generate();
    ASSERT_EQ(run.exitCode, 0) << run.output;
    EXPECT_EQ(film.paid(), film.sceneCount() - 1);
    EXPECT_TRUE(film.takes()[1].at("takes").empty());
}

TEST(Generate, requests_without_an_answer_are_found_again_and_not_sent_twice) {
    PaidFilm film({"--fault", "1=accept_then_reset", "--fault", "3=accept_then_504", "--fault",
                   "4=throttled", "--fault", "6=half_json"},
                  "0.01");
    film.plan();
    const ReelRun run = film.generate();
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    EXPECT_EQ(film.paid(), film.sceneCount());
    EXPECT_EQ(chosenIn(film.takes()), film.sceneCount());
    film.expectBooksAgree();
}

TEST(Generate, a_flagged_or_failed_run_costs_nothing_and_a_way_out_is_told) {
    PaidFilm film({"--fault", "1=flagged", "--fault", "2=fails"});
    film.plan();
    ASSERT_EQ(runReel({"edit", film.project(), "replace_prompt", "scene=1",
                       "text=A bloody war in the snow"})
                  .exitCode,
              0);
    const ReelRun run = film.generate({"--scenes", "1"});
    EXPECT_EQ(run.exitCode, 10) << run.output;
    const Json result = run.lines.at(run.lines.size() - 2);
    ASSERT_EQ(result.at("runs").size(), 1U);
    EXPECT_FALSE(result.at("runs")[0].at("way_out").empty());
    EXPECT_NE(result.dump().find("conflict in the snow"), std::string::npos) << result.dump();
    EXPECT_EQ(result.at("runs")[0].at("counted_micros"), 0);
    EXPECT_EQ(film.generate({"--scenes", "2"}).exitCode, 10);
    EXPECT_EQ(film.month().at("spent_micros"), 0);
    EXPECT_EQ(film.month().at("reserved_micros"), 0);
    film.expectBooksAgree();
}

TEST(Generate, a_result_that_is_gone_counts_as_paid_and_is_told) {
    PaidFilm film({"--fault", "1=output_gone"});
    film.plan();
    const ReelRun run = film.generate({"--scenes", "1"});
    EXPECT_NE(run.exitCode, 0) << run.output;
    EXPECT_EQ(film.spend().at("runs")[0].at("state"), "lost_paid");
    EXPECT_GT(film.month().at("spent_micros").get<std::int64_t>(), 0);
    film.expectBooksAgree();
    ASSERT_EQ(film.generate({"--scenes", "1"}).exitCode, 0);
    EXPECT_EQ(film.paid(), 2U);
    film.expectBooksAgree();
}

TEST(Generate, an_empty_text_for_a_song_is_no_order_for_all_scenes) {
    PaidFilm film;
    film.plan("9");
    for (const char* const option : {"--music", "--voice", "--picture"})
        for (const char* const text : {"", "  "}) {
            const ReelRun run = film.generate({option, text});
            EXPECT_EQ(run.exitCode, 3) << option << run.output;
        }
    EXPECT_EQ(film.generate({"--picture", "snow", "--voice", "snow"}).exitCode, 3);
    EXPECT_EQ(film.paid(), 0U);
}

TEST(Generate, a_seed_that_does_not_fit_is_refused_or_told) {
    PaidFilm film;
    film.plan("9");
    for (const char* const seed : {"-1", "99999999999999999999", "9223372036854775808", "1.5", ""})
        EXPECT_EQ(film.generate({"--dry-run", "--seed", seed}).exitCode, 2) << seed;
    const ReelRun large = film.generate({"--dry-run", "--seed", "4294967297"});
    EXPECT_EQ(large.exitCode, 0);
    EXPECT_NE(large.output.find("takes seeds up to"), std::string::npos) << large.output;
}

TEST(Generate, takes_of_a_scene_that_is_not_there_are_not_found) {
    PaidFilm film;
    film.plan("9");
    EXPECT_EQ(PaidFilm::json({"takes", film.project(), "99"}).exitCode, 4);
    EXPECT_EQ(PaidFilm::json({"takes", film.project(), "0"}).exitCode, 4);
    EXPECT_EQ(PaidFilm::json({"takes", film.project(), "1"}).exitCode, 0);
}

TEST(Generate, a_damaged_account_is_told_by_its_name_and_made_anew_from_the_ledgers) {
    PaidFilm film;
    film.plan("9");
    ASSERT_EQ(film.generate().exitCode, 0);
    const fs::path account = film.folder / "data" / "reelwright" / "account.sqlite";
    { std::ofstream(account) << std::string(20'000, 'x'); }
    for (const ReelRun& run : {PaidFilm::json({"budget"}), film.generate({"--resume"})}) {
        EXPECT_NE(run.exitCode, 0);
        EXPECT_NE(run.last().at("message").get<std::string>().find(account.string()),
                  std::string::npos)
            << run.output;
    }
    fs::remove(account);
    ASSERT_EQ(film.generate({"--resume"}).exitCode, 0);
    film.expectBooksAgree();
}
