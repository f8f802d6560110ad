#include "pipeline/services.h"

#include "base/ids.h"
#include "base/own_folders.h"
#include "base/paths.h"
#include "base/version.h"
#include "net/curl_client.h"
#include "store/account_book.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Result;
namespace fs = std::filesystem;

fs::path accountFolder(const ServiceSettings& settings) {
    return settings.accountFolder.empty() ? base::dataFolder() : settings.accountFolder;
}

Services::Services(std::shared_ptr<const base::Clock> clock, std::shared_ptr<net::HttpClient> http,
                   std::shared_ptr<spend::Account> account, Keys keys, fs::path folder,
                   double patience)
    : m_clock(std::move(clock))
    , m_http(std::move(http))
    , m_account(std::move(account))
    , m_keys(std::move(keys))
    , m_folder(std::move(folder))
    , m_gate(*m_clock, patience)
    , m_owner(base::makeUniqueText()) {}

Result<std::shared_ptr<Services>> Services::create(const ServiceSettings& settings,
                                                   std::shared_ptr<const base::Clock> clock) {
    const fs::path folder = accountFolder(settings);
    TRY_ASSIGN(store::AccountBook account, store::AccountBook::open(folder));
    auto http = std::make_shared<net::CurlClient>(
        *clock, fmt::format("Reelwright/{}", base::programVersion()));
    return std::make_shared<Services>(std::move(clock), std::move(http),
                                      std::make_shared<store::AccountBook>(std::move(account)),
                                      Keys(settings.secretStores), folder, settings.patience);
}

std::string userName() {
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (const auto name = base::environment(variable))
            return *name;
    return "somebody";
}

} // namespace reelwright::pipeline
