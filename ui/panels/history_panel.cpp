#include "ui/panels/history_panel.h"

#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus.h"

#include <QLocale>
#include <QVBoxLayout>

namespace reelwright::ui {

HistoryPanel::HistoryPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QListWidget(this)) {
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("History"));
    passWhileEmpty(*m_list);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(&session, &ProjectSession::historyChanged, this, &HistoryPanel::fill);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        m_session.goTo(item->data(Qt::UserRole).toLongLong());
    });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    fill();
}

void HistoryPanel::fill() {
    m_list->clear();
    const auto add = [this](const QString& name, std::int64_t n, bool undone) {
        auto* const item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, static_cast<qlonglong>(n));
        if (undone)
            item->setForeground(tokens().faint);
        return item;
    };
    QListWidgetItem* now =
        add(m_session.film() ? tr("Film as it was planned first") : tr("No film yet"), 0, false);
    for (const store::JournalEntry& entry : m_session.history()) {
        QListWidgetItem* const item = add(text(entry.name), entry.n, entry.undone);
        item->setToolTip(
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.madeAt), QLocale::ShortFormat));
        if (!entry.undone)
            now = item;
    }
    now->setFont(sizedFont(1, true));
    m_list->setCurrentItem(now);
    m_list->scrollToItem(now);
}

} // namespace reelwright::ui
