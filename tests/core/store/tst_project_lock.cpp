#include "store/project_lock.h"

#include "base/file.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <unistd.h>

#include <gtest/gtest.h>

namespace reelwright::store {
namespace {

using reelwright::testing::TempFolder;

TEST(ProjectLock, is_held_by_one_and_names_the_holder) {
    const TempFolder folder;
    ASSIGN_OK(const ProjectLock lock, ProjectLock::take(folder.path()));
    const auto second = ProjectLock::take(folder.path());
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().kind, base::ErrorKind::Busy);
    EXPECT_NE(second.error().message.find(std::to_string(::getpid())), std::string::npos)
        << second.error().message;
}

TEST(ProjectLock, is_free_again_once_dropped) {
    const TempFolder folder;
    { ASSIGN_OK(const ProjectLock lock, ProjectLock::take(folder.path())); }
    VERIFY_OK(ProjectLock::take(folder.path()));
}

TEST(ProjectLock, moves_with_its_owner) {
    const TempFolder folder;
    ASSIGN_OK(ProjectLock lock, ProjectLock::take(folder.path()));
    const ProjectLock moved = std::move(lock);
    EXPECT_ERROR(ProjectLock::take(folder.path()), Busy);
}

TEST(ProjectLock, a_left_over_file_of_a_dead_owner_does_not_matter) {
    const TempFolder folder;
    for (const char* content : {"", "not json", "[1]", "{\"pid\":1}",
                                "{\"program\":\"reel\",\"user\":\"anna\",\"host\":\"desk\",\"boot_"
                                "id\":\"x\",\"pid\":1}"}) {
        VERIFY_OK(base::writeFileAtomically(folder / ".lock", content));
        VERIFY_OK(ProjectLock::take(folder.path()));
    }
}

TEST(ProjectLock, a_holder_whose_words_cannot_be_read_is_somebody) {
    const TempFolder folder;
    ASSIGN_OK(const ProjectLock lock, ProjectLock::take(folder.path()));
    {
        ASSIGN_OK(const base::FilePtr file, base::openFile(folder / ".lock", "wb"));
        std::fputs("{\"pid\":\"many\"", file.get());
    }
    const auto second = ProjectLock::take(folder.path());
    ASSERT_FALSE(second.has_value());
    EXPECT_NE(second.error().message.find("another program"), std::string::npos)
        << second.error().message;
}

TEST(ProjectLock, says_its_owner_in_a_sentence) {
    const LockOwner owner{
        .program = "reel", .user = "anna", .host = "desk-2", .bootId = "x", .pid = 4711};
    EXPECT_EQ(owner.sentence(), "reel (process 4711) of anna on desk-2");
}

} // namespace
} // namespace reelwright::store
