// Pictures of one composed film for a screen: made in a thread of their own, the newest wish first.
// Lives in the user-interface thread.
#pragma once

#include "engine/preview.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace reelwright::ui {

class Lane;

class PictureSource : public QObject {
    Q_OBJECT
public:
    using Composition = std::shared_ptr<const compose::Composition>;

    explicit PictureSource(QObject* parent = nullptr);
    ~PictureSource() override;

    // Physical pixels that pictures are to fill; they keep the film's shape.
    void setScreen(QSize pixels);
    // Goes on with this film, and with frames of it that were made before; nullptr: with none.
    void setFilm(const Composition& composition, engine::Preview::Stored stored = {});
    [[nodiscard]] bool isReady() const { return m_preview != nullptr; }

    // picture() follows, for this frame or for a newer wish.
    void show(base::FrameIndex frame);
    // A frame is on its way.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    // What is left of sources that are gone; before the engine ends.
    static void waitForThoseThatLeave();

Q_SIGNALS:
    void picture(reelwright::base::FrameIndex frame, const QImage& image);
    void failed(const QString& why);

private:
    class Sink; // shared with the thread that composes

    void take();
    static void leave(std::unique_ptr<engine::Preview> preview);
    static std::unique_ptr<Lane>& leaving();

    base::FrameIndex m_wanted = 0;
    bool m_isBusy = false;
    std::shared_ptr<Sink> m_sink;
    std::unique_ptr<engine::Preview> m_preview; // ends before the sink
};

} // namespace reelwright::ui
