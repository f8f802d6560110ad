// Joins the timeline to the film and the player: it shows what the session holds and where the
// player stands, and its wishes go to them. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/project_session.h"
#include "ui/player/player.h"
#include "ui/timeline/timeline.h"

namespace reelwright::ui {

class FilmTimeline : public QObject {
    Q_OBJECT
public:
    FilmTimeline(ProjectSession& session, Player& player, Timeline& timeline, Actions& actions,
                 QObject* parent);

private:
    void connectAll();
    void fill();
    void showSong();
    void showMarks();

    ProjectSession& m_session;
    Player& m_player;
    Timeline& m_timeline;
    Actions& m_actions;
};

} // namespace reelwright::ui
