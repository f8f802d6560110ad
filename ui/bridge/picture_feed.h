// Pictures of the session's film for the player, as it is now. Lives in the user-interface thread.
#pragma once

#include "ui/bridge/picture_source.h"
#include "ui/bridge/project_session.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QTimer>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace reelwright::ui {

class PictureFeed : public QObject {
    Q_OBJECT
public:
    // Follows the session's film.
    explicit PictureFeed(ProjectSession& session, QObject* parent = nullptr);

    // Physical pixels that pictures are to fill; they keep the film's shape.
    void setScreen(QSize pixels) { m_source.setScreen(pixels); }
    // Short side in which frames are composed, in pixels.
    void setQuality(int shortSide);
    [[nodiscard]] int quality() const { return m_quality; }

    // picture() follows, for this frame or for a newer wish.
    void show(base::FrameIndex frame) { m_source.show(frame); }
    // False until the film can be shown for the first time.
    [[nodiscard]] bool isReady() const { return m_source.isReady(); }
    // What plays without waiting: scenes that have proxies, and what was rendered; ascending.
    [[nodiscard]] const std::vector<base::FrameSpan>& ready() const { return m_ready; }
    // By content, what is shown without a proxy.
    [[nodiscard]] std::set<std::string> withoutProxies() const;
    // A frame is on its way.
    [[nodiscard]] bool isBusy() const { return m_source.isBusy(); }

Q_SIGNALS:
    void picture(reelwright::base::FrameIndex frame, const QImage& image);
    void begun();      // the film can be shown for the first time
    void recomposed(); // goes on with another revision of the film, or with proxies
    void readyChanged();
    void failed(const QString& why);
    void noticed(const QString& sentence);

private:
    using Composition = PictureSource::Composition;

    void recompose();
    void show(const Composition& composition);
    // Looks for what an export has rendered, in the background.
    void findRendered();
    void settleReady();

    ProjectSession& m_session;
    int m_quality = 540;
    Composition m_composition;
    engine::Rendered m_rendered; // at the size of an export alone
    std::vector<base::FrameSpan> m_ready;
    QTimer m_lookAgain; // while an export is rendering
    PictureSource m_source;
};

} // namespace reelwright::ui
