#include "store/job_rows.h"

#include <fmt/format.h>

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using jobs::Job;
using jobs::JobId;
using jobs::JobSpec;
using jobs::JobState;

namespace {

constexpr const char* kColumns =
    "id, kind, key, payload, priority, max_attempts, state, attempt, available_at, "
    "progress, error, deaths, created_at, changed_at";

Result<Job> readRow(const Statement& row) {
    Job job;
    job.id = {row.text(0)};
    job.spec = {row.text(1), row.text(2), row.text(3), static_cast<jobs::Priority>(row.integer(4)),
                static_cast<int>(row.integer(5))};
    const auto state = jobs::jobStateFromName(row.text(6));
    if (!state)
        return Error{ErrorKind::Corrupt,
                     fmt::format("A job has the unknown state \"{}\".", row.text(6)),
                     {}};
    job.state = *state;
    job.attempt = static_cast<int>(row.integer(7));
    job.availableAt = row.integer(8);
    job.progress = row.real(9);
    job.error = row.text(10);
    job.deaths = static_cast<int>(row.integer(11));
    job.createdAt = row.integer(12);
    job.changedAt = row.integer(13);
    return job;
}

Error unknown(const JobId& id) {
    return {ErrorKind::NotFound, fmt::format("There is no job {}.", id.text), {}};
}

} // namespace

Result<JobId> JobRows::enqueue(const JobSpec& spec, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(
        Statement statement,
        m_database.prepare(
            "INSERT INTO job(id, kind, key, payload, priority, max_attempts, state, "
            "available_at, created_at, changed_at) VALUES(?,?,?,?,?,?,'available',?,?,?) "
            "ON CONFLICT(key) DO UPDATE SET "
            "payload=excluded.payload, priority=excluded.priority, "
            "max_attempts=excluded.max_attempts, changed_at=excluded.changed_at, "
            "attempt=CASE WHEN state IN('available','running','parked') THEN attempt ELSE 0 END, "
            "progress=CASE WHEN state IN('available','running','parked') THEN progress ELSE 0 END, "
            "error=CASE WHEN state IN('available','running','parked') THEN error ELSE '' END, "
            "deaths=CASE WHEN state IN('available','running','parked') THEN deaths ELSE 0 END, "
            "death_progress=CASE WHEN state IN('available','running','parked') THEN death_progress "
            "ELSE -1 END, "
            "available_at=CASE WHEN state='running' THEN available_at ELSE excluded.available_at "
            "END, "
            "state=CASE WHEN state IN('available','running','parked') THEN state ELSE 'available' "
            "END "
            "RETURNING id"));
    statement.bind(base::makeUniqueText()).bind(spec.kind).bind(spec.key).bind(spec.payload);
    statement.bind(static_cast<int>(spec.priority))
        .bind(spec.maxAttempts)
        .bind(now)
        .bind(now)
        .bind(now);
    TRY_ASSIGN(const bool row, statement.step());
    if (!row)
        return Error{ErrorKind::Internal, "A job could not be queued.", spec.kind};
    const JobId id{statement.text(0)};
    TRY(statement.run());
    return id;
}

Result<std::optional<Job>> JobRows::claim(const std::set<JobId>& among,
                                          const std::set<std::string>& fullKinds,
                                          std::int64_t now) {
    const auto lock = m_database.lock();
    std::optional<Job> found;
    {
        TRY_ASSIGN(Statement rows, m_database.prepare(fmt::format(
                                       "SELECT {} FROM job WHERE state='available' AND "
                                       "available_at<=? ORDER BY priority DESC, created_at, id",
                                       kColumns)));
        rows.bind(now);
        while (!found) {
            TRY_ASSIGN(const bool more, rows.step());
            if (!more)
                return found;
            TRY_ASSIGN(Job job, readRow(rows));
            if (among.contains(job.id) && !fullKinds.contains(job.spec.kind))
                found = std::move(job);
        }
    }
    TRY_ASSIGN(Statement update,
               m_database.prepare(
                   "UPDATE job SET state='running', attempt=attempt+1, changed_at=? WHERE id=?"));
    TRY(update.bind(now).bind(found->id.text).run());
    found->state = JobState::Running;
    ++found->attempt;
    found->changedAt = now;
    return found;
}

Result<void> JobRows::reportProgress(const JobId& id, double share, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement update,
               m_database.prepare(
                   "UPDATE job SET progress=?, changed_at=? WHERE id=? AND state='running'"));
    return update.bind(share).bind(now).bind(id.text).run();
}

Result<void> JobRows::complete(const JobId& id, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(
        Statement update,
        m_database.prepare("UPDATE job SET state='completed', progress=1, error='', deaths=0, "
                           "death_progress=-1, changed_at=? WHERE id=? AND state='running'"));
    return update.bind(now).bind(id.text).run();
}

Result<void> JobRows::postpone(const JobId& id, const std::string& error, std::int64_t retryAt,
                               std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement update,
               m_database.prepare("UPDATE job SET state='available', error=?, available_at=?, "
                                  "changed_at=? WHERE id=? AND state='running'"));
    return update.bind(error).bind(retryAt).bind(now).bind(id.text).run();
}

Result<void> JobRows::fail(const JobId& id, const std::string& error, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement update,
               m_database.prepare("UPDATE job SET state='failed', error=?, changed_at=? "
                                  "WHERE id=? AND state='running'"));
    return update.bind(error).bind(now).bind(id.text).run();
}

Result<void> JobRows::release(const JobId& id, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement update,
               m_database.prepare("UPDATE job SET state='available', attempt=max(attempt-1,0), "
                                  "changed_at=? WHERE id=? AND state='running'"));
    return update.bind(now).bind(id.text).run();
}

Result<void> JobRows::cancel(const JobId& id, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY(loadLocked(id));
    TRY_ASSIGN(Statement update,
               m_database.prepare("UPDATE job SET state='cancelled', changed_at=? WHERE id=? AND "
                                  "state NOT IN('completed','cancelled')"));
    return update.bind(now).bind(id.text).run();
}

Result<void> JobRows::retry(const JobId& id, std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(const Job job, loadLocked(id));
    if (job.state == JobState::Running || job.state == JobState::Completed ||
        job.state == JobState::Available)
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("The job is {}: there is nothing to try again.", nameOf(job.state)),
            {}};
    TRY_ASSIGN(Statement update,
               m_database.prepare(
                   "UPDATE job SET state='available', attempt=0, deaths=0, death_progress=-1, "
                   "progress=0, available_at=?, changed_at=? WHERE id=?"));
    return update.bind(now).bind(now).bind(id.text).run();
}

Result<void> JobRows::drop(const JobId& id) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(const Job job, loadLocked(id));
    if (job.state == JobState::Running)
        return Error{ErrorKind::Busy, "The job is running: cancel it first.", {}};
    TRY_ASSIGN(Statement remove, m_database.prepare("DELETE FROM job WHERE id=?"));
    return remove.bind(id.text).run();
}

Result<Job> JobRows::loadLocked(const JobId& id) {
    TRY_ASSIGN(Statement row,
               m_database.prepare(fmt::format("SELECT {} FROM job WHERE id=?", kColumns)));
    row.bind(id.text);
    TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return unknown(id);
    return readRow(row);
}

Result<Job> JobRows::load(const JobId& id) {
    const auto lock = m_database.lock();
    return loadLocked(id);
}

Result<std::vector<Job>> JobRows::list() {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement rows, m_database.prepare(fmt::format(
                                   "SELECT {} FROM job ORDER BY created_at, id", kColumns)));
    std::vector<Job> all;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return all;
        TRY_ASSIGN(Job job, readRow(rows));
        all.push_back(std::move(job));
    }
}

Result<int> JobRows::recover(std::int64_t now) {
    const auto lock = m_database.lock();
    int found = 0;
    TRY(m_database.transaction([&]() -> Result<void> {
        TRY_ASSIGN(const std::int64_t running,
                   m_database.integer("SELECT count(*) FROM job WHERE state='running'"));
        found = static_cast<int>(running);
        TRY_ASSIGN(
            Statement update,
            m_database.prepare("UPDATE job SET "
                               "deaths=CASE WHEN progress>death_progress THEN 1 ELSE deaths+1 END, "
                               "death_progress=progress, attempt=max(attempt-1,0), "
                               "state='available', changed_at=? WHERE state='running'"));
        TRY(update.bind(now).run());
        TRY_ASSIGN(Statement park,
                   m_database.prepare(
                       "UPDATE job SET state='parked', error='It ended the whole program twice.' "
                       "WHERE state='available' AND deaths>=?"));
        return park.bind(jobs::kDeathsToPark).run();
    }));
    return found;
}

Result<int> JobRows::releaseRunning(std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(const std::int64_t running,
               m_database.integer("SELECT count(*) FROM job WHERE state='running'"));
    TRY_ASSIGN(Statement update,
               m_database.prepare("UPDATE job SET state='available', attempt=max(attempt-1,0), "
                                  "changed_at=? WHERE state='running'"));
    TRY(update.bind(now).run());
    return static_cast<int>(running);
}

} // namespace reelwright::store
