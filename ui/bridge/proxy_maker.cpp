#include "ui/bridge/proxy_maker.h"

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kPatience = 3000; // milliseconds

} // namespace

ProxyMaker::ProxyMaker(ProjectSession& session, const PictureFeed& feed, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_feed(feed) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kPatience);
    connect(&m_rest, &QTimer::timeout, this, &ProxyMaker::begin);
    connect(&feed, &PictureFeed::recomposed, this, &ProxyMaker::look);
    connect(&session, &ProjectSession::proxiesMade, this, &ProxyMaker::ended);
    connect(&session, &ProjectSession::proxiesStopped, this, [this](bool failed) {
        if (failed)
            m_hopeless = m_making;
        ended();
        look();
    });
}

void ProxyMaker::ended() {
    m_isMaking = false;
    m_making.clear();
}

void ProxyMaker::look() {
    const Names missing = m_feed.withoutProxies();
    if (missing.empty() || missing == m_hopeless || m_session.isReadOnly())
        return m_rest.stop();
    // The newest wins: what is shown by now was not known when this was begun.
    if (m_isMaking && !std::ranges::includes(m_making, missing))
        m_session.stopProxies();
    if (!m_isMaking && !m_isPaused)
        m_rest.start();
}

void ProxyMaker::setPaused(bool paused) {
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    if (!paused)
        return look();
    m_rest.stop();
    if (m_isMaking)
        m_session.stopProxies();
}

// What a person waits for goes first.
bool ProxyMaker::isNeededElsewhere() const {
    return std::ranges::any_of(m_session.tasks().tasks(), [](const Task& task) {
        return task.state == TaskState::Running || task.state == TaskState::Waiting;
    });
}

void ProxyMaker::begin() {
    if (m_isMaking || m_isPaused)
        return;
    if (isNeededElsewhere())
        return m_rest.start();
    m_making = m_feed.withoutProxies();
    m_isMaking = true;
    m_session.makeProxies();
}

} // namespace reelwright::ui
