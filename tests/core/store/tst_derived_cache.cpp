#include "store/derived_cache.h"

#include "base/file.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::store {
namespace {

using reelwright::testing::TempFolder;
namespace fs = std::filesystem;

class Cache : public ::testing::Test {
protected:
    TempFolder folder;
    DerivedCache cache{folder / "derived"};

    // A file of `size` bytes that was used `hours` hours ago.
    fs::path add(const std::string& name, std::size_t size, int hours) {
        const auto place = cache.place("segment", name, ".mp4");
        EXPECT_TRUE(place.has_value());
        EXPECT_TRUE(base::writeFileAtomically(*place, std::string(size, 'x')).has_value());
        fs::last_write_time(*place, fs::file_time_type::clock::now() - std::chrono::hours(hours));
        return *place;
    }
};

TEST_F(Cache, finds_what_was_put_in_its_place) {
    EXPECT_EQ(cache.find("segment", "abc", ".mp4"), std::nullopt);
    const fs::path path = add("abc", 10, 0);
    EXPECT_EQ(path, folder / "derived/segment/abc.mp4");
    EXPECT_EQ(cache.find("segment", "abc", ".mp4"), path);
    EXPECT_EQ(cache.find("segment", "abc", ".wav"), std::nullopt);
    EXPECT_EQ(cache.find("draft", "abc", ".mp4"), std::nullopt);
}

TEST_F(Cache, an_empty_file_is_not_found) {
    add("abc", 0, 0);
    EXPECT_EQ(cache.find("segment", "abc", ".mp4"), std::nullopt);
}

TEST_F(Cache, an_unfinished_file_is_not_found) {
    ASSIGN_OK(const fs::path place, cache.place("segment", "abc", ".mp4"));
    const base::PartFile part(place);
    ASSIGN_OK(const base::FilePtr file, base::openFile(part.path(), "wb"));
    std::fputs("half", file.get());
    EXPECT_EQ(cache.find("segment", "abc", ".mp4"), std::nullopt);
}

TEST_F(Cache, tells_what_is_really_there) {
    EXPECT_EQ(cache.usage().files, 0);
    add("a", 100, 0);
    add("b", 50, 0);
    EXPECT_EQ(cache.usage().bytes, 150U);
    EXPECT_EQ(cache.usage().files, 2);
}

TEST_F(Cache, trims_what_was_used_longest_ago_down_to_the_cap) {
    add("new", 100, 1);
    add("oldest", 100, 9);
    add("old", 100, 5);
    ASSIGN_OK(const std::uint64_t freed, cache.trim(150));
    EXPECT_EQ(freed, 200U);
    EXPECT_LE(cache.usage().bytes, 150U);
    EXPECT_TRUE(cache.find("segment", "new", ".mp4"));
    EXPECT_FALSE(cache.find("segment", "oldest", ".mp4"));
}

TEST_F(Cache, finding_a_file_keeps_it_longer) {
    add("a", 100, 9);
    add("b", 100, 5);
    EXPECT_TRUE(cache.find("segment", "a", ".mp4"));
    VERIFY_OK(cache.trim(100));
    EXPECT_TRUE(cache.find("segment", "a", ".mp4"));
    EXPECT_FALSE(cache.find("segment", "b", ".mp4"));
}

TEST_F(Cache, a_cap_that_is_not_reached_removes_nothing) {
    add("a", 100, 9);
    EXPECT_EQ(cache.trim(100).value_or(99), 0U);
    EXPECT_EQ(cache.usage().files, 1);
}

// A segment that was being encoded disappeared under its writer when the cap was small.
TEST_F(Cache, trimming_leaves_unfinished_files_to_their_writers) {
    ASSIGN_OK(const fs::path place, cache.place("segment", "abc", ".mp4"));
    base::PartFile part(place);
    {
        ASSIGN_OK(const base::FilePtr file, base::openFile(part.path(), "wb"));
        std::fputs("half", file.get());
    }
    add("a", 100, 0);
    EXPECT_EQ(cache.trim(0).value_or(0), 100U);
    VERIFY_OK(part.commit());
}

} // namespace
} // namespace reelwright::store
