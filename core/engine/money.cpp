#include "engine/money.h"

namespace reelwright::engine {

using base::Result;
using pipeline::Keys;
using pipeline::Service;

Result<std::shared_ptr<pipeline::Services>> Money::services() {
    const std::lock_guard lock(m_mutex);
    if (!m_services) {
        TRY_ASSIGN(m_services, pipeline::Services::create(m_settings, m_clock));
    }
    return m_services;
}

std::filesystem::path Money::resultsFolder() const {
    return pipeline::accountFolder(m_settings) / "cache";
}

std::filesystem::path Money::speedsFile() const {
    return pipeline::accountFolder(m_settings) / "export_speeds.json";
}

std::vector<ServiceState> Money::serviceStates() const {
    const Keys keys(m_settings.secretStores);
    std::vector<ServiceState> states;
    for (const Service& service : pipeline::services()) {
        ServiceState state{.service = service};
        const auto found = keys.find(service);
        if (!found)
            state.trouble = found.error().message;
        else if (*found)
            state.keyPlace = (*found)->place;
        states.push_back(std::move(state));
    }
    return states;
}

Result<std::string> Money::setKey(const std::string& service, const base::Secret& key,
                                  const std::string& store) const {
    TRY_ASSIGN(const Service found, pipeline::findService(service));
    return Keys(m_settings.secretStores).set(found, key, store);
}

Result<std::vector<std::string>> Money::removeKey(const std::string& service) const {
    TRY_ASSIGN(const Service found, pipeline::findService(service));
    return Keys(m_settings.secretStores).remove(found);
}

Result<std::string> Money::testKey(const std::string& service, const std::stop_token& stop) {
    TRY_ASSIGN(const Service found, pipeline::findService(service));
    TRY_ASSIGN(const auto opened, services());
    TRY_ASSIGN(const generate::Access access, pipeline::accessOf(found, opened->keys()));
    return pipeline::testKey(found, access, opened->http(), stop);
}

Result<spend::MonthRow> Money::month() {
    TRY_ASSIGN(const auto opened, services());
    const std::string name = spend::monthOf(m_clock->unixMillis());
    TRY_ASSIGN(const spend::Standing standing, opened->account().standing(name));
    return spend::MonthRow{name, standing};
}

Result<std::vector<spend::MonthRow>> Money::months() {
    TRY_ASSIGN(const auto opened, services());
    return opened->account().months();
}

Result<void> Money::setMonthlyBudget(std::optional<base::Usd> limit) {
    TRY_ASSIGN(const auto opened, services());
    return opened->account().setLimit(limit, pipeline::userName(), m_clock->unixMillis());
}

Result<void> Money::approveThisMonth(base::Usd more) {
    TRY_ASSIGN(const auto opened, services());
    const std::int64_t now = m_clock->unixMillis();
    return opened->account().approve(spend::monthOf(now), more, pipeline::userName(), now);
}

} // namespace reelwright::engine
