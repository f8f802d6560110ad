#include "spend/books.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace reelwright::spend {

using base::Error;
using base::ErrorKind;
using base::Result;

Entry entryOf(const Intent& intent, const std::string& place) {
    return {intent.id, place, monthOf(intent.createdAt), intent.counted(), isLive(intent.state)};
}

Error overBudget(const std::string& which, const Standing& standing, base::Usd needed) {
    return {ErrorKind::OverBudget,
            fmt::format("{} does not allow it: {} of {} are spent or reserved, and this needs {} "
                        "({} more than is left). Approve more or raise the budget.",
                        which, dollars(standing.counted()),
                        dollars(standing.limit.value_or(base::Usd{}) + standing.approved),
                        dollars(needed), dollars(needed - standing.left().value_or(needed))),
            {}};
}

namespace {

std::string alertText(const std::string& which, const Standing& standing) {
    return fmt::format("{} is used to {:.0f} %: {} of {}.", which, 100 * standing.share(),
                       dollars(standing.counted()),
                       dollars(standing.limit.value_or(base::Usd{}) + standing.approved));
}

} // namespace

Result<std::vector<std::string>> Books::reserve(const std::vector<Intent>& intents,
                                                std::int64_t now) {
    std::vector<Entry> entries;
    std::vector<IntentId> ids;
    for (const Intent& intent : intents) {
        entries.push_back(entryOf(intent, m_place));
        ids.push_back(intent.id);
    }
    TRY(m_account.reserve(entries));
    if (auto reserved = m_ledger.reserve(intents, now); !reserved) {
        TRY(m_account.remove(ids));
        return std::move(reserved).error();
    }

    std::vector<std::string> alerts;
    const std::string month = monthOf(now);
    TRY_ASSIGN(const Standing all, m_account.standing(month));
    if (all.share() >= kAlertShare) {
        TRY_ASSIGN(const bool first, m_account.markAlert("month " + month));
        if (first)
            alerts.push_back(alertText("The budget of this month", all));
    }
    TRY_ASSIGN(const Standing own, m_ledger.standing());
    if (own.share() >= kAlertShare) {
        TRY_ASSIGN(const bool first, m_ledger.markAlert("project"));
        if (first)
            alerts.push_back(alertText("The budget of this project", own));
    }
    return alerts;
}

Result<bool> Books::advance(const Intent& next, IntentState from, std::int64_t now) {
    TRY_ASSIGN(const bool done, m_ledger.advance(next, from, now));
    if (done)
        TRY(m_account.note({entryOf(next, m_place)}));
    return done;
}

Result<void> Books::leaveToOriginal(std::int64_t now,
                                    const std::function<bool(const std::string&)>& isProject) {
    TRY_ASSIGN(const auto intents, m_ledger.intents());
    std::vector<IntentId> unsure;
    for (const Intent& intent : intents)
        if (isLive(intent.state) && intent.providerId.empty())
            unsure.push_back(intent.id);
    TRY_ASSIGN(const auto elsewhere, m_account.entriesElsewhere(unsure, m_place));
    for (const Entry& entry : elsewhere) {
        if (!isProject(entry.place))
            continue; // it was moved here
        TRY_ASSIGN(Intent own, m_ledger.load(entry.intent));
        const IntentState before = own.state;
        own.state = IntentState::Released;
        own.note =
            fmt::format("It belongs to the project that this is a copy of ({}).", entry.place);
        TRY(m_ledger.advance(own, before, now)); // the account keeps what the original counts
    }
    return {};
}

Result<void> Books::agree(std::int64_t now,
                          const std::function<bool(const std::string& place)>& isProject) {
    TRY(leaveToOriginal(now, isProject));
    TRY_ASSIGN(const auto intents, m_ledger.intents());
    TRY_ASSIGN(const auto known, m_account.entriesOf(m_place));
    std::set<IntentId> own;
    std::vector<Entry> differing;
    for (const Intent& intent : intents) {
        own.insert(intent.id);
        const Entry entry = entryOf(intent, m_place);
        // What was left to the original of a copy stands for that place, not for this one.
        const bool isHere = std::ranges::find(known, entry.intent, &Entry::intent) != known.end();
        const bool isOriginals =
            !isHere && intent.state == IntentState::Released && intent.providerId.empty();
        if (!isOriginals && std::ranges::find(known, entry) == known.end())
            differing.push_back(entry);
    }
    TRY(m_account.note(differing));
    std::vector<IntentId> strangers; // reserved, but the program ended before the ledger knew
    for (const Entry& entry : known)
        if (!own.contains(entry.intent) && entry.live)
            strangers.push_back(entry.intent);
    return m_account.remove(strangers);
}

} // namespace reelwright::spend
