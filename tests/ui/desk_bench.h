// A whole desk without a screen for one test: engine, settings and window in a folder of their own.
#pragma once

#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "ui/bridge/desk.h"
#include "ui/bridge/text.h"
#include "ui/main_window.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <functional>

#include <gtest/gtest.h>

namespace reelwright::testing {

class DeskBench {
public:
    DeskBench()
        : m_settings(ui::pathText(m_folder / "desk.ini"))
        , m_desk([this] { return makeEngine(); }, m_settings)
        , m_window(std::make_unique<ui::MainWindow>(m_desk)) {
        m_window->QWidget::show();
    }

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::DeskSettings& settings() { return m_settings; }
    [[nodiscard]] ui::Desk& desk() { return m_desk; }
    [[nodiscard]] ui::FilmView& film() { return *m_window->film(); }
    [[nodiscard]] ui::ProjectSession& session() { return m_window->film()->session(); }
    [[nodiscard]] QAction* action(const char* id) { return m_window->actions()[id]; }
    [[nodiscard]] QString path(const char* name) const { return ui::pathText(m_folder / name); }

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
        m_desk.newProject(path("film"), brief, [this, brief](ui::Opened opened) {
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

    void closeWindow() { m_window.reset(); }

private:
    base::Result<engine::Engine> makeEngine() {
        engine::EngineSettings settings;
        settings.services.accountFolder = m_folder / "account";
        settings.services.patience = 0.05;
        return engine::Engine::create(settings);
    }

    TempFolder m_folder;
    ui::DeskSettings m_settings;
    ui::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace reelwright::testing
