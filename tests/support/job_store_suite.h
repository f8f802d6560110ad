// What every jobs::JobStore must do. A store is tried by
//     INSTANTIATE_TYPED_TEST_SUITE_P(Name, JobStoreSuite, Maker);
// where Maker is default-constructible, sets itself up and gives `jobs::JobStore& store()`.
#pragma once

#include "jobs/job_store.h"
#include "support/verify.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace reelwright::testing {

using jobs::Job;
using jobs::JobId;
using jobs::JobSpec;
using jobs::JobState;
using jobs::Priority;

inline JobSpec makeSpec(const std::string& key, const std::string& kind = "draw") {
    return {.kind = kind, .key = key, .payload = "{\"key\":\"" + key + "\"}"};
}

template <typename Maker>
class JobStoreSuite : public ::testing::Test {
protected:
    jobs::JobStore& store() { return m_maker.store(); }

    JobId add(const JobSpec& spec, std::int64_t now = 1000) {
        const auto id = store().enqueue(spec, now);
        EXPECT_TRUE(id.has_value());
        if (!id)
            return {};
        m_all.insert(*id);
        return *id;
    }
    // The id of the job that is claimed next; empty when there is none.
    JobId claim(std::int64_t now = 1000, const std::set<std::string>& full = {}) {
        const auto job = store().claim(m_all, full, now);
        EXPECT_TRUE(job.has_value());
        return job && *job ? (*job)->id : JobId{};
    }
    Job load(const JobId& id) {
        const auto job = store().load(id);
        EXPECT_TRUE(job.has_value());
        return job ? *job : Job{};
    }
    // A job brought into a state.
    JobId in(JobState state, const std::string& key = "k") {
        const JobId id = add(makeSpec(key), 1000);
        if (state == JobState::Available)
            return id;
        EXPECT_EQ(claim(1000), id);
        switch (state) {
        case JobState::Completed:
            EXPECT_TRUE(store().complete(id, 1001));
            break;
        case JobState::Cancelled:
            EXPECT_TRUE(store().cancel(id, 1001));
            break;
        case JobState::Failed:
            EXPECT_TRUE(store().fail(id, "It broke.", 1001));
            break;
        case JobState::Parked:
            EXPECT_TRUE(store().recover(1001));
            EXPECT_EQ(claim(1002), id);
            EXPECT_TRUE(store().recover(1003));
            break;
        default:
            break;
        }
        EXPECT_EQ(load(id).state, state);
        return id;
    }

    static constexpr JobState kStates[] = {JobState::Available, JobState::Running,
                                           JobState::Completed, JobState::Cancelled,
                                           JobState::Failed,    JobState::Parked};

private:
    Maker m_maker;
    std::set<JobId> m_all;
};

TYPED_TEST_SUITE_P(JobStoreSuite);

TYPED_TEST_P(JobStoreSuite, a_new_job_is_available_with_all_that_was_asked) {
    const JobSpec spec{"draw", "key-1", "pay\"load\n雨", Priority::Interactive, 7};
    const Job job = this->load(this->add(spec, 1234));
    EXPECT_EQ(job.spec.kind, "draw");
    EXPECT_EQ(job.spec.key, "key-1");
    EXPECT_EQ(job.spec.payload, spec.payload);
    EXPECT_EQ(job.spec.priority, Priority::Interactive);
    EXPECT_EQ(job.spec.maxAttempts, 7);
    EXPECT_EQ(job.state, JobState::Available);
    EXPECT_EQ(job.attempt, 0);
    EXPECT_EQ(job.availableAt, 1234);
    EXPECT_EQ(job.createdAt, 1234);
    EXPECT_EQ(job.deaths, 0);
    EXPECT_EQ(job.progress, 0);
}

TYPED_TEST_P(JobStoreSuite, enqueueing_a_key_again_gives_the_same_job_in_each_state) {
    for (const JobState state : this->kStates) {
        const std::string key(jobs::nameOf(state));
        const JobId id = this->in(state, key);
        const Job before = this->load(id);
        EXPECT_EQ(this->add(makeSpec(key), 5000), id) << key;
        const Job after = this->load(id);
        const bool over = state == JobState::Completed || state == JobState::Cancelled ||
                          state == JobState::Failed;
        EXPECT_EQ(after.state, over ? JobState::Available : state) << key;
        EXPECT_EQ(after.attempt, over ? 0 : before.attempt) << key;
        EXPECT_EQ(after.progress, over ? 0 : before.progress) << key;
        EXPECT_EQ(after.error, over ? "" : before.error) << key;
        EXPECT_EQ(after.deaths, over ? 0 : before.deaths) << key;
        EXPECT_EQ(after.createdAt, before.createdAt) << key;
        if (state == JobState::Running) {
            VERIFY_OK(this->store().complete(id, 5001));
        } else if (after.state == JobState::Available) {
            VERIFY_OK(this->store().drop(id));
        }
    }
}

TYPED_TEST_P(JobStoreSuite, enqueueing_a_waiting_job_again_makes_it_due_now) {
    const JobId id = this->in(JobState::Running);
    VERIFY_OK(this->store().postpone(id, "Busy.", 90'000, 1001));
    EXPECT_EQ(this->claim(2000), JobId{});
    EXPECT_EQ(this->add(makeSpec("k"), 2000), id);
    EXPECT_EQ(this->load(id).attempt, 1);
    EXPECT_EQ(this->claim(2000), id);
}

TYPED_TEST_P(JobStoreSuite, enqueueing_again_brings_the_new_payload_and_priority) {
    const JobId id = this->add(makeSpec("k"));
    JobSpec spec = makeSpec("k");
    spec.payload = "moved";
    spec.priority = Priority::Interactive;
    spec.maxAttempts = 9;
    EXPECT_EQ(this->add(spec, 1001), id);
    const Job job = this->load(id);
    EXPECT_EQ(job.spec.payload, "moved");
    EXPECT_EQ(job.spec.priority, Priority::Interactive);
    EXPECT_EQ(job.spec.maxAttempts, 9);
}

TYPED_TEST_P(JobStoreSuite, claims_by_priority_then_age) {
    JobSpec low = makeSpec("low");
    low.priority = Priority::Background;
    JobSpec high = makeSpec("high");
    high.priority = Priority::Interactive;
    const JobId background = this->add(low, 100);
    const JobId second = this->add(makeSpec("second"), 300);
    const JobId first = this->add(makeSpec("first"), 200);
    const JobId interactive = this->add(high, 400);
    EXPECT_EQ(this->claim(), interactive);
    EXPECT_EQ(this->claim(), first);
    EXPECT_EQ(this->claim(), second);
    EXPECT_EQ(this->claim(), background);
    EXPECT_EQ(this->claim(), JobId{});
}

TYPED_TEST_P(JobStoreSuite, claiming_marks_the_job_running_and_counts_the_attempt) {
    const JobId id = this->add(makeSpec("k"));
    const auto claimed = this->store().claim({id}, {}, 2000);
    ASSERT_TRUE(claimed.has_value() && claimed->has_value());
    EXPECT_EQ((*claimed)->state, JobState::Running);
    EXPECT_EQ((*claimed)->attempt, 1);
    EXPECT_EQ((*claimed)->spec.payload, makeSpec("k").payload);
    EXPECT_EQ(this->load(id).state, JobState::Running);
    EXPECT_EQ(this->load(id).changedAt, 2000);
}

TYPED_TEST_P(JobStoreSuite, claims_only_what_is_due_wanted_and_of_a_kind_with_room) {
    const JobId late = this->add(makeSpec("late"), 5000);
    const JobId sing = this->add(makeSpec("sing", "sing"), 1000);
    EXPECT_EQ(this->claim(4999, {"sing"}), JobId{});
    const auto among = this->store().claim({late}, {}, 4999);
    ASSERT_TRUE(among.has_value());
    EXPECT_FALSE(among->has_value());
    EXPECT_EQ(this->claim(4999, {"draw"}), sing);
    EXPECT_EQ(this->claim(5000, {"sing"}), late);
}

TYPED_TEST_P(JobStoreSuite, completing_clears_the_error_and_fills_the_progress) {
    const JobId id = this->in(JobState::Running);
    VERIFY_OK(this->store().postpone(id, "Busy.", 1000, 1001));
    EXPECT_EQ(this->load(id).error, "Busy.");
    EXPECT_EQ(this->claim(), id);
    VERIFY_OK(this->store().complete(id, 1002));
    const Job job = this->load(id);
    EXPECT_EQ(job.error, "");
    EXPECT_EQ(job.progress, 1);
    EXPECT_EQ(job.attempt, 2);
}

TYPED_TEST_P(JobStoreSuite, what_is_told_of_a_job_that_does_not_run_is_ignored) {
    for (const JobState state : this->kStates) {
        if (state == JobState::Running)
            continue;
        const std::string key(jobs::nameOf(state));
        const JobId id = this->in(state, key);
        const Job before = this->load(id);
        VERIFY_OK(this->store().reportProgress(id, 0.7, 9000));
        VERIFY_OK(this->store().complete(id, 9000));
        VERIFY_OK(this->store().postpone(id, "Late.", 9000, 9000));
        VERIFY_OK(this->store().fail(id, "Late.", 9000));
        VERIFY_OK(this->store().release(id, 9000));
        const Job after = this->load(id);
        EXPECT_EQ(after.state, before.state) << key;
        EXPECT_EQ(after.progress, before.progress) << key;
        EXPECT_EQ(after.error, before.error) << key;
        EXPECT_EQ(after.attempt, before.attempt) << key;
        EXPECT_EQ(after.changedAt, before.changedAt) << key;
        VERIFY_OK(this->store().drop(id));
    }
}

TYPED_TEST_P(JobStoreSuite, releasing_does_not_count_the_attempt) {
    const JobId id = this->in(JobState::Running);
    VERIFY_OK(this->store().release(id, 1001));
    EXPECT_EQ(this->load(id).attempt, 0);
    EXPECT_EQ(this->claim(), id) << "a released job is due at once";
}

TYPED_TEST_P(JobStoreSuite, cancelling_takes_everything_that_is_not_completed) {
    for (const JobState state : this->kStates) {
        const JobId id = this->in(state, std::string(jobs::nameOf(state)));
        VERIFY_OK(this->store().cancel(id, 1005));
        EXPECT_EQ(this->load(id).state,
                  state == JobState::Completed ? JobState::Completed : JobState::Cancelled);
    }
}

TYPED_TEST_P(JobStoreSuite, retrying_takes_what_gave_up_and_counts_from_zero) {
    for (const JobState state : this->kStates) {
        const std::string key(jobs::nameOf(state));
        const JobId id = this->in(state, key);
        const auto retried = this->store().retry(id, 7000);
        const bool may =
            state == JobState::Failed || state == JobState::Cancelled || state == JobState::Parked;
        EXPECT_EQ(retried.has_value(), may) << key;
        if (may) {
            const Job job = this->load(id);
            EXPECT_EQ(job.state, JobState::Available) << key;
            EXPECT_EQ(job.attempt, 0) << key;
            EXPECT_EQ(job.deaths, 0) << key;
            EXPECT_EQ(job.availableAt, 7000) << key;
            VERIFY_OK(this->store().drop(id));
        } else {
            EXPECT_EQ(retried.error().kind, base::ErrorKind::InvalidInput) << key;
            VERIFY_OK(this->store().cancel(id, 7001));
        }
    }
}

TYPED_TEST_P(JobStoreSuite, dropping_removes_all_but_a_running_job) {
    for (const JobState state : this->kStates) {
        const JobId id = this->in(state, std::string(jobs::nameOf(state)));
        const auto dropped = this->store().drop(id);
        if (state == JobState::Running) {
            ASSERT_FALSE(dropped.has_value());
            EXPECT_EQ(dropped.error().kind, base::ErrorKind::Busy);
            VERIFY_OK(this->store().complete(id, 2000));
        } else {
            VERIFY_OK(dropped);
            EXPECT_ERROR(this->store().load(id), NotFound);
        }
    }
}

TYPED_TEST_P(JobStoreSuite, a_job_that_is_not_there_is_not_found) {
    const JobId nobody{"nobody"};
    EXPECT_ERROR(this->store().load(nobody), NotFound);
    EXPECT_ERROR(this->store().cancel(nobody, 1), NotFound);
    EXPECT_ERROR(this->store().retry(nobody, 1), NotFound);
    EXPECT_ERROR(this->store().drop(nobody), NotFound);
}

TYPED_TEST_P(JobStoreSuite, lists_all_jobs_oldest_first) {
    const JobId second = this->add(makeSpec("b"), 200);
    const JobId first = this->add(makeSpec("a"), 100);
    const JobId third = this->add(makeSpec("c"), 300);
    const auto all = this->store().list();
    ASSERT_TRUE(all.has_value());
    std::vector<JobId> ids;
    for (const Job& job : *all)
        ids.push_back(job.id);
    EXPECT_EQ(ids, (std::vector<JobId>{first, second, third}));
}

TYPED_TEST_P(JobStoreSuite, recovering_frees_running_jobs_and_leaves_the_others) {
    const JobId running = this->in(JobState::Running, "running");
    const JobId waiting = this->add(makeSpec("waiting"), 1000);
    const auto found = this->store().recover(2000);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(*found, 1);
    const Job job = this->load(running);
    EXPECT_EQ(job.state, JobState::Available);
    EXPECT_EQ(job.attempt, 0) << "the dead attempt does not count";
    EXPECT_EQ(job.deaths, 1);
    EXPECT_EQ(this->load(waiting).deaths, 0);
    EXPECT_EQ(this->store().recover(2001).value_or(-1), 0);
}

TYPED_TEST_P(JobStoreSuite, a_job_that_ends_the_program_twice_is_parked) {
    const JobId id = this->in(JobState::Running);
    VERIFY_OK(this->store().recover(2000));
    EXPECT_EQ(this->claim(3000), id);
    VERIFY_OK(this->store().recover(4000));
    const Job job = this->load(id);
    EXPECT_EQ(job.state, JobState::Parked);
    EXPECT_EQ(job.deaths, 2);
    EXPECT_FALSE(job.error.empty());
    EXPECT_EQ(this->claim(5000), JobId{}) << "nobody starts it again without a word";
}

TYPED_TEST_P(JobStoreSuite, a_job_that_gets_further_each_time_is_not_parked) {
    const JobId id = this->in(JobState::Running);
    for (int i = 1; i <= 9; ++i) {
        VERIFY_OK(this->store().reportProgress(id, i * 0.1, 2000));
        VERIFY_OK(this->store().recover(2000 + i));
        EXPECT_EQ(this->load(id).deaths, 1);
        EXPECT_EQ(this->claim(3000), id) << i;
    }
    VERIFY_OK(this->store().recover(4000));
    EXPECT_EQ(this->load(id).state, JobState::Parked) << "this time it got no further";
}

TYPED_TEST_P(JobStoreSuite, deaths_are_forgotten_when_a_job_is_asked_for_anew) {
    const JobId id = this->in(JobState::Running);
    VERIFY_OK(this->store().recover(2000));
    VERIFY_OK(this->store().cancel(id, 2001));
    EXPECT_EQ(this->add(makeSpec("k"), 2002), id);
    EXPECT_EQ(this->claim(2003), id);
    VERIFY_OK(this->store().recover(2004));
    EXPECT_EQ(this->load(id).state, JobState::Available);
}

TYPED_TEST_P(JobStoreSuite, one_job_is_claimed_by_one_thread_only) {
    std::set<JobId> ids;
    for (int i = 0; i < 40; ++i)
        ids.insert(this->add(makeSpec(std::to_string(i))));
    std::vector<std::vector<JobId>> claimed(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : claimed)
            threads.emplace_back([&] {
                while (true) {
                    const auto job = this->store().claim(ids, {}, 5000);
                    if (!job || !*job)
                        return;
                    mine.push_back((*job)->id);
                }
            });
    }
    std::multiset<JobId> all;
    for (const auto& mine : claimed)
        all.insert(mine.begin(), mine.end());
    EXPECT_EQ(all, std::multiset<JobId>(ids.begin(), ids.end()));
}

REGISTER_TYPED_TEST_SUITE_P(
    JobStoreSuite, a_new_job_is_available_with_all_that_was_asked,
    enqueueing_a_key_again_gives_the_same_job_in_each_state,
    enqueueing_a_waiting_job_again_makes_it_due_now,
    enqueueing_again_brings_the_new_payload_and_priority, claims_by_priority_then_age,
    claiming_marks_the_job_running_and_counts_the_attempt,
    claims_only_what_is_due_wanted_and_of_a_kind_with_room,
    completing_clears_the_error_and_fills_the_progress,
    what_is_told_of_a_job_that_does_not_run_is_ignored, releasing_does_not_count_the_attempt,
    cancelling_takes_everything_that_is_not_completed,
    retrying_takes_what_gave_up_and_counts_from_zero, dropping_removes_all_but_a_running_job,
    a_job_that_is_not_there_is_not_found, lists_all_jobs_oldest_first,
    recovering_frees_running_jobs_and_leaves_the_others,
    a_job_that_ends_the_program_twice_is_parked, a_job_that_gets_further_each_time_is_not_parked,
    deaths_are_forgotten_when_a_job_is_asked_for_anew, one_job_is_claimed_by_one_thread_only);

} // namespace reelwright::testing
