#include "ui/dialogs/settings_money_page.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace reelwright::ui {

namespace {

QString modelLine(const ModelChoice& model) {
    return QStringLiteral("%1 · %2").arg(model.name, model.price);
}

base::Usd sumOf(const QDoubleSpinBox* box) {
    return usdOf(box->value());
}

} // namespace

MoneyPage::MoneyPage(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, em(3), 0);
    column->setSpacing(em(1.5));
    buildModels(column);
    column->addSpacing(em(2));
    column->addWidget(divider(this));
    column->addSpacing(em(2));
    buildBudget(column);
    column->addStretch(1);
    fillFallbacks();
    look();
}

void MoneyPage::buildModels(QVBoxLayout* column) {
    column->addWidget(heading(tr("Usual video model"), this));
    m_model = choice({}, this);
    m_model->setObjectName(QStringLiteral("video_model"));
    m_model->setAccessibleName(tr("Usual video model"));
    for (const ModelChoice& model : modelChoices(generate::Role::Video))
        m_model->addItem(modelLine(model), model.id);
    choose(m_model, m_desk.makers().model);
    column->addWidget(m_model);
    column->addWidget(
        hint(tr("Chosen at first whenever scenes are generated; nothing is spent without a "
                "price that you approve."),
             this));
    column->addSpacing(em(2));

    column->addWidget(heading(tr("Fallback models"), this));
    m_fallbacks = new QListWidget(this);
    m_fallbacks->setObjectName(QStringLiteral("fallbacks"));
    m_fallbacks->setAccessibleName(tr("Fallback models in their order"));
    m_fallbacks->setFixedHeight(em(22));
    m_fallbacks->setTextElideMode(Qt::ElideRight);
    m_up = new ToolButton(QStringLiteral("up"), tr("Earlier"), this);
    m_down = new ToolButton(QStringLiteral("down"), tr("Later"), this);
    m_out = new ToolButton(QStringLiteral("trash"), tr("Take out of the list"), this);
    m_up->setObjectName(QStringLiteral("fallback_up"));
    m_down->setObjectName(QStringLiteral("fallback_down"));
    m_out->setObjectName(QStringLiteral("fallback_remove"));
    auto* const side = new QVBoxLayout;
    for (QToolButton* const button : {m_up, m_down, m_out}) {
        button->setFocusPolicy(Qt::TabFocus);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto* const list = new QHBoxLayout;
    list->addWidget(m_fallbacks, 1);
    list->addLayout(side);
    column->addLayout(list);
    m_more = choice({}, this);
    m_more->setObjectName(QStringLiteral("fallback_choice"));
    m_more->setAccessibleName(tr("Add a fallback model"));
    column->addWidget(m_more);
    column->addWidget(hint(tr("Proposed in this order where a scene does not fit a budget or the "
                              "chosen model gives no result. You are asked before any is used."),
                           this));

    connect(m_model, &QComboBox::activated, this, [this] {
        Makers makers = m_desk.makers();
        makers.model = m_model->currentData().toString();
        m_desk.setMakers(makers);
    });
    connect(m_more, &QComboBox::activated, this,
            [this] { addFallback(m_more->currentData().toString()); });
    connect(m_fallbacks, &QListWidget::currentRowChanged, this, &MoneyPage::settleFallbacks);
    connect(m_up, &QToolButton::clicked, this, [this] { moveFallback(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveFallback(1); });
    connect(m_out, &QToolButton::clicked, this, [this] {
        delete m_fallbacks->takeItem(m_fallbacks->currentRow());
        keepFallbacks();
    });
}

void MoneyPage::buildBudget(QVBoxLayout* column) {
    column->addWidget(heading(tr("This month, all films"), this));
    m_month = new QLabel(tr("Counting…"), this);
    m_month->setObjectName(QStringLiteral("month"));
    m_month->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(em(1.5));
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Share of the month's budget"));
    m_trouble = new ToneLabel(this);
    m_hasLimit = new QCheckBox(tr("Limit every month to"), this);
    m_hasLimit->setObjectName(QStringLiteral("has_limit"));
    m_limit = new QDoubleSpinBox(this);
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->setAccessibleName(tr("Limit of every month, in dollars"));
    m_limit->setRange(0, 100000);
    m_limit->setValue(50);
    m_extra = new QDoubleSpinBox(this);
    m_extra->setObjectName(QStringLiteral("extra"));
    m_extra->setAccessibleName(tr("More for this month, in dollars"));
    m_extra->setRange(0.5, 10000);
    m_extra->setValue(10);
    for (QDoubleSpinBox* const box : {m_limit, m_extra}) {
        box->setPrefix(QStringLiteral("$"));
        box->setKeyboardTracking(false);
        box->setFixedWidth(em(30));
    }
    m_approve = new QPushButton(tr("Approve for this month"), this);
    m_approve->setObjectName(QStringLiteral("approve"));
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(em(2));
    grid->setVerticalSpacing(em(1.5));
    grid->addWidget(m_hasLimit, 0, 0);
    grid->addWidget(m_limit, 0, 1);
    grid->addWidget(new QLabel(tr("More than the limit, once"), this), 1, 0);
    grid->addWidget(m_extra, 1, 1);
    grid->addWidget(m_approve, 1, 2);
    grid->setColumnStretch(3, 1);
    column->addWidget(m_month);
    column->addWidget(m_bar);
    column->addWidget(m_trouble);
    column->addLayout(grid);
    column->addWidget(
        hint(tr("Nothing is generated beyond the limit until you approve more."), this));

    const auto setLimit = [this] {
        if (m_isFilling)
            return;
        std::optional<base::Usd> limit;
        if (m_hasLimit->isChecked())
            limit = sumOf(m_limit);
        change([limit](engine::Money& money) { return money.setMonthlyBudget(limit); });
    };
    connect(m_hasLimit, &QCheckBox::toggled, this, setLimit);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, setLimit);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        change(
            [more = sumOf(m_extra)](engine::Money& money) { return money.approveThisMonth(more); });
    });
}

// --- fallbacks --------------------------------------------------------------------------------

void MoneyPage::fillFallbacks() {
    const auto models = modelChoices(generate::Role::Video);
    for (const QString& id : m_desk.makers().fallbacks) {
        const auto model = std::ranges::find(models, id, &ModelChoice::id);
        auto* const item =
            new QListWidgetItem(model == models.end() ? id : modelLine(*model), m_fallbacks);
        item->setData(Qt::UserRole, id);
        item->setToolTip(item->text());
    }
    settleFallbacks();
}

void MoneyPage::addFallback(const QString& id) {
    if (id.isEmpty())
        return;
    auto* const item = new QListWidgetItem(m_more->currentText(), m_fallbacks);
    item->setData(Qt::UserRole, id);
    item->setToolTip(item->text());
    m_fallbacks->setCurrentItem(item);
    keepFallbacks();
}

void MoneyPage::moveFallback(int by) {
    const int row = m_fallbacks->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_fallbacks->count())
        return;
    QListWidgetItem* const item = m_fallbacks->takeItem(row);
    m_fallbacks->insertItem(row + by, item);
    m_fallbacks->setCurrentItem(item);
    keepFallbacks();
}

void MoneyPage::keepFallbacks() {
    QStringList ids;
    for (int i = 0; i < m_fallbacks->count(); ++i)
        ids.append(m_fallbacks->item(i)->data(Qt::UserRole).toString());
    Makers makers = m_desk.makers();
    makers.fallbacks = ids;
    m_desk.setMakers(makers);
    settleFallbacks();
}

void MoneyPage::settleFallbacks() {
    const int row = m_fallbacks->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_fallbacks->count());
    m_out->setEnabled(row >= 0);
    m_more->clear();
    m_more->addItem(m_fallbacks->count() == 0 ? tr("None yet. Add a model…") : tr("Add a model…"));
    for (const ModelChoice& model : modelChoices(generate::Role::Video)) {
        bool isThere = false;
        for (int i = 0; i < m_fallbacks->count(); ++i)
            isThere = isThere || m_fallbacks->item(i)->data(Qt::UserRole) == model.id;
        if (!isThere)
            m_more->addItem(modelLine(model), model.id);
    }
}

// --- budget -----------------------------------------------------------------------------------

void MoneyPage::look() {
    change([](engine::Money&) { return base::Result<void>(); });
}

// Does something and shows what the month is then.
void MoneyPage::change(std::function<base::Result<void>(engine::Money&)> how) {
    const QPointer<MoneyPage> self(this);
    m_desk.ask<spend::MonthRow>(
        [how = std::move(how)](engine::Engine& engine,
                               const std::stop_token&) -> base::Result<spend::MonthRow> {
            TRY(how(engine.money()));
            return engine.money().month();
        },
        [self](const base::Result<spend::MonthRow>& month) {
            if (self.isNull())
                return;
            for (QWidget* const widget :
                 std::initializer_list<QWidget*>{self->m_hasLimit, self->m_extra, self->m_approve})
                widget->setEnabled(month.has_value());
            self->m_limit->setEnabled(month && self->m_hasLimit->isChecked());
            self->m_trouble->tell(Tone::Bad, month ? QString() : text(month.error().message));
            if (month)
                self->showMonth(*month);
            else
                self->m_month->setText(tr("What was spent is not known."));
        });
}

void MoneyPage::showMonth(const spend::MonthRow& month) {
    m_isFilling = true;
    const spend::Standing& now = month.standing;
    m_month->setText(
        now.limit
            ? tr("%1 spent, %2 reserved, of %3")
                  .arg(dollars(now.spent), dollars(now.open), dollars(*now.limit + now.approved))
            : tr("%1 spent, %2 reserved; no limit").arg(dollars(now.spent), dollars(now.open)));
    m_bar->setValue(static_cast<int>(std::min(1.0, now.share()) * 1000));
    m_hasLimit->setChecked(now.limit.has_value());
    m_limit->setEnabled(now.limit.has_value());
    m_approve->setEnabled(now.limit.has_value());
    m_extra->setEnabled(now.limit.has_value());
    if (now.limit && !m_limit->hasFocus())
        m_limit->setValue(inDollars(*now.limit));
    if (now.share() >= spend::kAlertShare)
        m_trouble->tell(Tone::Warn, now.share() >= 1
                                        ? tr("The budget is used up.")
                                        : tr("More than %1 % of the budget are used.")
                                              .arg(static_cast<int>(spend::kAlertShare * 100)));
    m_isFilling = false;
}

} // namespace reelwright::ui
