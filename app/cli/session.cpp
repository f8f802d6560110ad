#include "app/cli/session.h"

#include "app/keyring/keyring.h"
#include "base/interrupt.h"
#include "base/own_folders.h"
#include "base/paths.h"
#include "base/secret_store.h"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::cli {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// For tests over real sockets: all waits for services are shortened to this share.
double patience() {
    const auto text = base::environment("REELWRIGHT_PATIENCE");
    const double share = text ? std::atof(text->c_str()) : 1;
    return share > 0 && share < 1 ? share : 1;
}

} // namespace

Session::Session()
    : m_stop(base::stopOnInterrupt()) {
    if (auto keyring = app::systemKeyring())
        settings.services.secretStores.push_back(std::move(keyring));
    settings.services.secretStores.push_back(
        std::make_shared<base::FileSecrets>(base::configFolder() / "keys.json"));
    settings.services.patience = patience();
}

Result<engine::Engine*> Session::engine() {
    if (!m_engine) {
        TRY_ASSIGN(engine::Engine made, engine::Engine::create(settings));
        m_engine.emplace(std::move(made));
    }
    return &*m_engine;
}

Result<engine::Project> Session::openProject(const std::filesystem::path& folder,
                                             store::Access access) {
    TRY_ASSIGN(engine::Engine* const opener, engine());
    return opener->openProject(folder, access);
}

pipeline::Listener Session::listener() {
    if (json)
        return [](const pipeline::Progress& progress) {
            const Json line = {{"event", "progress"},         {"stage", progress.stage},
                               {"message", progress.message}, {"share", progress.share},
                               {"done", progress.done},       {"total", progress.total}};
            fmt::print("{}\n", base::canonicalText(line));
            std::fflush(stdout);
        };
    if (quiet)
        return {};
    return [this](const pipeline::Progress& progress) { m_progress.show(progress); };
}

void Session::say(const std::string& sentence) {
    m_progress.clear();
    if (!json && !quiet)
        fmt::print("{}\n", sentence);
}

void Session::warn(const std::string& sentence) {
    m_progress.clear();
    if (json)
        fmt::print("{}\n", base::canonicalText({{"event", "notice"}, {"message", sentence}}));
    else
        fmt::print(stderr, "Note: {}\n", sentence);
}

void Session::result(const Json& value) {
    if (json)
        fmt::print("{}\n", base::canonicalText(value));
}

int exitCodeOf(const base::Error& error) {
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::Unsupported:
        return 3;
    case ErrorKind::NotFound:
        return 4;
    case ErrorKind::Exists:
        return 5;
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
        return 6;
    case ErrorKind::Busy:
        return 7;
    case ErrorKind::Unreachable:
        return 8;
    case ErrorKind::Denied:
        return 9;
    case ErrorKind::Refused:
        return 10;
    case ErrorKind::OverBudget:
        return 11;
    case ErrorKind::Cancelled:
        return 130;
    case ErrorKind::Io:
    case ErrorKind::OutOfMemory:
    case ErrorKind::Corrupt:
    case ErrorKind::Timeout:
    case ErrorKind::Internal:
        return 1;
    }
    return 1;
}

} // namespace reelwright::cli
