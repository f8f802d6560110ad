#include "spend/intent.h"

#include <array>

namespace reelwright::spend {

namespace {

constexpr std::array<std::string_view, kIntentStateCount> kNames = {
    "reserved", "sending", "unknown",   "accepted",  "succeeded",
    "fetched",  "failed",  "cancelled", "lost_paid", "released"};

} // namespace

std::string_view nameOf(IntentState state) {
    return kNames[static_cast<std::size_t>(state)];
}

std::optional<IntentState> intentStateFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<IntentState>(i);
    return std::nullopt;
}

bool isLive(IntentState state) {
    return countsOf(state) == Counts::AtEstimate;
}

Counts countsOf(IntentState state) {
    switch (state) {
    case IntentState::Reserved:
    case IntentState::Sending:
    case IntentState::Unknown:
    case IntentState::Accepted:
    case IntentState::Succeeded:
        return Counts::AtEstimate;
    case IntentState::Fetched:
    case IntentState::Cancelled:
    case IntentState::LostPaid:
        return Counts::AtCost;
    case IntentState::Failed:
    case IntentState::Released:
        return Counts::Not;
    }
    return Counts::AtEstimate;
}

base::Usd Intent::counted() const {
    switch (countsOf(state)) {
    case Counts::AtEstimate:
        return estimate;
    case Counts::AtCost:
        return actual.value_or(estimate);
    case Counts::Not:
        break;
    }
    return {};
}

} // namespace reelwright::spend
