#include "store/database.h"

#include "base/file.h"
#include "support/subprocess.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::store {
namespace {

using reelwright::testing::TempFolder;

TEST(Database, a_failed_transaction_leaves_nothing) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "a.sqlite", Access::ReadWrite));
    VERIFY_OK(database.execute("CREATE TABLE t(n)"));
    EXPECT_ERROR(database.transaction([&]() -> base::Result<void> {
        TRY(database.execute("INSERT INTO t VALUES(1)"));
        return base::Error{base::ErrorKind::InvalidInput, "No.", {}};
    }),
                 InvalidInput);
    EXPECT_EQ(database.integer("SELECT count(*) FROM t").value_or(-1), 0);
}

TEST(Database, binds_and_reads_texts_with_any_bytes_and_long_numbers) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "a.sqlite", Access::ReadWrite));
    ASSIGN_OK(Statement statement, database.prepare("SELECT ?, ?, ?, ?"));
    const std::string text("a\0b 雨 'q'", 11);
    statement.bind(text).bind(std::int64_t{-9'223'372'036'854'775'807}).bind(0.1).bind("");
    ASSIGN_OK(const bool row, statement.step());
    ASSERT_TRUE(row);
    EXPECT_EQ(statement.text(0), text);
    EXPECT_EQ(statement.integer(1), -9'223'372'036'854'775'807);
    EXPECT_EQ(statement.real(2), 0.1);
    EXPECT_EQ(statement.text(3), "");
}

TEST(Database, errors_have_the_kind_that_a_caller_can_act_on) {
    const TempFolder folder;
    EXPECT_ERROR(Database::open(folder / "missing.sqlite", Access::ReadOnly), NotFound);
    ASSIGN_OK(Database database, Database::open(folder / "a.sqlite", Access::ReadWrite));
    VERIFY_OK(database.execute("CREATE TABLE t(n UNIQUE); INSERT INTO t VALUES(1)"));
    EXPECT_ERROR(database.execute("INSERT INTO t VALUES(1)"), Exists);
    ASSIGN_OK(Database reader, Database::open(folder / "a.sqlite", Access::ReadOnly));
    EXPECT_ERROR(reader.execute("INSERT INTO t VALUES(2)"), ReadOnly);
    VERIFY_OK(base::writeFileAtomically(folder / "text.sqlite", std::string(5000, 'x')));
    EXPECT_ERROR(Database::open(folder / "text.sqlite", Access::ReadWrite), Corrupt);
}

TEST(Database, a_copy_is_whole_and_leaves_no_other_files) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "a.sqlite", Access::ReadWrite));
    VERIFY_OK(database.startLog());
    VERIFY_OK(database.execute("CREATE TABLE t(n); INSERT INTO t VALUES(1),(2),(3)"));
    std::filesystem::create_directory(folder / "copies");
    VERIFY_OK(database.backupTo(folder / "copies/b.sqlite"));
    int files = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator(folder / "copies"))
        ++files;
    EXPECT_EQ(files, 1);
    ASSIGN_OK(Database copy, Database::open(folder / "copies/b.sqlite", Access::ReadOnly));
    VERIFY_OK(copy.quickCheck());
    EXPECT_EQ(copy.integer("SELECT sum(n) FROM t").value_or(-1), 6);
}

TEST(Database, a_full_disk_is_told_as_such_and_the_old_content_stays) {
    const TempFolder folder;
    const int code = reelwright::testing::withOwnFileSystem(folder.path(), "size=256k", [&] {
        auto database = Database::open(folder / "a.sqlite", Access::ReadWrite);
        if (!database || !database->startLog() ||
            !database->execute("CREATE TABLE t(n); INSERT INTO t VALUES('old')"))
            return 1;
        const auto failed = database->execute("INSERT INTO t VALUES(zeroblob(1000000))");
        if (failed || failed.error().kind != base::ErrorKind::DiskFull)
            return 2;
        if (database->integer("SELECT count(*) FROM t").value_or(-1) != 1 ||
            !database->quickCheck())
            return 3;
        return 0;
    });
    if (code == reelwright::testing::kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow own file systems.";
    EXPECT_EQ(code, 0);
}

} // namespace
} // namespace reelwright::store
