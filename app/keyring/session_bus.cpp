#include "app/keyring/session_bus.h"

#include "base/paths.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#endif

#include <filesystem>

namespace reelwright::app {

using base::Error;
using base::ErrorKind;
using base::Result;

#ifdef Q_OS_LINUX

namespace {

constexpr auto kSecretService = "org.freedesktop.secrets";
constexpr int kPatience = 3000; // milliseconds for a word of the bus

QDBusConnection bus() {
    return QDBusConnection::sessionBus();
}

} // namespace

bool mayHaveSessionBus() {
    if (base::environment("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    std::error_code code;
    const auto folder = base::environment("XDG_RUNTIME_DIR");
    return folder && std::filesystem::is_socket(std::filesystem::path(*folder) / "bus", code);
}

Result<void> checkKeyringService() {
    const Error none{ErrorKind::Unsupported, "There is no keyring on this machine.",
                     "nobody on the session bus keeps keys"};
    const QDBusConnection connection = bus();
    if (!connection.isConnected())
        return Error{ErrorKind::Unsupported, none.message, "no session bus"};
    QDBusConnectionInterface* interface = connection.interface();
    interface->setTimeout(kPatience);
    QStringList names = interface->registeredServiceNames().value();
    names += interface->activatableServiceNames().value();
    for (const char* name : {kSecretService, "org.kde.kwalletd5", "org.kde.kwalletd6"})
        if (names.contains(QLatin1String(name)))
            return {};
    return none;
}

KeyringState keyringState() {
    const QDBusConnection connection = bus();
    if (!connection.isConnected() ||
        !connection.interface()->isServiceRegistered(QLatin1String(kSecretService)).value())
        return KeyringState::Open;
    const auto call = [&](const QString& path, const char* interface, const char* method,
                          const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QLatin1String(kSecretService), path, QLatin1String(interface), QLatin1String(method));
        message.setArguments(arguments);
        return connection.call(message, QDBus::Block, kPatience);
    };
    const QDBusReply<QDBusObjectPath> found =
        call(QStringLiteral("/org/freedesktop/secrets"), "org.freedesktop.Secret.Service",
             "ReadAlias", {QStringLiteral("default")});
    if (!found.isValid())
        return KeyringState::Open;
    if (found.value().path() == QLatin1String("/"))
        return KeyringState::Missing;
    const QDBusReply<QDBusVariant> locked =
        call(found.value().path(), "org.freedesktop.DBus.Properties", "Get",
             {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    return locked.isValid() && locked.value().variant().toBool() ? KeyringState::Locked
                                                                 : KeyringState::Open;
}

#else

bool mayHaveSessionBus() {
    return true;
}

Result<void> checkKeyringService() {
    return {};
}

KeyringState keyringState() {
    return KeyringState::Open;
}

#endif

} // namespace reelwright::app
