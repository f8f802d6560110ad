#include "jobs/runner.h"

#include "jobs/backoff.h"
#include "support/fake_clock.h"
#include "support/job_store_suite.h"
#include "support/memory_job_store.h"
#include "support/verify.h"

#include <atomic>
#include <latch>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

namespace reelwright::jobs {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using reelwright::testing::FakeClock;
using reelwright::testing::makeSpec;
using reelwright::testing::MemoryJobStore;
using std::chrono::milliseconds;

Error failure(ErrorKind kind) {
    return {kind, "It broke.", {}};
}

class Runner : public ::testing::Test {
protected:
    MemoryJobStore store;
    FakeClock clock{milliseconds(200)};
    std::stop_source stop;

    JobId add(const JobSpec& spec) {
        return store.enqueue(spec, clock.unixMillis()).value_or(JobId{});
    }

    std::vector<JobId> addMany(int count, const std::string& kind = "draw") {
        std::vector<JobId> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(add(makeSpec(kind + std::to_string(i), kind)));
        return ids;
    }

    Result<std::vector<Job>> run(const std::vector<JobId>& batch,
                                 std::map<std::string, JobKind> kinds, int workers = 3,
                                 const std::function<void(const JobEvent&)>& listener = {}) {
        JobRunner runner(store, clock, std::move(kinds), workers);
        return runner.run(batch, stop.get_token(), listener);
    }

    static void expectAll(const std::vector<Job>& jobs, JobState state) {
        for (const Job& job : jobs)
            EXPECT_EQ(job.state, state) << job.spec.key << " " << job.error;
    }
};

TEST_F(Runner, completes_a_batch_and_gives_it_back_in_order) {
    std::atomic<int> runs{0};
    const auto batch = addMany(25);
    ASSIGN_OK(const auto jobs, run(batch, {{"draw",
                                            {.run = [&](const JobContext& context) -> Result<void> {
                                                 EXPECT_EQ(context.job.state, JobState::Running);
                                                 EXPECT_FALSE(context.job.spec.payload.empty());
                                                 ++runs;
                                                 return {};
                                             },
                                             .concurrency = 3}}}));
    ASSERT_EQ(jobs.size(), batch.size());
    for (std::size_t i = 0; i < jobs.size(); ++i)
        EXPECT_EQ(jobs[i].id, batch[i]);
    expectAll(jobs, JobState::Completed);
    EXPECT_EQ(runs, 25);
}

TEST_F(Runner, where_memory_is_short_fewer_run_at_once_and_all_are_done) {
    std::atomic<int> now{0};
    std::atomic<int> mostAfter{0};
    std::atomic<bool> lacked{false};
    std::latch together(4);
    const auto batch = addMany(20);
    ASSIGN_OK(const auto jobs,
              run(batch,
                  {{"draw",
                    {.run = [&](const JobContext& context) -> Result<void> {
                         const int running = ++now;
                         if (lacked)
                             mostAfter = std::max<int>(mostAfter, running);
                         const bool first = context.job.spec.key == "draw0" && context.job.attempt == 1;
                         if (context.job.attempt == 1 && !lacked && !together.try_wait())
                             together.arrive_and_wait(); // four are at work
                         --now;
                         if (first) {
                             lacked = true;
                             throw std::bad_alloc();
                         }
                         if (lacked)
                             std::this_thread::sleep_for(milliseconds(2));
                         return {};
                     },
                     .concurrency = 4}}},
                  4));
    expectAll(jobs, JobState::Completed);
    EXPECT_EQ(jobs[0].attempt, 2);
    EXPECT_LE(mostAfter, 4);
}

TEST_F(Runner, an_empty_batch_is_done_at_once) {
    ASSIGN_OK(const auto jobs, run({}, {}));
    EXPECT_TRUE(jobs.empty());
}

TEST_F(Runner, leaves_jobs_of_other_batches_alone) {
    const auto all = addMany(6);
    VERIFY_OK(run({all[1], all[3]},
                  {{"draw", {.run = [](const JobContext&) -> Result<void> { return {}; }}}}));
    for (const std::size_t i : {0, 2, 4, 5})
        EXPECT_EQ(store.load(all[i])->state, JobState::Available);
}

TEST_F(Runner, does_not_run_again_what_is_completed) {
    const auto batch = addMany(3);
    std::atomic<int> runs{0};
    const std::map<std::string, JobKind> kinds = {
        {"draw", {.run = [&](const JobContext&) -> Result<void> {
             ++runs;
             return {};
         }}}};
    VERIFY_OK(run(batch, kinds));
    VERIFY_OK(run(batch, kinds));
    EXPECT_EQ(runs, 3);
}

TEST_F(Runner, tries_again_what_may_get_better_after_the_backoff) {
    const JobId id = add(makeSpec("k"));
    std::vector<std::int64_t> starts;
    ASSIGN_OK(const auto jobs, run({id}, {{"draw", {.run = [&](const JobContext&) -> Result<void> {
                                               starts.push_back(clock.unixMillis());
                                               if (starts.size() < 3)
                                                   return failure(ErrorKind::Io);
                                               return {};
                                           }}}}));
    expectAll(jobs, JobState::Completed);
    ASSERT_EQ(starts.size(), 3U);
    EXPECT_EQ(jobs.front().attempt, 3);
    EXPECT_GE(starts[1] - starts[0], 250);
    EXPECT_GE(starts[2] - starts[1], 500);
}

TEST_F(Runner, gives_up_after_the_allowed_attempts) {
    JobSpec spec = makeSpec("k");
    spec.maxAttempts = 2;
    const JobId id = add(spec);
    std::atomic<int> runs{0};
    ASSIGN_OK(const auto jobs, run({id}, {{"draw", {.run = [&](const JobContext&) -> Result<void> {
                                               ++runs;
                                               return failure(ErrorKind::Timeout);
                                           }}}}));
    expectAll(jobs, JobState::Failed);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(jobs.front().error, "It broke.");
}

TEST_F(Runner, does_not_try_again_what_cannot_get_better) {
    for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        const bool worth =
            kind == ErrorKind::Io || kind == ErrorKind::Timeout || kind == ErrorKind::Busy ||
            kind == ErrorKind::OutOfMemory;
        EXPECT_EQ(isWorthRetrying(failure(kind)), worth) << nameOf(kind);
        if (worth || kind == ErrorKind::Cancelled)
            continue;
        std::atomic<int> runs{0};
        ASSIGN_OK(const auto jobs, run({add(makeSpec(std::to_string(i)))},
                                       {{"draw", {.run = [&](const JobContext&) -> Result<void> {
                                             ++runs;
                                             return failure(kind);
                                         }}}}));
        expectAll(jobs, JobState::Failed);
        EXPECT_EQ(runs, 1) << nameOf(kind);
    }
}

TEST_F(Runner, one_failed_job_does_not_stop_the_others) {
    const auto batch = addMany(10);
    ASSIGN_OK(const auto jobs,
              run(batch, {{"draw", {.run = [&](const JobContext& context) -> Result<void> {
                               if (context.job.id == batch[2])
                                   return failure(ErrorKind::InvalidInput);
                               return {};
                           }}}}));
    for (const Job& job : jobs)
        EXPECT_EQ(job.state, job.id == batch[2] ? JobState::Failed : JobState::Completed);
}

TEST_F(Runner, a_stop_releases_running_jobs_without_counting_the_attempt) {
    const auto batch = addMany(6);
    std::latch bothRun(2);
    const auto result = run(batch,
                            {{"draw",
                              {.run = [&](const JobContext& context) -> Result<void> {
                                   bothRun.arrive_and_wait();
                                   stop.request_stop();
                                   EXPECT_TRUE(context.stop.stop_requested());
                                   return failure(ErrorKind::Cancelled);
                               },
                               .concurrency = 2}}},
                            2);
    EXPECT_ERROR(result, Cancelled);
    for (const JobId& id : batch) {
        EXPECT_EQ(store.load(id)->state, JobState::Available);
        EXPECT_EQ(store.load(id)->attempt, 0);
    }
}

TEST_F(Runner, a_stop_before_the_start_runs_nothing) {
    const auto batch = addMany(3);
    stop.request_stop();
    EXPECT_ERROR(run(batch, {{"draw", {.run = [](const JobContext&) -> Result<void> {
                                  ADD_FAILURE() << "a handler ran";
                                  return {};
                              }}}}),
                 Cancelled);
}

TEST_F(Runner, keeps_the_concurrency_of_each_kind) {
    auto batch = addMany(12, "draw");
    const auto songs = addMany(12, "sing");
    batch.insert(batch.end(), songs.begin(), songs.end());
    std::map<std::string, std::atomic<int>> now;
    std::map<std::string, std::atomic<int>> most;
    now["draw"] = now["sing"] = most["draw"] = most["sing"] = 0;
    const auto handler = [&](const JobContext& context) -> Result<void> {
        const std::string& kind = context.job.spec.kind;
        const int running = ++now[kind];
        int seen = most[kind];
        while (running > seen && !most[kind].compare_exchange_weak(seen, running)) {
        }
        std::this_thread::yield();
        --now[kind];
        return {};
    };
    ASSIGN_OK(const auto jobs, run(batch,
                                   {{"draw", {.run = handler, .concurrency = 2}},
                                    {"sing", {.run = handler, .concurrency = 1}}},
                                   6));
    expectAll(jobs, JobState::Completed);
    EXPECT_LE(most["draw"], 2);
    EXPECT_EQ(most["sing"], 1);
}

TEST_F(Runner, runs_two_of_a_kind_at_once_where_allowed) {
    const auto batch = addMany(2);
    std::latch both(2); // would wait for ever if they ran one after the other
    ASSIGN_OK(const auto jobs, run(batch,
                                   {{"draw",
                                     {.run = [&](const JobContext&) -> Result<void> {
                                          both.arrive_and_wait();
                                          return {};
                                      },
                                      .concurrency = 2}}},
                                   2));
    expectAll(jobs, JobState::Completed);
}

TEST_F(Runner, tells_the_start_the_progress_and_the_end_one_call_at_a_time) {
    const auto batch = addMany(4);
    std::atomic<int> inside{0};
    std::map<JobId, std::vector<std::pair<JobState, double>>> told;
    VERIFY_OK(run(batch,
                  {{"draw",
                    {.run = [&](const JobContext& context) -> Result<void> {
                         context.progress(0.25);
                         context.progress(0.75);
                         return {};
                     },
                     .concurrency = 4}}},
                  4, [&](const JobEvent& event) {
                      EXPECT_EQ(++inside, 1);
                      told[event.job.id].emplace_back(event.job.state, event.job.progress);
                      --inside;
                  }));
    const std::vector<std::pair<JobState, double>> expected = {{JobState::Running, 0},
                                                               {JobState::Running, 0.25},
                                                               {JobState::Running, 0.75},
                                                               {JobState::Completed, 1}};
    for (const JobId& id : batch)
        EXPECT_EQ(told[id], expected);
}

TEST_F(Runner, stores_progress_in_steps_so_that_a_crash_is_judged_by_it) {
    const JobId id = add(makeSpec("k"));
    VERIFY_OK(run({id}, {{"draw", {.run = [&](const JobContext& context) -> Result<void> {
                              context.progress(0.04);
                              EXPECT_EQ(store.load(id)->progress, 0) << "too small a step";
                              context.progress(0.5);
                              EXPECT_EQ(store.load(id)->progress, 0.5);
                              context.progress(0.54);
                              EXPECT_EQ(store.load(id)->progress, 0.5) << "too small a step";
                              return {};
                          }}}}));
}

TEST_F(Runner, progress_may_be_told_from_several_threads_of_a_handler) {
    const JobId id = add(makeSpec("k"));
    std::atomic<int> told{0};
    VERIFY_OK(run({id}, {{"draw", {.run = [&](const JobContext& context) -> Result<void> {
                              std::vector<std::jthread> threads;
                              for (int t = 0; t < 4; ++t)
                                  threads.emplace_back([&] {
                                      for (int i = 1; i <= 50; ++i) {
                                          clock.advance(milliseconds(600));
                                          context.progress(i / 50.0);
                                      }
                                  });
                              return {};
                          }}}},
                  1, [&](const JobEvent&) { ++told; }));
    EXPECT_EQ(told, 202);
}

TEST_F(Runner, a_parked_or_finished_job_does_not_hang_the_batch) {
    const auto batch = addMany(3);
    const std::set<JobId> among(batch.begin(), batch.end());
    VERIFY_OK(store.claim({batch[0]}, {}, clock.unixMillis()));
    VERIFY_OK(store.recover(clock.unixMillis()));
    VERIFY_OK(store.claim({batch[0]}, {}, clock.unixMillis()));
    VERIFY_OK(store.recover(clock.unixMillis()));
    VERIFY_OK(store.cancel(batch[1], clock.unixMillis()));
    ASSIGN_OK(
        const auto jobs,
        run(batch, {{"draw", {.run = [](const JobContext&) -> Result<void> { return {}; }}}}));
    EXPECT_EQ(jobs[0].state, JobState::Parked);
    EXPECT_EQ(jobs[1].state, JobState::Cancelled);
    EXPECT_EQ(jobs[2].state, JobState::Completed);
}

// The batch used to wait for ever for a job that somebody else had cancelled in the meantime.
TEST_F(Runner, a_job_cancelled_while_it_waits_does_not_hang_the_batch) {
    const auto batch = addMany(3);
    ASSIGN_OK(const auto jobs, run(batch, {{"draw", {.run = [&](const JobContext&) -> Result<void> {
                                                return store.cancel(batch[2], clock.unixMillis());
                                            }}}},
                                   1));
    EXPECT_EQ(jobs[0].state, JobState::Completed);
    EXPECT_EQ(jobs[2].state, JobState::Cancelled);
}

TEST_F(Runner, a_job_dropped_while_it_waits_does_not_hang_the_batch) {
    const auto batch = addMany(3);
    ASSIGN_OK(const auto jobs,
              run(batch, {{"draw", {.run = [&](const JobContext& context) -> Result<void> {
                               if (context.job.id == batch[0])
                                   return store.drop(batch[2]);
                               return {};
                           }}}},
                  1));
    ASSERT_EQ(jobs.size(), 2U);
    expectAll(jobs, JobState::Completed);
}

TEST_F(Runner, a_job_cancelled_while_it_runs_stays_cancelled) {
    const JobId id = add(makeSpec("k"));
    ASSIGN_OK(const auto jobs, run({id}, {{"draw", {.run = [&](const JobContext&) -> Result<void> {
                                               return store.cancel(id, clock.unixMillis());
                                           }}}}));
    EXPECT_EQ(jobs.front().state, JobState::Cancelled);
}

TEST_F(Runner, a_job_cancelled_while_it_runs_is_stopped_when_it_reports_progress) {
    const auto batch = addMany(2);
    ASSIGN_OK(const auto jobs, run(batch, {{"draw", {.run = [&](const JobContext& context) -> Result<void> {
                                                 if (context.job.id == batch[0])
                                                     base::ignore(store.cancel(batch[0], 1), "the state is checked below");
                                                 for (int i = 1; i <= 10; ++i) {
                                                     context.progress(i * 0.1);
                                                     if (context.stop.stop_requested())
                                                         return Error{ErrorKind::Cancelled, "Stopped.", {}};
                                                 }
                                                 EXPECT_EQ(context.job.id, batch[1]);
                                                 return {};
                                             }}}}));
    EXPECT_EQ(jobs[0].state, JobState::Cancelled);
    EXPECT_LT(jobs[0].progress, 0.9);
    EXPECT_EQ(jobs[1].state, JobState::Completed);
}

TEST_F(Runner, a_kind_that_nobody_knows_fails_in_words) {
    const JobId id = add(makeSpec("k", "juggle"));
    ASSIGN_OK(const auto jobs, run({id}, {}));
    EXPECT_EQ(jobs.front().state, JobState::Failed);
    EXPECT_NE(jobs.front().error.find("\"juggle\""), std::string::npos) << jobs.front().error;
}

TEST_F(Runner, a_batch_that_names_a_job_that_is_not_there_is_refused) {
    EXPECT_ERROR(run({JobId{"nobody"}}, {}), NotFound);
}

} // namespace
} // namespace reelwright::jobs
