#include "pipeline/job_batch.h"

#include "base/json.h"
#include "jobs/runner.h"

#include <algorithm>
#include <map>
#include <mutex>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using jobs::Job;
using jobs::JobState;

namespace {

// Adds up the shares of all pieces for the listener.
class Ledger {
public:
    Ledger(std::string stage, std::string message, const std::vector<Piece>& pieces,
           const Listener& listener)
        : m_stage(std::move(stage))
        , m_message(std::move(message))
        , m_listener(listener)
        , m_total(static_cast<int>(pieces.size())) {
        for (const Piece& piece : pieces)
            m_weights[piece.key] = piece.weight;
    }

    void tell(const Job& job, const std::string& label) {
        const std::lock_guard lock(m_mutex);
        double& share = m_shares[job.spec.key];
        share = job.state == JobState::Completed ? 1 : std::max(share, job.progress);
        if (job.state == JobState::Completed)
            ++m_done;
        double sum = 0;
        double whole = 0;
        for (const auto& [key, weight] : m_weights) {
            whole += weight;
            sum += weight * (m_shares.contains(key) ? m_shares[key] : 0);
        }
        if (m_listener)
            m_listener({m_stage, fmt::format("{} {}", m_message, label),
                        whole > 0 ? sum / whole : 1, m_done, m_total});
    }

private:
    std::string m_stage;
    std::string m_message;
    const Listener& m_listener;
    int m_total;
    int m_done = 0;
    std::mutex m_mutex;
    std::map<std::string, double> m_weights;
    std::map<std::string, double> m_shares;
};

std::string sentenceOf(const Job& job, const std::string& label) {
    if (job.state == JobState::Parked)
        return fmt::format(
            "Work on {} ended the whole program twice and is parked. To try it once more: "
            "reel jobs PROJECT retry {}.",
            label, job.id.text);
    if (job.state == JobState::Cancelled)
        return fmt::format(
            "Work on {} was cancelled. To take it up again: reel jobs PROJECT retry {}.", label,
            job.id.text);
    return fmt::format("Work on {} failed: {}", label, job.error);
}

} // namespace

Result<void> runPieces(Workspace& workspace, const std::string& stage, const std::string& message,
                       const std::vector<Piece>& pieces, const Listener& listener,
                       const std::stop_token& stop) {
    if (pieces.empty())
        return {};
    std::map<std::string, const Piece*> byKey;
    std::map<std::string, Error> failures;
    std::mutex failuresMutex;
    std::vector<jobs::JobId> batch;
    for (const Piece& piece : pieces) {
        if (!byKey.emplace(piece.key, &piece).second)
            continue;
        TRY_ASSIGN(jobs::JobId id, workspace.project.jobs().enqueue(
                                       {.kind = piece.kind,
                                        .key = piece.key,
                                        .payload = base::canonicalText({{"label", piece.label}})},
                                       workspace.clock.unixMillis()));
        batch.push_back(std::move(id));
    }
    const jobs::JobKind work{
        [&](const jobs::JobContext& context) -> Result<void> {
            auto done = byKey.at(context.job.spec.key)->work(context.progress, context.stop);
            if (!done) {
                const std::lock_guard lock(failuresMutex);
                failures.insert_or_assign(context.job.spec.key, done.error());
            }
            return done;
        },
        workspace.workers};
    std::map<std::string, jobs::JobKind> kinds;
    for (const Piece& piece : pieces)
        kinds.emplace(piece.kind, work);
    Ledger ledger(stage, message, pieces, listener);
    jobs::JobRunner runner(workspace.project.jobs(), workspace.clock, std::move(kinds),
                           workspace.workers);
    TRY_ASSIGN(const std::vector<Job> ended,
               runner.run(batch, stop, [&](const jobs::JobEvent& event) {
                   ledger.tell(event.job, byKey.at(event.job.spec.key)->label);
               }));
    for (const Job& job : ended) {
        if (job.state == JobState::Completed)
            continue;
        const auto cause = failures.find(job.spec.key);
        const std::string& label = byKey.at(job.spec.key)->label;
        return Error{cause != failures.end() ? cause->second.kind : ErrorKind::Io,
                     sentenceOf(job, label), cause != failures.end() ? cause->second.detail : ""};
    }
    return {};
}

} // namespace reelwright::pipeline
