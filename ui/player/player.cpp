#include "ui/player/player.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

// Short sides in which frames are composed.
constexpr int kFull = 1080;
constexpr int kHalf = 540;
constexpr int kQuarter = 270;

} // namespace

Player::Player(ProjectSession& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_feed(session)
    , m_playback(session, m_feed)
    , m_screen(new Screen(this))
    , m_bar(new ScrubBar(session, m_playback, this))
    , m_time(new QLabel(this))
    , m_length(new QLabel(this))
    , m_quality(new QComboBox(this))
    , m_volume(new QSlider(Qt::Horizontal, this)) {
    auto* const row = new QWidget(this);
    buildTransport(row);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(m_bar);
    column->addWidget(row);

    connect(m_screen, &Screen::screenChanged, &m_feed, &PictureFeed::setScreen);
    connect(&m_feed, &PictureFeed::picture, this,
            [this](base::FrameIndex, const QImage& image) { m_screen->setPicture(image); });
    connect(&m_feed, &PictureFeed::failed, m_screen, &Screen::setMessage);
    connect(&m_playback, &Playback::frameChanged, this, [this] {
        m_time->setText(timecode(m_playback.frame(), m_playback.rate()));
        showPlaceholder();
    });
    connect(&m_playback, &Playback::stateChanged, this, &Player::showState);
    connect(&session, &ProjectSession::filmChanged, this, &Player::showState);
    connect(&session, &ProjectSession::thumbnailsChanged, this, &Player::showPlaceholder);
    connectActions();
    showState();
}

void Player::buildTransport(QWidget* row) {
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(em(2), 0, em(2), em(1));
    line->setSpacing(em(0.5));
    m_time->setFont(digitFont(1.05, true));
    m_time->setAccessibleName(tr("Time"));
    m_length->setFont(digitFont(0.95));
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_length->setAccessibleName(tr("Length"));
    line->addWidget(m_time);
    line->addWidget(m_length);
    line->addStretch(1);
    for (const char* const id : {"to_start", "previous_cut", "frame_back", "play", "frame_forward",
                                 "next_cut", "to_end"}) {
        auto* const button = new ToolButton(m_actions[id], row);
        if (QLatin1String(id) == QLatin1String("play"))
            button->setIconQuarters(6);
        line->addWidget(button);
    }
    line->addStretch(1);
    line->addWidget(new ToolButton(m_actions["loop"], row));
    line->addWidget(new ToolButton(m_actions["safe_areas"], row));
    line->addWidget(new ToolButton(m_actions["add_note"], row));
    m_quality->addItem(tr("Auto"), 0);
    m_quality->addItem(QStringLiteral("1:1"), kFull);
    m_quality->addItem(QStringLiteral("1:2"), kHalf);
    m_quality->addItem(QStringLiteral("1:4"), kQuarter);
    m_quality->setToolTip(tr("How finely the picture is drawn while you work; exports are always "
                             "drawn in full"));
    m_quality->setAccessibleName(tr("Preview quality"));
    m_quality->setFocusPolicy(Qt::TabFocus);
    connect(m_quality, &QComboBox::currentIndexChanged, this, &Player::chooseQuality);
    line->addWidget(m_quality);
    line->addWidget(new ToolButton(m_actions["mute"], row));
    m_volume->setRange(0, 100);
    m_volume->setValue(100);
    m_volume->setFixedWidth(em(16));
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume of the player; the film's own loudness stays as it is"));
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { m_playback.setVolume(value / 100.0); });
    line->addWidget(m_volume);
    line->addWidget(new ToolButton(m_actions["full_screen"], row));
}

void Player::connectActions() {
    Actions& a = m_actions;
    Playback& p = m_playback;
    const auto shuttle = [this](int direction) {
        m_playback.shuttle(direction);
        m_screen->flash(QStringLiteral("%1×").arg(m_playback.speed()));
    };
    a.on("play", &p, &Playback::playOrPause);
    a.on("play_forwards", this, [shuttle] { shuttle(1); });
    a.on("play_backwards", this, [shuttle] { shuttle(-1); });
    a.on("stop", &p, &Playback::pause);
    a.on("frame_back", this, [&p] { p.step(-1); });
    a.on("frame_forward", this, [&p] { p.step(1); });
    a.on("second_back", this, [&p] { p.seek(p.frame() - p.rate().nearestFrame(1)); });
    a.on("second_forward", this, [&p] { p.seek(p.frame() + p.rate().nearestFrame(1)); });
    a.on("previous_cut", this, [&p] { p.toCut(-1); });
    a.on("next_cut", this, [&p] { p.toCut(1); });
    a.on("to_start", this, [&p] { p.seek(0); });
    a.on("to_end", this, [&p] { p.seek(p.length() - 1); });
    a.on("mark_in", this, [&p] { p.setIn(p.frame()); });
    a.on("mark_out", this, [&p] { p.setOut(p.frame()); });
    a.on("go_in", this, [&p] { p.seek(p.in().value_or(0)); });
    a.on("go_out", this, [&p] { p.seek(p.out().value_or(p.length() - 1)); });
    a.on("clear_marks", this, [&p] {
        p.setIn({});
        p.setOut({});
    });
    a.on("loop", &p, &Playback::setLooping);
    a.on("loop_here", this, &Player::loopHere);
    a.on("mute", &p, &Playback::setMuted);
    a.on("safe_areas", m_screen, &Screen::setSafeAreas);
    a.on("full_screen", this, &Player::fullScreenWanted);
    connect(m_screen, &Screen::clicked, &p, &Playback::playOrPause);
    connect(m_screen, &Screen::doubleClicked, a["full_screen"], &QAction::trigger);
}

void Player::loopHere() {
    const base::FrameIndex second = m_playback.rate().nearestFrame(1);
    const base::FrameIndex at = m_playback.frame();
    m_playback.setIn(std::max<base::FrameIndex>(0, at - second));
    m_playback.setOut(std::min(m_playback.length() - 1, at + second));
    m_actions["loop"]->setChecked(true);
    m_playback.setLooping(true);
    m_playback.play();
}

void Player::chooseQuality() {
    const int chosen = m_quality->currentData().toInt();
    m_feed.setQuality(chosen == 0 ? kHalf : chosen);
}

void Player::showState() {
    const model::FilmPtr& film = m_session.film();
    const bool hasFilm = film != nullptr;
    if (hasFilm) {
        const model::Size canvas = model::canvasOf(film->aspect, kFull);
        m_screen->setAspect(static_cast<double>(canvas.width) / canvas.height);
    }
    QAction* const play = m_actions["play"];
    play->setIcon(icon(m_playback.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_actions["loop"]->setChecked(m_playback.isLooping());
    m_actions["mute"]->setChecked(m_playback.isMuted());
    m_actions["mute"]->setIcon(
        icon(m_playback.isMuted() ? QStringLiteral("muted") : QStringLiteral("volume")));
    m_volume->setToolTip(m_playback.hasSoundDevice()
                             ? tr("Volume of the player; the film's own loudness stays as it is")
                             : tr("No loudspeaker was found: the film plays without sound"));
    m_volume->setEnabled(m_playback.hasSoundDevice());
    m_time->setText(timecode(m_playback.frame(), m_playback.rate()));
    m_length->setText(QStringLiteral("/ ") + timecode(m_playback.length(), m_playback.rate()));
    const QString reason = tr("there is no film yet; plan one first");
    for (const ActionFacts& facts : actionTable())
        if (facts.group == ActionGroup::Play)
            m_actions.allow(facts.id, hasFilm, reason);
    showPlaceholder();
}

void Player::showPlaceholder() {
    const model::FilmPtr& film = m_session.film();
    if (!film || film->scenes.empty())
        return;
    const std::size_t scene =
        film->sceneAt(std::clamp<base::FrameIndex>(m_playback.frame(), 0, film->length - 1));
    m_screen->setPlaceholder(m_session.thumbnails(film->scenes[scene].id).middle);
}

} // namespace reelwright::ui
