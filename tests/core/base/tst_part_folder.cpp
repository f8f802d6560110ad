#include "base/part_folder.h"

#include "base/file.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <fstream>

using namespace reelwright;
using namespace reelwright::testing;
namespace fs = std::filesystem;

namespace {

int entriesIn(const fs::path& folder) {
    return static_cast<int>(std::distance(fs::directory_iterator(folder), {}));
}

} // namespace

TEST(PartFolder, gets_its_name_with_all_that_is_in_it_when_it_is_committed) {
    const TempFolder place;
    {
        ASSIGN_OK(base::PartFolder part, base::PartFolder::create(place / "pictures"));
        EXPECT_TRUE(base::isPartFile(part.path()));
        VERIFY_OK(base::writeFileAtomically(part.path() / "a", "1"));
        EXPECT_FALSE(fs::exists(place / "pictures"));
        VERIFY_OK(part.commit());
    }
    EXPECT_TRUE(fs::exists(place / "pictures" / "a"));
    EXPECT_EQ(entriesIn(place.path()), 1);
}

TEST(PartFolder, takes_the_place_of_an_older_one) {
    const TempFolder place;
    fs::create_directory(place / "pictures");
    std::ofstream(place / "pictures" / "old") << "1";
    ASSIGN_OK(base::PartFolder part, base::PartFolder::create(place / "pictures"));
    VERIFY_OK(base::writeFileAtomically(part.path() / "new", "1"));
    VERIFY_OK(part.commit());
    EXPECT_TRUE(fs::exists(place / "pictures" / "new"));
    EXPECT_FALSE(fs::exists(place / "pictures" / "old"));
    EXPECT_EQ(entriesIn(place.path()), 1);
}

TEST(PartFolder, goes_away_with_all_that_is_in_it_when_it_is_not) {
    const TempFolder place;
    {
        ASSIGN_OK(base::PartFolder part, base::PartFolder::create(place / "pictures"));
        std::ofstream(part.path() / "half") << "1";
        base::PartFolder moved = std::move(part);
        EXPECT_TRUE(fs::exists(moved.path() / "half"));
    }
    EXPECT_EQ(entriesIn(place.path()), 0);
}

TEST(AbandonedParts, of_a_target_go_when_nobody_has_touched_them_for_long) {
    const TempFolder place;
    const auto leave = [&](const fs::path& target, bool old) {
        const fs::path part = base::PartFile(target).path();
        fs::create_directory(part);
        std::ofstream(part / "frame") << "1";
        if (old)
            fs::last_write_time(part, fs::file_time_type::clock::now() - std::chrono::hours(1));
        return part;
    };
    const fs::path old = leave(place / "film.mp4", true);
    const fs::path fresh = leave(place / "film.mp4", false);
    const fs::path others = leave(place / "film2.mp4", true);
    const fs::path kinds = leave(place / "film.mov", true);
    base::removeAbandonedParts(place / "film.mp4", std::chrono::minutes(10));
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(fresh));
    EXPECT_TRUE(fs::exists(others));
    EXPECT_TRUE(fs::exists(kinds));
    base::removeAbandonedParts(place / "nowhere/film.mp4", std::chrono::minutes(10));
}
