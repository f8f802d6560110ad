// One paid run, from the wish to the bill. Thread-safe: plain values.
#pragma once

#include "base/ids.h"
#include "base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reelwright::spend {

using IntentId = base::Id<struct IntentTag>;

enum class IntentState {
    Reserved,  // counted against the budget; nothing has been sent
    Sending,   // the request may be on its way
    Unknown,   // sent, but nobody knows whether it arrived: looked for at the provider
    Accepted,  // the provider has it: `providerId`
    Succeeded, // finished at the provider, not yet here
    Fetched,   // the result is here, checked and on the disk
    Failed,    // ended without a result and without a charge
    Cancelled, // stopped by the person; charged for the time that it ran
    LostPaid,  // paid, but the result is gone at the provider
    Released,  // never accepted: nothing was paid
};

// "reserved", "sending", ...: stored and shown names.
std::string_view nameOf(IntentState state);
std::optional<IntentState> intentStateFromName(std::string_view name);
inline constexpr int kIntentStateCount = 10;

// It may still come to something: not ended yet.
bool isLive(IntentState state);
// Whether it counts against budgets at its estimate (live), at what it cost, or not at all.
enum class Counts { AtEstimate, AtCost, Not };
Counts countsOf(IntentState state);

struct Intent {
    IntentId id;          // one for each run that the person wanted
    std::string project;  // id of the project's film
    std::string purpose;  // what the result is for, for people: "scene 4"
    std::string target;   // what the result is for, for the program: JSON, see pipeline/
    std::string provider; // id in generate/providers
    std::string model;    // id of the model file
    std::string slug;     // the provider's name of the model
    std::string version;  // may be empty
    std::string requestHash;
    std::string input;     // canonical JSON, files by hash
    std::string seedKey;   // the input that carries a seed of this run's own; may be empty
    std::string priceDate; // of the price that the estimate is made of
    base::Usd estimate;    // what it will cost when it succeeds
    IntentState state = IntentState::Reserved;
    std::optional<std::int64_t> sentAt; // unix milliseconds, our clock
    std::int64_t serverOffset = 0;      // the provider's clock less ours, milliseconds
    std::string sent;                   // what was sent, long texts by hash: to know it again
    std::string providerId;             // empty until it was accepted
    std::string output;                 // JSON of the provider's output; empty until it succeeded
    std::string files;                  // JSON list of what was fetched; empty until then
    std::optional<base::Usd> actual;    // what it cost; none until it ended
    int attempt = 0;                    // times that it was sent
    std::string owner;                  // the run of the program that is sending it
    std::string note;                   // the last trouble, a sentence
    bool landed = false;                // the result is in the film or among the assets
    std::int64_t createdAt = 0;         // unix milliseconds
    std::int64_t changedAt = 0;

    bool operator==(const Intent&) const = default;
    // What it counts for against a budget now.
    [[nodiscard]] base::Usd counted() const;
};

} // namespace reelwright::spend
