// Where keys are kept between runs. Thread-safe: implementations lock for themselves.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

namespace reelwright::base {

class SecretStore {
public:
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual std::string id() const = 0;    // "keyring", "file"
    [[nodiscard]] virtual std::string place() const = 0; // for people: "the keyring"
    // Nothing when there is none of that name. Errors: Unsupported when there is no such place on
    // this machine, Denied when it stays locked, Io kinds.
    virtual Result<std::optional<Secret>> load(const std::string& name) = 0;
    virtual Result<void> save(const std::string& name, const Secret& secret) = 0;
    // False when there was none.
    virtual Result<bool> remove(const std::string& name) = 0;
};

// A file that nobody else may read, for machines without a keyring: only where the person has
// accepted that the keys lie there unencrypted. Beside it lies an empty NAME.lock, so that stores
// of several processes lose nothing of each other.
class FileSecrets final : public SecretStore {
public:
    explicit FileSecrets(std::filesystem::path file)
        : m_file(std::move(file)) {}

    [[nodiscard]] std::string id() const override { return "file"; }
    [[nodiscard]] std::string place() const override { return m_file.string(); }
    // Errors: also Denied when others may read the file, Corrupt when it is damaged; it then stays
    // as it is.
    Result<std::optional<Secret>> load(const std::string& name) override;
    Result<void> save(const std::string& name, const Secret& secret) override;
    Result<bool> remove(const std::string& name) override;

private:
    std::filesystem::path m_file;
    std::mutex m_mutex;
};

} // namespace reelwright::base
