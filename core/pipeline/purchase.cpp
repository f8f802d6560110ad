#include "pipeline/purchase.h"

#include "pipeline/purchase_run.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using generate::Refusal;
using generate::Run;
using generate::RunState;
using spend::Intent;
using spend::IntentState;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

bool needsAPerson(const Intent& before, const Intent& after) {
    return before.state == IntentState::Unknown && after.state == IntentState::Unknown;
}

Result<PurchaseRun> opened(const PurchaseDesk& desk, const PurchaseOrder& order,
                           const spend::IntentId& id, const base::ProgressSink& progress,
                           const std::stop_token& stop) {
    TRY_ASSIGN(Intent intent, desk.books.load(id));
    if (!intent.owner.empty() && intent.owner != desk.owner && spend::isLive(intent.state))
        return Error{ErrorKind::Busy, "Another program works on this run.", {}};
    return PurchaseRun(desk, order, std::move(intent), progress, stop);
}

} // namespace

std::string textOf(const std::vector<FetchedFile>& files) {
    Json list = Json::array();
    for (const FetchedFile& file : files)
        list.push_back({{"sha256", file.sha256}, {"extension", file.extension}});
    return base::canonicalText(list);
}

Result<std::vector<FetchedFile>> fetchedFiles(const Intent& intent) {
    if (intent.files.empty())
        return std::vector<FetchedFile>{};
    TRY_ASSIGN(const Json list, base::parseJson(intent.files, "The files of a paid run"));
    return base::readJson("The files of a paid run", [&] {
        std::vector<FetchedFile> files;
        for (const Json& item : list)
            files.push_back({item.at("sha256"), item.at("extension")});
        return files;
    });
}

bool isAnswer(std::string_view outputShape) {
    return outputShape == "json" || outputShape == "text";
}

Result<void> PurchaseRun::advance(Intent next) {
    next.owner = m_desk.owner;
    next.changedAt = now();
    TRY_ASSIGN(const bool done, m_desk.books.advance(next, m_intent.state, next.changedAt));
    if (!done)
        return Error{ErrorKind::Busy, "Another program works on this run.", {}};
    m_intent = std::move(next);
    return {};
}

Result<void> PurchaseRun::advance(IntentState state, std::string note) {
    Intent next = m_intent;
    next.state = state;
    next.note = std::move(note);
    return advance(std::move(next));
}

Result<net::Response> PurchaseRun::ask(const net::Request& request) {
    const milliseconds began = m_desk.clock.elapsed();
    milliseconds pause = m_desk.times.firstPoll;
    while (true) {
        const net::Answer answer = m_desk.http.send(request, m_stop);
        if (answer && answer->isSuccess())
            return *answer;
        Error trouble;
        milliseconds wait = pause;
        if (answer) {
            const generate::Refused refused = m_order.provider.readRefusal(*answer);
            trouble = {ErrorKind::Unreachable, refused.message, {}};
            if (refused.kind == Refusal::KeyRejected || refused.kind == Refusal::NoCredit)
                return Error{ErrorKind::Denied, refused.message, {}};
            if (refused.kind != Refusal::Throttled && refused.kind != Refusal::Broken)
                return Error{ErrorKind::NotFound, refused.message, {}};
            if (refused.retryAfter)
                wait = std::max(wait, milliseconds(std::int64_t(*refused.retryAfter * 1000)));
        } else {
            trouble = answer.error().error;
            if (trouble.kind != ErrorKind::Unreachable && trouble.kind != ErrorKind::Timeout)
                return trouble;
        }
        if (m_desk.clock.elapsed() - began > m_desk.gate.scaled(m_desk.times.offline))
            return trouble;
        TRY(m_desk.gate.wait(wait, m_stop));
        pause = std::min(pause * 2, 60'000ms);
    }
}

Result<void> PurchaseRun::poll() {
    milliseconds pause = m_desk.times.firstPoll;
    while (true) {
        auto answer =
            ask(m_order.provider.poll(m_order.access, m_intent.slug, m_intent.providerId));
        if (!answer) {
            if (answer.error().kind != ErrorKind::NotFound)
                return std::move(answer).error();
            return advance(IntentState::LostPaid,
                           fmt::format("{} no longer knows the run; it counts as paid.",
                                       m_order.provider.label));
        }
        TRY_ASSIGN(Run run, m_order.provider.readRun(*answer, m_intent.providerId));
        if (run.state == RunState::Succeeded && m_order.provider.fetchResult != nullptr) {
            auto result = ask(
                m_order.provider.fetchResult(m_order.access, m_intent.slug, m_intent.providerId));
            if (!result && result.error().kind == ErrorKind::NotFound) { // turned down: it failed
                run.state = RunState::Failed;
                run.error = result.error().message;
                return ended(run);
            }
            if (!result)
                return std::move(result).error();
            TRY_ASSIGN(run, m_order.provider.readRun(*result, m_intent.providerId));
        }
        if (run.progress && m_progress)
            m_progress(std::clamp(*run.progress, 0.0, 1.0));
        if (run.state != RunState::Waiting && run.state != RunState::Running)
            return ended(run);
        TRY(m_desk.gate.wait(pause, m_stop));
        pause = std::min(pause * 3 / 2, m_desk.times.longestPoll);
    }
}

Result<void> PurchaseRun::ended(const Run& run) {
    Intent next = m_intent;
    const auto bill = [&] {
        const auto cost = m_order.bill(m_intent, run);
        next.actual = cost ? *cost : m_intent.estimate;
    };
    const std::string_view who = m_order.provider.label;
    switch (run.state) {
    case RunState::Waiting:
    case RunState::Running:
        return {};
    case RunState::Succeeded:
        bill();
        if (!run.output.is_null()) {
            next.state = IntentState::Succeeded;
            next.output = base::canonicalText(run.output);
            next.note.clear();
        } else {
            next.state = IntentState::LostPaid;
            next.note = run.dataRemoved
                            ? fmt::format("It was finished, but {} has removed the result.", who)
                            : fmt::format("{} says that it is finished and gives no result.", who);
        }
        return advance(std::move(next));
    case RunState::Cancelled:
        bill();
        next.state = IntentState::Cancelled;
        next.note = "It was cancelled; the time until then is charged.";
        return advance(std::move(next));
    case RunState::Aborted:
        next.state = IntentState::Failed;
        next.note = fmt::format("{} did not begin it; nothing is charged.", who);
        return advance(std::move(next));
    case RunState::Failed:
        break;
    }
    next.state = IntentState::Failed;
    next.note = fmt::format("{} could not make it: {}", who,
                            run.error.empty() ? "it gave no reason." : run.error);
    const auto flagged = m_order.provider.moderation != nullptr
                             ? m_order.provider.moderation(run.error)
                             : std::nullopt;
    if (flagged)
        next.note = fmt::format("{} turned it down; flagged: {}. ({})", who,
                                generate::nameOf(*flagged), run.error);
    TRY(advance(next));
    if (flagged)
        return Error{ErrorKind::Refused, next.note, {}};
    return {};
}

Result<Intent> pursue(const PurchaseDesk& desk, const PurchaseOrder& order,
                      const spend::IntentId& id, const base::ProgressSink& progress,
                      const std::stop_token& stop) {
    TRY_ASSIGN(PurchaseRun run, opened(desk, order, id, progress, stop));
    while (spend::isLive(run.intent().state)) {
        TRY(base::checkStop(stop));
        const Intent before = run.intent();
        switch (before.state) {
        case IntentState::Reserved:
            TRY(run.send());
            break;
        case IntentState::Sending: // it was being sent when something ended this program
            TRY(run.advance(IntentState::Unknown, "The program ended while it was being sent."));
            break;
        case IntentState::Unknown:
            TRY(run.search());
            break;
        case IntentState::Accepted:
            TRY(run.poll());
            break;
        case IntentState::Succeeded:
            TRY(run.fetch());
            break;
        default:
            break;
        }
        if (needsAPerson(before, run.intent()))
            break;
    }
    return run.intent();
}

Result<Intent> cancelPurchase(const PurchaseDesk& desk, const PurchaseOrder& order,
                              const spend::IntentId& id, const std::stop_token& stop) {
    TRY_ASSIGN(PurchaseRun run, opened(desk, order, id, {}, stop));
    switch (run.intent().state) {
    case IntentState::Reserved:
        TRY(run.advance(IntentState::Released, "It was cancelled before it was sent."));
        return run.intent();
    case IntentState::Accepted: {
        if (order.provider.cancel == nullptr)
            return Error{ErrorKind::Unsupported,
                         fmt::format("{} cannot cancel a run.", order.provider.label),
                         {}};
        TRY(run.ask(
            order.provider.cancel(order.access, run.intent().slug, run.intent().providerId)));
        TRY(run.poll());
        return run.intent();
    }
    case IntentState::Sending:
    case IntentState::Unknown:
        return Error{ErrorKind::Unsupported,
                     "Nobody knows yet whether it arrived: look again, then cancel it.",
                     {}};
    default:
        return Error{ErrorKind::Unsupported, "It has ended already.", {}};
    }
}

Result<Intent> giveUp(const PurchaseDesk& desk, const spend::IntentId& id) {
    TRY_ASSIGN(Intent intent, desk.books.load(id));
    if (!spend::isLive(intent.state))
        return Error{ErrorKind::InvalidInput,
                     fmt::format("The run for {} has ended already.", intent.purpose),
                     {}};
    const IntentState before = intent.state;
    const bool wasSent = before != IntentState::Reserved;
    intent.state = wasSent ? IntentState::LostPaid : IntentState::Released;
    intent.owner = desk.owner;
    intent.note = wasSent ? "Given up by the person; it counts as paid."
                          : "Given up by the person before it was sent.";
    TRY_ASSIGN(const bool done, desk.books.advance(intent, before, desk.clock.unixMillis()));
    if (!done)
        return Error{ErrorKind::Busy, "Another program works on this run.", {}};
    return intent;
}

} // namespace reelwright::pipeline
