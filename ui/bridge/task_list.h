// What goes on in the background, for the status bar and the jobs popover. Lives in the
// user-interface thread; Task::report may be called from any.
#pragma once

#include "engine/project.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelwright::ui {

enum class TaskState { Waiting, Running, Done, Failed, Cancelled };

// One piece of background work as a person sees it.
struct Task {
    int id = 0;
    QString title;   // "Export Neon Rain.mp4"
    QString message; // what it does now, or how it ended
    double share = 0;
    TaskState state = TaskState::Waiting;
    bool isQuiet = false; // shown only while it runs, such as thumbnails
    QDateTime begun;
    QDateTime ended;
    QStringList log;              // what it told, newest last
    std::function<void()> cancel; // empty: cannot be stopped
    std::function<void()> again;  // of a failed one; empty: cannot be repeated
};

class TaskList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::DisplayRole,
        TaskIdRole = Qt::UserRole,
        MessageRole,
        ShareRole,
        StateRole
    };

    explicit TaskList(QObject* parent = nullptr);

    // Gives the id.
    int add(Task task);
    void begin(int id);
    void report(int id, const QString& message, double share);
    void end(int id, TaskState state, const QString& message);
    void remove(int id);
    // Forgets what has ended.
    void clearEnded();

    [[nodiscard]] const Task* find(int id) const;
    [[nodiscard]] const std::vector<Task>& tasks() const { return m_tasks; }
    // Those that wait or run and are not quiet.
    [[nodiscard]] int active() const;
    [[nodiscard]] int failed() const;
    // Seconds that are left of a running one, by what it took so far; none at its beginning.
    [[nodiscard]] std::optional<double> secondsLeft(const Task& task) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();
    void ended(int id);

private:
    Task* at(int id);
    void touch(int id);

    std::vector<Task> m_tasks; // the newest first
    int m_next = 1;
};

} // namespace reelwright::ui
