#include "spend/books.h"
#include "store/account_book.h"
#include "store/migrations.h"
#include "store/spend_rows.h"
#include "support/account_suite.h"
#include "support/temp_folder.h"
#include "support/verify.h"

namespace reelwright::testing {

using spend::Intent;
using spend::IntentState;

class BookMaker {
public:
    BookMaker() {
        auto opened = store::AccountBook::open(m_folder.path());
        EXPECT_TRUE(opened.has_value());
        m_book.emplace(*std::move(opened));
    }
    spend::Account& account() { return *m_book; }

private:
    TempFolder m_folder;
    std::optional<store::AccountBook> m_book;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, AccountSuite, BookMaker);

class Spending : public ::testing::Test {
protected:
    Spending() {
        auto opened = store::Database::open(m_folder / "project.sqlite", store::Access::ReadWrite);
        EXPECT_TRUE(opened.has_value());
        m_database.emplace(*std::move(opened));
        EXPECT_TRUE(
            store::migrate(*m_database, store::projectSchema(), m_folder / "backups").has_value());
        m_rows.emplace(*m_database);
        auto account = store::AccountBook::open(m_folder / "account");
        EXPECT_TRUE(account.has_value());
        m_account.emplace(*std::move(account));
        m_books.emplace(*m_rows, *m_account, "/project");
    }

    static Intent intent(const std::string& id, std::int64_t cents = 100) {
        return {.id = {id},
                .project = "film",
                .purpose = "scene 4",
                .provider = "replicate",
                .requestHash = "hash of " + id,
                .input = "{}",
                .estimate = {cents * 10'000},
                .createdAt = 1'795'910'400'000};
    }
    // What the ledger says of one run.
    base::Usd ledgerSum(const std::string& id) {
        base::Usd sum;
        const auto lines = m_rows->ledger();
        EXPECT_TRUE(lines.has_value());
        for (const spend::LedgerLine& line : *lines)
            if (line.intent.text == id)
                sum = sum + line.amount;
        return sum;
    }

    TempFolder m_folder;
    std::optional<store::Database> m_database;
    std::optional<store::SpendRows> m_rows;
    std::optional<store::AccountBook> m_account;
    std::optional<spend::Books> m_books;
};

TEST_F(Spending, an_intent_comes_back_as_it_was_stored) {
    Intent full = intent("a");
    full.target = "{\"scene\":\"x\"}";
    full.model = "veo";
    full.slug = "google/veo";
    full.version = "v";
    full.seedKey = "seed";
    full.priceDate = "2026-10-08";
    VERIFY_OK(m_rows->reserve({full}, 7));
    full.changedAt = 7;
    EXPECT_EQ(m_rows->load({"a"}).value_or(Intent{}), full);
    full.state = IntentState::Fetched;
    full.sentAt = 5;
    full.serverOffset = -3;
    full.sent = "{}";
    full.providerId = "p1";
    full.output = "\"url\"";
    full.files = "[]";
    full.actual = base::Usd{99};
    full.attempt = 2;
    full.owner = "me";
    full.note = "well";
    full.changedAt = 8;
    EXPECT_EQ(m_rows->advance(full, IntentState::Reserved, 8).value_or(false), true);
    EXPECT_EQ(m_rows->load({"a"}).value_or(Intent{}), full);
    EXPECT_ERROR(m_rows->load({"b"}), NotFound);
}

TEST_F(Spending, the_ledger_adds_up_to_what_counts_at_every_step) {
    Intent run = intent("a");
    VERIFY_OK(m_rows->reserve({run}, 1));
    EXPECT_EQ(ledgerSum("a"), base::Usd{1'000'000});
    IntentState before = IntentState::Reserved;
    for (const IntentState state : {IntentState::Sending, IntentState::Accepted,
                                    IntentState::Succeeded, IntentState::Fetched}) {
        run.state = state;
        if (state == IntentState::Succeeded)
            run.actual = base::Usd{750'000};
        EXPECT_EQ(m_rows->advance(run, before, 2).value_or(false), true);
        before = state;
        EXPECT_EQ(ledgerSum("a"), run.counted());
    }
    EXPECT_EQ(ledgerSum("a"), base::Usd{750'000});
}

TEST_F(Spending, ledger_lines_can_be_neither_changed_nor_removed) {
    VERIFY_OK(m_rows->reserve({intent("a")}, 1));
    EXPECT_FALSE(m_database->execute("UPDATE ledger SET amount=0").has_value());
    EXPECT_FALSE(m_database->execute("DELETE FROM ledger").has_value());
    EXPECT_EQ(ledgerSum("a"), base::Usd{1'000'000});
}

TEST_F(Spending, the_same_request_is_not_reserved_twice_while_it_is_under_way) {
    Intent twin = intent("b");
    twin.requestHash = intent("a").requestHash;
    VERIFY_OK(m_rows->reserve({intent("a")}, 1));
    EXPECT_ERROR(m_rows->reserve({intent("c"), twin}, 1), Exists);
    EXPECT_ERROR(m_rows->load({"c"}), NotFound); // all or nothing
    Intent failed = intent("a");
    failed.state = IntentState::Failed;
    EXPECT_EQ(m_rows->advance(failed, IntentState::Reserved, 2).value_or(false), true);
    VERIFY_OK(m_rows->reserve({twin}, 3));
}

TEST_F(Spending, a_step_from_another_state_or_of_another_owner_does_nothing) {
    Intent run = intent("a");
    VERIFY_OK(m_rows->reserve({run}, 1));
    run.state = IntentState::Sending;
    run.owner = "first";
    EXPECT_EQ(m_rows->advance(run, IntentState::Reserved, 2).value_or(false), true);
    Intent other = run;
    other.owner = "second";
    other.state = IntentState::Accepted;
    EXPECT_EQ(m_rows->advance(other, IntentState::Sending, 3).value_or(true), false);
    EXPECT_EQ(m_rows->advance(run, IntentState::Reserved, 3).value_or(true), false);
    EXPECT_EQ(m_rows->load({"a"}).value_or(Intent{}).state, IntentState::Sending);
}

TEST_F(Spending, two_runs_cannot_have_one_id_at_the_provider) {
    VERIFY_OK(m_rows->reserve({intent("a"), intent("b")}, 1));
    for (const char* id : {"a", "b"}) {
        Intent run = intent(id);
        run.state = IntentState::Accepted;
        run.providerId = "same";
        const auto done = m_rows->advance(run, IntentState::Reserved, 2);
        EXPECT_EQ(done.has_value(), run.id.text == "a");
    }
    ASSIGN_OK(const auto all, m_rows->intents());
    EXPECT_EQ(all.size(), 2U) << "a protected row was replaced";
}

TEST_F(Spending, what_was_being_sent_at_a_crash_is_unknown_and_free_for_the_next_owner) {
    Intent run = intent("a");
    VERIFY_OK(m_rows->reserve({run, intent("b")}, 1));
    run.state = IntentState::Sending;
    run.owner = "dead";
    EXPECT_EQ(m_rows->advance(run, IntentState::Reserved, 2).value_or(false), true);
    EXPECT_EQ(m_rows->recover(3).value_or(0), 1);
    const Intent after = m_rows->load({"a"}).value_or(Intent{});
    EXPECT_EQ(after.state, IntentState::Unknown);
    EXPECT_TRUE(after.owner.empty());
    EXPECT_EQ(m_rows->load({"b"}).value_or(Intent{}).state, IntentState::Reserved);
}

TEST_F(Spending, the_limit_of_a_project_holds_until_more_is_approved) {
    VERIFY_OK(m_rows->setLimit(base::Usd{1'500'000}, "anna", 1));
    VERIFY_OK(m_books->reserve({intent("a")}, 1));
    const auto refused = m_books->reserve({intent("b")}, 1);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, base::ErrorKind::OverBudget);
    EXPECT_NE(refused.error().message.find("$1.00 of $1.50"), std::string::npos)
        << refused.error().message;
    ASSIGN_OK(const auto standing, m_account->standing("2026-11"));
    EXPECT_EQ(standing.open, base::Usd{1'000'000}) << "the account gave the refused part back";
    VERIFY_OK(m_rows->add({.at = 2, .kind = "approval", .amount = {500'000}, .who = "anna"}));
    VERIFY_OK(m_books->reserve({intent("b")}, 1));
    VERIFY_OK(m_rows->setLimit(std::nullopt, "anna", 3));
    VERIFY_OK(m_books->reserve({intent("c", 1000)}, 1));
}

TEST_F(Spending, four_fifths_of_a_budget_are_told_once) {
    ASSIGN_OK(const auto none, m_books->reserve({intent("a", 3900)}, 1'795'910'400'000));
    EXPECT_TRUE(none.empty());
    ASSIGN_OK(const auto first, m_books->reserve({intent("b", 200)}, 1'795'910'400'000));
    ASSERT_EQ(first.size(), 1U);
    EXPECT_NE(first[0].find("82 %"), std::string::npos) << first[0];
    ASSIGN_OK(const auto second, m_books->reserve({intent("c", 200)}, 1'795'910'400'000));
    EXPECT_TRUE(second.empty());
}

TEST_F(Spending, the_account_agrees_with_the_ledger_after_a_crash_between_them) {
    VERIFY_OK(m_rows->reserve({intent("known")}, 1)); // the account has not heard of it
    VERIFY_OK(m_account->reserve({entry("stranger", 500, true, "2026-11", "/project"),
                                  entry("elsewhere", 300, true, "2026-11", "/other")}));
    VERIFY_OK(m_books->agree(1, [](const std::string&) { return false; }));
    ASSIGN_OK(const auto own, m_account->entriesOf("/project"));
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].intent.text, "known");
    ASSIGN_OK(const auto standing, m_account->standing("2026-11"));
    EXPECT_EQ(standing.open, base::Usd{4'000'000});
}

TEST_F(Spending, a_copy_leaves_what_may_be_unsent_to_the_project_it_was_copied_from) {
    Intent accepted = intent("accepted");
    VERIFY_OK(m_books->reserve({intent("reserved"), accepted}, 1));
    accepted.state = IntentState::Accepted;
    accepted.providerId = "p1";
    VERIFY_OK(m_books->advance(accepted, IntentState::Reserved, 2));
    spend::Books copy(*m_rows, *m_account, "/copy"); // of the same rows
    VERIFY_OK(copy.agree(3, [](const std::string& place) { return place == "/project"; }));
    EXPECT_EQ(m_rows->load({"reserved"}).value_or(Intent{}).state, IntentState::Released);
    EXPECT_EQ(m_rows->load({"accepted"}).value_or(Intent{}).state, IntentState::Accepted)
        << "its result can be fetched in both";
    ASSIGN_OK(const auto standing, m_account->standing("2026-11"));
    EXPECT_EQ(standing.open, base::Usd{2'000'000}) << "the original still counts";
}

TEST_F(Spending, a_release_that_the_account_did_not_hear_of_is_made_up_for) {
    VERIFY_OK(m_books->reserve({intent("a")}, 1));
    Intent released = intent("a");
    released.state = IntentState::Released;
    VERIFY_OK(m_rows->advance(released, IntentState::Reserved, 2)); // and then the program died
    VERIFY_OK(m_books->agree(3, [](const std::string&) { return false; }));
    ASSIGN_OK(const auto standing, m_account->standing("2026-11"));
    EXPECT_EQ(standing.counted(), base::Usd{});
}

TEST_F(Spending, a_moved_project_takes_its_runs_along) {
    VERIFY_OK(m_books->reserve({intent("reserved")}, 1));
    spend::Books moved(*m_rows, *m_account, "/elsewhere");
    VERIFY_OK(moved.agree(3, [](const std::string&) { return false; }));
    EXPECT_EQ(m_rows->load({"reserved"}).value_or(Intent{}).state, IntentState::Reserved);
    ASSIGN_OK(const auto own, m_account->entriesOf("/elsewhere"));
    EXPECT_EQ(own.size(), 1U);
}

TEST_F(Spending, a_result_that_is_here_already_is_entered_without_ever_being_sendable) {
    Intent here = intent("here");
    here.state = IntentState::Fetched;
    here.actual = base::Usd{};
    VERIFY_OK(m_books->reserve({here}, 1));
    EXPECT_EQ(m_rows->load({"here"}).value_or(Intent{}).state, IntentState::Fetched);
    ASSIGN_OK(const auto standing, m_rows->standing());
    EXPECT_EQ(standing.counted(), base::Usd{});
}

TEST_F(Spending, a_changed_row_is_damage) {
    VERIFY_OK(m_rows->reserve({intent("a")}, 1));
    VERIFY_OK(m_database->execute("UPDATE intent SET estimate=1"));
    EXPECT_ERROR(m_rows->load({"a"}), Corrupt);
}

TEST(AccountBook, is_shared_by_programs_and_kept) {
    const TempFolder folder;
    {
        ASSIGN_OK(store::AccountBook first, store::AccountBook::open(folder.path()));
        ASSIGN_OK(store::AccountBook second, store::AccountBook::open(folder.path()));
        VERIFY_OK(first.reserve({entry("a", 3000)}));
        EXPECT_ERROR(second.reserve({entry("b", 3000)}), OverBudget);
    }
    ASSIGN_OK(store::AccountBook again, store::AccountBook::open(folder.path()));
    ASSIGN_OK(const auto standing, again.standing("2026-11"));
    EXPECT_EQ(standing.open, base::Usd{30'000'000});
}

} // namespace reelwright::testing
