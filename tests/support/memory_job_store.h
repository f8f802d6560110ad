// jobs::JobStore in memory: what the contract says in as few words as possible. Thread-safe.
#pragma once

#include "jobs/job_store.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include <fmt/format.h>

namespace reelwright::testing {

class MemoryJobStore final : public jobs::JobStore {
public:
    using Job = jobs::Job;
    using JobId = jobs::JobId;
    using JobState = jobs::JobState;

    base::Result<JobId> enqueue(const jobs::JobSpec& spec, std::int64_t now) override {
        const std::lock_guard lock(m_mutex);
        const auto same =
            std::ranges::find(m_rows, spec.key, [](const Row& row) { return row.job.spec.key; });
        if (same == m_rows.end()) {
            Row row;
            row.job = {.id = {fmt::format("job-{:06}", ++m_made)},
                       .spec = spec,
                       .availableAt = now,
                       .createdAt = now,
                       .changedAt = now};
            m_rows.push_back(row);
            return row.job.id;
        }
        Job& job = same->job;
        const std::string kind = job.spec.kind;
        job.spec = spec;
        job.spec.kind = kind;
        job.changedAt = now;
        const bool over = job.state == JobState::Completed || job.state == JobState::Cancelled ||
                          job.state == JobState::Failed;
        if (over)
            *same = {
                .job = {
                    .id = job.id, .spec = job.spec, .createdAt = job.createdAt, .changedAt = now}};
        if (same->job.state != JobState::Running)
            same->job.availableAt = now;
        return same->job.id;
    }

    base::Result<std::optional<Job>> claim(const std::set<JobId>& among,
                                           const std::set<std::string>& fullKinds,
                                           std::int64_t now) override {
        const std::lock_guard lock(m_mutex);
        Job* best = nullptr;
        for (Row& row : m_rows) {
            Job& job = row.job;
            const bool may = job.state == JobState::Available && job.availableAt <= now &&
                             among.contains(job.id) && !fullKinds.contains(job.spec.kind);
            if (may &&
                (best == nullptr || job.spec.priority > best->spec.priority ||
                 (job.spec.priority == best->spec.priority && job.createdAt < best->createdAt)))
                best = &job;
        }
        if (best == nullptr)
            return std::optional<Job>();
        best->state = JobState::Running;
        ++best->attempt;
        best->changedAt = now;
        return std::optional(*best);
    }

    base::Result<void> reportProgress(const JobId& id, double share, std::int64_t now) override {
        return whileRunning(id, now, [&](Row& row) { row.job.progress = share; });
    }
    base::Result<void> complete(const JobId& id, std::int64_t now) override {
        return whileRunning(id, now, [](Row& row) {
            row.job.state = JobState::Completed;
            row.job.progress = 1;
            row.job.error.clear();
            row.job.deaths = 0;
            row.deathProgress = -1;
        });
    }
    base::Result<void> postpone(const JobId& id, const std::string& error, std::int64_t retryAt,
                                std::int64_t now) override {
        return whileRunning(id, now, [&](Row& row) {
            row.job.state = JobState::Available;
            row.job.error = error;
            row.job.availableAt = retryAt;
        });
    }
    base::Result<void> fail(const JobId& id, const std::string& error, std::int64_t now) override {
        return whileRunning(id, now, [&](Row& row) {
            row.job.state = JobState::Failed;
            row.job.error = error;
        });
    }
    base::Result<void> release(const JobId& id, std::int64_t now) override {
        return whileRunning(id, now, [](Row& row) {
            row.job.state = JobState::Available;
            row.job.attempt = std::max(0, row.job.attempt - 1);
        });
    }

    base::Result<void> cancel(const JobId& id, std::int64_t now) override {
        const std::lock_guard lock(m_mutex);
        TRY_ASSIGN(Row* const row, find(id));
        if (row->job.state != JobState::Completed && row->job.state != JobState::Cancelled) {
            row->job.state = JobState::Cancelled;
            row->job.changedAt = now;
        }
        return {};
    }
    base::Result<void> retry(const JobId& id, std::int64_t now) override {
        const std::lock_guard lock(m_mutex);
        TRY_ASSIGN(Row* const row, find(id));
        const JobState state = row->job.state;
        if (state != JobState::Failed && state != JobState::Cancelled && state != JobState::Parked)
            return base::Error{base::ErrorKind::InvalidInput, "There is nothing to try again.", {}};
        row->job.state = JobState::Available;
        row->job.attempt = row->job.deaths = 0;
        row->job.progress = 0;
        row->job.availableAt = row->job.changedAt = now;
        row->deathProgress = -1;
        return {};
    }
    base::Result<void> drop(const JobId& id) override {
        const std::lock_guard lock(m_mutex);
        TRY_ASSIGN(Row* const row, find(id));
        if (row->job.state == JobState::Running)
            return base::Error{base::ErrorKind::Busy, "The job is running.", {}};
        m_rows.erase(m_rows.begin() + (row - m_rows.data()));
        return {};
    }

    base::Result<Job> load(const JobId& id) override {
        const std::lock_guard lock(m_mutex);
        TRY_ASSIGN(const Row* const row, find(id));
        return row->job;
    }
    base::Result<std::vector<Job>> list() override {
        const std::lock_guard lock(m_mutex);
        std::vector<Job> all;
        for (const Row& row : m_rows)
            all.push_back(row.job);
        std::ranges::stable_sort(all, {}, &Job::createdAt);
        return all;
    }

    base::Result<int> recover(std::int64_t now) override {
        const std::lock_guard lock(m_mutex);
        int found = 0;
        for (Row& row : m_rows) {
            Job& job = row.job;
            if (job.state != JobState::Running)
                continue;
            ++found;
            job.deaths = job.progress > row.deathProgress ? 1 : job.deaths + 1;
            row.deathProgress = job.progress;
            job.attempt = std::max(0, job.attempt - 1);
            job.changedAt = now;
            job.state = job.deaths >= jobs::kDeathsToPark ? JobState::Parked : JobState::Available;
            if (job.state == JobState::Parked)
                job.error = "It ended the whole program twice.";
        }
        return found;
    }

private:
    struct Row {
        Job job;
        double deathProgress = -1;
    };

    base::Result<Row*> find(const JobId& id) {
        const auto at = std::ranges::find(m_rows, id, [](const Row& row) { return row.job.id; });
        if (at == m_rows.end())
            return base::Error{
                base::ErrorKind::NotFound, fmt::format("There is no job {}.", id.text), {}};
        return &*at;
    }

    template <typename Change>
    base::Result<void> whileRunning(const JobId& id, std::int64_t now, const Change& change) {
        const std::lock_guard lock(m_mutex);
        const auto row = find(id);
        if (!row || (*row)->job.state != JobState::Running)
            return {};
        change(**row);
        (*row)->job.changedAt = now;
        return {};
    }

    std::mutex m_mutex;
    std::vector<Row> m_rows;
    int m_made = 0;
};

} // namespace reelwright::testing
