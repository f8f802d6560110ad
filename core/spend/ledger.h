// The ledger of one project: what was reserved, paid, given back and approved. Thread-safe: plain
// values.
#pragma once

#include "base/money.h"
#include "spend/intent.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace reelwright::spend {

// One line; lines are added and never changed. The lines of one intent add up to what it counts
// for now (Intent::counted).
struct LedgerLine {
    std::int64_t n = 0;
    std::int64_t at = 0; // unix milliseconds
    IntentId intent;     // empty: about the project, such as an approval
    std::string kind;    // the state that the intent came to; "approval", "budget", "adjusted",
                         // "reused" (a result was here already), "linked" (fetched again by link)
    base::Usd amount;    // of an intent: by how much more (or less) counts than before
    std::string who;     // of an approval: the user's name on this machine
    std::string note;
    bool operator==(const LedgerLine&) const = default;
};

// A limit and what stands against it.
struct Standing {
    std::optional<base::Usd> limit; // none: no limit
    base::Usd approved;             // beyond the limit
    base::Usd spent;                // paid
    base::Usd open;                 // reserved for what is not ended

    [[nodiscard]] base::Usd counted() const { return spent + open; }
    // What may still be reserved; none: no limit.
    [[nodiscard]] std::optional<base::Usd> left() const;
    // Counted as a share of the limit with what was approved; 0 without a limit.
    [[nodiscard]] double share() const;
};

// How often a result was there without a payment.
struct Hits {
    int sent = 0;                      // runs that were sent to a provider
    int reused = 0;                    // results that were here
    int linked = 0;                    // results that were still at the provider
    [[nodiscard]] double rate() const; // 0..1 of all three; 0 when there was none
};
Hits hitsOf(std::span<const Intent> runs, std::span<const LedgerLine> ledger);

inline constexpr double kAlertShare = 0.8;
inline constexpr base::Usd kUsualMonth{50'000'000};

// "$1.25", "$0.003": all digits that matter, at least two.
std::string dollars(base::Usd amount);

// "2026-11": the month of a time, UTC; months of budgets are these.
std::string monthOf(std::int64_t unixMillis);

} // namespace reelwright::spend
