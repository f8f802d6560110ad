#include "pipeline/keys.h"

#include "base/paths.h"
#include "net/address.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::Secret;

namespace {

constexpr std::size_t kLongestKey = 4096;

// A key as it can stand in a header: what is copied often has spaces or line ends around it.
Result<Secret> cleaned(const Secret& key) {
    const std::string& text = key.reveal();
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return Error{ErrorKind::InvalidInput, "The key is empty.", {}};
    Secret clean(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
    const bool plain =
        std::ranges::all_of(clean.reveal(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
    if (!plain || clean.reveal().size() > kLongestKey)
        return Error{ErrorKind::InvalidInput,
                     "The key holds spaces or signs that no key has. Copy it again.",
                     {}};
    return clean;
}

} // namespace

std::vector<Service> services() {
    std::vector<Service> all;
    for (const generate::Provider* provider : generate::providers())
        all.push_back(Service::of(*provider));
    for (const generate::ChatProvider* provider : generate::chatProviders())
        all.push_back(Service::of(*provider));
    return all;
}

Result<Service> findService(std::string_view id) {
    std::string names;
    for (const Service& service : services()) {
        if (service.id == id)
            return service;
        names += (names.empty() ? "" : ", ") + std::string(service.id);
    }
    return Error{ErrorKind::NotFound,
                 fmt::format("There is no service \"{}\". There are: {}.", id, names),
                 {}};
}

Result<std::optional<FoundKey>> Keys::find(const Service& service) const {
    if (!service.keyVariable.empty()) {
        const std::string variable(service.keyVariable);
        if (const auto value = base::environment(variable.c_str())) {
            TRY_ASSIGN(Secret key, cleaned(Secret(*value)));
            return std::optional(
                FoundKey{std::move(key), fmt::format("the environment ({})", variable)});
        }
    }
    for (const auto& store : m_stores) {
        auto found = store->load(std::string(service.id));
        if (!found && found.error().kind == ErrorKind::Denied)
            return std::move(found).error();
        if (found && *found)
            return std::optional(FoundKey{**std::move(found), store->place()});
    }
    return std::optional<FoundKey>{};
}

Result<std::string> Keys::set(const Service& service, const Secret& key, const std::string& store) {
    TRY_ASSIGN(const Secret clean, cleaned(key));
    std::string troubles;
    bool known = store.empty();
    for (const auto& place : m_stores) {
        if (!store.empty() && place->id() != store)
            continue;
        if (store.empty() && place->id() == "file")
            continue; // unencrypted: only when it was asked for
        known = true;
        const auto saved = place->save(std::string(service.id), clean);
        if (saved)
            return place->place();
        troubles += " " + saved.error().message;
    }
    if (!known)
        return Error{
            ErrorKind::InvalidInput, fmt::format("There is no key store \"{}\".", store), {}};
    return Error{ErrorKind::Unsupported,
                 fmt::format("The key was not kept: there is no keyring that can be used here.{} "
                             "For this session alone, set {}; or keep it in a file that only you "
                             "can read, unencrypted (store \"file\").",
                             troubles, service.keyVariable),
                 {}};
}

Result<std::vector<std::string>> Keys::remove(const Service& service) {
    std::vector<std::string> places;
    for (const auto& store : m_stores) {
        const auto removed = store->remove(std::string(service.id));
        if (!removed && removed.error().kind != ErrorKind::Unsupported)
            return removed.error();
        if (removed && *removed)
            places.push_back(store->place());
    }
    if (places.empty())
        return Error{ErrorKind::NotFound,
                     fmt::format("No key for {} is kept on this machine.", service.label),
                     {}};
    return places;
}

Result<generate::Access> openAccessOf(const Service& service) {
    generate::Access access{.baseUrl = std::string(service.baseUrl)};
    if (!service.urlVariable.empty())
        if (const auto other = base::environment(std::string(service.urlVariable).c_str()))
            access.baseUrl = *other;
    while (access.baseUrl.ends_with('/'))
        access.baseUrl.pop_back();
    if (const auto address = net::checkedAddress(access.baseUrl); !address)
        return Error(address.error()).within(service.urlVariable);
    return access;
}

Result<generate::Access> accessOf(const Service& service, const Keys& keys) {
    TRY_ASSIGN(generate::Access access, openAccessOf(service));
    if (service.keyVariable.empty())
        return access;
    TRY_ASSIGN(const auto found, keys.find(service));
    if (!found && service.isFree)
        return access;
    if (!found)
        return Error{
            ErrorKind::Denied,
            fmt::format("{} needs a key, and none is here. {} Keep it with \"reel keys set "
                        "{}\" or set {}.",
                        service.label, service.about, service.id, service.keyVariable),
            {}};
    access.key = found->key;
    return access;
}

Result<std::string> testKey(const Service& service, const generate::Access& access,
                            net::HttpClient& http, const std::stop_token& stop) {
    const auto ask = [&](const auto& provider, const auto& read) -> Result<std::string> {
        if (provider.test == nullptr)
            return Error{
                ErrorKind::Unsupported,
                fmt::format("{} has no free request that a key can be tried with.", service.label),
                {}};
        const net::Answer answer = http.send(provider.test(access), stop);
        if (!answer)
            return answer.error().error;
        if (answer->isSuccess())
            return read(*answer);
        const generate::Refused refused = provider.readRefusal(*answer);
        const bool isKey = refused.kind == generate::Refusal::KeyRejected ||
                           refused.kind == generate::Refusal::NoCredit;
        return Error{isKey ? ErrorKind::Denied : ErrorKind::Unreachable, refused.message, {}};
    };
    if (const generate::Provider* provider = generate::findProvider(service.id))
        return ask(*provider, provider->readTest);
    const generate::ChatProvider* chat = generate::findChatProvider(service.id);
    return ask(*chat, [&](const net::Response& response) -> Result<std::string> {
        TRY_ASSIGN(const auto models, chat->readModels(response));
        return fmt::format("{} models", models.size());
    });
}

} // namespace reelwright::pipeline
