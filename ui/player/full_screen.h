// The film alone on a whole screen, black around it. What it is driven by comes at the bottom when
// the mouse moves or the tab key walks there, and goes again. User-interface thread only.
#pragma once

#include "ui/player/screen.h"
#include "ui/player/scrub_bar.h"
#include "ui/player/transport.h"

#include <QTimer>
#include <QWidget>

namespace reelwright::ui {

class FullScreen : public QWidget {
    Q_OBJECT
public:
    static constexpr int kStay = 2000; // milliseconds for which the controls stay

    // A window of its own; the player's actions have their keys in it as well.
    FullScreen(ProjectSession& session, Playback& playback, Actions& actions, QWidget* parent);

    // On the screen where this window lies.
    void open(const QWidget& beside);

    [[nodiscard]] Screen& screen() { return *m_screen; }
    [[nodiscard]] ScrubBar& bar() { return *m_bar; }
    [[nodiscard]] Transport& transport() { return *m_transport; }
    [[nodiscard]] bool areControlsShown() const { return m_controls->isVisible(); }

Q_SIGNALS:
    void leaveWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showControls();
    void hideControls();
    [[nodiscard]] bool areControlsInUse() const;

    Screen* m_screen;
    QWidget* m_controls;
    ScrubBar* m_bar;
    Transport* m_transport;
    QTimer m_stay;
    QPoint m_lastMouse;
};

} // namespace reelwright::ui
