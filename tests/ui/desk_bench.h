// A desk of its own with its window, without a screen, for one test.
#pragma once

#include "ui/bridge/text.h"
#include "ui/main_window.h"
#include "ui/support/desk_of_its_own.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <functional>

#include <gtest/gtest.h>

namespace reelwright::testing {

class DeskBench {
public:
    DeskBench()
        : m_window(std::make_unique<ui::MainWindow>(m_own.desk)) {
        m_window->QWidget::show();
    }

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::Desk& desk() { return m_own.desk; }
    [[nodiscard]] base::FileSecrets& secrets() { return *m_own.secrets; }
    [[nodiscard]] ui::FilmView& film() { return *m_window->film(); }
    [[nodiscard]] ui::ProjectSession& session() { return m_window->film()->session(); }
    [[nodiscard]] QAction* action(const char* id) { return m_window->actions()[id]; }
    [[nodiscard]] QString path(const char* name) const { return m_own.path(name); }

    // Lets the program work until it is so; false after a minute.
    static bool waitFor(const std::function<bool()>& isSo) {
        const QDeadlineTimer end(60'000);
        while (!isSo()) {
            if (end.hasExpired())
                return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            QTest::qSleep(2);
        }
        return true;
    }

    // A planned film of a few seconds without a song.
    void makeFilm(double seconds = 6) {
        model::Brief brief;
        brief.prompt = "A lighthouse in a storm; a boat comes home";
        brief.title = "Light";
        brief.durationSeconds = seconds;
        m_own.desk.newProject(path("film"), brief, [this, brief](ui::Opened opened) {
            ASSERT_NE(opened.session, nullptr) << opened.trouble.toStdString();
            opened.session.reset();
            m_window->openProject(path("film"));
        });
        ASSERT_TRUE(waitFor([this] { return m_window->film() != nullptr; }));
        session().plan(brief);
        ASSERT_TRUE(waitFor([this] { return session().film() != nullptr; }));
    }

    // What the next answers of the edits lane have brought.
    bool waitForScenes(std::size_t count) {
        return waitFor([&] { return session().film()->scenes.size() == count; });
    }

private:
    static constexpr double kPatience = 0.05; // the test provider is quick

    ui::test::DeskOfItsOwn m_own{kPatience};
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace reelwright::testing
