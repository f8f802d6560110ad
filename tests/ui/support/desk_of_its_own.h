// A desk whose settings, keys and account lie in a folder of its own. User-interface thread only.
#pragma once

#include "base/secret_store.h"
#include "ui/bridge/desk.h"
#include "ui/bridge/text.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace reelwright::ui::test {

// No keys of the machine.
struct OwnEnvironment {
    OwnEnvironment() {
        for (const char* const variable : {"REPLICATE_API_TOKEN", "OPENAI_API_KEY", "FAL_KEY"})
            qunsetenv(variable);
    }
};

class DeskOfItsOwn {
public:
    // `patience` of all waits for services.
    explicit DeskOfItsOwn(double patience = 1)
        : m_patience(patience) {}

    [[nodiscard]] QString path(const char* name) const {
        return folder.filePath(QLatin1String(name));
    }
    // Lets everything work until it is so, at most some seconds.
    static bool until(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, 20'000); }

private:
    double m_patience; // before the desk begins, as all here

public:
    OwnEnvironment environment; // before the desk begins
    QTemporaryDir folder;
    std::shared_ptr<base::FileSecrets> secrets =
        std::make_shared<base::FileSecrets>(pathOf(path("keys.json")));
    DeskSettings settings{path("desk.ini")};
    ui::Desk desk{[secrets = secrets, account = pathOf(path("account")), patience = m_patience] {
                      engine::EngineSettings wanted;
                      wanted.workers = 1;
                      wanted.services.secretStores.push_back(secrets);
                      wanted.services.accountFolder = account;
                      wanted.services.patience = patience;
                      return engine::Engine::create(wanted);
                  },
                  settings};
};

} // namespace reelwright::ui::test
