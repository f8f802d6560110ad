// A key that belongs to everybody who runs these tests.
#pragma once

#include "base/secret_store.h"

namespace reelwright::testing {

class OneKey final : public base::SecretStore {
public:
    [[nodiscard]] std::string id() const override { return "test"; }
    [[nodiscard]] std::string place() const override { return "the test"; }
    base::Result<std::optional<base::Secret>> load(const std::string&) override {
        return std::optional(base::Secret("r8_test"));
    }
    base::Result<void> save(const std::string&, const base::Secret&) override { return {}; }
    base::Result<bool> remove(const std::string&) override { return true; }
};

} // namespace reelwright::testing
