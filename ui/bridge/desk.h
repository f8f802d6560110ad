// The program beside any one film: the engine, opening and making projects, what belongs to the
// person. Lives in the user-interface thread; nothing here waits.
#pragma once

#include "ui/bridge/desk_settings.h"
#include "ui/bridge/makers.h"
#include "ui/bridge/project_session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace reelwright::ui {

// A project that was opened, or why not.
struct Opened {
    std::unique_ptr<ProjectSession> session;
    QString trouble;
};

class Desk : public QObject {
    Q_OBJECT
public:
    // Gives the engine; called in the background.
    using MakeEngine = std::function<base::Result<engine::Engine>()>;

    Desk(MakeEngine make, DeskSettings& settings, QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] DeskSettings& settings() { return m_settings; }
    [[nodiscard]] Makers makers() const { return makersOf(m_settings); }
    void setMakers(const Makers& makers);

    using ThenOpened = std::function<void(Opened)>;
    void openProject(const QString& folder, const ThenOpened& then);
    // In a new folder.
    void newProject(const QString& folder, const model::Brief& brief, const ThenOpened& then);

    // Runs something of the engine that belongs to no project, and answers here.
    template <typename T>
    void ask(std::function<base::Result<T>(engine::Engine&, const std::stop_token&)> call,
             std::function<void(const base::Result<T>&)> then) {
        m_lane.post(
            [this, call = std::move(call), then = std::move(then)](const std::stop_token& stop) {
                auto result = std::make_shared<base::Result<T>>(run<T>(call, stop));
                answer([then, result] { then(*result); });
            });
    }

Q_SIGNALS:
    void makersChanged();

private:
    template <typename T>
    base::Result<T>
    run(const std::function<base::Result<T>(engine::Engine&, const std::stop_token&)>& call,
        const std::stop_token& stop) {
        TRY_ASSIGN(const auto engine, madeEngine());
        return call(*engine, stop);
    }
    // In the lane.
    base::Result<std::shared_ptr<engine::Engine>> madeEngine();
    void answer(std::function<void()> then);
    void open(std::function<base::Result<engine::Project>(engine::Engine&)> call,
              const ThenOpened& then);

    MakeEngine m_make;
    DeskSettings& m_settings;
    std::shared_ptr<engine::Engine> m_engine; // of the lane
    Lane m_lane;                              // ends before the rest
};

} // namespace reelwright::ui
