// The whole film in a strip, with a window that shows and changes what the timeline shows.
// User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/view.h"

#include <QPixmap>
#include <QWidget>

namespace reelwright::ui::timeline {

class MiniMap : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the map.
    MiniMap(Content& content, View& view, QWidget* parent);

    // Film, states or marks have changed.
    void refresh();
    void playheadMoved(base::FrameIndex from, base::FrameIndex to);
    [[nodiscard]] QRect window() const; // of the timeline, in the map
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Held { Nothing, Left, Right, Window };
    [[nodiscard]] Held heldAt(int x) const;
    [[nodiscard]] int xOf(double frame) const;
    [[nodiscard]] double frameOf(int x) const;
    void drawStrip();

    Content& m_content;
    View& m_view;
    QPixmap m_strip;
    Held m_held = Held::Nothing;
    double m_grab = 0;  // frames from the window's begin to the mouse
    double m_fixed = 0; // the end that stays while the other is dragged
};

} // namespace reelwright::ui::timeline
