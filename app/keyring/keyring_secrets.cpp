#include "app/keyring/keyring_secrets.h"

#include "app/keyring/keyring.h"
#include "app/keyring/session_bus.h"

#include <QCoreApplication>
#include <QThread>

#include <clocale>
#include <future>

#include <fmt/format.h>
#include <qt6keychain/keychain.h>

namespace reelwright::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::Secret;

namespace {

// Qt would set the locale, and speak on standard error about it: in a program without Qt nothing is
// to change.
void makeApplication() {
    static int count = 1;
    static char name[] = "reelwright";
    static char* names[] = {name, nullptr};
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    static const QCoreApplication application(count, names);
    std::setlocale(LC_ALL, locale.c_str());
}

// Qt Keychain hands out its jobs from the thread that asked first: there is one for the program.
class Worker {
public:
    static Worker& instance() {
        static Worker worker;
        return worker;
    }
    ~Worker() {
        m_thread.quit();
        m_thread.wait();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(std::function<void()> work) {
        QMetaObject::invokeMethod(&m_inside, std::move(work), Qt::QueuedConnection);
    }

private:
    Worker() {
        if (QCoreApplication::instance() == nullptr)
            makeApplication();
        m_inside.moveToThread(&m_thread);
        m_thread.start();
    }

    QThread m_thread;
    QObject m_inside;
};

struct Outcome {
    QKeychain::Error error = QKeychain::NoError;
    std::string detail;
    KeyringState state = KeyringState::Open; // after a failure
    Secret secret;                           // of a read
};

Error errorOf(const Outcome& outcome) {
    if (outcome.state == KeyringState::Locked)
        return {ErrorKind::Denied, "The keyring is locked. Unlock it and try again.",
                outcome.detail};
    if (outcome.state == KeyringState::Missing)
        return {ErrorKind::Unsupported, "No keyring has been set up on this machine.",
                outcome.detail};
    switch (outcome.error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorKind::Unsupported, "There is no keyring on this machine.", outcome.detail};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Denied, "The keyring did not give access to its keys.", outcome.detail};
    default:
        return {ErrorKind::Io, fmt::format("The keyring failed: {}.", outcome.detail), {}};
    }
}

// Runs a job made by `make` to its end.
template <typename Job>
Result<Outcome> run(const std::string& name, std::chrono::milliseconds limit,
                    std::function<void(Job&)> prepare,
                    std::function<void(const Job&, Outcome&)> read) {
    if (!mayHaveSessionBus())
        return Error{ErrorKind::Unsupported, "There is no keyring on this machine.",
                     "no session bus"};
    // Shared: a job that is answered too late still has where to put it.
    const auto promise = std::make_shared<std::promise<Result<Outcome>>>();
    auto future = promise->get_future();
    Worker::instance().post([=] {
        if (const auto checked = checkKeyringService(); !checked)
            return promise->set_value(checked.error());
        auto* job = new Job(QStringLiteral("reelwright")); // deletes itself
        job->setInsecureFallback(false);
        job->setKey(QString::fromStdString(name));
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, [=](QKeychain::Job* finished) {
            Outcome outcome{.error = finished->error(),
                            .detail = finished->errorString().toStdString()};
            if (outcome.error == QKeychain::NoError)
                read(*job, outcome);
            else
                outcome.state = keyringState();
            promise->set_value(std::move(outcome));
        });
        job->start();
    });
    if (future.wait_for(limit) != std::future_status::ready)
        return Error{ErrorKind::Denied,
                     "The keyring did not answer: it may be locked, or ask for your password.",
                     {}};
    return future.get();
}

// As run(), with nothing to read.
template <typename Job>
Result<Outcome> runPlain(const std::string& name, std::chrono::milliseconds limit) {
    return run<Job>(
        name, limit, [](Job&) {}, [](const Job&, Outcome&) {});
}

} // namespace

Result<std::optional<Secret>> KeyringSecrets::load(const std::string& name) {
    TRY_ASSIGN(Outcome outcome, run<QKeychain::ReadPasswordJob>(
                                    name, m_limit, [](QKeychain::ReadPasswordJob&) {},
                                    [](const QKeychain::ReadPasswordJob& job, Outcome& out) {
                                        QByteArray bytes = job.binaryData();
                                        out.secret = Secret(bytes.toStdString());
                                        bytes.fill('\0');
                                    }));
    if (outcome.error == QKeychain::NoError)
        return std::optional(std::move(outcome.secret));
    if (outcome.error == QKeychain::EntryNotFound && outcome.state != KeyringState::Locked)
        return std::optional<Secret>{};
    return errorOf(outcome);
}

Result<void> KeyringSecrets::save(const std::string& name, const Secret& secret) {
    TRY_ASSIGN(const Outcome outcome,
               run<QKeychain::WritePasswordJob>(
                   name, m_limit,
                   [secret](QKeychain::WritePasswordJob& job) {
                       job.setTextData(QString::fromStdString(secret.reveal()));
                   },
                   [](const QKeychain::WritePasswordJob&, Outcome&) {}));
    if (outcome.error != QKeychain::NoError)
        return errorOf(outcome);
    return {};
}

Result<bool> KeyringSecrets::remove(const std::string& name) {
    TRY_ASSIGN(const auto before, load(name));
    if (!before)
        return false;
    TRY_ASSIGN(const Outcome outcome, runPlain<QKeychain::DeletePasswordJob>(name, m_limit));
    if (outcome.error == QKeychain::NoError)
        return true;
    if (outcome.error == QKeychain::EntryNotFound)
        return false;
    return errorOf(outcome);
}

std::shared_ptr<base::SecretStore> systemKeyring() {
    static const auto keyring = std::make_shared<KeyringSecrets>();
    return keyring;
}

} // namespace reelwright::app
