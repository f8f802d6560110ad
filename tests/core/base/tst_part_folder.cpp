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
