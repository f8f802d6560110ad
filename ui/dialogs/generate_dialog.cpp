#include "ui/dialogs/generate_dialog.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/panels/model_choice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace reelwright::ui {

namespace {

constexpr int kAskAfter = 250; // milliseconds without another change

enum Column { Number, Seen, Model, Paid, Price, State, kColumns };

QString stateText(const pipeline::SceneOffer& offer) {
    switch (offer.state) {
    case pipeline::OfferState::New:
        return offer.cheaper.empty() ? QString() : text(offer.cheaper);
    case pipeline::OfferState::Here:
        return GenerateDialog::tr("Made before: taken again, free");
    case pipeline::OfferState::Linked:
        return GenerateDialog::tr("Made before: fetched again, free");
    case pipeline::OfferState::UnderWay:
        return GenerateDialog::tr("Being made already");
    case pipeline::OfferState::Unfit:
    case pipeline::OfferState::TooDear:
        return text(offer.why);
    }
    return {};
}

} // namespace

GenerateDialog::GenerateDialog(Desk& desk, ProjectSession& session, std::vector<std::size_t> scenes,
                               QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_session(session)
    , m_scenes(std::move(scenes)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Generate %n scene(s)", "", static_cast<int>(m_scenes.size())));
    build();
    m_asking.setSingleShot(true);
    m_asking.setInterval(kAskAfter);
    connect(&m_asking, &QTimer::timeout, this, &GenerateDialog::ask);
    findKeys();
    ask();
}

void GenerateDialog::build() {
    m_model = modelChoice(sceneModels(), this);
    choose(m_model, m_desk.makers().model);
    m_hero = modelChoice(heroModels(), this);
    m_hero->insertItem(0, tr("The same"), QString());
    choose(m_hero, m_desk.makers().heroModel);
    m_resolution = choice({{QString(), tr("The model's usual one")},
                           {QStringLiteral("480p"), QStringLiteral("480p")},
                           {QStringLiteral("720p"), QStringLiteral("720p")},
                           {QStringLiteral("1080p"), QStringLiteral("1080p")}},
                          this);
    m_start = choice({{QStringLiteral("auto"), tr("The picture that the scene shows, if any")},
                      {QStringLiteral("previous"), tr("The last picture of the scene before")},
                      {QStringLiteral("none"), tr("None: from words alone")}},
                     this);
    m_audio = new QCheckBox(tr("With sound, where the model makes it"), this);
    m_again = new QCheckBox(tr("A new result even if there is one"), this);
    m_fit = new QCheckBox(tr("Spend at most"), this);
    m_fit->setToolTip(tr("Chooses what fits, hero scenes first; what does not fit stays a draft"));
    m_budget = new QDoubleSpinBox(this);
    m_budget->setPrefix(QStringLiteral("$"));
    m_budget->setRange(0.01, 10000);
    m_budget->setValue(5);
    m_budget->setEnabled(false);
    m_budget->setAccessibleName(tr("Spend at most, in dollars"));

    auto* const left = narrowForm(nullptr);
    left->addRow(tr("Model"), m_model);
    left->addRow(tr("For hero scenes"), m_hero);
    left->addRow(tr("Resolution"), m_resolution);
    auto* const right = narrowForm(nullptr);
    right->addRow(tr("First picture"), m_start);
    auto* const fit = new QHBoxLayout;
    fit->addWidget(m_fit);
    fit->addWidget(m_budget, 1);
    right->addRow(tr("Budget"), fit);
    right->addRow(m_audio);
    right->addRow(m_again);
    auto* const forms = new QHBoxLayout;
    forms->setSpacing(em(6));
    forms->addLayout(left, 1);
    forms->addLayout(right, 1);

    m_table = new QTableWidget(0, kColumns, this);
    m_table->setHorizontalHeaderLabels({tr("No."), tr("What is seen"), tr("Model"),
                                        tr("Paid seconds"), tr("Price"), tr("Remark")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Seen, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(State, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setAccessibleName(tr("Scenes and prices"));

    m_total = new QLabel(this);
    m_total->setFont(sizedFont(1.2, true));
    m_notes = hint({}, this);
    m_key = new QLabel(this);
    m_key->setWordWrap(true);
    m_key->setVisible(false);
    connect(m_key, &QLabel::linkActivated, this, &GenerateDialog::settingsWanted);
    m_unknown = new QCheckBox(tr("Also those whose price nobody knows, for at most"), this);
    m_unknownMost = new QDoubleSpinBox(this);
    m_unknownMost->setPrefix(QStringLiteral("$"));
    m_unknownMost->setRange(0.01, 1000);
    m_unknownMost->setValue(1);
    m_unknownMost->setAccessibleName(tr("At most for unknown prices, in dollars"));
    auto* const unknown = new QHBoxLayout;
    unknown->addWidget(m_unknown);
    unknown->addWidget(m_unknownMost);
    unknown->addStretch(1);

    m_approve = mainButton({}, this);
    m_approve->setDefault(true);
    auto* const cancel = new QPushButton(tr("Not now"), this);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_total, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_approve);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(4), em(4), em(4), em(4));
    column->setSpacing(em(2));
    column->addLayout(forms);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    column->addLayout(unknown);
    column->addWidget(m_key);
    column->addLayout(buttons);
    resize(em(230), em(160));

    for (QComboBox* const box : {m_model, m_hero, m_resolution, m_start})
        connect(box, &QComboBox::activated, this, [this] { m_asking.start(); });
    for (QCheckBox* const box : {m_audio, m_again, m_fit})
        connect(box, &QCheckBox::toggled, this, [this] { m_asking.start(); });
    connect(m_fit, &QCheckBox::toggled, m_budget, &QWidget::setEnabled);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this] { m_asking.start(); });
    connect(m_model, &QComboBox::activated, this, &GenerateDialog::findKeys);
    connect(m_unknown, &QCheckBox::toggled, this, &GenerateDialog::fill);
    connect(m_unknownMost, &QDoubleSpinBox::valueChanged, this, &GenerateDialog::fill);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_approve, &QPushButton::clicked, this, &GenerateDialog::approve);
    connect(&m_session, &ProjectSession::filmChanged, &m_asking, qOverload<>(&QTimer::start));
}

Makers GenerateDialog::makers() const {
    Makers chosen = m_desk.makers();
    chosen.model = m_model->currentData().toString();
    chosen.heroModel = m_hero->currentData().toString();
    return chosen;
}

pipeline::MakingWishes GenerateDialog::wishes() const {
    pipeline::MakingWishes wishes = wishesFor(makers());
    wishes.resolution = plain(m_resolution->currentData().toString());
    wishes.audio = m_audio->isChecked();
    wishes.again = m_again->isChecked();
    const QString start = m_start->currentData().toString();
    wishes.start = start == QLatin1String("none")       ? pipeline::StartPicture::None
                   : start == QLatin1String("previous") ? pipeline::StartPicture::Previous
                                                        : pipeline::StartPicture::Auto;
    if (m_fit->isChecked())
        wishes.budget = usdOf(m_budget->value());
    return wishes;
}

void GenerateDialog::ask() {
    m_offer.reset();
    m_approve->setEnabled(false);
    m_total->setText(tr("Counting…"));
    const int question = ++m_asked;
    const QPointer<GenerateDialog> self(this);
    m_session.offer(m_scenes, wishes(),
                    [self, question](const base::Result<pipeline::Offer>& offer) {
                        if (self.isNull() || question != self->m_asked)
                            return;
                        if (offer) {
                            self->m_offer = *offer;
                            self->fill();
                        } else {
                            self->m_total->setText(tr("No offer"));
                            self->m_notes->setText(text(offer.error().message));
                            self->m_table->setRowCount(0);
                        }
                    });
}

void GenerateDialog::findKeys() {
    const generate::ModelData* const model =
        generate::findModel(plain(m_model->currentData().toString()));
    const std::string provider = model == nullptr ? std::string() : model->provider;
    using States = std::vector<engine::ServiceState>;
    const QPointer<GenerateDialog> self(this);
    m_desk.ask<States>(
        [](engine::Engine& engine, const std::stop_token&) -> base::Result<States> {
            return engine.money().serviceStates();
        },
        [self, provider](const base::Result<States>& states) {
            if (self.isNull() || !states)
                return;
            self->m_missingKey.clear();
            for (const engine::ServiceState& state : *states)
                if (state.service.id == provider && !state.service.isFree && state.keyPlace.empty())
                    self->m_missingKey = tr("There is no key for %1 yet. <a href=\"keys\">Add it "
                                            "in the settings</a>; "
                                            "looking at prices needs none.")
                                             .arg(text(state.service.label));
            self->m_key->setText(self->m_missingKey);
            self->m_key->setVisible(!self->m_missingKey.isEmpty());
            self->fill();
        });
}

void GenerateDialog::fill() {
    if (!m_offer)
        return;
    const pipeline::Offer& offer = *m_offer;
    m_table->setRowCount(static_cast<int>(offer.scenes.size()));
    int paid = 0;
    int isFree = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const pipeline::SceneOffer& one = offer.scenes[static_cast<std::size_t>(row)];
        const bool isNew = one.state == pipeline::OfferState::New;
        paid += isNew ? 1 : 0;
        isFree +=
            one.state == pipeline::OfferState::Here || one.state == pipeline::OfferState::Linked
                ? 1
                : 0;
        const auto set = [&](int column, const QString& words) {
            auto* const item = new QTableWidgetItem(words);
            item->setToolTip(words);
            if (!isNew)
                item->setForeground(tokens().muted);
            m_table->setItem(row, column, item);
        };
        set(Number, QString::number(one.scene + 1));
        set(Seen, text(m_session.film()
                           ->scenes[std::min(one.scene, m_session.film()->scenes.size() - 1)]
                           .description));
        set(Model, nameOfModel(text(one.model)));
        QString length;
        if (isNew && one.quote.paidSeconds > 0) {
            length = seconds(one.quote.paidSeconds);
            if (one.quote.wastedSeconds > 0.05)
                length += tr(" (%1 not shown)").arg(seconds(one.quote.wastedSeconds));
        }
        set(Paid, length);
        set(Price, !isNew                ? tr("free")
                   : one.quote.isKnown() ? dollars(one.quote.likely)
                                         : tr("unknown"));
        set(State, stateText(one));
    }
    for (const int column : {Number, Model, Paid, Price})
        m_table->resizeColumnToContents(column);

    QStringList notes;
    if (paid > 0 && offer.total.known > 0) {
        notes.append(
            tr("At worst %1, if results have to be made again.").arg(dollars(offer.total.worst)));
        if (!offer.total.checked.empty())
            notes.append(tr("Prices of %1.").arg(text(offer.total.checked)));
    }
    if (!m_session.spent().months.empty())
        if (const auto left = m_session.spent().months.front().standing.left())
            notes.append(tr("%1 of this month's budget are left.").arg(dollars(*left)));
    for (const std::string& notice : offer.notices)
        notes.append(text(notice));
    m_notes->setText(notes.join(QLatin1Char(' ')));
    const bool hasUnknown = offer.total.unknown > 0;
    m_unknown->setVisible(hasUnknown);
    m_unknownMost->setVisible(hasUnknown);
    m_unknownMost->setEnabled(m_unknown->isChecked());
    base::Usd sum = offer.total.likely;
    if (hasUnknown && m_unknown->isChecked())
        sum = sum + usdOf(m_unknownMost->value());
    m_total->setText(paid == 0 ? tr("Nothing to pay")
                               : tr("%1 for %n scene(s)", "", paid).arg(dollars(sum)));
    m_approve->setText(paid == 0 && isFree > 0 ? tr("Take what was made before")
                                               : tr("Generate · %1").arg(dollars(sum)));
    const bool isAgreed = !hasUnknown || m_unknown->isChecked();
    m_approve->setEnabled(paid == 0 ? isFree > 0 : isAgreed && m_missingKey.isEmpty());
}

void GenerateDialog::approve() {
    if (!m_offer)
        return;
    m_desk.setMakers(makers());
    const bool withUnknown = m_unknown->isChecked() && m_offer->total.unknown > 0;
    base::Usd most = m_offer->total.likely;
    if (withUnknown)
        most = most + usdOf(m_unknownMost->value());
    m_session.generate(*m_offer, most, withUnknown);
    accept();
}

} // namespace reelwright::ui
