// Has proxies made of what the player shows when nobody needs the machine: a while after it was
// shown or changed, never while it plays. Lives in the user-interface thread.
#pragma once

#include "ui/bridge/picture_feed.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <string>

namespace reelwright::ui {

class ProxyMaker : public QObject {
    Q_OBJECT
public:
    ProxyMaker(ProjectSession& session, const PictureFeed& feed, QObject* parent = nullptr);

    // While the film plays. What is in work ends and is begun anew later; what is made stays.
    void setPaused(bool paused);
    [[nodiscard]] bool isMaking() const { return m_isMaking; }
    // Rest before it begins.
    void setPatience(int milliseconds) { m_rest.setInterval(milliseconds); }

private:
    using Names = std::set<std::string>;

    void look();
    void begin();
    void ended();
    [[nodiscard]] bool isNeededElsewhere() const;

    ProjectSession& m_session;
    const PictureFeed& m_feed;
    QTimer m_rest;
    Names m_making;
    Names m_hopeless; // gave up: not tried again while nothing else is wanted
    bool m_isMaking = false;
    bool m_isPaused = false;
};

} // namespace reelwright::ui
