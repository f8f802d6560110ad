// How a ProjectSession does long work: as a task that is seen and can be cancelled, in a lane of
// the background. For the session's own files alone.
#pragma once

#include "ui/bridge/project_session.h"
#include "ui/bridge/text.h"

namespace reelwright::ui {

template <typename T>
int ProjectSession::work(Lane& lane, const QString& title, TaskKind kind, Call<T> call,
                         Then<T> then) {
    const auto cancelled = std::make_shared<std::stop_source>();
    Task task{.title = title, .isQuiet = kind == TaskKind::Quiet, .cancel = [cancelled] {
                  cancelled->request_stop();
              }};
    if (kind == TaskKind::Plain)
        task.again = [this, &lane, title, call, then] {
            work(lane, title, TaskKind::Plain, call, then);
        };
    const int id = m_tasks.add(std::move(task));
    lane.post([this, id, cancelled, project = m_project, call = std::move(call),
               then = std::move(then)](const std::stop_token& laneStop) {
        const std::stop_callback both(laneStop, [&] { cancelled->request_stop(); });
        answer([this, id] { m_tasks.begin(id); });
        auto result = std::make_shared<base::Result<T>>(
            cancelled->stop_requested()
                ? base::Result<T>(base::Error{base::ErrorKind::Cancelled, "Cancelled.", {}})
                : call(*project, listenerOf(id), cancelled->get_token()));
        answer([this, id, then, result] {
            if (*result)
                m_tasks.end(id, TaskState::Done, {});
            else if (result->error().kind == base::ErrorKind::Cancelled)
                m_tasks.end(id, TaskState::Cancelled, tr("Cancelled"));
            else
                m_tasks.end(id, TaskState::Failed, text(result->error().message));
            then(*result);
        });
    });
    return id;
}

} // namespace reelwright::ui
