#include "ui/player/player.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

// Short sides in which frames are composed.
constexpr int kFull = 1080;
constexpr int kHalf = 540;

} // namespace

Player::Player(ProjectSession& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_feed(session)
    , m_playback(session, m_feed)
    , m_screen(new Screen(this))
    , m_bar(new ScrubBar(session, m_playback, this))
    , m_transport(new Transport(m_playback, actions, Transport::Place::Desk, this))
    , m_fullScreen(new FullScreen(session, m_playback, actions, this))
    , m_proxies(session, m_feed) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(m_bar);
    column->addWidget(m_transport);

    for (Screen* const screen : {m_screen, &m_fullScreen->screen()}) {
        connect(screen, &Screen::screenChanged, this, &Player::chooseScreen);
        connect(&m_feed, &PictureFeed::failed, screen, &Screen::setMessage);
        connect(screen, &Screen::clicked, &m_playback, &Playback::playOrPause);
        connect(screen, &Screen::doubleClicked, this, [this] {
            m_playback.playOrPause(); // takes the first click back
            m_actions["full_screen"]->trigger();
        });
    }
    connect(&m_feed, &PictureFeed::picture, this,
            [this](base::FrameIndex, const QImage& image) { shownScreen().setPicture(image); });
    connect(&m_feed, &PictureFeed::readyChanged, this, [this] {
        m_bar->setReady(m_feed.ready());
        m_fullScreen->bar().setReady(m_feed.ready());
    });
    for (Transport* const transport : {m_transport, &m_fullScreen->transport()})
        connect(transport, &Transport::qualityChosen, this, &Player::chooseQuality);
    connect(m_fullScreen, &FullScreen::leaveWanted, this, [this] {
        if (m_fullScreen->isVisible())
            m_actions["full_screen"]->trigger();
    });
    connect(&m_playback, &Playback::frameChanged, this, &Player::showPlaceholder);
    connect(&m_playback, &Playback::stateChanged, this, &Player::showState);
    connect(&session, &ProjectSession::filmChanged, this, &Player::showState);
    connect(&session, &ProjectSession::thumbnailsChanged, this, &Player::showPlaceholder);
    connectActions();
    showState();
}

void Player::connectActions() {
    Actions& a = m_actions;
    Playback& p = m_playback;
    const auto shuttle = [this](int direction) {
        m_playback.shuttle(direction);
        shownScreen().flash(QStringLiteral("%1×").arg(m_playback.speed()));
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
    a.on("safe_areas", this, [this](bool shown) {
        m_screen->setSafeAreas(shown);
        m_fullScreen->screen().setSafeAreas(shown);
    });
    a.on("full_screen", this, &Player::setFullScreen);
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

void Player::chooseQuality(int shortSide) {
    m_feed.setQuality(shortSide == 0 ? kHalf : shortSide);
    m_transport->setQuality(shortSide);
    m_fullScreen->transport().setQuality(shortSide);
}

Screen& Player::shownScreen() {
    return m_fullScreen->isVisible() ? m_fullScreen->screen() : *m_screen;
}

void Player::chooseScreen() {
    m_feed.setScreen(shownScreen().screenSize());
}

void Player::setFullScreen(bool on) {
    if (on) {
        m_fullScreen->screen().setPicture(m_screen->picture());
        m_fullScreen->open(*this);
    } else {
        m_screen->setPicture(m_fullScreen->screen().picture());
        m_fullScreen->hide();
        window()->activateWindow();
    }
    chooseScreen();
}

void Player::showState() {
    const model::FilmPtr& film = m_session.film();
    const bool hasFilm = film != nullptr;
    if (hasFilm) {
        const model::Size canvas = model::canvasOf(film->aspect, kFull);
        for (Screen* const screen : {m_screen, &m_fullScreen->screen()})
            screen->setAspect(static_cast<double>(canvas.width) / canvas.height);
    }
    QAction* const play = m_actions["play"];
    play->setIcon(icon(m_playback.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_actions["loop"]->setChecked(m_playback.isLooping());
    m_actions["mute"]->setChecked(m_playback.isMuted());
    m_actions["mute"]->setIcon(
        icon(m_playback.isMuted() ? QStringLiteral("muted") : QStringLiteral("volume")));
    m_transport->refresh();
    m_fullScreen->transport().refresh();
    m_proxies.setPaused(m_playback.isPlaying());
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
    for (Screen* const screen : {m_screen, &m_fullScreen->screen()})
        screen->setPlaceholder(m_session.thumbnails(film->scenes[scene].id).middle);
}

} // namespace reelwright::ui
