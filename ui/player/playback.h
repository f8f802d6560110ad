// Where the player stands and how it moves: the clock, the shuttle ladder, loops. The sound is the
// master clock where there is a device, a steady clock elsewhere. Lives in the user-interface
// thread.
#pragma once

#include "base/time.h"
#include "ui/bridge/film_sound_player.h"
#include "ui/bridge/picture_feed.h"
#include "ui/bridge/project_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace reelwright::ui {

class Playback : public QObject {
    Q_OBJECT
public:
    Playback(ProjectSession& session, PictureFeed& feed, QObject* parent = nullptr);

    [[nodiscard]] base::FrameIndex frame() const { return m_frame; }
    [[nodiscard]] base::FrameIndex length() const; // 0 without a film
    [[nodiscard]] base::FrameRate rate() const;
    [[nodiscard]] bool isPlaying() const { return m_speed != 0; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool isLooping() const { return m_isLooping; }
    [[nodiscard]] std::optional<base::FrameIndex> in() const { return m_in; }
    [[nodiscard]] std::optional<base::FrameIndex> out() const { return m_out; } // inclusive
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    [[nodiscard]] bool hasSoundDevice() const { return m_hasDevice; }
    // Where the clock stands while it plays: what is heard, with parts of a frame.
    [[nodiscard]] double clockFrame() const;
    // Frames that came too late to be seen since play began, and all that were due.
    [[nodiscard]] int late() const { return m_late; }
    [[nodiscard]] int due() const { return m_due; }

    void playOrPause();
    void play(double speed = 1);
    void pause();
    // The ladder 1, 1.5, 2, 3, 5.5, 10; against the way it runs it turns around.
    void shuttle(int direction);
    // Moves to a frame; while it plays it plays on from there.
    void seek(base::FrameIndex frame);
    void step(base::FrameIndex frames);
    // Dragging over the film: pauses, follows with short sounds, goes on afterwards.
    void beginScrub();
    void scrub(base::FrameIndex frame);
    void endScrub();
    // To the cut before or behind.
    void toCut(int direction);
    void setIn(std::optional<base::FrameIndex> frame);
    void setOut(std::optional<base::FrameIndex> frame);
    void setLooping(bool looping);
    void setVolume(double volume);
    void setMuted(bool muted);
    // Which of the film's sounds are played; the film stays as it is.
    void setHeard(const engine::HeardSounds& heard);

Q_SIGNALS:
    void frameChanged(reelwright::base::FrameIndex frame);
    void stateChanged(); // playing, speed, loop, volume, device
    void rangeChanged(); // in, out

private:
    void tick();
    void startFrom(base::FrameIndex frame);
    void move(base::FrameIndex frame);
    void newFilm();
    void mix();
    [[nodiscard]] base::FrameIndex first() const; // of the loop or the film
    [[nodiscard]] base::FrameIndex last() const;

    ProjectSession& m_session;
    PictureFeed& m_feed;
    FilmSoundPlayer m_sound;
    bool m_hasDevice = false;
    base::FrameIndex m_frame = 0;
    double m_speed = 0;
    double m_speedBeforeScrub = 0;
    bool m_isScrubbing = false;
    bool m_isLooping = false;
    std::optional<base::FrameIndex> m_in;
    std::optional<base::FrameIndex> m_out;
    double m_volume = 1;
    bool m_isMuted = false;
    engine::HeardSounds m_heard;
    // The steady clock: the frame at which it was started, and since when.
    double m_startFrame = 0;
    QElapsedTimer m_since;
    QTimer m_ticks;
    int m_late = 0;
    int m_due = 0;
};

} // namespace reelwright::ui
