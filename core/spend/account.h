// The budget of the month over all projects of a person on this machine: declared here, implemented
// by store/ and by a double in the tests. An index of what the projects' ledgers say, and the place
// where their reservations meet. Thread-safe, also against other processes; durable as SpendStore.
#pragma once

#include "base/result.h"
#include "spend/intent.h"
#include "spend/ledger.h"

#include <optional>
#include <vector>

namespace reelwright::spend {

// What one run counts for in its month.
struct Entry {
    IntentId intent;
    std::string place; // folder of the project
    std::string month;
    base::Usd counted;
    bool live = false; // a reservation, not yet a bill
    bool operator==(const Entry&) const = default;
};

Entry entryOf(const Intent& intent, const std::string& place);

struct MonthRow {
    std::string month;
    Standing standing;
};

class Account {
public:
    virtual ~Account() = default;

    // Adds all or none. Errors: OverBudget with the sums when the month's limit does not allow it.
    virtual base::Result<void> reserve(const std::vector<Entry>& entries) = 0;
    // Adds or replaces entries by their intents, whatever the limit: what is true is noted.
    virtual base::Result<void> note(const std::vector<Entry>& entries) = 0;
    virtual base::Result<std::vector<Entry>> entriesOf(const std::string& place) = 0;
    // Those of these runs that stand for another place.
    virtual base::Result<std::vector<Entry>> entriesElsewhere(const std::vector<IntentId>& intents,
                                                              const std::string& place) = 0;
    virtual base::Result<void> remove(const std::vector<IntentId>& intents) = 0;

    virtual base::Result<Standing> standing(const std::string& month) = 0;
    virtual base::Result<std::vector<MonthRow>> months() = 0; // those with entries, newest first
    virtual base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string& who,
                                        std::int64_t now) = 0;
    // Raises one month beyond the limit.
    virtual base::Result<void> approve(const std::string& month, base::Usd more,
                                       const std::string& who, std::int64_t now) = 0;
    // Marks that the alert of this name was given; false when it had been.
    virtual base::Result<bool> markAlert(const std::string& name) = 0;
};

} // namespace reelwright::spend
