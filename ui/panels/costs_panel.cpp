#include "ui/panels/costs_panel.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <cmath>

namespace reelwright::ui {

namespace {

enum Column { When, What, Model, Sum, State, kColumns };

QString stateText(spend::IntentState state) {
    switch (state) {
    case spend::IntentState::Reserved:
        return CostsPanel::tr("reserved");
    case spend::IntentState::Sending:
        return CostsPanel::tr("being sent");
    case spend::IntentState::Unknown:
        return CostsPanel::tr("nobody knows");
    case spend::IntentState::Accepted:
        return CostsPanel::tr("being made");
    case spend::IntentState::Succeeded:
        return CostsPanel::tr("being fetched");
    case spend::IntentState::Fetched:
        return CostsPanel::tr("paid");
    case spend::IntentState::Failed:
        return CostsPanel::tr("failed, not charged");
    case spend::IntentState::Cancelled:
        return CostsPanel::tr("cancelled");
    case spend::IntentState::LostPaid:
        return CostsPanel::tr("paid, result lost");
    case spend::IntentState::Released:
        return CostsPanel::tr("not sent");
    }
    return {};
}

} // namespace

CostsPanel::CostsPanel(Desk& desk, ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(session) {
    build();
    connect(&session, &ProjectSession::spentChanged, this, &CostsPanel::fill);
    fill();
}

void CostsPanel::build() {
    m_month = new QLabel(this);
    m_month->setWordWrap(true);
    m_monthBar = new QProgressBar(this);
    m_monthBar->setTextVisible(false);
    m_monthBar->setFixedHeight(em(1.5));
    m_monthBar->setAccessibleName(tr("Share of the month's budget"));
    m_project = new QLabel(this);
    m_project->setWordWrap(true);
    m_warning = new QLabel(this);
    m_warning->setWordWrap(true);
    m_hasLimit = new QCheckBox(tr("Limit for this film"), this);
    m_limit = new QDoubleSpinBox(this);
    m_limit->setPrefix(QStringLiteral("$"));
    m_limit->setRange(0, 100000);
    m_limit->setAccessibleName(tr("Limit for this film, in dollars"));
    m_limit->setKeyboardTracking(false);
    m_more = new QDoubleSpinBox(this);
    m_more->setPrefix(QStringLiteral("$"));
    m_more->setRange(0.5, 10000);
    m_more->setValue(5);
    m_more->setAccessibleName(tr("More for this film, in dollars"));
    auto* const approve = new QPushButton(tr("Approve more"), this);
    m_runs = new QTableWidget(0, kColumns, this);
    m_runs->setHorizontalHeaderLabels(
        {tr("When"), tr("What"), tr("Model"), tr("Sum"), tr("State")});
    m_runs->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_runs->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_runs->verticalHeader()->hide();
    m_runs->setShowGrid(false);
    m_runs->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_runs->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_runs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_runs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_runs->setAccessibleName(tr("Paid runs"));

    auto* const limit = new QHBoxLayout;
    limit->addWidget(m_hasLimit);
    limit->addWidget(m_limit, 1);
    auto* const more = new QHBoxLayout;
    more->addWidget(approve);
    more->addWidget(m_more, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(1.5));
    column->addWidget(heading(tr("This month, all films"), this));
    column->addWidget(m_month);
    column->addWidget(m_monthBar);
    column->addWidget(heading(tr("This film"), this));
    column->addWidget(m_project);
    column->addWidget(m_warning);
    column->addLayout(limit);
    column->addLayout(more);
    column->addWidget(heading(tr("Runs"), this));
    column->addWidget(m_runs, 1);

    const auto setLimit = [this] {
        if (m_isFilling)
            return;
        std::optional<base::Usd> wanted;
        if (m_hasLimit->isChecked())
            wanted = usdOf(m_limit->value());
        m_session.setBudget(wanted);
    };
    connect(m_hasLimit, &QCheckBox::toggled, this, setLimit);
    connect(m_hasLimit, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, setLimit);
    connect(approve, &QPushButton::clicked, this,
            [this] { m_session.approve(usdOf(m_more->value())); });
    connect(m_runs, &QWidget::customContextMenuRequested, this, &CostsPanel::runMenu);
    for (QWidget* const widget : {static_cast<QWidget*>(m_hasLimit), static_cast<QWidget*>(m_limit),
                                  static_cast<QWidget*>(approve), static_cast<QWidget*>(m_more)})
        widget->setEnabled(!m_session.isReadOnly());
}

void CostsPanel::fill() {
    m_isFilling = true;
    const Spent& spent = m_session.spent();
    const spend::Standing month =
        spent.months.empty() ? spend::Standing{} : spent.months.front().standing;
    const spend::Standing& film = spent.project.standing;
    if (month.limit)
        m_month->setText(tr("%1 spent, %2 reserved, of %3")
                             .arg(dollars(month.spent), dollars(month.open),
                                  dollars(*month.limit + month.approved)));
    else
        m_month->setText(
            tr("%1 spent, %2 reserved; no limit").arg(dollars(month.spent), dollars(month.open)));
    m_monthBar->setRange(0, 1000);
    m_monthBar->setValue(static_cast<int>(std::min(1.0, month.share()) * 1000));
    m_project->setText(tr("%1 spent, %2 reserved").arg(dollars(film.spent), dollars(film.open)));
    m_hasLimit->setChecked(film.limit.has_value());
    m_limit->setEnabled(film.limit.has_value() && !m_session.isReadOnly());
    if (film.limit && !m_limit->hasFocus())
        m_limit->setValue(inDollars(*film.limit));
    const double share = std::max(month.share(), film.share());
    m_warning->setVisible(share >= spend::kAlertShare);
    m_warning->setText(share >= 1 ? tr("The budget is used up: nothing is generated until you "
                                       "approve more.")
                                  : tr("More than %1 % of a budget are used.")
                                        .arg(static_cast<int>(spend::kAlertShare * 100)));
    QPalette palette = m_warning->palette();
    palette.setColor(QPalette::WindowText, share >= 1 ? tokens().bad : tokens().warn);
    m_warning->setPalette(palette);
    fillRuns();
    m_isFilling = false;
}

void CostsPanel::fillRuns() {
    const auto& runs = m_session.spent().project.runs;
    m_runs->setRowCount(static_cast<int>(runs.size()));
    for (int row = 0; row < m_runs->rowCount(); ++row) {
        const spend::Intent& run =
            runs[runs.size() - 1 - static_cast<std::size_t>(row)]; // newest first
        const auto set = [&](int column, const QString& words) {
            auto* const item = new QTableWidgetItem(words);
            item->setToolTip(column == State && !run.note.empty() ? text(run.note) : words);
            item->setData(Qt::UserRole, text(run.id.text));
            m_runs->setItem(row, column, item);
        };
        set(When, QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.createdAt),
                                     QLocale::ShortFormat));
        set(What, text(run.purpose));
        set(Model, nameOfModel(text(run.model)));
        set(Sum, dollars(run.actual.value_or(run.estimate)));
        set(State, stateText(run.state));
    }
    for (const int column : {When, Model, Sum, State})
        m_runs->resizeColumnToContents(column);
}

void CostsPanel::runMenu(const QPoint& at) {
    const QTableWidgetItem* const item = m_runs->itemAt(at);
    if (item == nullptr || m_session.isReadOnly())
        return;
    const spend::IntentId id{plain(item->data(Qt::UserRole).toString())};
    const auto& runs = m_session.spent().project.runs;
    const auto run = std::ranges::find(runs, id, &spend::Intent::id);
    if (run == runs.end() || !spend::isLive(run->state))
        return;
    QMenu menu(this);
    menu.addAction(tr("Cancel at the service"), this, [this, id] { m_session.cancelRun(id); });
    menu.addAction(tr("Do not wait for it any more"), this,
                   [this, id] { m_session.giveUpRun(id); });
    menu.exec(m_runs->viewport()->mapToGlobal(at));
}

} // namespace reelwright::ui
