// The durable queue's rows in the project file: jobs::JobStore over SQLite. Thread-safe.
#pragma once

#include "jobs/job_store.h"
#include "store/database.h"

namespace reelwright::store {

class JobRows final : public jobs::JobStore {
public:
    // `database` is borrowed and must outlive this.
    explicit JobRows(Database& database)
        : m_database(database) {}

    base::Result<jobs::JobId> enqueue(const jobs::JobSpec& spec, std::int64_t now) override;
    base::Result<std::optional<jobs::Job>> claim(const std::set<jobs::JobId>& among,
                                                 const std::set<std::string>& fullKinds,
                                                 std::int64_t now) override;
    base::Result<void> reportProgress(const jobs::JobId& id, double share,
                                      std::int64_t now) override;
    base::Result<void> complete(const jobs::JobId& id, std::int64_t now) override;
    base::Result<void> postpone(const jobs::JobId& id, const std::string& error,
                                std::int64_t retryAt, std::int64_t now) override;
    base::Result<void> fail(const jobs::JobId& id, const std::string& error,
                            std::int64_t now) override;
    base::Result<void> release(const jobs::JobId& id, std::int64_t now) override;
    base::Result<void> cancel(const jobs::JobId& id, std::int64_t now) override;
    base::Result<void> retry(const jobs::JobId& id, std::int64_t now) override;
    base::Result<void> drop(const jobs::JobId& id) override;
    base::Result<jobs::Job> load(const jobs::JobId& id) override;
    base::Result<std::vector<jobs::Job>> list() override;
    base::Result<int> recover(std::int64_t now) override;

    // Like recover() after an end that was no job's fault, such as a power cut: no death is
    // counted.
    base::Result<int> releaseRunning(std::int64_t now);

private:
    base::Result<jobs::Job> loadLocked(const jobs::JobId& id);

    Database&
        m_database; // its lock is held by each call: no change falls into another's transaction
};

} // namespace reelwright::store
