#include "store/backups.h"

#include "base/file.h"
#include "store/migrations.h"
#include "store/project_store.h"
#include "support/fake_clock.h"
#include "support/film_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <fstream>
#include <set>

#include <gtest/gtest.h>

namespace reelwright::store {
namespace {

using reelwright::testing::FakeClock;
using reelwright::testing::makeFilm;
using reelwright::testing::TempFolder;
namespace fs = std::filesystem;

class Backups : public ::testing::Test {
protected:
    TempFolder folder;
    fs::path place = folder / "film.reel";
    FakeClock clock;

    std::set<std::string> copies() const {
        std::set<std::string> names;
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(place / "backups", code))
            names.insert(entry.path().filename().string());
        return names;
    }
    void reopen() {
        ASSIGN_OK(const ProjectStore store, ProjectStore::open(place, Access::ReadWrite, clock));
        EXPECT_FALSE(store.isReadOnly());
    }
};

TEST_F(Backups, an_empty_project_needs_none) {
    VERIFY_OK(ProjectStore::create(place, clock));
    reopen();
    EXPECT_TRUE(copies().empty());
}

TEST_F(Backups, are_made_at_most_once_an_hour_and_five_are_kept) {
    {
        ASSIGN_OK(ProjectStore store, ProjectStore::create(place, clock));
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    std::set<std::string> expected;
    for (int i = 0; i < 8; ++i) {
        expected.insert("project-at-" + std::to_string(clock.unixMillis()) + ".sqlite");
        if (expected.size() > 5)
            expected.erase(expected.begin());
        reopen();
        EXPECT_EQ(copies(), expected) << i;
        clock.advance(std::chrono::minutes(59));
        reopen();
        EXPECT_EQ(copies(), expected) << "less than an hour later";
        clock.advance(std::chrono::minutes(2));
    }
}

TEST_F(Backups, put_in_the_place_of_a_damaged_file_give_the_film_back) {
    {
        ASSIGN_OK(ProjectStore store, ProjectStore::create(place, clock));
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    reopen();
    std::ofstream(place / "project.sqlite", std::ios::binary)
        << "not a database any more, but long enough to be read as one. "
           "not a database any more, but long enough to be read.";
    EXPECT_ERROR(ProjectStore::open(place, Access::ReadWrite, clock), Corrupt);
    ASSERT_EQ(copies().size(), 1U);
    VERIFY_OK(base::copyFile(place / "backups" / *copies().begin(), place / "project.sqlite"));
    ASSIGN_OK(ProjectStore store, ProjectStore::open(place, Access::ReadWrite, clock));
    EXPECT_EQ(**store.film(), makeFilm());
}

TEST_F(Backups, other_files_in_their_folder_are_left_alone) {
    {
        ASSIGN_OK(ProjectStore store, ProjectStore::create(place, clock));
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    fs::create_directories(place / "backups");
    std::ofstream(place / "backups/my own copy.sqlite") << "x";
    for (int i = 0; i < 8; ++i) {
        clock.advance(std::chrono::hours(2));
        reopen();
    }
    EXPECT_TRUE(copies().contains("my own copy.sqlite"));
    EXPECT_EQ(copies().size(), 6U);
}

TEST(Migrations, make_a_copy_first_when_there_is_data) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "project.sqlite", Access::ReadWrite));
    VERIFY_OK(
        database.execute("CREATE TABLE old(n); INSERT INTO old VALUES(5); PRAGMA application_id=" +
                         std::to_string(projectSchema().applicationId)));
    VERIFY_OK(migrate(database, projectSchema(), folder / "backups"));
    EXPECT_EQ(database.integer("PRAGMA user_version").value_or(-1),
              static_cast<std::int64_t>(projectSchema().steps.size()));
    const fs::path copy =
        folder / "backups" /
        ("project-before-format-" + std::to_string(projectSchema().steps.size()) + ".sqlite");
    ASSIGN_OK(Database before, Database::open(copy, Access::ReadOnly));
    EXPECT_EQ(before.integer("SELECT n FROM old").value_or(-1), 5);
    EXPECT_EQ(before.integer("PRAGMA user_version").value_or(-1), 0);
}

TEST(Migrations, that_fail_leave_the_file_as_it_was) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "project.sqlite", Access::ReadWrite));
    VERIFY_OK(database.execute("CREATE TABLE journal(mine); PRAGMA application_id=" +
                               std::to_string(projectSchema().applicationId)));
    EXPECT_FALSE(migrate(database, projectSchema(), folder / "backups").has_value());
    EXPECT_EQ(database.integer("PRAGMA user_version").value_or(-1), 0);
    EXPECT_EQ(database.integer("SELECT count(*) FROM sqlite_schema").value_or(-1), 1);
}

TEST(Migrations, run_once) {
    const TempFolder folder;
    ASSIGN_OK(Database database, Database::open(folder / "project.sqlite", Access::ReadWrite));
    VERIFY_OK(migrate(database, projectSchema(), folder / "backups"));
    VERIFY_OK(migrate(database, projectSchema(), folder / "backups"));
    EXPECT_FALSE(fs::exists(folder / "backups"));
    EXPECT_EQ(database.integer("PRAGMA application_id").value_or(-1),
              projectSchema().applicationId);
}

} // namespace
} // namespace reelwright::store
