// Runs durable jobs on worker threads until a batch is finished; where memory is not enough, fewer
// at once. Knows no kind of job: handlers are given. Thread-safe: run() is called by one thread at a time.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "jobs/job.h"
#include "jobs/job_store.h"

#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::jobs {

// What a handler gets. Must be idempotent: the job may have been half done before.
struct JobContext {
    const Job& job;
    std::stop_token stop;
    std::function<void(double share)> progress; // stored now and then, told to listeners at once
};

struct JobKind {
    std::function<base::Result<void>(const JobContext&)> run;
    int concurrency = 1; // most jobs of this kind at once
};

struct JobEvent {
    Job job; // state and progress as of now
};

class JobRunner {
public:
    // `store` and `clock` are borrowed and must outlive the runner.
    JobRunner(JobStore& store, const base::Clock& clock, std::map<std::string, JobKind> kinds,
              int workers);

    // Works until every job of `batch` is completed, failed, cancelled or parked, waiting for
    // retries. Other available jobs are left alone. A stop lets running handlers return, releases
    // their jobs and gives Cancelled. Otherwise returns the batch's jobs as they ended (but dropped
    // ones); a failed job is no error of run() itself. Errors: NotFound for a job that is not there
    // at the start, the store's. `listener` is called from worker threads, one call at a time; may
    // be empty.
    base::Result<std::vector<Job>> run(const std::vector<JobId>& batch, const std::stop_token& stop,
                                       const std::function<void(const JobEvent&)>& listener);

private:
    class Session;

    JobStore& m_store;
    const base::Clock& m_clock;
    std::map<std::string, JobKind> m_kinds;
    int m_workers;
};

// True for failures that another attempt may mend: Io, Timeout, Busy, OutOfMemory.
bool isWorthRetrying(const base::Error& error);

} // namespace reelwright::jobs
