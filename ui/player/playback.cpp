#include "ui/player/playback.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::ui {

using base::FrameIndex;

namespace {

constexpr std::array kLadder = {1.0, 1.5, 2.0, 3.0, 5.5, 10.0};
constexpr int kTickMs = 8;
// Where the two clocks differ by more than this, in seconds, the sound is not yet running.
constexpr double kFarAway = 0.5;

} // namespace

Playback::Playback(ProjectSession& session, PictureFeed& feed, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_feed(feed) {
    m_ticks.setTimerType(Qt::PreciseTimer);
    m_ticks.setInterval(kTickMs);
    connect(&m_ticks, &QTimer::timeout, this, &Playback::tick);
    connect(&session, &ProjectSession::filmChanged, this, &Playback::newFilm);
    connect(&m_sound, &FilmSoundPlayer::deviceChanged, this, [this](bool isThere) {
        m_hasDevice = isThere;
        if (isPlaying())
            startFrom(m_frame);
        Q_EMIT stateChanged();
    });
    newFilm();
}

FrameIndex Playback::length() const {
    return m_session.film() ? m_session.film()->length : 0;
}

base::FrameRate Playback::rate() const {
    return m_session.film() ? m_session.film()->rate : base::FrameRate{};
}

FrameIndex Playback::first() const {
    return m_isLooping && m_in ? *m_in : 0;
}

FrameIndex Playback::last() const {
    const FrameIndex end = std::max<FrameIndex>(0, length() - 1);
    return m_isLooping && m_out ? std::min(*m_out, end) : end;
}

void Playback::newFilm() {
    if (!m_session.film()) {
        pause();
        m_frame = 0;
        return;
    }
    mix();
    if (m_in && *m_in >= length())
        setIn({});
    if (m_out && *m_out >= length())
        setOut({});
    if (m_frame >= length())
        seek(length() - 1);
}

void Playback::setHeard(const engine::HeardSounds& heard) {
    if (heard == m_heard)
        return;
    m_heard = heard;
    if (m_session.film())
        mix();
}

void Playback::mix() {
    m_session.mixSound(m_heard,
                       [this](const base::Result<std::optional<std::filesystem::path>>& sound) {
                           m_sound.setSound(sound.value_or(std::nullopt));
                       });
}

void Playback::playOrPause() {
    if (isPlaying())
        pause();
    else
        play();
}

void Playback::play(double speed) {
    if (length() == 0 || speed == 0)
        return pause();
    m_speed = speed;
    m_late = m_due = 0;
    const bool isAtEnd = speed > 0 ? m_frame >= last() : m_frame <= first();
    const bool isOutside = m_isLooping && (m_frame < first() || m_frame > last());
    startFrom(isAtEnd || isOutside ? (speed > 0 ? first() : last()) : m_frame);
    m_ticks.start();
    Q_EMIT stateChanged();
}

void Playback::pause() {
    m_sound.pause();
    m_ticks.stop();
    if (m_speed == 0)
        return;
    m_speed = 0;
    Q_EMIT stateChanged();
}

void Playback::shuttle(int direction) {
    if (m_speed * direction <= 0)
        return play(direction);
    const auto at = std::ranges::upper_bound(kLadder, std::abs(m_speed));
    play(direction * (at == kLadder.end() ? kLadder.back() : *at));
}

void Playback::startFrom(FrameIndex frame) {
    m_startFrame = static_cast<double>(frame);
    m_since.start();
    move(frame);
    if (!m_isMuted)
        m_sound.play(rate().sampleAt(frame), m_speed);
}

double Playback::clockFrame() const {
    const double perSecond = rate().perSecond();
    const double steady =
        m_startFrame + static_cast<double>(m_since.nsecsElapsed()) / 1e9 * perSecond * m_speed;
    if (const auto heard = m_sound.heardSample()) {
        const double frame = *heard / static_cast<double>(base::kSampleRate) * perSecond;
        if (std::abs(frame - steady) < kFarAway * perSecond * std::max(1.0, std::abs(m_speed)))
            return frame;
    }
    return steady;
}

void Playback::tick() {
    const auto now = static_cast<FrameIndex>(std::floor(clockFrame()));
    if (m_speed > 0 ? now > last() : now < first()) {
        if (m_isLooping)
            return startFrom(m_speed > 0 ? first() : last());
        move(m_speed > 0 ? last() : first());
        return pause();
    }
    if (now == m_frame)
        return;
    const FrameIndex passed = std::abs(now - m_frame);
    m_due += static_cast<int>(passed);
    if (m_feed.isBusy())
        ++m_late; // the last wish is still in work: its picture comes late
    move(now);
}

void Playback::move(FrameIndex frame) {
    frame = std::clamp<FrameIndex>(frame, 0, std::max<FrameIndex>(0, length() - 1));
    m_feed.show(frame);
    if (frame == m_frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged(frame);
}

void Playback::seek(FrameIndex frame) {
    frame = std::clamp<FrameIndex>(frame, 0, std::max<FrameIndex>(0, length() - 1));
    if (isPlaying())
        startFrom(frame);
    else
        move(frame);
}

void Playback::step(FrameIndex frames) {
    pause();
    seek(m_frame + frames);
    if (!m_isMuted)
        m_sound.blip(rate().sampleAt(m_frame));
}

void Playback::beginScrub() {
    if (m_isScrubbing)
        return;
    m_isScrubbing = true;
    m_speedBeforeScrub = m_speed;
    pause();
}

void Playback::scrub(FrameIndex frame) {
    const FrameIndex before = m_frame;
    move(frame);
    if (m_frame != before && !m_isMuted)
        m_sound.blip(rate().sampleAt(m_frame));
}

void Playback::endScrub() {
    if (!m_isScrubbing)
        return;
    m_isScrubbing = false;
    if (m_speedBeforeScrub != 0)
        play(m_speedBeforeScrub);
}

void Playback::toCut(int direction) {
    if (!m_session.film())
        return;
    FrameIndex target = direction > 0 ? length() - 1 : 0;
    for (const model::Scene& scene : m_session.film()->scenes) {
        if (direction > 0 && scene.start > m_frame) {
            target = scene.start;
            break;
        }
        if (direction < 0 && scene.start < m_frame)
            target = scene.start;
    }
    seek(target);
}

void Playback::setIn(std::optional<FrameIndex> frame) {
    m_in = frame;
    if (m_in && m_out && *m_out <= *m_in)
        m_out.reset();
    Q_EMIT rangeChanged();
}

void Playback::setOut(std::optional<FrameIndex> frame) {
    m_out = frame;
    if (m_in && m_out && *m_out <= *m_in)
        m_in.reset();
    Q_EMIT rangeChanged();
}

void Playback::setLooping(bool looping) {
    m_isLooping = looping;
    Q_EMIT stateChanged();
}

void Playback::setVolume(double volume) {
    m_volume = std::clamp(volume, 0.0, 1.0);
    m_sound.setVolume(m_volume);
    Q_EMIT stateChanged();
}

void Playback::setMuted(bool muted) {
    m_isMuted = muted;
    if (isPlaying() && muted)
        m_sound.pause();
    else if (isPlaying())
        m_sound.play(rate().sampleAt(m_frame), m_speed);
    if (isPlaying())
        m_startFrame = static_cast<double>(m_frame), m_since.start();
    Q_EMIT stateChanged();
}

} // namespace reelwright::ui
