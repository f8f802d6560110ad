#include "ui/title_bar.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QMenu>

namespace reelwright::ui {

TitleBar::TitleBar(Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_title(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_workspaces(new QWidget(this))
    , m_money(new ToolButton(actions["show_costs"], this))
    , m_jobs(new ToolButton(actions["show_jobs"], this)) {
    auto* const menu = new ToolButton(QStringLiteral("reel"), tr("Menu"), this);
    menu->setShortcut(QKeySequence(Qt::Key_F10));
    buildMenu(menu);
    m_title->setFont(sizedFont(1.0, true));
    m_title->setTextFormat(Qt::PlainText);
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    auto* const tabs = new QHBoxLayout(m_workspaces);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->setSpacing(em(0.5));
    for (const char* const id :
         {"workspace_create", "workspace_edit", "workspace_review", "workspace_deliver"}) {
        auto* const tab = new ToolButton(actions[id], m_workspaces);
        tab->setToolButtonStyle(Qt::ToolButtonTextOnly);
        tab->setMinimumWidth(em(18));
        tabs->addWidget(tab);
    }
    for (QToolButton* const button : {m_money, m_jobs})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(em(2), em(1), em(2), em(1));
    row->setSpacing(em(1.5));
    row->addWidget(menu);
    row->addWidget(m_title);
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_workspaces);
    row->addStretch(1);
    row->addWidget(m_money);
    row->addWidget(m_jobs);
    row->addWidget(new ToolButton(actions["undo"], this));
    row->addWidget(new ToolButton(actions["redo"], this));
    row->addWidget(new ToolButton(actions["palette"], this));
    m_clock.setInterval(5000);
    connect(&m_clock, &QTimer::timeout, this, &TitleBar::showSaved);
    m_clock.start();
    setSession(nullptr);
}

void TitleBar::buildMenu(QToolButton* button) {
    auto* const menu = new QMenu(button);
    for (int i = 0; i < kActionGroupCount; ++i) {
        const auto group = static_cast<ActionGroup>(i);
        QMenu* const part = menu->addMenu(nameOf(group));
        part->setToolTipsVisible(true);
        for (const ActionFacts& facts : actionTable())
            if (facts.group == group)
                part->addAction(m_actions[facts.id]);
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

void TitleBar::setSession(ProjectSession* session) {
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    for (QWidget* const widget : {static_cast<QWidget*>(m_saved), m_workspaces,
                                  static_cast<QWidget*>(m_money), static_cast<QWidget*>(m_jobs)})
        widget->setVisible(session != nullptr);
    if (session != nullptr) {
        connect(session, &ProjectSession::savedAtChanged, this, &TitleBar::showSaved);
        connect(session, &ProjectSession::filmChanged, this, &TitleBar::showSaved);
        connect(session, &ProjectSession::spentChanged, this, &TitleBar::showMoney);
        connect(&session->tasks(), &TaskList::changed, this, &TitleBar::showJobs);
        showMoney();
        showJobs();
    }
    showSaved();
}

void TitleBar::showSaved() {
    if (m_session == nullptr) {
        m_title->setText(QStringLiteral("Reelwright"));
        return;
    }
    m_title->setText(m_session->title());
    m_title->setToolTip(m_session->folder());
    if (m_session->isReadOnly()) {
        m_saved->setText(tr("read-only"));
        m_saved->setToolTip(m_session->whyReadOnly());
        return;
    }
    const qint64 age = m_session->savedAt().secsTo(QDateTime::currentDateTime());
    m_saved->setText(age < 5      ? tr("saved")
                     : age < 90   ? tr("saved %1 s ago").arg(age)
                     : age < 5400 ? tr("saved %1 min ago").arg((age + 30) / 60)
                                  : tr("saved %1 h ago").arg((age + 1800) / 3600));
    m_saved->setToolTip(tr("Every change is on the disk as soon as it is made"));
}

void TitleBar::showMoney() {
    const Spent& spent = m_session->spent();
    const spend::Standing& project = spent.project.standing;
    const bool hasMonth = !spent.months.empty();
    const spend::Standing month = hasMonth ? spent.months.front().standing : spend::Standing{};
    QString words = dollars(project.counted());
    if (month.limit)
        words =
            tr("%1 of %2").arg(dollars(month.counted()), dollars(*month.limit + month.approved));
    m_money->setText(words);
    m_money->setToolTip(tr("This film: %1 spent, %2 reserved.\nThis month, all films: %3.")
                            .arg(dollars(project.spent), dollars(project.open),
                                 hasMonth ? words : tr("not known yet")));
    m_money->setAccessibleName(tr("Money: %1").arg(words));
}

void TitleBar::showJobs() {
    const int active = m_session->tasks().active();
    const int failed = m_session->tasks().failed();
    m_jobs->setText(failed > 0 ? tr("%n failed", "", failed) : tr("%n job(s)", "", active));
    m_jobs->setIcon(icon(failed > 0 ? QStringLiteral("warning") : QStringLiteral("jobs")));
    m_jobs->setAccessibleName(m_jobs->text());
}

} // namespace reelwright::ui
