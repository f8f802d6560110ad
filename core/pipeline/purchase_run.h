// The steps of a purchase, for the purchase*.cpp files only. One owner.
#pragma once

#include "pipeline/purchase.h"

namespace reelwright::pipeline {

class PurchaseRun {
public:
    PurchaseRun(const PurchaseDesk& desk, const PurchaseOrder& order, spend::Intent intent,
                const base::ProgressSink& progress, std::stop_token stop)
        : m_desk(desk)
        , m_order(order)
        , m_intent(std::move(intent))
        , m_progress(progress)
        , m_stop(std::move(stop)) {}

    [[nodiscard]] const spend::Intent& intent() const { return m_intent; }

    // Each does what its state needs; the state has changed afterwards, or an error says why not.
    base::Result<void> send();   // of Reserved
    base::Result<void> search(); // of Unknown; unchanged when a person must decide
    base::Result<void> poll();   // of Accepted
    base::Result<void> fetch();  // of Succeeded

    // Stores `next`; it is this run's intent from now on. Errors: Busy when somebody else had it.
    base::Result<void> advance(spend::Intent next);
    base::Result<void> advance(spend::IntentState state, std::string note);

    // A free request until it is answered, with pauses; for a while. `answered` says whether an
    // answer is one: 5xx and 429 are tried again. Errors: Unreachable, Denied, Cancelled.
    base::Result<net::Response> ask(const net::Request& request);

private:
    base::Result<base::Json> withFiles(const base::Json& input);
    base::Result<std::string> addressOf(const std::string& sha256);
    base::Result<void> answered(const net::Response& response,
                                const generate::Submission& submission);
    base::Result<void> failed(const net::Failure& failure);
    base::Result<void> turnedDown(const generate::Refused& refused);
    base::Result<void> ended(const generate::Run& run);
    [[nodiscard]] std::int64_t now() const { return m_desk.clock.unixMillis(); }

    const PurchaseDesk& m_desk;
    const PurchaseOrder& m_order;
    spend::Intent m_intent;
    const base::ProgressSink& m_progress;
    std::stop_token m_stop;
    int m_notSent = 0; // tries that did not leave the machine
    int m_throttled = 0;
};

// An input as it can be known again in a list: long texts stand by their hash.
std::string recognisable(const base::Json& input);

} // namespace reelwright::pipeline
