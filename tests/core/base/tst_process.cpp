#include "base/process.h"
#include "base/thread_pool.h"

#include "support/temp_folder.h"
#include "support/verify.h"

#include <atomic>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

using std::chrono::seconds;

Result<ProcessResult> shell(const std::string& script,
                            const ProcessLimits& limits = {.wallClock = seconds(20)},
                            const std::function<void(std::string_view)>& onLine = {},
                            const std::stop_token& stop = {}) {
    return runProcess("/bin/sh", {"-c", script}, limits, onLine, stop);
}

TEST(Process, gives_exit_code_output_and_errors) {
    ASSIGN_OK(const ProcessResult result, shell("echo out; echo err >&2; exit 3"));
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_EQ(result.output, "out\n");
    EXPECT_EQ(result.errors, "err\n");
}

TEST(Process, tells_each_line_as_it_comes_and_the_last_without_its_end) {
    std::vector<std::string> lines;
    VERIFY_OK(shell("printf 'one\\ntw'; printf 'o\\n\\nthree'", {},
                    [&](std::string_view line) { lines.emplace_back(line); }));
    EXPECT_EQ(lines, (std::vector<std::string>{"one", "two", "", "three"}));
}

TEST(Process, passes_arguments_as_they_are) {
    ASSIGN_OK(const ProcessResult result,
              runProcess("/usr/bin/printf", {"%s|", "a b", "$(x)", "'\"", "雨\n"}, {}, {}, {}));
    EXPECT_EQ(result.output, "a b|$(x)|'\"|雨\n|");
}

TEST(Process, that_is_killed_by_a_signal_has_128_and_its_number) {
    ASSIGN_OK(const ProcessResult result, shell("kill -SEGV $$"));
    EXPECT_EQ(result.exitCode, 128 + SIGSEGV);
}

TEST(Process, reads_nothing_from_us) {
    ASSIGN_OK(const ProcessResult result, shell("cat; echo done"));
    EXPECT_EQ(result.output, "done\n");
}

TEST(Process, that_is_not_there_is_not_found) {
    EXPECT_ERROR(runProcess("/no/such/program", {}, {}, {}, {}), NotFound);
    const reelwright::testing::TempFolder folder;
    EXPECT_FALSE(runProcess(folder / "x", {}, {}, {}, {}).has_value());
}

TEST(Process, is_ended_when_it_takes_too_long_also_when_it_will_not) {
    const auto result =
        shell("trap '' TERM INT HUP; while true; do sleep 1000; done", {.wallClock = seconds(1)});
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Timeout);
    EXPECT_NE(result.error().message.find("longer than 1 seconds"), std::string::npos)
        << result.error().message;
}

TEST(Process, is_ended_when_it_is_silent_too_long) {
    const auto result =
        shell("echo first; echo noise >&2; exec sleep 1000", {.withoutProgress = seconds(1)});
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Timeout);
    EXPECT_NE(result.error().message.find("no progress"), std::string::npos)
        << result.error().message;
}

TEST(Process, that_closed_its_output_is_still_watched) {
    EXPECT_ERROR(shell("exec >&- 2>&-; exec sleep 1000", {.wallClock = seconds(1)}), Timeout);
}

TEST(Process, is_ended_on_a_stop_with_its_children) {
    std::stop_source stop;
    std::string child;
    const auto result = shell(
        "sleep 1000 & echo $!; wait", {},
        [&](std::string_view line) {
            child = line;
            stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
    bool gone = false;
    for (int i = 0; i < 100'000 && !gone; ++i, std::this_thread::yield()) {
        ASSIGN_OK(const ProcessResult state,
                  shell("cat /proc/" + child + "/stat 2>/dev/null || true"));
        gone = state.output.empty() || state.output.find(") Z ") != std::string::npos;
    }
    EXPECT_TRUE(gone) << "the grandchild lives on";
}

TEST(Process, a_flood_of_output_is_cut_and_does_not_hang) {
    ASSIGN_OK(const ProcessResult result, shell("head -c 20000000 /dev/zero; head -c 300000 "
                                                "/dev/zero | tr '\\0' e >&2; printf end >&2"));
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_LE(result.output.size(), 16U << 20);
    EXPECT_LE(result.errors.size(), 64U << 10);
    EXPECT_TRUE(result.errors.ends_with("end"));
}

TEST(Process, cannot_write_files_larger_than_allowed) {
    const reelwright::testing::TempFolder folder;
    ASSIGN_OK(const ProcessResult result,
              shell("exec head -c 1000000 /dev/zero > " + (folder / "a").string(),
                    {.fileBytes = 10'000, .wallClock = seconds(20)}));
    EXPECT_NE(result.exitCode, 0);
    EXPECT_LE(std::filesystem::file_size(folder / "a"), 10'000U);
}

TEST(Process, cannot_take_more_memory_than_allowed) {
    ASSIGN_OK(const ProcessResult result,
              shell("head -c 400000000 /dev/zero | tail -n 1 | wc -c; exit 0",
                    {.dataBytes = 50u << 20, .wallClock = seconds(20)}));
    EXPECT_EQ(result.output.find("400000000"), std::string::npos);
}

TEST(ParallelFor, runs_each_piece_once) {
    for (const int threads : {1, 3, 50}) {
        std::vector<std::atomic<int>> runs(40);
        VERIFY_OK(parallelFor(threads, 40, {}, [&](int i) -> Result<void> {
            ++runs[static_cast<std::size_t>(i)];
            return {};
        }));
        for (const auto& count : runs)
            EXPECT_EQ(count, 1);
    }
    VERIFY_OK(parallelFor(4, 0, {}, [](int) -> Result<void> { return Error{}; }));
    EXPECT_GE(processorCount(), 1);
}

TEST(ParallelFor, gives_the_error_and_hands_out_no_more) {
    std::atomic<int> runs{0};
    const auto result = parallelFor(2, 100'000, {}, [&](int i) -> Result<void> {
        ++runs;
        if (i == 5)
            return Error{ErrorKind::DiskFull, "Full.", {}};
        return {};
    });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::DiskFull);
    EXPECT_LT(runs, 100'000);
}

TEST(ParallelFor, tells_when_the_memory_is_not_enough) {
    EXPECT_ERROR(parallelFor(3, 100, {},
                             [&](int i) -> Result<void> {
                                 if (i == 5)
                                     throw std::bad_alloc();
                                 return {};
                             }),
                 OutOfMemory);
}

TEST(ParallelFor, ends_on_a_stop) {
    std::stop_source stop;
    std::atomic<int> runs{0};
    EXPECT_ERROR(parallelFor(3, 1'000'000, stop.get_token(),
                             [&](int) -> Result<void> {
                                 if (++runs == 10)
                                     stop.request_stop();
                                 return {};
                             }),
                 Cancelled);
    EXPECT_LT(runs, 1000);
}

} // namespace
} // namespace reelwright::base
