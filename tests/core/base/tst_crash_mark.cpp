#include "base/crash_mark.h"

#include "support/subprocess.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

using reelwright::testing::ChildProcess;
using reelwright::testing::TempFolder;

int dieArmed(const std::filesystem::path& file, int signal) {
    return ChildProcess([&] {
               const auto mark = CrashMark::arm(file);
               if (mark)
                   ::raise(signal);
               return 1;
           })
        .wait();
}

TEST(CrashMark, is_left_by_a_crash_and_not_by_a_kill) {
    const TempFolder folder;
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) {
        EXPECT_EQ(dieArmed(folder / "mark", signal), 128 + signal);
        EXPECT_TRUE(wasCrash(folder / "mark")) << signal;
    }
    for (const int signal : {SIGKILL, SIGTERM}) {
        EXPECT_EQ(dieArmed(folder / "mark", signal), 128 + signal);
        EXPECT_FALSE(wasCrash(folder / "mark")) << signal;
    }
}

TEST(CrashMark, goes_away_at_a_proper_end) {
    const TempFolder folder;
    {
        ASSIGN_OK(CrashMark mark, CrashMark::arm(folder / "mark"));
        const CrashMark moved = std::move(mark);
        EXPECT_TRUE(std::filesystem::exists(folder / "mark"));
        EXPECT_FALSE(wasCrash(folder / "mark"));
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "mark"));
    EXPECT_ERROR(CrashMark::arm(folder / "none/mark"), NotFound);
}

} // namespace
} // namespace reelwright::base
