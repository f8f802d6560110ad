// The player: picture, bar, transport. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/player/playback.h"
#include "ui/player/screen.h"
#include "ui/player/scrub_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

namespace reelwright::ui {

class Player : public QWidget {
    Q_OBJECT
public:
    // Takes over the actions of the group Play.
    Player(ProjectSession& session, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] Playback& playback() { return m_playback; }
    [[nodiscard]] Screen& screen() { return *m_screen; }
    [[nodiscard]] PictureFeed& feed() { return m_feed; }
    [[nodiscard]] ScrubBar& bar() { return *m_bar; }

Q_SIGNALS:
    void fullScreenWanted(bool on);

private:
    void buildTransport(QWidget* row);
    void connectActions();
    void showState();
    void showPlaceholder();
    void loopHere();
    void chooseQuality();

    ProjectSession& m_session;
    Actions& m_actions;
    PictureFeed m_feed;
    Playback m_playback;
    Screen* m_screen;
    ScrubBar* m_bar;
    QLabel* m_time;
    QLabel* m_length;
    QComboBox* m_quality;
    QSlider* m_volume;
};

} // namespace reelwright::ui
