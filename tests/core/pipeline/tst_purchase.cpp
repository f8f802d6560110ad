#include "pipeline/purchase.h"

#include "base/file.h"
#include "base/hash.h"
#include "core/pipeline/purchase_bench.h"

namespace reelwright::testing {

using pipeline::FetchedFile;
using spend::Intent;
using spend::IntentState;
using namespace std::chrono_literals;

class Purchase : public ::testing::Test, protected PurchaseBench {
protected:
    void reserve(const std::string& id, bool seeded = true) {
        VERIFY_OK(books->reserve({intentFor(id, seeded)}, clock.unixMillis()));
    }
    int payments() { return static_cast<int>(provider.accepted().size()); }
    // Runs one that meets `fault` at its first creation, to its end.
    Intent ended(CreateFault fault, bool seeded = true) {
        reserve("a", seeded);
        provider.failCreate(1, fault);
        const auto done = pursue("a");
        EXPECT_TRUE(done.has_value()) << done.error().message;
        return load("a");
    }
};

TEST_F(Purchase, a_run_is_sent_polled_fetched_and_billed) {
    reserve("a");
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(done.actual, base::Usd{kPrice});
    EXPECT_EQ(done.providerId, provider.accepted()[0].id);
    ASSIGN_OK(const std::vector<FetchedFile> files, pipeline::fetchedFiles(done));
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].extension, ".mp4");
    EXPECT_EQ(files[0].sha256, base::sha256OfText(kept.at(0)));
    EXPECT_EQ(payments(), 1);
    ASSIGN_OK(const auto standing, account.standing(spend::monthOf(clock.unixMillis())));
    EXPECT_EQ(standing.spent, base::Usd{kPrice});
    EXPECT_EQ(standing.open, base::Usd{});
    ASSIGN_OK(const Intent again, pursue("a"));
    EXPECT_EQ(again, done);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, what_was_accepted_without_an_answer_is_found_again_and_not_sent_again) {
    for (const CreateFault fault :
         {CreateFault::AcceptThenReset, CreateFault::AcceptThen504, CreateFault::AnswerLate,
          CreateFault::HtmlBody, CreateFault::HalfJson, CreateFault::TruncatedBody,
          CreateFault::WrongShape}) {
        for (const bool seeded : {true, false}) {
            PurchaseBench bench;
            bench.provider.failCreate(1, fault);
            VERIFY_OK(
                bench.books->reserve({bench.intentFor("a", seeded)}, bench.clock.unixMillis()));
            ASSIGN_OK(const Intent done, bench.pursue("a"));
            EXPECT_EQ(done.state, IntentState::Fetched) << nameOf(fault);
            EXPECT_EQ(bench.provider.accepted().size(), 1U) << nameOf(fault);
            EXPECT_EQ(done.attempt, 1) << nameOf(fault);
        }
    }
}

TEST_F(Purchase, what_never_arrived_is_sent_again) {
    for (const CreateFault fault :
         {CreateFault::ResetBefore, CreateFault::Refused, CreateFault::BrokenBefore}) {
        PurchaseBench bench;
        bench.provider.failCreate(1, fault);
        VERIFY_OK(bench.books->reserve({bench.intentFor("a")}, bench.clock.unixMillis()));
        ASSIGN_OK(const Intent done, bench.pursue("a"));
        EXPECT_EQ(done.state, IntentState::Fetched) << nameOf(fault);
        EXPECT_EQ(bench.provider.accepted().size(), 1U) << nameOf(fault);
        EXPECT_EQ(done.attempt, 2) << nameOf(fault);
    }
}

TEST_F(Purchase, a_list_that_lags_behind_and_a_wrong_clock_do_not_pay_twice) {
    for (const std::int64_t skew : {-7'200'000, -240'000, 0, 300'000, 86'400'000}) {
        PurchaseBench bench({.listDelayMillis = 25'000, .clockSkewMillis = skew});
        bench.provider.failCreate(1, CreateFault::AcceptThenReset);
        VERIFY_OK(bench.books->reserve({bench.intentFor("a")}, bench.clock.unixMillis()));
        ASSIGN_OK(const Intent done, bench.pursue("a"));
        EXPECT_EQ(done.state, IntentState::Fetched) << skew;
        EXPECT_EQ(bench.provider.accepted().size(), 1U) << skew;
    }
}

TEST_F(Purchase, the_only_run_that_it_can_be_is_taken_where_inputs_are_forgotten) {
    provider.change([](TestSettings& settings) { settings.forgetsInputs = true; });
    EXPECT_EQ(ended(CreateFault::AcceptThenReset).state, IntentState::Fetched);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, where_two_runs_may_be_it_a_person_decides) {
    provider.change([](TestSettings& settings) { settings.forgetsInputs = true; });
    reserve("a");
    reserve("b");
    provider.failCreate(1, CreateFault::AcceptThenReset);
    provider.failCreate(2, CreateFault::AcceptThenReset);
    // Both are sent before either is looked for, as two workers do.
    http.watch(
        [&, sent = 0](TestProviderClient::Moment moment, const net::Request& request) mutable {
            if (moment == TestProviderClient::Moment::BeforeAnswer &&
                request.method == net::Method::Post && ++sent <= 2)
                throw Killed{};
        });
    EXPECT_THROW(base::ignore(pursue("a"), "killed"), Killed);
    start();
    EXPECT_THROW(base::ignore(pursue("b"), "killed"), Killed);
    start();
    ASSIGN_OK(const Intent undecided, pursue("a"));
    EXPECT_EQ(undecided.state, IntentState::Unknown);
    EXPECT_FALSE(undecided.note.empty());
    EXPECT_EQ(payments(), 2);
    ASSIGN_OK(const auto standing, rows->standing());
    EXPECT_EQ(standing.counted(), base::Usd{2 * kPrice}) << "what nobody knows counts as paid";
    ASSIGN_OK(const Intent given, pipeline::giveUp(desk(), {"a"}));
    EXPECT_EQ(given.state, IntentState::LostPaid);
    ASSIGN_OK(const Intent other, pursue("b"));
    EXPECT_EQ(other.state, IntentState::Unknown) << "the two runs may still be either";
    EXPECT_ERROR(pipeline::giveUp(desk(), {"a"}), InvalidInput);
}

TEST_F(Purchase, a_provider_that_lists_nothing_leaves_the_unknown_to_a_person) {
    static generate::Provider blind = *service;
    blind.list = nullptr;
    service = &blind;
    EXPECT_EQ(ended(CreateFault::AcceptThenReset).state, IntentState::Unknown);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, a_run_that_is_turned_down_gives_its_reservation_back) {
    const std::pair<CreateFault, base::ErrorKind> cases[] = {
        {CreateFault::NoCredit, base::ErrorKind::Denied},
        {CreateFault::InvalidFields, base::ErrorKind::InvalidInput}};
    for (const auto& [fault, kind] : cases) {
        PurchaseBench bench;
        bench.provider.failCreate(1, fault);
        VERIFY_OK(bench.books->reserve({bench.intentFor("a")}, bench.clock.unixMillis()));
        const auto done = bench.pursue("a");
        ASSERT_FALSE(done.has_value());
        EXPECT_EQ(done.error().kind, kind) << done.error().message;
        EXPECT_EQ(bench.load("a").state, IntentState::Released);
        ASSIGN_OK(const auto standing, bench.rows->standing());
        EXPECT_EQ(standing.counted(), base::Usd{});
        EXPECT_TRUE(bench.provider.accepted().empty());
    }
}

TEST_F(Purchase, a_wrong_key_is_denied_before_anything_is_paid) {
    provider.change([](TestSettings& settings) { settings.key = "another"; });
    reserve("a");
    EXPECT_ERROR(pursue("a"), Denied);
    EXPECT_EQ(load("a").state, IntentState::Released);
}

TEST_F(Purchase, a_failed_or_flagged_run_costs_nothing) {
    EXPECT_EQ(ended(CreateFault::Fails).state, IntentState::Failed);
    PurchaseBench flagged;
    flagged.provider.failCreate(1, CreateFault::Flagged);
    VERIFY_OK(flagged.books->reserve({flagged.intentFor("a")}, flagged.clock.unixMillis()));
    EXPECT_ERROR(flagged.pursue("a"), Refused);
    EXPECT_EQ(flagged.load("a").state, IntentState::Failed);
    EXPECT_NE(flagged.load("a").note.find("flagged"), std::string::npos);
    ASSIGN_OK(const auto standing, flagged.rows->standing());
    EXPECT_EQ(standing.counted(), base::Usd{});
}

TEST_F(Purchase, a_result_that_is_gone_is_lost_and_told_never_made_again) {
    for (const CreateFault fault :
         {CreateFault::OutputNull, CreateFault::OutputGone, CreateFault::OutputWrongType}) {
        PurchaseBench bench;
        bench.provider.failCreate(1, fault);
        VERIFY_OK(bench.books->reserve({bench.intentFor("a")}, bench.clock.unixMillis()));
        ASSIGN_OK(const Intent done, bench.pursue("a"));
        EXPECT_EQ(done.state, IntentState::LostPaid) << nameOf(fault);
        EXPECT_EQ(done.counted(), base::Usd{kPrice});
        EXPECT_FALSE(done.note.empty());
        EXPECT_EQ(bench.provider.accepted().size(), 1U);
    }
}

TEST_F(Purchase, hours_asleep_while_it_was_made_lose_it_and_pay_once) {
    reserve("a");
    http.watch([&](TestProviderClient::Moment moment, const net::Request& request) {
        if (moment == TestProviderClient::Moment::BeforeSending &&
            request.method == net::Method::Get)
            clock.advance(3h);
    });
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::LostPaid);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, a_machine_that_slept_before_sending_looks_again_first) {
    reserve("a");
    int marks = 0;
    mortal->moment = [&] {
        if (load("a").state == IntentState::Sending && ++marks == 1)
            clock.advance(8h);
    };
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(done.attempt, 2) << "the first was taken back";
    EXPECT_EQ(provider.creates(), 1);
}

TEST_F(Purchase, another_owner_who_took_over_meanwhile_is_not_overtaken) {
    reserve("a");
    mortal->moment = [&] {
        Intent run = load("a");
        if (run.state != IntentState::Sending || run.owner == "other")
            return;
        mortal->moment = {};
        VERIFY_OK(rows->recover(clock.unixMillis()));
        run = load("a");
        run.owner = "other";
        run.state = IntentState::Accepted;
        run.providerId = "elsewhere";
        VERIFY_OK(rows->advance(run, IntentState::Unknown, clock.unixMillis()));
    };
    EXPECT_ERROR(pursue("a"), Busy);
    EXPECT_EQ(provider.creates(), 0);
}

TEST_F(Purchase, throttling_pauses_all_and_costs_less_than_a_request_a_second) {
    for (int nth = 1; nth <= 6; ++nth)
        provider.failCreate(nth, nth % 2 == 0 ? CreateFault::ThrottledLowCredit
                                              : CreateFault::Throttled);
    reserve("a");
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(payments(), 1);
    EXPECT_EQ(provider.throttled(), 6);
    EXPECT_LE(provider.mostWithin(5'000), 5);
}

TEST_F(Purchase, broken_reads_are_asked_again) {
    provider.change([](TestSettings& settings) {
        settings.brokenReads = 0.5;
        settings.truncatedDownloads = 2;
    });
    reserve("a");
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(kept.size(), 1U);
}

TEST_F(Purchase, a_network_that_stays_away_ends_the_wait_and_loses_nothing) {
    reserve("a");
    provider.failCreate(1, CreateFault::NeverEnds);
    http.watch([&](TestProviderClient::Moment, const net::Request& request) {
        if (request.method == net::Method::Get)
            provider.setDown(true);
    });
    EXPECT_ERROR(pursue("a"), Unreachable);
    EXPECT_EQ(load("a").state, IntentState::Accepted);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, offline_from_the_start_nothing_is_sent_and_the_reservation_stays) {
    provider.setDown(true);
    reserve("a");
    EXPECT_ERROR(pursue("a"), Unreachable);
    EXPECT_EQ(load("a").state, IntentState::Reserved);
    provider.setDown(false);
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, a_file_that_cannot_be_decoded_is_fetched_again) {
    int tries = 0;
    const auto honest = keep;
    keep = [&](const std::filesystem::path& file) -> base::Result<FetchedFile> {
        if (++tries < 3)
            return base::Error{base::ErrorKind::InvalidInput, "It is damaged.", {}};
        return honest(file);
    };
    reserve("a");
    ASSIGN_OK(const Intent done, pursue("a"));
    EXPECT_EQ(done.state, IntentState::Fetched);
    EXPECT_EQ(tries, 3);
    EXPECT_EQ(payments(), 1);
}

TEST_F(Purchase, a_cancelled_run_is_charged_for_its_time_and_an_unsent_one_is_free) {
    reserve("sent");
    reserve("unsent");
    provider.failCreate(1, CreateFault::NeverEnds);
    http.watch([&](TestProviderClient::Moment, const net::Request& request) {
        if (request.method == net::Method::Get)
            stop.request_stop();
    });
    EXPECT_ERROR(pursue("sent"), Cancelled);
    EXPECT_EQ(load("sent").state, IntentState::Accepted);
    http.watch({});
    const std::stop_source fresh;
    ASSIGN_OK(const Intent sent,
              pipeline::cancelPurchase(desk(), order(), {"sent"}, fresh.get_token()));
    EXPECT_EQ(sent.state, IntentState::Cancelled);
    EXPECT_EQ(sent.counted(), base::Usd{kPrice / 2});
    ASSIGN_OK(const Intent unsent,
              pipeline::cancelPurchase(desk(), order(), {"unsent"}, fresh.get_token()));
    EXPECT_EQ(unsent.state, IntentState::Released);
    EXPECT_EQ(unsent.counted(), base::Usd{});
    EXPECT_ERROR(pipeline::cancelPurchase(desk(), order(), {"sent"}, fresh.get_token()),
                 Unsupported);
    EXPECT_EQ(payments(), 1);
}

} // namespace reelwright::testing
