// Pictures of the film for the player: composed in a thread of their own, the newest wish first.
// Lives in the user-interface thread.
#pragma once

#include "engine/preview.h"
#include "ui/bridge/project_session.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSize>

#include <memory>

namespace reelwright::ui {

class PictureFeed : public QObject {
    Q_OBJECT
public:
    // Follows the session's film.
    explicit PictureFeed(ProjectSession& session, QObject* parent = nullptr);
    ~PictureFeed() override;

    // Physical pixels that pictures are to fill; they keep the film's shape.
    void setScreen(QSize pixels);
    // Short side in which frames are composed, in pixels.
    void setQuality(int shortSide);
    [[nodiscard]] int quality() const { return m_quality; }

    // picture() follows, for this frame or for a newer wish.
    void show(base::FrameIndex frame);
    // False until the film can be shown for the first time.
    [[nodiscard]] bool isReady() const { return m_preview != nullptr; }
    // A frame is on its way.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void picture(reelwright::base::FrameIndex frame, const QImage& image);
    void ready();
    void failed(const QString& why);
    void noticed(const QString& sentence);

private:
    class Sink; // shared with the thread that composes

    void recompose();
    void take();

    ProjectSession& m_session;
    int m_quality = 540;
    base::FrameIndex m_wanted = 0;
    bool m_isBusy = false;
    std::shared_ptr<Sink> m_sink;
    std::unique_ptr<engine::Preview> m_preview; // ends before the sink
};

} // namespace reelwright::ui
