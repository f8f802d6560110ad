// Where jobs are kept: declared here, implemented by store/ (SQLite) and by a double in the tests.
// Implementations are thread-safe; every change is durable when the call returns.
#pragma once

#include "base/result.h"
#include "jobs/job.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace reelwright::jobs {

// Deaths without getting further after which recover() parks a job.
inline constexpr int kDeathsToPark = 2;

class JobStore {
public:
    virtual ~JobStore() = default;

    // Adds a job. One of the same key that is available, running or parked keeps its state and
    // counts (an available one becomes due now); a completed, cancelled or failed one becomes
    // available with all counts at zero. The payload, priority and attempts allowed are the new
    // ones in any case.
    virtual base::Result<JobId> enqueue(const JobSpec& spec, std::int64_t now) = 0;

    // Takes the available job of `among` with the highest priority, then the oldest, whose time has
    // come and whose kind is not in `fullKinds`, and marks it running. Nothing when there is none.
    virtual base::Result<std::optional<Job>> claim(const std::set<JobId>& among,
                                                   const std::set<std::string>& fullKinds,
                                                   std::int64_t now) = 0;

    // These four act on a running job only and do nothing on another.
    virtual base::Result<void> reportProgress(const JobId& id, double share, std::int64_t now) = 0;
    virtual base::Result<void> complete(const JobId& id, std::int64_t now) = 0;
    // Back to available at `retryAt`.
    virtual base::Result<void> postpone(const JobId& id, const std::string& error,
                                        std::int64_t retryAt, std::int64_t now) = 0;
    virtual base::Result<void> fail(const JobId& id, const std::string& error,
                                    std::int64_t now) = 0;

    // Puts a running job back as if it had not been started: its attempt does not count.
    virtual base::Result<void> release(const JobId& id, std::int64_t now) = 0;

    // A job that is not completed becomes cancelled; the runner stops a running one when it next
    // reports progress. Errors: NotFound.
    virtual base::Result<void> cancel(const JobId& id, std::int64_t now) = 0;
    // A failed, cancelled or parked job becomes available, counts at zero. Errors: NotFound,
    // InvalidInput.
    virtual base::Result<void> retry(const JobId& id, std::int64_t now) = 0;
    // Removes a job that is not running. Errors: NotFound, Busy.
    virtual base::Result<void> drop(const JobId& id) = 0;

    virtual base::Result<Job> load(const JobId& id) = 0;
    // All jobs, oldest first.
    virtual base::Result<std::vector<Job>> list() = 0;

    // Called once by the only owner at start: running jobs are left-overs of a dead process. One
    // that got no further than at its last death counts a death, and is parked at kDeathsToPark;
    // the others become available. Returns how many were found.
    virtual base::Result<int> recover(std::int64_t now) = 0;
};

} // namespace reelwright::jobs
