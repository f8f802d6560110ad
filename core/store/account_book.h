// The person's account on this machine: spend::Account over an SQLite file of its own, which
// several programs may have open. Thread-safe.
#pragma once

#include "spend/account.h"
#include "store/database.h"

namespace reelwright::store {

class AccountBook final : public spend::Account {
public:
    // Opens `folder`/account.sqlite, made when it is missing. Errors: Unsupported (newer format),
    // Corrupt, Io kinds.
    static base::Result<AccountBook> open(const std::filesystem::path& folder);

    base::Result<void> reserve(const std::vector<spend::Entry>& entries) override;
    base::Result<void> note(const std::vector<spend::Entry>& entries) override;
    base::Result<std::vector<spend::Entry>> entriesOf(const std::string& place) override;
    base::Result<std::vector<spend::Entry>>
    entriesElsewhere(const std::vector<spend::IntentId>& intents,
                     const std::string& place) override;
    base::Result<void> remove(const std::vector<spend::IntentId>& intents) override;
    base::Result<spend::Standing> standing(const std::string& month) override;
    base::Result<std::vector<spend::MonthRow>> months() override;
    base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string& who,
                                std::int64_t now) override;
    base::Result<void> approve(const std::string& month, base::Usd more, const std::string& who,
                               std::int64_t now) override;
    base::Result<bool> markAlert(const std::string& name) override;

private:
    explicit AccountBook(Database database)
        : m_database(std::move(database)) {}
    base::Result<void> put(const spend::Entry& entry);

    Database m_database;
};

} // namespace reelwright::store
