// The one window: start page or film, title bar above, notices below. Arranges, nothing more.
// User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/desk.h"
#include "ui/bridge/desktop_notices.h"
#include "ui/bridge/open_films.h"
#include "ui/dialogs/start_page.h"
#include "ui/film_view.h"
#include "ui/title_bar.h"

#include <QLabel>
#include <QMainWindow>
#include <QStackedWidget>

namespace reelwright::ui {

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Desk& desk);
    ~MainWindow() override;

    void openProject(const QString& folder);
    void newFilm(const model::Brief& brief);
    // nullptr while the start page is shown.
    [[nodiscard]] FilmView* film() { return m_film; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] StartPage& startPage() { return *m_start; }

Q_SIGNALS:
    void filmOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectActions();
    void show(Opened opened);
    void closeFilm();
    void notice(const QString& sentence);
    // Of the longest export, in the title and on the dock.
    void showProgress();
    void openPalette();
    void openSettings();
    void openGuide();
    void chooseProject();
    void settleActions();

    Desk& m_desk;
    Actions m_actions;
    TitleBar* m_title;
    QStackedWidget* m_pages;
    StartPage* m_start;
    FilmView* m_film = nullptr;
    QLabel* m_notice;
    DesktopNotices m_notices;
    OpenFilms m_openFilms;
    bool m_isByKeys = false; // what the person did last
    bool m_walkedTo = false; // the part with the focus, by keyboard
};

} // namespace reelwright::ui
