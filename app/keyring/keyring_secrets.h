// Keys in the keyring of the desktop (Secret Service, KWallet, macOS Keychain, Windows Credential
// Store) through Qt Keychain. Thread-safe: all jobs run in one thread of their own, callers wait.
#pragma once

#include "base/secret_store.h"

#include <chrono>
#include <functional>

namespace reelwright::app {

// Makes the program's QCoreApplication where there is none. Never falls back to a plain file.
class KeyringSecrets final : public base::SecretStore {
public:
    // `limit`: how long a call may take, with the person unlocking the keyring.
    explicit KeyringSecrets(std::chrono::milliseconds limit = std::chrono::seconds(10))
        : m_limit(limit) {}

    [[nodiscard]] std::string id() const override { return "keyring"; }
    [[nodiscard]] std::string place() const override { return "the keyring"; }
    // Errors: Unsupported when there is no keyring (on Linux at once when there is no session bus
    // or nobody on it who keeps keys), Denied when it is locked, access was refused or it does not
    // answer in time, Io for all else.
    base::Result<std::optional<base::Secret>> load(const std::string& name) override;
    base::Result<void> save(const std::string& name, const base::Secret& secret) override;
    base::Result<bool> remove(const std::string& name) override;

private:
    std::chrono::milliseconds m_limit;
};

} // namespace reelwright::app
