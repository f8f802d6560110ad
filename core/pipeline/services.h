// What paid work needs beside an open project: the network, keys, the person's account. One a
// program. Thread-safe as its parts are.
#pragma once

#include "base/clock.h"
#include "net/http_client.h"
#include "pipeline/keys.h"
#include "pipeline/provider_gate.h"
#include "pipeline/purchase.h"
#include "spend/account.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace reelwright::pipeline {

struct ServiceSettings {
    std::vector<std::shared_ptr<base::SecretStore>> secretStores; // in the order they are asked
    std::filesystem::path accountFolder; // empty: $XDG_DATA_HOME/reelwright (~/.local/share)
    double patience = 1;                 // of all waits for services
};

// Where the account lies.
std::filesystem::path accountFolder(const ServiceSettings& settings);

class Services {
public:
    // `clock` is kept. Errors: those of opening the account.
    static base::Result<std::shared_ptr<Services>> create(const ServiceSettings& settings,
                                                          std::shared_ptr<const base::Clock> clock);
    // With another network and account, for tests.
    Services(std::shared_ptr<const base::Clock> clock, std::shared_ptr<net::HttpClient> http,
             std::shared_ptr<spend::Account> account, Keys keys, std::filesystem::path folder,
             double patience);

    [[nodiscard]] const base::Clock& clock() const { return *m_clock; }
    [[nodiscard]] net::HttpClient& http() { return *m_http; }
    [[nodiscard]] spend::Account& account() { return *m_account; }
    [[nodiscard]] Keys& keys() { return m_keys; }
    [[nodiscard]] ProviderGate& gate() { return m_gate; }
    [[nodiscard]] const std::string& owner() const { return m_owner; } // this run of the program
    // Where forms of models and results of all projects are kept.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    std::shared_ptr<const base::Clock> m_clock;
    std::shared_ptr<net::HttpClient> m_http;
    std::shared_ptr<spend::Account> m_account;
    Keys m_keys;
    std::filesystem::path m_folder;
    ProviderGate m_gate;
    std::string m_owner;
};

// The person's name on this machine, for approvals.
std::string userName();

} // namespace reelwright::pipeline
