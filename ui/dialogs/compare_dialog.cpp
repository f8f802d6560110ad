#include "ui/dialogs/compare_dialog.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kShortSide = 360; // pixels of each picture

} // namespace

CompareDialog::CompareDialog(ProjectSession& session, Player& player, Actions& actions,
                             const model::SceneId& scene, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_player(player)
    , m_scene(scene)
    , m_grid(new QGridLayout)
    , m_in(player.playback().in())
    , m_out(player.playback().out())
    , m_wasLooping(player.playback().isLooping()) {
    setAttribute(Qt::WA_DeleteOnClose);
    const model::Film& film = *session.film();
    const std::size_t at = film.indexOf(scene).value_or(0);
    const model::Scene& one = film.scenes[at];
    setWindowTitle(tr("Takes of scene %1").arg(at + 1));

    std::vector<std::pair<model::TakeId, QString>> shown;
    shown.emplace_back(model::TakeId{}, tr("Draft · free"));
    const std::size_t first = one.takes.size() < kMost ? 0 : one.takes.size() - (kMost - 1);
    for (std::size_t i = 0; i < one.takes.size(); ++i) {
        const model::Take& take = one.takes[i];
        if (i < first && take.id != one.chosen)
            continue;
        QString name = tr("Take %1").arg(i + 1);
        if (!take.model.empty())
            name += QStringLiteral(" · ") + nameOfModel(text(take.model)) +
                    QStringLiteral(" · ") + dollars(take.price);
        shown.emplace_back(take.id, name);
    }
    m_panes.reserve(shown.size());
    m_grid->setSpacing(em(2));
    for (const auto& [take, name] : shown)
        addPane(take, name);

    auto* const bar = new QHBoxLayout;
    for (const char* const id : {"to_start", "frame_back", "play", "frame_forward", "to_end"})
        bar->addWidget(new ToolButton(actions[id], this));
    bar->addWidget(hint(tr("All play the same moment on the same music, round and round."), this),
                   1);
    auto* const close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    bar->addWidget(close);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));
    column->addLayout(m_grid, 1);
    column->addLayout(bar);
    const int columns = m_panes.size() > 4 ? 3 : 2;
    const int rows = (static_cast<int>(m_panes.size()) + columns - 1) / columns;
    resize(em(columns == 3 ? 290 : 230), em(rows > 1 ? 165 : 95));

    for (const ActionFacts& facts : actionTable())
        if (facts.group == ActionGroup::Play && QLatin1String(facts.id) != QLatin1String("full_screen"))
            addAction(actions[facts.id]);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    Playback& playback = player.playback();
    connect(&playback, &Playback::frameChanged, this, [this](base::FrameIndex frame) {
        for (const Pane& pane : m_panes)
            pane.source->show(frame);
    });
    connect(&session, &ProjectSession::filmChanged, this, &CompareDialog::showChosen);
    const base::FrameSpan span = film.spanOf(at);
    playback.pause();
    playback.setIn(span.begin);
    playback.setOut(span.end - 1);
    playback.setLooping(true);
    playback.seek(span.begin);
    for (Pane& pane : m_panes)
        compose(pane);
    showChosen();
    playback.play();
}

CompareDialog::~CompareDialog() {
    Playback& playback = m_player.playback();
    playback.pause();
    playback.setIn(m_in);
    playback.setOut(m_out);
    playback.setLooping(m_wasLooping);
}

void CompareDialog::addPane(const model::TakeId& take, const QString& name) {
    auto* const box = new QWidget(this);
    auto* const screen = new Screen(box);
    screen->setMinimumSize(em(60), em(34));
    const model::Size canvas = model::canvasOf(m_session.film()->aspect, kShortSide);
    screen->setAspect(static_cast<double>(canvas.width) / canvas.height);
    screen->setAccessibleName(name);
    auto* const label = new QLabel(name, box);
    label->setFont(sizedFont(1.0, true));
    auto* const button = new QPushButton(box);
    button->setCheckable(true);
    button->setAccessibleName(tr("Show %1").arg(name));
    auto* const foot = new QHBoxLayout;
    foot->addWidget(label, 1);
    foot->addWidget(button);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(screen, 1);
    column->addLayout(foot);
    auto* const source = new PictureSource(box);
    const int columns = m_panes.capacity() > 4 ? 3 : 2;
    const int place = static_cast<int>(m_panes.size());
    m_grid->addWidget(box, place / columns, place % columns);
    connect(source, &PictureSource::picture, screen,
            [screen](base::FrameIndex, const QImage& image) { screen->setPicture(image); });
    connect(source, &PictureSource::failed, screen, &Screen::setMessage);
    connect(screen, &Screen::screenChanged, source, &PictureSource::setScreen);
    connect(button, &QPushButton::clicked, this, [this, take] { choose(take); });
    connect(screen, &Screen::doubleClicked, this, [this, take] { choose(take); });
    m_panes.push_back({take, source, screen, button});
}

void CompareDialog::compose(Pane& pane) {
    const QPointer<PictureSource> source(pane.source);
    const QPointer<Screen> screen(pane.screen);
    Playback& playback = m_player.playback();
    pane.source->setScreen(pane.screen->screenSize());
    m_session.draw<PictureSource::Composition>(
        [scene = m_scene, take = pane.take](engine::Project& project, const std::stop_token& stop) {
            return project.composeTake(scene, take, kShortSide, {}, stop);
        },
        [source, screen, &playback](const base::Result<PictureSource::Composition>& made) {
            if (source.isNull())
                return; // the dialog was closed
            if (!made)
                return screen->setMessage(text(made.error().message));
            source->setFilm(*made);
            source->show(playback.frame());
        });
}

bool CompareDialog::isShown(int take) const {
    return !m_panes[static_cast<std::size_t>(take)].screen->picture().isNull();
}

void CompareDialog::choose(const model::TakeId& take) {
    m_session.edit(QStringLiteral("choose_take"),
                   {{"scene", m_scene.text}, {"take", take.empty() ? "draft" : take.text}});
    showChosen();
}

void CompareDialog::showChosen() {
    const auto at = m_session.film() ? m_session.film()->indexOf(m_scene) : std::nullopt;
    if (!at) { // it was taken out of the film meanwhile
        close();
        return;
    }
    const model::Scene& scene = m_session.film()->scenes[*at];
    for (const Pane& pane : m_panes) {
        const bool isChosen = pane.take == scene.chosen;
        pane.choose->setChecked(isChosen);
        pane.choose->setText(isChosen ? tr("Shown in the film") : tr("Show this one"));
        pane.choose->setIcon(isChosen ? icon(QStringLiteral("check")) : QIcon());
        pane.choose->setEnabled(!m_session.isReadOnly() && !scene.locks.content);
    }
}

} // namespace reelwright::ui
