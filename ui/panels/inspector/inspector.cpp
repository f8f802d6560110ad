#include "ui/panels/inspector/inspector.h"

#include "ui/bridge/text.h"
#include "ui/panels/inspector/look_section.h"
#include "ui/panels/inspector/seen_section.h"
#include "ui/panels/inspector/shot_section.h"
#include "ui/panels/inspector/sound_section.h"
#include "ui/panels/inspector/text_section.h"
#include "ui/panels/inspector/transition_section.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

enum Page { Empty, Content };

} // namespace

Inspector::Inspector(ProjectSession& session, Forecast& forecast, Actions& actions,
                     QWidget* parent)
    : QWidget(parent)
    , m_scope(session, forecast, this)
    , m_actions(actions)
    , m_switch(new QButtonGroup(this))
    , m_pages(new QStackedWidget(this)) {
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(em(3), em(2), em(3), 0);
    bar->setSpacing(0);
    for (const QString& name : {tr("Scene"), tr("Whole film")}) {
        auto* const action = new QAction(name, this);
        action->setCheckable(true);
        auto* const button = new ToolButton(action, this);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_switch->addButton(button, static_cast<int>(m_switch->buttons().size()));
        bar->addWidget(button);
    }
    m_switch->button(0)->setChecked(true);
    auto* const empty = hint(tr("Select a scene on the board or in the timeline to see and change "
                                "what it shows."),
                             this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setContentsMargins(em(6), em(6), em(6), em(6));
    m_pages->addWidget(empty);
    m_pages->addWidget(scrolled(buildContent(), this));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages);
    connect(m_switch, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on)
            return;
        m_seen->savePrompt();
        m_scope.setWholeFilm(id == 1);
        fill();
    });
    connect(&session, &ProjectSession::filmChanged, this, &Inspector::fill);
    connect(&session, &ProjectSession::assetsChanged, this, &Inspector::fill);
    const auto refillSeen = [this] {
        if (m_pages->currentIndex() == Content)
            m_seen->refill();
    };
    connect(&session, &ProjectSession::noticesChanged, this, refillSeen);
    connect(&forecast, &Forecast::changed, this, refillSeen);
    fill();
}

QWidget* Inspector::buildContent() {
    m_content = new QWidget(this);
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins(em(3), em(2), em(3), em(3));
    column->setSpacing(em(2));
    column->addWidget(buildHead(m_content));
    m_seen = new SeenSection(m_scope, m_actions, m_content);
    m_texts = new TextSection(m_scope, m_actions, m_content);
    connect(m_seen, &SeenSection::generateWanted, this, &Inspector::generateWanted);
    column->addWidget(m_seen);
    m_parts.push_back({m_seen, m_seen, false});
    add(tr("Shot and camera"), new ShotSection(m_scope, m_content), false, true);
    add(tr("Take in the frame"), new FramingSection(m_scope, m_content), false, false);
    add(tr("Transition"), new TransitionSection(m_scope, m_content), false, false);
    add(tr("Look"), new LookSection(m_scope, m_content), true, false);
    add(tr("Text"), m_texts, true, false);
    m_textFold = static_cast<Fold*>(m_parts.back().shown);
    add(tr("Sound"), new SoundSection(m_scope, m_content), true, false);
    column->addStretch(1);
    return m_content;
}

QWidget* Inspector::buildHead(QWidget* parent) {
    auto* const box = new QWidget(parent);
    auto* const row = new QHBoxLayout;
    m_heading = heading({}, box);
    row->addWidget(m_heading, 1);
    m_locks = new QWidget(box);
    auto* const locks = new QHBoxLayout(m_locks);
    locks->setContentsMargins(0, 0, 0, 0);
    locks->addWidget(new ToolButton(m_actions["lock_content"], m_locks));
    locks->addWidget(new ToolButton(m_actions["lock_timing"], m_locks));
    row->addWidget(m_locks);
    m_facts = hint({}, box);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_facts);
    return box;
}

void Inspector::add(const QString& title, InspectorSection* section, bool always, bool open) {
    auto* const fold = new Fold(title, section, m_content);
    fold->setOpen(open);
    m_content->layout()->addWidget(fold);
    m_parts.push_back({fold, section, always});
}

void Inspector::showScene(const model::SceneId& scene) {
    if (scene == m_scope.sceneId())
        return;
    m_seen->savePrompt();
    m_scope.setScene(scene);
    fill();
}

void Inspector::showWholeFilm(bool on) {
    m_switch->button(on ? 1 : 0)->setChecked(true);
}

void Inspector::focusPrompt() {
    m_seen->focusPrompt();
}

void Inspector::showTitle(int number) {
    showWholeFilm(true);
    m_textFold->setOpen(true);
    m_texts->showTitle(number);
}

void Inspector::fill() {
    const bool isThere =
        m_scope.session().film() && (m_scope.isWholeFilm() || m_scope.index().has_value());
    m_pages->setCurrentIndex(isThere ? Content : Empty);
    if (!isThere)
        return;
    fillHead();
    for (const Part& part : m_parts) {
        const bool isShown = part.always || !m_scope.isWholeFilm();
        part.shown->setVisible(isShown);
        if (isShown)
            part.section->refill();
    }
}

void Inspector::fillHead() {
    const model::Film& film = m_scope.film();
    m_locks->setVisible(!m_scope.isWholeFilm());
    QStringList facts;
    if (m_scope.isWholeFilm()) {
        m_heading->setText(tr("Whole film"));
        facts = {timecode(film.length, film.rate), text(model::nameOf(film.aspect)),
                 tr("%n scene(s)", "", static_cast<int>(film.scenes.size()))};
    } else {
        const std::size_t at = *m_scope.index();
        const model::Scene& scene = film.scenes[at];
        const base::FrameSpan span = film.spanOf(at);
        m_heading->setText(tr("Scene %1").arg(at + 1));
        facts = {timecode(span.begin, film.rate), seconds(film.rate.secondsAt(span.length()))};
        for (const std::string& word : {scene.section, scene.role})
            if (!word.empty())
                facts.append(spaced(word));
        if (scene.hero)
            facts.append(tr("hero scene"));
        m_actions["lock_content"]->setChecked(scene.locks.content);
        m_actions["lock_timing"]->setChecked(scene.locks.timing);
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

} // namespace reelwright::ui
