#include "jobs/runner.h"

#include "base/hash.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/thread_pool.h"
#include "jobs/backoff.h"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <new>
#include <set>
#include <thread>

#include <fmt/format.h>

namespace reelwright::jobs {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::chrono::milliseconds kLongestNap{50};
constexpr double kStoredProgressStep = 0.05;

bool isFinished(JobState state) {
    return state != JobState::Available && state != JobState::Running;
}

std::uint64_t seedOf(const JobId& id) {
    base::Hasher hasher;
    return hasher.add(id.text).value64();
}

} // namespace

bool isWorthRetrying(const Error& error) {
    return error.kind == ErrorKind::Io || error.kind == ErrorKind::Timeout ||
           error.kind == ErrorKind::Busy || error.kind == ErrorKind::OutOfMemory;
}

// One call of run(): what the workers share.
class JobRunner::Session {
public:
    Session(JobRunner& runner, const std::vector<JobId>& batch, const std::stop_token& stop,
            const std::function<void(const JobEvent&)>& listener)
        : m_runner(runner)
        , m_waiting(batch.begin(), batch.end())
        , m_stop(stop)
        , m_listener(listener) {}

    void work() {
        try {
            takeAndPerform();
        } catch (const std::bad_alloc&) {
            fail(base::notEnoughMemory());
        }
    }

    enum class JobMayBeGone { No, Yes };

    // Forgets jobs that need no worker any more: finished before, parked, or dropped.
    Result<void> settle(JobMayBeGone mayBeGone) {
        const std::lock_guard lock(m_mutex);
        for (auto at = m_waiting.begin(); at != m_waiting.end();) {
            const auto job = m_runner.m_store.load(*at);
            const bool gone =
                !job && job.error().kind == ErrorKind::NotFound && mayBeGone == JobMayBeGone::Yes;
            if (!job && !gone)
                return job.error();
            at = gone || isFinished(job->state) ? m_waiting.erase(at) : std::next(at);
        }
        return {};
    }

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    void takeAndPerform() {
        while (!isOver()) {
            auto job = take();
            if (!job) {
                fail(std::move(job).error());
                return;
            }
            if (!*job) {
                // Somebody else may have cancelled or dropped what is still waited for.
                if (auto settled = settle(JobMayBeGone::Yes); !settled)
                    return fail(std::move(settled).error());
                nap();
                continue;
            }
            perform(**job);
        }
    }

    bool isOver() {
        const std::lock_guard lock(m_mutex);
        return m_waiting.empty() || m_failure.has_value() || m_stop.stop_requested();
    }

    void nap() {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, kLongestNap);
    }

    Result<std::optional<Job>> take() {
        const std::lock_guard lock(m_mutex);
        std::set<std::string> full;
        for (const auto& [kind, settings] : m_runner.m_kinds)
            if (m_running[kind] >= std::min(settings.concurrency, m_most))
                full.insert(kind);
        TRY_ASSIGN(std::optional<Job> job,
                   m_runner.m_store.claim(m_waiting, full, m_runner.m_clock.unixMillis()));
        if (job)
            ++m_running[job->spec.kind];
        return job;
    }

    void perform(const Job& job) {
        tell(job);
        double stored = job.progress;
        std::mutex storing;
        std::stop_source stopping; // by the caller, or by whoever cancels the job
        const std::stop_callback forward(m_stop, [&] { stopping.request_stop(); });
        const auto progress = [&](double share) {
            Job now = job;
            now.progress = share;
            tell(now);
            const std::lock_guard lock(storing);
            if (share - stored < kStoredProgressStep)
                return;
            stored = share;
            base::ignore(
                m_runner.m_store.reportProgress(job.id, share, m_runner.m_clock.unixMillis()),
                "progress is told again");
            if (const auto current = m_runner.m_store.load(job.id);
                current && current->state != JobState::Running)
                stopping.request_stop();
        };
        const auto kind = m_runner.m_kinds.find(job.spec.kind);
        const Result<void> outcome =
            kind == m_runner.m_kinds.end()
                ? Result<void>(
                      Error{ErrorKind::Unsupported,
                            fmt::format("This version does not know jobs of the kind \"{}\".",
                                        job.spec.kind),
                            {}})
                : handled(kind->second, JobContext{job, stopping.get_token(), progress});
        if (auto settled = record(job, outcome); !settled)
            fail(std::move(settled).error());
    }

    static Result<void> handled(const JobKind& kind, const JobContext& context) {
        try {
            return kind.run(context);
        } catch (const std::bad_alloc&) {
            return base::notEnoughMemory();
        }
    }

    Result<void> record(const Job& job, const Result<void>& outcome) {
        JobStore& store = m_runner.m_store;
        const std::int64_t now = m_runner.m_clock.unixMillis();
        if (!outcome && outcome.error().kind == ErrorKind::OutOfMemory)
            doLessAtOnce(job.spec.kind);
        if (outcome)
            TRY(store.complete(job.id, now));
        else if (outcome.error().kind == ErrorKind::Cancelled)
            TRY(store.release(job.id, now));
        else if (isWorthRetrying(outcome.error()) && job.attempt < job.spec.maxAttempts)
            TRY(store.postpone(job.id, outcome.error().message,
                               now + backoff(job.attempt, seedOf(job.id)).count(), now));
        else
            TRY(store.fail(job.id, outcome.error().message, now));
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
            base::log::info("jobs", "A job of the kind {} failed: {} {}", job.spec.kind,
                            outcome.error().message, outcome.error().detail);
        TRY_ASSIGN(const Job after, store.load(job.id));
        tell(after);
        const std::lock_guard lock(m_mutex);
        --m_running[job.spec.kind];
        if (isFinished(after.state))
            m_waiting.erase(job.id);
        m_changed.notify_all();
        return {};
    }

    // Half as many jobs of each kind as ran when the memory was not enough.
    void doLessAtOnce(const std::string& kind) {
        const std::lock_guard lock(m_mutex);
        m_most = std::max(1, std::min(m_most, m_running[kind]) / 2);
        base::log::info("jobs", "Not enough memory: at most {} of a kind at once.", m_most);
    }

    void tell(const Job& job) {
        if (!m_listener)
            return;
        const std::lock_guard lock(m_listenerMutex);
        m_listener({job});
    }

    void fail(Error error) {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(error);
        m_changed.notify_all();
    }

    JobRunner& m_runner;
    std::set<JobId> m_waiting;
    std::stop_token m_stop;
    const std::function<void(const JobEvent&)>& m_listener;
    std::mutex m_mutex;
    std::mutex m_listenerMutex;
    std::condition_variable m_changed;
    std::map<std::string, int> m_running;
    int m_most = std::numeric_limits<int>::max(); // jobs of a kind at once, where memory is short
    std::optional<Error> m_failure;
};

JobRunner::JobRunner(JobStore& store, const base::Clock& clock,
                     std::map<std::string, JobKind> kinds, int workers)
    : m_store(store)
    , m_clock(clock)
    , m_kinds(std::move(kinds))
    , m_workers(workers) {}

Result<std::vector<Job>> JobRunner::run(const std::vector<JobId>& batch,
                                        const std::stop_token& stop,
                                        const std::function<void(const JobEvent&)>& listener) {
    Session session(*this, batch, stop, listener);
    TRY(session.settle(Session::JobMayBeGone::No));
    {
        std::vector<std::jthread> workers;
        base::startThreads(workers, m_workers - 1, [&] { session.work(); });
        session.work();
    }
    if (session.failure())
        return *session.failure();
    if (stop.stop_requested())
        return Error{ErrorKind::Cancelled, "Stopped.", {}};
    std::vector<Job> jobs;
    for (const JobId& id : batch) {
        auto job = m_store.load(id);
        if (job)
            jobs.push_back(*std::move(job));
        else if (job.error().kind != ErrorKind::NotFound)
            return std::move(job).error();
    }
    return jobs;
}

} // namespace reelwright::jobs
