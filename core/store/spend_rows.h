// A project's intents and ledger in its file: spend::SpendStore over SQLite. Thread-safe.
#pragma once

#include "spend/spend_store.h"
#include "store/database.h"

namespace reelwright::store {

class SpendRows final : public spend::SpendStore {
public:
    // `database` is borrowed and must outlive this.
    explicit SpendRows(Database& database)
        : m_database(database) {}

    base::Result<void> reserve(const std::vector<spend::Intent>& intents,
                               std::int64_t now) override;
    base::Result<spend::Intent> load(const spend::IntentId& id) override;
    base::Result<std::vector<spend::Intent>> intents() override;
    base::Result<bool> advance(const spend::Intent& next, spend::IntentState from,
                               std::int64_t now) override;
    base::Result<void> add(const spend::LedgerLine& line) override;
    base::Result<std::vector<spend::LedgerLine>> ledger() override;
    base::Result<spend::Standing> standing() override;
    base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string& who,
                                std::int64_t now) override;
    base::Result<bool> markAlert(const std::string& name) override;

    // Called once by the only owner at start: what a dead process was sending is unknown now, and
    // nothing is held any more. Returns how many were held.
    base::Result<int> recover(std::int64_t now);

    // Marks a result as landed, inside a transaction of the caller.
    base::Result<void> markLanded(const spend::IntentId& id);

private:
    base::Result<void> put(const spend::Intent& intent);

    Database& m_database; // its lock is held by each call
};

} // namespace reelwright::store
