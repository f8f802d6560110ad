#include "ui/panels/inspector.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kPromptAfter = 1200; // milliseconds without a key
constexpr int kTakeRole = Qt::UserRole;

QString spaced(std::string_view name) {
    QString words = text(name);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

std::string number(double value) {
    return plain(QString::number(value, 'f', 3));
}

QString takeText(const model::Take& take, std::size_t place) {
    QString words = QStringLiteral("%1  ").arg(place + 1);
    if (!take.model.empty())
        return words + nameOfModel(text(take.model)) + QStringLiteral(" · ") + dollars(take.price);
    return words +
           (take.kind == model::TakeKind::Still ? Inspector::tr("Picture") : Inspector::tr("Clip"));
}

} // namespace

Inspector::Inspector(ProjectSession& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_pages(new QStackedWidget(this)) {
    auto* const empty =
        new QLabel(tr("Select a scene on the board or in the timeline\nto see and change what it "
                      "shows."),
                   this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(empty);
    m_pages->addWidget(scrolled(buildScene(), this));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_promptSaving.setSingleShot(true);
    m_promptSaving.setInterval(kPromptAfter);
    connect(&m_promptSaving, &QTimer::timeout, this, &Inspector::savePrompt);
    connect(&session, &ProjectSession::filmChanged, this, &Inspector::fill);
    fill();
}

QWidget* Inspector::buildScene() {
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));
    auto* const head = new QHBoxLayout;
    m_heading = heading({}, content);
    head->addWidget(m_heading, 1);
    head->addWidget(new ToolButton(m_actions["lock_content"], content));
    head->addWidget(new ToolButton(m_actions["lock_timing"], content));
    column->addLayout(head);
    m_facts = hint({}, content);
    column->addWidget(m_facts);
    column->addWidget(buildSeen(content));
    column->addWidget(buildTakes(content));
    column->addWidget(divider(content));
    column->addWidget(buildShot(content));
    column->addWidget(buildTransition(content));
    column->addWidget(buildLook(content));
    column->addStretch(1);
    return content;
}

QWidget* Inspector::buildSeen(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_prompt = new QPlainTextEdit(box);
    m_prompt->setAccessibleName(tr("Prompt of the scene"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(em(26));
    column->addWidget(m_prompt);
    m_generate = mainButton({}, box);
    column->addWidget(m_generate);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_promptSaving.start();
    });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        savePrompt();
        if (const auto at = index())
            Q_EMIT generateWanted(*at);
    });
    return box;
}

QWidget* Inspector::buildTakes(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = new QHBoxLayout;
    head->addWidget(heading(tr("Takes"), box), 1);
    head->addWidget(new ToolButton(m_actions["previous_take"], box));
    head->addWidget(new ToolButton(m_actions["next_take"], box));
    column->addLayout(head);
    m_takes = new QListWidget(box);
    m_takes->setAccessibleName(tr("Takes of the scene"));
    m_takes->setIconSize({em(4), em(4)});
    m_takes->setFixedHeight(em(22));
    column->addWidget(m_takes);
    connect(m_takes, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        edit("choose_take", {{"take", plain(item->data(kTakeRole).toString())}});
    });
    return box;
}

QWidget* Inspector::buildShot(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const form = narrowForm(box);
    m_size = choice({}, box);
    for (int i = 0; i < model::kShotSizeCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::ShotSize>(i));
        m_size->addItem(spaced(name), text(name));
    }
    m_move = choice({}, box);
    for (int i = 0; i < model::kCameraMoveCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::CameraMove>(i));
        m_move->addItem(spaced(name), text(name));
    }
    m_light = new QLineEdit(box);
    m_light->setPlaceholderText(tr("low warm backlight"));
    form->addRow(tr("Shot"), m_size);
    form->addRow(tr("Camera"), m_move);
    form->addRow(tr("Light"), m_light);
    connect(m_size, &QComboBox::activated, this, [this] {
        edit("change_shot", {{"size", plain(m_size->currentData().toString())}});
    });
    connect(m_move, &QComboBox::activated, this, [this] {
        edit("change_shot", {{"move", plain(m_move->currentData().toString())}});
    });
    connect(m_light, &QLineEdit::editingFinished, this, [this] {
        const auto at = index();
        if (at && text(m_session.film()->scenes[*at].shot.light) != m_light->text())
            edit("change_shot", {{"light", plain(m_light->text())}});
    });
    auto* const fold = new Fold(tr("Shot and camera"), box, parent);
    fold->setOpen(true);
    return fold;
}

QWidget* Inspector::buildTransition(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const form = narrowForm(box);
    m_transition = choice({}, box);
    for (const CatalogueChoice& entry : catalogueChoices("transitions"))
        m_transition->addItem(entry.label, entry.id);
    m_transitionLength = new QDoubleSpinBox(box);
    m_transitionLength->setRange(0.04, 3);
    m_transitionLength->setSingleStep(0.1);
    m_transitionLength->setSuffix(tr(" s"));
    m_transitionLength->setKeyboardTracking(false);
    m_ease = choice({}, box);
    for (int i = 0; i < model::kEaseCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::Ease>(i));
        m_ease->addItem(spaced(name), text(name));
    }
    form->addRow(tr("Into this scene"), m_transition);
    form->addRow(tr("Length"), m_transitionLength);
    form->addRow(tr("Curve"), m_ease);
    const auto change = [this] {
        if (m_isFilling)
            return;
        model::EditValues values{{"kind", plain(m_transition->currentData().toString())}};
        if (values["kind"] != "cut") {
            values["seconds"] = number(m_transitionLength->value());
            values["ease"] = plain(m_ease->currentData().toString());
        }
        edit("change_transition", std::move(values));
    };
    connect(m_transition, &QComboBox::activated, this, change);
    connect(m_ease, &QComboBox::activated, this, change);
    connect(m_transitionLength, &QDoubleSpinBox::valueChanged, this, change);
    return new Fold(tr("Transition"), box, parent);
}

QWidget* Inspector::buildLook(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const form = narrowForm(box);
    m_look = choice({{QStringLiteral("film"), tr("The film's look")}}, box);
    for (const CatalogueChoice& entry : catalogueChoices("looks"))
        m_look->addItem(entry.label, entry.id);
    m_strength = new QSlider(Qt::Horizontal, box);
    m_strength->setRange(0, 100);
    m_strength->setAccessibleName(tr("Strength of the look"));
    form->addRow(tr("Look"), m_look);
    form->addRow(tr("Strength"), m_strength);
    const auto change = [this] {
        const std::string look = plain(m_look->currentData().toString());
        if (look == "film")
            edit("change_look", {{"look", look}});
        else
            edit("change_look",
                 {{"look", look}, {"strength", number(m_strength->value() / 100.0)}});
    };
    connect(m_look, &QComboBox::activated, this, change);
    connect(m_strength, &QSlider::sliderReleased, this, change);
    return new Fold(tr("Look"), box, parent);
}

std::optional<std::size_t> Inspector::index() const {
    return m_session.film() ? m_session.film()->indexOf(m_scene) : std::nullopt;
}

void Inspector::showScene(const model::SceneId& scene) {
    if (scene == m_scene)
        return;
    savePrompt();
    m_scene = scene;
    fill();
}

void Inspector::edit(const char* id, model::EditValues values) {
    if (m_isFilling || !index())
        return;
    values["scene"] = m_scene.text;
    m_session.edit(QLatin1String(id), values);
}

void Inspector::savePrompt() {
    m_promptSaving.stop();
    const auto at = index();
    if (!at || m_isFilling)
        return;
    const std::string now = plain(m_prompt->toPlainText().trimmed());
    if (!now.empty() && now != m_session.film()->scenes[*at].prompt)
        edit("replace_prompt", {{"text", now}});
}

void Inspector::fill() {
    const auto at = index();
    m_pages->setCurrentIndex(at ? 1 : 0);
    if (!at)
        return;
    m_isFilling = true;
    const model::Film& film = *m_session.film();
    const model::Scene& scene = film.scenes[*at];
    const base::FrameSpan span = film.spanOf(*at);
    m_heading->setText(tr("Scene %1").arg(*at + 1));
    QStringList facts{timecode(span.begin, film.rate), seconds(film.rate.secondsAt(span.length()))};
    for (const std::string& word : {scene.section, scene.role})
        if (!word.empty())
            facts.append(spaced(word));
    if (scene.hero)
        facts.append(tr("hero scene"));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (!m_prompt->hasFocus() || m_prompt->toPlainText().trimmed().isEmpty()) {
        if (text(scene.prompt) != m_prompt->toPlainText())
            m_prompt->setPlainText(text(scene.prompt));
    }
    choose(m_size, text(model::nameOf(scene.shot.size)));
    choose(m_move, text(model::nameOf(scene.shot.move)));
    if (!m_light->hasFocus())
        m_light->setText(text(scene.shot.light));
    m_actions["lock_content"]->setChecked(scene.locks.content);
    m_actions["lock_timing"]->setChecked(scene.locks.timing);
    fillTakes(scene);
    fillTransition(scene, *at);
    const model::Look look = scene.look.value_or(film.look);
    choose(m_look, scene.look ? text(scene.look->id) : QStringLiteral("film"));
    if (!m_strength->isSliderDown())
        m_strength->setValue(static_cast<int>(look.strength * 100 + 0.5));
    m_strength->setEnabled(scene.look.has_value());
    const bool isLocked = scene.locks.content;
    m_generate->setText(scene.takes.empty() ? tr("Generate…") : tr("Generate another take…"));
    m_generate->setEnabled(!isLocked && !m_session.isReadOnly());
    m_generate->setToolTip(isLocked ? tr("Its content is locked")
                                    : tr("The price is shown before anything is sent (G)"));
    for (QWidget* const widget : {static_cast<QWidget*>(m_prompt), static_cast<QWidget*>(m_size),
                                  static_cast<QWidget*>(m_move), static_cast<QWidget*>(m_light),
                                  static_cast<QWidget*>(m_takes), static_cast<QWidget*>(m_look)})
        widget->setEnabled(!m_session.isReadOnly());
    m_isFilling = false;
}

void Inspector::fillTakes(const model::Scene& scene) {
    const QSignalBlocker quiet(m_takes);
    m_takes->clear();
    const auto add = [&](const QString& words, const QString& id, bool isShown) {
        auto* const item =
            new QListWidgetItem(isShown ? icon(QStringLiteral("check")) : QIcon(), words, m_takes);
        item->setData(kTakeRole, id);
        if (isShown)
            m_takes->setCurrentItem(item);
    };
    add(tr("Draft · free"), QStringLiteral("draft"), scene.chosen.empty());
    for (std::size_t i = 0; i < scene.takes.size(); ++i)
        add(takeText(scene.takes[i], i), text(scene.takes[i].id.text),
            scene.takes[i].id == scene.chosen);
}

void Inspector::fillTransition(const model::Scene& scene, std::size_t at) {
    const model::Film& film = *m_session.film();
    choose(m_transition, text(scene.transition.kind));
    choose(m_ease, text(model::nameOf(scene.transition.ease)));
    const bool isCut = scene.transition.length == 0;
    if (!isCut)
        m_transitionLength->setValue(film.rate.secondsAt(scene.transition.length));
    m_transition->setEnabled(at > 0 && !m_session.isReadOnly());
    m_transitionLength->setEnabled(at > 0 && !isCut && !m_session.isReadOnly());
    m_ease->setEnabled(at > 0 && !isCut && !m_session.isReadOnly());
}

} // namespace reelwright::ui
