// What is paid, beside any one project: keys, the budget of the month. Opened when it is first
// needed, so that work without models never touches it. Thread-safe.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "generate/models.h" // for front ends, which see core/ through this folder
#include "pipeline/services.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::engine {

// A service and whether it can be used.
struct ServiceState {
    pipeline::Service service;
    std::string keyPlace; // where the key was found; empty: there is none
    std::string trouble;  // why it could not be looked for; empty
};

class Money {
public:
    Money(pipeline::ServiceSettings settings, std::shared_ptr<const base::Clock> clock)
        : m_settings(std::move(settings))
        , m_clock(std::move(clock)) {}

    // Errors: those of opening the account.
    base::Result<std::shared_ptr<pipeline::Services>> services();

    // Where results of models are kept for all projects.
    [[nodiscard]] std::filesystem::path resultsFolder() const;

    // Where it is kept how quick exports were, for all projects.
    [[nodiscard]] std::filesystem::path speedsFile() const;

    [[nodiscard]] std::vector<ServiceState> serviceStates() const;
    // Gives the place. Errors: see pipeline/keys.h; NotFound for an unknown service.
    base::Result<std::string> setKey(const std::string& service, const base::Secret& key,
                                     const std::string& store) const;
    base::Result<std::vector<std::string>> removeKey(const std::string& service) const;
    // Who the key belongs to.
    base::Result<std::string> testKey(const std::string& service, const std::stop_token& stop);

    // The budget of this month over all projects, and of every month that was paid in.
    base::Result<spend::MonthRow> month();
    base::Result<std::vector<spend::MonthRow>> months();
    base::Result<void> setMonthlyBudget(std::optional<base::Usd> limit);
    base::Result<void> approveThisMonth(base::Usd more);

private:
    pipeline::ServiceSettings m_settings;
    std::shared_ptr<const base::Clock> m_clock;
    std::mutex m_mutex;
    std::shared_ptr<pipeline::Services> m_services;
};

} // namespace reelwright::engine
