// Where a project's intents and ledger are kept: declared here, implemented by store/ (SQLite) and
// by a double in the tests. Implementations are thread-safe; every change is durable, also against
// a power cut, when the call returns.
#pragma once

#include "base/result.h"
#include "spend/intent.h"
#include "spend/ledger.h"

#include <optional>
#include <vector>

namespace reelwright::spend {

class SpendStore {
public:
    virtual ~SpendStore() = default;

    // Adds all, or none: as Reserved, or as Fetched where the result is here already (then nothing
    // is ever sent for it). Errors: OverBudget with the sums when the project's limit does
    // not allow it, Exists when a live or succeeded run of the same request hash is there.
    virtual base::Result<void> reserve(const std::vector<Intent>& intents, std::int64_t now) = 0;

    // Errors: NotFound.
    virtual base::Result<Intent> load(const IntentId& id) = 0;
    virtual base::Result<std::vector<Intent>> intents() = 0; // oldest first

    // Stores what changed of an intent that is still in the state `from` and held by `next.owner`
    // or by nobody, and adds its ledger line. False: it has changed meanwhile.
    virtual base::Result<bool> advance(const Intent& next, IntentState from, std::int64_t now) = 0;

    // An approval or another line about the project; `n` is given by the store.
    virtual base::Result<void> add(const LedgerLine& line) = 0;
    virtual base::Result<std::vector<LedgerLine>> ledger() = 0; // oldest first

    virtual base::Result<Standing> standing() = 0;
    // None: no limit of its own.
    virtual base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string& who,
                                        std::int64_t now) = 0;
    // Marks that the alert of this name was given; false when it had been.
    virtual base::Result<bool> markAlert(const std::string& name) = 0;
};

} // namespace reelwright::spend
