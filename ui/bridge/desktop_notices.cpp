#include "ui/bridge/desktop_notices.h"

#include <QApplication>
#include <QVariantMap>

#ifdef REELWRIGHT_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#endif

namespace reelwright::ui {

namespace {

constexpr int kMessageStays = 8000; // milliseconds

// The launcher interface of docks and task bars on Linux; others show the title of the window.
void tellLauncher([[maybe_unused]] int percent) {
#ifdef REELWRIGHT_DBUS
    QDBusMessage message = QDBusMessage::createSignal(
        QStringLiteral("/com/reelwright/Desk"),
        QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    message << QStringLiteral("application://reelwright.desktop")
            << QVariantMap{{QStringLiteral("progress"), percent / 100.0},
                           {QStringLiteral("progress-visible"), percent >= 0}};
    if (QDBusConnection::sessionBus().isConnected())
        QDBusConnection::sessionBus().send(message);
#endif
}

} // namespace

DesktopNotices::DesktopNotices(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_tray(window->windowIcon()) {}

void DesktopNotices::setProgress(std::optional<double> share) {
    const int percent = share ? static_cast<int>(*share * 100) : -1;
    if (percent == m_percent)
        return;
    m_percent = percent;
    tellLauncher(percent);
}

void DesktopNotices::tell(const QString& title, const QString& text) {
    if (m_window->isActiveWindow())
        return;
    QApplication::alert(m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray.setIcon(m_window->windowIcon());
    m_tray.show();
    m_tray.showMessage(title, text, QSystemTrayIcon::Information, kMessageStays);
}

} // namespace reelwright::ui
