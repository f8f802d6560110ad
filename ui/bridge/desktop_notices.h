// What the machine's own desktop shows of our work: progress on the program's sign, a message when
// nobody looks at the window. User-interface thread only.
#pragma once

#include <QObject>
#include <QSystemTrayIcon>
#include <QWidget>

#include <optional>

namespace reelwright::ui {

class DesktopNotices : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotices(QWidget* window);

    // 0..1 while something long goes on; nothing at its end.
    void setProgress(std::optional<double> share);
    // Does nothing while the person works in the window.
    void tell(const QString& title, const QString& text);

private:
    QWidget* m_window;
    QSystemTrayIcon m_tray;
    int m_percent = -1; // as shown
};

} // namespace reelwright::ui
