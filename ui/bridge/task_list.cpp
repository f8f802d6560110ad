#include "ui/bridge/task_list.h"

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr std::size_t kMostEnded = 50;
constexpr qsizetype kLongestLog = 500;

bool isOver(const Task& task) {
    return task.state != TaskState::Waiting && task.state != TaskState::Running;
}

} // namespace

TaskList::TaskList(QObject* parent)
    : QAbstractListModel(parent) {}

int TaskList::add(Task task) {
    task.id = m_next++;
    beginInsertRows({}, 0, 0);
    m_tasks.insert(m_tasks.begin(), std::move(task));
    endInsertRows();
    Q_EMIT changed();
    return m_next - 1;
}

Task* TaskList::at(int id) {
    const auto found = std::ranges::find(m_tasks, id, &Task::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

const Task* TaskList::find(int id) const {
    const auto found = std::ranges::find(m_tasks, id, &Task::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

void TaskList::touch(int id) {
    const auto row = static_cast<int>(std::ranges::find(m_tasks, id, &Task::id) - m_tasks.begin());
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void TaskList::begin(int id) {
    if (Task* const task = at(id)) {
        task->state = TaskState::Running;
        task->begun = QDateTime::currentDateTime();
        touch(id);
    }
}

void TaskList::report(int id, const QString& message, double share) {
    Task* const task = at(id);
    if (task == nullptr || isOver(*task))
        return;
    if (task->log.isEmpty() || task->log.last() != message) {
        task->log.append(message);
        if (task->log.size() > kLongestLog)
            task->log.removeFirst();
    }
    task->message = message;
    task->share = share;
    touch(id);
}

void TaskList::end(int id, TaskState state, const QString& message) {
    Task* const task = at(id);
    if (task == nullptr)
        return;
    if (task->isQuiet && state != TaskState::Failed)
        return remove(id);
    task->state = state;
    task->message = message;
    task->ended = QDateTime::currentDateTime();
    if (!message.isEmpty())
        task->log.append(message);
    if (state == TaskState::Done)
        task->share = 1;
    touch(id);
    Q_EMIT ended(id);
    std::size_t over = 0;
    for (const Task& one : std::vector<Task>(m_tasks))
        if (isOver(one) && ++over > kMostEnded)
            remove(one.id);
}

void TaskList::remove(int id) {
    const auto found = std::ranges::find(m_tasks, id, &Task::id);
    if (found == m_tasks.end())
        return;
    const auto row = static_cast<int>(found - m_tasks.begin());
    beginRemoveRows({}, row, row);
    m_tasks.erase(found);
    endRemoveRows();
    Q_EMIT changed();
}

void TaskList::clearEnded() {
    for (const Task& task : std::vector<Task>(m_tasks))
        if (isOver(task))
            remove(task.id);
}

int TaskList::active() const {
    return static_cast<int>(std::ranges::count_if(
        m_tasks, [](const Task& task) { return !isOver(task) && !task.isQuiet; }));
}

int TaskList::failed() const {
    return static_cast<int>(std::ranges::count(m_tasks, TaskState::Failed, &Task::state));
}

std::optional<double> TaskList::secondsLeft(const Task& task) const {
    constexpr double kEnough = 0.03;
    if (task.state != TaskState::Running || task.share < kEnough)
        return {};
    const double passed =
        static_cast<double>(task.begun.msecsTo(QDateTime::currentDateTime())) / 1000;
    return passed * (1 - task.share) / task.share;
}

int TaskList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

QVariant TaskList::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Task& task = m_tasks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return task.title;
    case TaskIdRole:
        return task.id;
    case MessageRole:
        return task.message;
    case ShareRole:
        return task.share;
    case StateRole:
        return static_cast<int>(task.state);
    case Qt::AccessibleTextRole:
        return task.title + QStringLiteral(", ") + task.message;
    default:
        return {};
    }
}

} // namespace reelwright::ui
