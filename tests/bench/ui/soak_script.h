// What a person does at the desk, over and over, by real events. User-interface thread only.
#pragma once

#include "ui/main_window.h"

#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <random>
#include <vector>

namespace reelwright::bench {

class SoakScript : public QObject {
public:
    // Exports go into `folder`.
    SoakScript(ui::MainWindow& window, QString film, QString folder,
               std::function<void(const QString&)> told);
    void start();
    // Nothing but this.
    void setOnly(const QString& chapter) { m_only = chapter; }
    void stop();
    [[nodiscard]] const std::map<QString, int>& done() const { return m_done; }
    [[nodiscard]] int exported() const { return m_exported; }

private:
    struct Chapter {
        const char* name;
        int weight;
        void (SoakScript::*play)();
    };
    static const std::vector<Chapter>& chapters();

    void next();
    // Does it a moment later, as one event of its own.
    void then(std::function<void()> step, int times = 1);
    void act(const char* action, int times = 1);
    void pause(int ticks);
    [[nodiscard]] int any(int low, int high);
    void key(QWidget* widget, int key, Qt::KeyboardModifiers modifiers, const QString& text);
    void mouse(QWidget* widget, QEvent::Type type, QPoint at);
    void wheel(QWidget* widget, QPoint steps, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QWidget* timelineBody();
    void drag(QWidget* widget, QPoint from, QPoint to);

    void playAWhile();
    void scrubTheBar();
    void scrubTheRuler();
    void zoom();
    void trim();
    void splitAndUndo();
    void editAndUndo();
    void changeWorkspace();
    void openPanels();
    void scrollTheBoard();
    void asTable();
    void chooseScenes();
    void typeAPrompt();
    void openDialogs();
    void openThePalette();
    void wholeScreen();
    void writeANote();
    void exportIt();
    void openAgain();

    ui::MainWindow& m_window;
    QString m_film;
    QString m_folder;
    QString m_only;
    std::function<void(const QString&)> m_told;
    QTimer m_tick;
    std::deque<std::function<void()>> m_steps;
    std::map<QString, int> m_done;
    std::mt19937 m_chance{11};
    int m_exported = 0;
};

} // namespace reelwright::bench
