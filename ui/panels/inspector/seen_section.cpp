#include "ui/panels/inspector/seen_section.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kPromptAfter = 1200; // milliseconds without a key
constexpr int kTakeRole = Qt::UserRole;
constexpr int kMostRows = 5; // of takes that are seen at once

QString takeText(const model::Take& take, std::size_t place) {
    QString words = QStringLiteral("%1  ").arg(place + 1);
    if (!take.model.empty())
        return words + nameOfModel(text(take.model)) + QStringLiteral(" · ") + dollars(take.price);
    return words + (take.kind == model::TakeKind::Still ? SeenSection::tr("Picture")
                                                        : SeenSection::tr("Clip"));
}

// How a take was made, for its tip.
QString madeBy(const model::Take& take) {
    QStringList lines;
    if (!take.model.empty())
        lines.append(nameOfModel(text(take.model)));
    if (!take.prompt.empty())
        lines.append(text(take.prompt));
    if (take.seed != 0)
        lines.append(SeenSection::tr("Seed %1").arg(take.seed));
    if (!take.licence.empty())
        lines.append(SeenSection::tr("Licence: %1").arg(text(take.licence)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SeenSection::SeenSection(InspectorScope& scope, Actions& actions, QWidget* parent)
    : InspectorSection(scope, parent)
    , m_prompt(new QPlainTextEdit(this))
    , m_troubles(new ToneLabel(this))
    , m_generate(mainButton({}, this)) {
    m_prompt->setAccessibleName(tr("Prompt of the scene"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(em(26));
    m_saving.setSingleShot(true);
    m_saving.setInterval(kPromptAfter);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(2));
    column->addWidget(m_prompt);
    column->addWidget(m_troubles);
    column->addWidget(m_generate);
    column->addWidget(buildTakes(actions));
    connect(&m_saving, &QTimer::timeout, this, &SeenSection::savePrompt);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        if (m_prompt->hasFocus())
            m_saving.start();
    });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        savePrompt();
        if (const auto at = this->scope().index())
            Q_EMIT generateWanted(*at);
    });
}

QWidget* SeenSection::buildTakes(Actions& actions) {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = new QHBoxLayout;
    head->addWidget(heading(tr("Takes"), box), 1);
    for (const char* const id : {"compare_takes", "previous_take", "next_take"})
        head->addWidget(new ToolButton(actions[id], box));
    column->addLayout(head);
    m_takes = new QListWidget(box);
    m_takes->setAccessibleName(tr("Takes of the scene"));
    m_takes->setIconSize({em(4), em(4)});
    m_takes->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_takes);
    const auto chooseTake = [this](const QListWidgetItem* item) {
        if (item != nullptr)
            edit("choose_take", {{"take", plain(item->data(kTakeRole).toString())}});
    };
    connect(m_takes, &QListWidget::itemClicked, this, chooseTake);
    connect(m_takes, &QListWidget::itemActivated, this, chooseTake);
    connect(m_takes, &QWidget::customContextMenuRequested, this, &SeenSection::openTakeMenu);
    return box;
}

void SeenSection::openTakeMenu(const QPoint& at) {
    const QListWidgetItem* const item = m_takes->itemAt(at);
    const model::Scene* const scene = scope().scene();
    if (item == nullptr || scene == nullptr || !scope().canEdit())
        return;
    const std::string id = plain(item->data(kTakeRole).toString());
    const auto take = std::ranges::find(scene->takes, model::TakeId{id}, &model::Take::id);
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("check")), tr("Show this one"), this,
                   [this, id] { edit("choose_take", {{"take", id}}); });
    if (take != scene->takes.end()) {
        if (!take->prompt.empty() && take->prompt != model::promptOf(*scene))
            menu.addAction(icon(QStringLiteral("refresh")), tr("Take its prompt back"), this,
                           [this, words = take->prompt] {
                               edit("replace_prompt", {{"text", words}});
                           });
        menu.addAction(icon(QStringLiteral("trash")),
                       tr("Take it out of the scene (its file stays)"), this,
                       [this, id] { edit("remove_take", {{"take", id}}); })
            ->setEnabled(!scene->locks.content);
    }
    menu.exec(m_takes->viewport()->mapToGlobal(at));
}

void SeenSection::savePrompt() {
    m_saving.stop();
    const model::Scene* const scene = scope().scene();
    if (scene == nullptr)
        return;
    const std::string now = plain(m_prompt->toPlainText().trimmed());
    if (!now.empty() && now != scene->prompt)
        edit("replace_prompt", {{"text", now}});
}

void SeenSection::fill() {
    const model::Scene* const scene = scope().scene();
    if (scene == nullptr)
        return;
    if (!m_saving.isActive() && text(scene->prompt) != m_prompt->toPlainText())
        m_prompt->setPlainText(text(scene->prompt));
    m_prompt->setReadOnly(!scope().canEdit());
    fillTakes(*scene);

    const bool isLocked = scene->locks.content;
    const auto price = scope().forecast().priceOf(scene->id);
    QString label = scene->takes.empty() ? tr("Generate…") : tr("Generate another take…");
    const QStringList causes = scope().forecast().whyStale(*scope().index());
    if (!causes.isEmpty())
        label = tr("Make it anew…");
    if (price && !isLocked)
        label += price->micros == 0 ? tr("  free: it was made before")
                                    : QStringLiteral("  ~") + dollars(*price);
    m_generate->setText(label);
    m_generate->setEnabled(!isLocked && scope().canEdit());
    m_generate->setToolTip(isLocked ? tr("Its content is locked")
                                    : tr("The price is shown before anything is sent (G)"));
    const QStringList troubles = causes + scope().session().noticesOf(scene->id);
    m_troubles->tell(Tone::Warn, troubles.join(QLatin1Char(' ')));
}

void SeenSection::fillTakes(const model::Scene& scene) {
    const QSignalBlocker quiet(m_takes);
    m_takes->clear();
    const auto add = [&](const QString& words, const QString& tip, const QString& id,
                         bool isShown) {
        auto* const item =
            new QListWidgetItem(isShown ? icon(QStringLiteral("check")) : QIcon(), words, m_takes);
        item->setData(kTakeRole, id);
        item->setToolTip(tip);
        if (isShown)
            m_takes->setCurrentItem(item);
    };
    add(tr("Draft · free"), tr("Drawn here, from the words of the scene"), QStringLiteral("draft"),
        scene.chosen.empty());
    for (std::size_t i = 0; i < scene.takes.size(); ++i)
        add(takeText(scene.takes[i], i), madeBy(scene.takes[i]), text(scene.takes[i].id.text),
            scene.takes[i].id == scene.chosen);
    const int rows = std::min(m_takes->count(), kMostRows);
    m_takes->setFixedHeight(rows * std::max(m_takes->sizeHintForRow(0), em(5)) + em(1.5));
    m_takes->setEnabled(scope().canEdit());
}

} // namespace reelwright::ui
