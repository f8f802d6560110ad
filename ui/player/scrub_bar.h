// The whole film as one bar under the picture: cuts, notes, in and out, the playhead.
// User-interface thread only.
#pragma once

#include "ui/player/playback.h"

#include <QWidget>

#include <vector>

namespace reelwright::ui {

class ScrubBar : public QWidget {
    Q_OBJECT
public:
    ScrubBar(ProjectSession& session, Playback& playback, QWidget* parent = nullptr);

    void setMarks(const std::vector<base::FrameIndex>& frames);
    // What plays without waiting; ascending.
    void setReady(const std::vector<base::FrameSpan>& spans);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect track() const;
    [[nodiscard]] int xOf(base::FrameIndex frame) const;
    [[nodiscard]] base::FrameIndex frameAt(double x) const;
    void moveHead(base::FrameIndex frame);

    ProjectSession& m_session;
    Playback& m_playback;
    std::vector<base::FrameIndex> m_marks;
    std::vector<base::FrameSpan> m_ready;
    int m_headX = -1;
};

} // namespace reelwright::ui
