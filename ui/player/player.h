// The player: picture, bar, transport. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/proxy_maker.h"
#include "ui/player/full_screen.h"
#include "ui/player/playback.h"
#include "ui/player/screen.h"
#include "ui/player/scrub_bar.h"
#include "ui/player/transport.h"

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
    [[nodiscard]] FullScreen& fullScreen() { return *m_fullScreen; }
    [[nodiscard]] ProxyMaker& proxies() { return m_proxies; }

private:
    void connectActions();
    void showState();
    void showPlaceholder();
    void loopHere();
    void chooseQuality(int shortSide);
    void setFullScreen(bool on);
    // The one that is seen.
    Screen& shownScreen();
    void chooseScreen();

    ProjectSession& m_session;
    Actions& m_actions;
    PictureFeed m_feed;
    Playback m_playback;
    Screen* m_screen;
    ScrubBar* m_bar;
    Transport* m_transport;
    FullScreen* m_fullScreen;
    ProxyMaker m_proxies;
};

} // namespace reelwright::ui
