#include "base/file.h"

#include "base/paths.h"
#include "support/subprocess.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <fstream>

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

using reelwright::testing::TempFolder;
namespace fs = std::filesystem;

int countFiles(const fs::path& folder) {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : fs::recursive_directory_iterator(folder))
        ++count;
    return count;
}

void put(const PartFile& part, const std::string& content) {
    std::ofstream(part.path(), std::ios::binary) << content;
}

TEST(ReadFile, gives_the_content_up_to_the_limit) {
    const TempFolder folder;
    std::string content = "a\0b\r\n";
    content += std::string(100'000, '\xff');
    VERIFY_OK(writeFileAtomically(folder / "a", content));
    EXPECT_EQ(readFile(folder / "a", content.size()).value_or(""), content);
    EXPECT_ERROR(readFile(folder / "a", content.size() - 1), InvalidInput);
    EXPECT_ERROR(readFile(folder / "none", 10), NotFound);
    EXPECT_ERROR(readFile(folder.path(), 10), InvalidInput);
}

TEST(WriteFile, replaces_the_old_content_and_leaves_no_other_file) {
    const TempFolder folder;
    VERIFY_OK(writeFileAtomically(folder / "a.json", "old"));
    VERIFY_OK(writeFileAtomically(folder / "a.json", ""));
    VERIFY_OK(writeFileAtomically(folder / "a.json", "new"));
    EXPECT_EQ(readFile(folder / "a.json", 10).value_or(""), "new");
    EXPECT_EQ(countFiles(folder.path()), 1);
    EXPECT_ERROR(writeFileAtomically(folder / "none/a.json", "x"), NotFound);
}

TEST(WriteFile, on_a_full_disk_keeps_the_old_content) {
    const TempFolder folder;
    const int code = reelwright::testing::withOwnFileSystem(folder.path(), "size=64k", [&] {
        if (!writeFileAtomically(folder / "a", "old"))
            return 1;
        const auto failed = writeFileAtomically(folder / "a", std::string(1'000'000, 'x'));
        if (failed || failed.error().kind != ErrorKind::DiskFull)
            return 2;
        if (readFile(folder / "a", 10).value_or("") != "old" || countFiles(folder.path()) != 1)
            return 3;
        const auto copied = copyFile("/proc/self/exe", folder / "b");
        return copied || copied.error().kind != ErrorKind::DiskFull ||
                       countFiles(folder.path()) != 1
                   ? 4
                   : 0;
    });
    if (code == reelwright::testing::kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow own file systems.";
    EXPECT_EQ(code, 0);
}

TEST(WriteFile, in_a_read_only_place_says_so) {
    const TempFolder folder;
    const int code = reelwright::testing::withOwnFileSystem(folder.path(), "size=64k", [&] {
        if (!writeFileAtomically(folder / "a", "old") ||
            !reelwright::testing::makeReadOnly(folder.path()))
            return reelwright::testing::kNoNamespaces;
        const auto failed = writeFileAtomically(folder / "a", "new");
        if (failed || failed.error().kind != ErrorKind::ReadOnly)
            return 1;
        const auto made = makeFolder(folder / "b");
        if (made || made.error().kind != ErrorKind::ReadOnly)
            return 2;
        const auto removed = removeAll(folder / "a");
        if (removed || removed.error().kind != ErrorKind::ReadOnly)
            return 3;
        return readFile(folder / "a", 10).value_or("") == "old" ? 0 : 4;
    });
    if (code == reelwright::testing::kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow own file systems.";
    EXPECT_EQ(code, 0);
}

TEST(PartFile, leaves_nothing_behind_when_it_is_not_committed) {
    const TempFolder folder;
    {
        const PartFile part(folder / "film.mp4");
        put(part, "half");
        EXPECT_EQ(countFiles(folder.path()), 1);
        EXPECT_FALSE(fs::exists(folder / "film.mp4"));
    }
    EXPECT_EQ(countFiles(folder.path()), 0);
}

TEST(PartFile, becomes_the_target_when_it_is_committed) {
    const TempFolder folder;
    VERIFY_OK(writeFileAtomically(folder / "film.mp4", "old"));
    {
        PartFile part(folder / "film.mp4");
        put(part, "new");
        VERIFY_OK(part.commit());
    }
    EXPECT_EQ(readFile(folder / "film.mp4", 10).value_or(""), "new");
    EXPECT_EQ(countFiles(folder.path()), 1);
}

TEST(PartFile, without_content_cannot_be_committed) {
    const TempFolder folder;
    PartFile part(folder / "film.mp4");
    EXPECT_ERROR(part.commit(), NotFound);
}

TEST(PartFile, moves_with_its_owner) {
    const TempFolder folder;
    {
        PartFile first(folder / "a.mp4");
        put(first, "a");
        PartFile second = std::move(first);
        PartFile third(folder / "b.mp4");
        put(third, "b");
        third = std::move(second);
        VERIFY_OK(third.commit());
    }
    EXPECT_EQ(readFile(folder / "a.mp4", 10).value_or(""), "a");
    EXPECT_EQ(countFiles(folder.path()), 1);
}

TEST(PartFile, is_known_by_its_name_and_keeps_the_extension) {
    const PartFile part("/somewhere/film.webm");
    EXPECT_TRUE(isPartFile(part.path()));
    EXPECT_EQ(part.path().extension(), ".webm");
    EXPECT_EQ(part.path().parent_path(), "/somewhere");
    EXPECT_FALSE(isPartFile("/somewhere/film.webm"));
    EXPECT_FALSE(isPartFile("/somewhere/film.part-two.webm"));
    EXPECT_FALSE(isPartFile("/somewhere/.hidden"));
}

// The temporary name was longer than a file name may be.
TEST(PartFile, works_for_targets_with_the_longest_names) {
    const TempFolder folder;
    std::string japanese;
    for (int i = 0; i < 83; ++i)
        japanese += "雨";
    for (const std::string& stem : {std::string(251, 'n'), japanese}) {
        VERIFY_OK(writeFileAtomically(folder / (stem + ".mp4"), "x"));
        EXPECT_TRUE(fs::exists(folder / (stem + ".mp4")));
    }
}

TEST(PartFile, two_of_one_target_do_not_meet) {
    const PartFile a("/somewhere/film.mp4");
    const PartFile b("/somewhere/film.mp4");
    EXPECT_NE(a.path(), b.path());
}

TEST(PartFiles, are_removed_with_all_that_is_in_them) {
    const TempFolder folder;
    const PartFile part(folder / "deep/down/film.mp4");
    fs::create_directories(part.path().string() + ".work/inside");
    put(part, "half");
    VERIFY_OK(writeFileAtomically(folder / "deep/whole.mp4", "x"));
    VERIFY_OK(removePartFiles(folder.path()));
    EXPECT_EQ(countFiles(folder.path()), 3) << "two folders and the whole file";
    VERIFY_OK(removePartFiles(folder / "none"));
}

TEST(CopyFile, copies_the_content_of_a_link_and_tells_what_is_wrong) {
    const TempFolder folder;
    VERIFY_OK(writeFileAtomically(folder / "a", std::string(3'000'000, 'a')));
    fs::create_symlink("a", folder / "link");
    VERIFY_OK(copyFile(folder / "link", folder / "b"));
    EXPECT_FALSE(fs::is_symlink(folder / "b"));
    EXPECT_EQ(fs::file_size(folder / "b"), 3'000'000U);
    EXPECT_ERROR(copyFile(folder / "none", folder / "c"), NotFound);
    EXPECT_FALSE(copyFile(folder.path(), folder / "c").has_value());
    EXPECT_FALSE(fs::exists(folder / "c"));
}

TEST(Folders, are_made_with_their_parents_and_removed_with_their_content) {
    const TempFolder folder;
    VERIFY_OK(makeFolder(folder / "a/b/c"));
    VERIFY_OK(makeFolder(folder / "a/b/c"));
    VERIFY_OK(writeFileAtomically(folder / "a/b/file", "x"));
    EXPECT_FALSE(makeFolder(folder / "a/b/file/d").has_value());
    VERIFY_OK(removeAll(folder / "a"));
    VERIFY_OK(removeAll(folder / "a"));
    EXPECT_EQ(countFiles(folder.path()), 0);
}

TEST(FreeSpace, is_told_for_places_that_are_not_there_yet) {
    const TempFolder folder;
    const auto here = freeSpace(folder.path());
    ASSERT_TRUE(here.has_value());
    EXPECT_GT(*here, 0U);
    VERIFY_OK(freeSpace(folder / "not/yet/made"));
}

TEST(UnusedPath, counts_up_and_keeps_the_extension) {
    const TempFolder folder;
    EXPECT_EQ(unusedPath(folder / "film.mp4"), folder / "film.mp4");
    VERIFY_OK(writeFileAtomically(folder / "film.mp4", ""));
    EXPECT_EQ(unusedPath(folder / "film.mp4"), folder / "film (2).mp4");
    VERIFY_OK(writeFileAtomically(folder / "film (2).mp4", ""));
    EXPECT_EQ(unusedPath(folder / "film.mp4"), folder / "film (3).mp4");
}

TEST(FileNameFrom, is_short_plain_and_never_empty) {
    EXPECT_EQ(fileNameFrom("Neon rain!"), "neon-rain");
    EXPECT_EQ(fileNameFrom("  --../../etc/passwd "), "etc-passwd");
    EXPECT_EQ(fileNameFrom(""), "film");
    EXPECT_EQ(fileNameFrom("雨"), "film");
    EXPECT_LE(fileNameFrom(std::string(500, 'a')).size(), 48U);
    EXPECT_NE(fileNameFrom(std::string(47, 'a') + " b").back(), '-');
}

TEST(FindResource, names_the_places_where_it_looked) {
    const auto missing = findResource("no/such/thing.json");
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    EXPECT_NE(missing.error().message.find("no/such/thing.json"), std::string::npos);
    EXPECT_NE(missing.error().message.find("share/reelwright"), std::string::npos)
        << missing.error().message;
}

TEST(FindResource, looks_first_where_the_environment_points) {
    const TempFolder folder;
    VERIFY_OK(writeFileAtomically(folder / "thing.json", "{}"));
    ::setenv("REELWRIGHT_RESOURCES", folder.path().c_str(), 1);
    const auto found = findResource("thing.json");
    ::unsetenv("REELWRIGHT_RESOURCES");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(*found, folder / "thing.json");
}

TEST(FindProgram, knows_what_is_in_the_path_only) {
    EXPECT_TRUE(findProgram("sh").has_value());
    EXPECT_FALSE(findProgram("no-such-program-anywhere").has_value());
    EXPECT_EQ(programPath().filename(), "test_base");
}

} // namespace
} // namespace reelwright::base
