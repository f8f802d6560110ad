// A project's ledger and the person's account kept in step: the one door for reserving and paying.
// Thread-safe as its two stores.
#pragma once

#include "spend/account.h"
#include "spend/spend_store.h"

#include <functional>

namespace reelwright::spend {

class Books {
public:
    // Both are borrowed and must outlive this; `place` is the project's folder. A copy of a project
    // lies in another place, so that the reservations of one are never taken for the other's.
    Books(SpendStore& ledger, Account& account, std::string place)
        : m_ledger(ledger)
        , m_account(account)
        , m_place(std::move(place)) {}

    // Reserves all or none, in the account first: a crash between the two counts too much for a
    // moment, never too little. Gives sentences on budgets that have come past kAlertShare for the
    // first time. Errors: OverBudget, Exists, the stores'.
    base::Result<std::vector<std::string>> reserve(const std::vector<Intent>& intents,
                                                   std::int64_t now);

    base::Result<Intent> load(const IntentId& id) { return m_ledger.load(id); }
    base::Result<std::vector<Intent>> intents() { return m_ledger.intents(); }

    // As SpendStore::advance; then the account.
    base::Result<bool> advance(const Intent& next, IntentState from, std::int64_t now);

    // Makes the account agree with the ledger: after a crash between the two, or when the project
    // came from another machine. Of a copy of a project, whose original is still there (`isProject`
    // of its place), runs that are not known to be at the provider are left to the original: they
    // are released here. Call when a project has been opened.
    base::Result<void> agree(std::int64_t now,
                             const std::function<bool(const std::string& place)>& isProject);

    [[nodiscard]] SpendStore& ledger() { return m_ledger; }
    [[nodiscard]] Account& account() { return m_account; }

private:
    base::Result<void> leaveToOriginal(std::int64_t now,
                                       const std::function<bool(const std::string&)>& isProject);

    SpendStore& m_ledger;
    Account& m_account;
    std::string m_place;
};

// OverBudget in words: which budget, what it allows, what is needed.
base::Error overBudget(const std::string& which, const Standing& standing, base::Usd needed);

} // namespace reelwright::spend
