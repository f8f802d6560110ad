// The keys of providers: where each is found. Thread-safe as its stores.
#pragma once

#include "base/result.h"
#include "base/secret_store.h"
#include "generate/chat.h"
#include "generate/provider.h"
#include "net/http_client.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// What models run on, of either kind.
struct Service {
    std::string_view id;
    std::string_view label;
    std::string_view about;
    std::string_view keyVariable; // empty: needs no key
    std::string_view urlVariable;
    std::string_view baseUrl;
    bool isFree = false; // on the person's own machine: works without a key, takes one

    template <typename Provider>
    static Service of(const Provider& provider) {
        return {provider.id,          provider.label,   provider.about, provider.keyVariable,
                provider.urlVariable, provider.baseUrl, provider.isFree};
    }
};

// All providers, then all providers of language models.
std::vector<Service> services();
// Errors: NotFound that names those that are there.
base::Result<Service> findService(std::string_view id);

struct FoundKey {
    base::Secret key;
    std::string place; // for people: "the environment (REPLICATE_API_TOKEN)"
};

class Keys {
public:
    // Looked through in this order, after the environment.
    explicit Keys(std::vector<std::shared_ptr<base::SecretStore>> stores = {})
        : m_stores(std::move(stores)) {}

    // Nothing when there is none anywhere; a store that cannot be asked is passed over unless it
    // says Denied.
    [[nodiscard]] base::Result<std::optional<FoundKey>> find(const Service& service) const;

    // Keeps a key in the store of that id; an empty id: the first that works. Errors: InvalidInput
    // for an empty or broken key and an unknown store, Unsupported when no store works.
    base::Result<std::string> set(const Service& service, const base::Secret& key,
                                  const std::string& store);
    // Out of every store; the places where it was. Errors: NotFound.
    base::Result<std::vector<std::string>> remove(const Service& service);

private:
    std::vector<std::shared_ptr<base::SecretStore>> m_stores;
};

// Where and as whom a provider is asked: its address or the one of its environment variable.
// Errors: Denied when it needs a key and there is none; InvalidInput for another address than https
// or http of the own machine.
base::Result<generate::Access> accessOf(const Service& service, const Keys& keys);
// The same without a key, for what lies open. Errors: InvalidInput as above.
base::Result<generate::Access> openAccessOf(const Service& service);

// Asks the provider who the key belongs to; costs nothing. Errors: Denied, Unreachable.
base::Result<std::string> testKey(const Service& service, const generate::Access& access,
                                  net::HttpClient& http, const std::stop_token& stop);

} // namespace reelwright::pipeline
