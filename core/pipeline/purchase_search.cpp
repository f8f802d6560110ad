// A request that got no answer is looked for among the provider's runs.
#include "pipeline/purchase_run.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using generate::Run;
using spend::Intent;
using spend::IntentState;
using namespace std::chrono_literals;

namespace {

constexpr int kMostPages = 100;

enum class Likeness { None, Maybe, Sure };

// What is known of the run that is looked for.
struct Wanted {
    const Intent& intent;
    Json sent;
    std::int64_t from; // of the provider's clock
    std::int64_t until;
};

Likeness likeness(const Wanted& wanted, const Run& run) {
    if (!run.createdAt || *run.createdAt < wanted.from || *run.createdAt > wanted.until)
        return Likeness::None;
    const Intent& intent = wanted.intent;
    if (!run.slug.empty() && run.slug != intent.slug)
        return Likeness::None;
    const bool forgotten = run.dataRemoved || !run.input.is_object() || run.input.empty();
    if (forgotten)
        return Likeness::Maybe;
    if (!intent.seedKey.empty() && run.input.contains(intent.seedKey) &&
        wanted.sent.contains(intent.seedKey))
        return run.input[intent.seedKey] == wanted.sent[intent.seedKey] ? Likeness::Sure
                                                                        : Likeness::None;
    return recognisable(run.input) == intent.sent ? Likeness::Sure : Likeness::None;
}

} // namespace

Result<void> PurchaseRun::search() {
    const auto& times = m_desk.times;
    if (m_order.provider.list == nullptr || !m_intent.sentAt)
        return {};
    // Until then it may still be on its way, or the list may lag behind. The machine may have slept
    // between the mark and the request, so that the time of the trouble counts too.
    const std::int64_t settled =
        std::max(*m_intent.sentAt + m_desk.gate.scaled(times.sendLimit + times.grace).count(),
                 m_intent.changedAt + m_desk.gate.scaled(times.grace).count());
    const std::chrono::milliseconds rest(settled - now());
    // A clock that was set back must not make anybody wait for hours.
    if (rest.count() > 0 &&
        !m_desk.clock.wait(std::min(rest, m_desk.gate.scaled(times.sendLimit + times.grace)),
                           m_stop))
        return Error{ErrorKind::Cancelled, "Stopped.", {}};

    TRY_ASSIGN(const auto all, m_desk.books.intents());
    std::set<std::string> known;
    int unknown = 0; // runs of this model of which nobody knows
    for (const Intent& intent : all) {
        if (intent.provider == m_intent.provider && !intent.providerId.empty())
            known.insert(intent.providerId);
        if (intent.slug == m_intent.slug &&
            (intent.state == IntentState::Unknown || intent.state == IntentState::Sending))
            ++unknown;
    }
    TRY_ASSIGN(Json sent, base::parseJson(m_intent.sent, "A sent request"));

    std::int64_t offset = m_intent.serverOffset;
    for (int look = 1; look <= 2; ++look) { // a list may lag behind
        std::vector<Run> sure;
        std::vector<Run> maybe;
        std::string page;
        for (int pages = 0; pages == 0 || !page.empty(); ++pages) {
            if (pages == kMostPages)
                return Error{ErrorKind::Unsupported,
                             fmt::format("The list of runs at {} is too long to be searched.",
                                         m_order.provider.label),
                             {}};
            const std::int64_t from = *m_intent.sentAt + offset - times.window.count();
            TRY_ASSIGN(const net::Response response,
                       ask(m_order.provider.list(m_order.access, from, page)));
            if (const auto server = response.serverMillis(); server && page.empty()) {
                const std::int64_t measured = *server - now();
                const bool far = std::abs(measured - offset) > times.window.count() / 2;
                offset = measured;
                if (far) {
                    --pages; // the same again with the right clock
                    continue;
                }
            }
            TRY_ASSIGN(const generate::RunPage list, m_order.provider.readList(response));
            // The machine may have slept while it was sending: there is no latest time but now.
            const Wanted wanted{m_intent, sent, from, now() + offset + times.window.count()};
            bool older = false;
            for (const Run& run : list.runs) {
                older = older || (run.createdAt && *run.createdAt < from);
                if (known.contains(run.id))
                    continue;
                const Likeness how = likeness(wanted, run);
                if (how == Likeness::Sure)
                    sure.push_back(run);
                else if (how == Likeness::Maybe)
                    maybe.push_back(run);
            }
            page = older ? std::string() : list.next;
        }
        const auto byAge = [](const Run& a, const Run& b) { return a.createdAt < b.createdAt; };
        std::ranges::sort(sure, byAge);
        if (sure.empty() && maybe.size() == 1 && unknown == 1)
            sure = maybe;
        if (!sure.empty()) {
            Intent next = m_intent;
            next.state = IntentState::Accepted;
            next.providerId = sure.front().id;
            next.serverOffset = offset;
            if (sure.size() > 1)
                next.note =
                    fmt::format("{} has {} equal runs; the others were not asked for again: {}",
                                m_order.provider.label, sure.size(), sure[1].id);
            return advance(std::move(next));
        }
        if (!maybe.empty()) {
            Intent next = m_intent;
            next.note =
                fmt::format("{} has {} runs that may be this one and no longer tells what they "
                            "were made of. Say whether it shall be made again.",
                            m_order.provider.label, maybe.size());
            return advance(std::move(next));
        }
        if (look == 1)
            TRY(m_desk.gate.wait(10s, m_stop));
    }
    return advance(IntentState::Reserved, "It had not arrived.");
}

} // namespace reelwright::pipeline
