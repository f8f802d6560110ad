#include "ui/panels/jobs_panel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/form.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <cmath>

namespace reelwright::ui {

namespace {

QString iconOf(TaskState state) {
    switch (state) {
    case TaskState::Done:
        return QStringLiteral("resolved");
    case TaskState::Failed:
        return QStringLiteral("error");
    case TaskState::Cancelled:
        return QStringLiteral("cancel");
    default:
        return QStringLiteral("jobs");
    }
}

QColor colourOf(TaskState state) {
    switch (state) {
    case TaskState::Done:
        return tokens().good;
    case TaskState::Failed:
        return tokens().bad;
    case TaskState::Cancelled:
        return tokens().faint;
    default:
        return tokens().accent;
    }
}

class TaskDelegate : public QStyledItemDelegate {
public:
    TaskDelegate(const TaskList& tasks, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_tasks(tasks) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {em(40), em(13)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Task* const task = m_tasks.find(index.data(TaskList::TaskIdRole).toInt());
        if (task == nullptr)
            return;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens().hover);
        if (option.state.testFlag(QStyle::State_HasFocus))
            option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, painter,
                                                  option.widget);
        const QRect area = option.rect.adjusted(em(2), em(1.5), -em(2), -em(1.5));
        const int side = em(4.5);
        painter->drawPixmap(area.left(), area.top(),
                            iconPixmap(iconOf(task->state), colourOf(task->state), side,
                                       painter->device()->devicePixelRatioF()));
        const QRect words = area.adjusted(side + em(1.5), 0, 0, 0);
        painter->setPen(tokens().text);
        painter->setFont(sizedFont(1));
        painter->drawText(
            words, Qt::AlignTop | Qt::AlignLeft,
            painter->fontMetrics().elidedText(task->title, Qt::ElideRight, words.width()));
        painter->setFont(sizedFont(0.88));
        painter->setPen(task->state == TaskState::Failed ? tokens().bad : tokens().muted);
        QString message = task->message;
        if (task->state == TaskState::Waiting)
            message = JobsPanel::tr("Waits for its turn");
        if (const auto left = m_tasks.secondsLeft(*task))
            message += JobsPanel::tr(" · about %1 s left").arg(std::ceil(*left));
        const QRect under = words.adjusted(0, em(4.5), 0, 0);
        painter->drawText(
            under, Qt::AlignTop | Qt::AlignLeft,
            painter->fontMetrics().elidedText(message, Qt::ElideRight, under.width()));
        if (task->state == TaskState::Running) {
            const QRect groove(words.left(), area.bottom() - em(0.5), words.width(), em(0.75));
            painter->fillRect(groove, tokens().line);
            painter->fillRect(
                QRect(groove.topLeft(),
                      QSize(static_cast<int>(groove.width() * task->share), groove.height())),
                tokens().accent);
        }
    }

private:
    const TaskList& m_tasks;
};

} // namespace

JobsPanel::JobsPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QListView(this)) {
    m_list->setModel(&session.tasks());
    passWhileEmpty(*m_list);
    m_list->setItemDelegate(new TaskDelegate(session.tasks(), m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    auto* const again = new QPushButton(tr("Once more"), this);
    auto* const log = new QPushButton(tr("Log…"), this);
    auto* const clear = new QPushButton(tr("Clear ended"), this);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(em(2), em(1), em(2), em(2));
    for (QPushButton* const button : {cancel, again, log, clear}) {
        row->addWidget(button);
        button->setEnabled(false);
    }
    auto* const empty = hint(tr("Nothing goes on in the background. Imports, drafts, generated "
                                "takes and exports appear here while they are made; you can go on "
                                "working meanwhile."),
                             this);
    empty->setContentsMargins(em(3), em(3), em(3), em(3));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty);
    column->addWidget(m_list, 1);
    column->addLayout(row);

    const auto current = [this]() -> const Task* {
        return m_session.tasks().find(m_list->currentIndex().data(TaskList::TaskIdRole).toInt());
    };
    const auto settle = [=, this] {
        const Task* const task = current();
        const bool isOn = task != nullptr &&
                          (task->state == TaskState::Running || task->state == TaskState::Waiting);
        cancel->setEnabled(isOn && task->cancel != nullptr);
        again->setEnabled(task != nullptr && task->state == TaskState::Failed &&
                          task->again != nullptr);
        log->setEnabled(task != nullptr && !task->log.isEmpty());
        const bool isEmpty = m_session.tasks().rowCount() == 0;
        clear->setEnabled(!isEmpty);
        empty->setVisible(isEmpty);
        m_list->setVisible(!isEmpty);
    };
    connect(&session.tasks(), &TaskList::changed, this, settle);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, settle);
    connect(cancel, &QPushButton::clicked, this, [current] {
        if (const Task* const task = current(); task != nullptr && task->cancel)
            task->cancel();
    });
    connect(again, &QPushButton::clicked, this, [this, current] {
        const Task* const task = current();
        if (task == nullptr || !task->again)
            return;
        const auto doAgain = task->again; // its row is gone now
        m_session.tasks().remove(task->id);
        doAgain();
    });
    connect(log, &QPushButton::clicked, this, [this, current] {
        if (const Task* const task = current())
            showLog(task->id);
    });
    connect(clear, &QPushButton::clicked, &session.tasks(), &TaskList::clearEnded);
    settle();
}

void JobsPanel::showLog(int id) {
    const Task* const task = m_session.tasks().find(id);
    if (task == nullptr)
        return;
    auto* const dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Log of “%1”").arg(task->title));
    auto* const lines = new QPlainTextEdit(task->log.join(QLatin1Char('\n')), dialog);
    lines->setReadOnly(true);
    auto* const column = new QVBoxLayout(dialog);
    column->addWidget(lines);
    dialog->resize(em(120), em(70));
    dialog->open();
}

} // namespace reelwright::ui
