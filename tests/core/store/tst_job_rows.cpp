#include "store/job_rows.h"

#include "store/migrations.h"
#include "support/job_store_suite.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <atomic>

namespace reelwright::testing {

class RowsMaker {
public:
    RowsMaker() {
        auto opened = store::Database::open(m_folder / "project.sqlite", store::Access::ReadWrite);
        EXPECT_TRUE(opened.has_value());
        m_database.emplace(*std::move(opened));
        EXPECT_TRUE(
            store::migrate(*m_database, store::projectSchema(), m_folder / "backups").has_value());
        EXPECT_TRUE(m_database->execute("PRAGMA synchronous=OFF").has_value())
            << "only to be quick";
        m_rows.emplace(*m_database);
    }
    jobs::JobStore& store() { return *m_rows; }
    store::Database& database() { return *m_database; }

private:
    TempFolder m_folder;
    std::optional<store::Database> m_database;
    std::optional<store::JobRows> m_rows;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JobStoreSuite, RowsMaker);

// A change that another thread made inside somebody's open transaction was lost when that one
// failed.
TEST(JobRows, a_change_does_not_fall_into_the_transaction_of_another_thread) {
    RowsMaker maker;
    ASSIGN_OK(const JobId id, maker.store().enqueue(makeSpec("k"), 1));
    VERIFY_OK(maker.store().claim({id}, {}, 1));
    std::atomic<bool> completed{false};
    std::jthread worker;
    const auto failed = maker.database().transaction([&]() -> base::Result<void> {
        worker = std::jthread([&] { completed = maker.store().complete(id, 2).has_value(); });
        for (int i = 0; i < 100 && !completed; ++i)
            std::this_thread::yield();
        return base::Error{base::ErrorKind::InvalidInput, "Undo it all.", {}};
    });
    EXPECT_FALSE(failed.has_value());
    worker.join();
    EXPECT_TRUE(completed);
    EXPECT_EQ(maker.store().load(id)->state, JobState::Completed);
}

TEST(JobRows, a_state_that_this_version_does_not_know_is_damage) {
    RowsMaker maker;
    ASSIGN_OK(const JobId id, maker.store().enqueue(makeSpec("k"), 1));
    VERIFY_OK(maker.database().execute("UPDATE job SET state='dreaming'"));
    EXPECT_ERROR(maker.store().load(id), Corrupt);
}

} // namespace reelwright::testing
