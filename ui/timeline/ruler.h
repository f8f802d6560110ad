// Time above the rows: numbers, marks, in and out, what is ready to play, the playhead's handle.
// User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/view.h"

#include <QTimer>
#include <QWidget>

namespace reelwright::ui::timeline {

class Ruler : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the ruler.
    Ruler(Content& content, View& view, QWidget* parent);

    void playheadMoved(base::FrameIndex from, base::FrameIndex to);
    [[nodiscard]] bool isDragging() const { return m_scrubbing || m_mark >= 0; }
    // Lets go of a mark that is dragged; to be called before the marks change.
    void dropMark();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void seekWanted(base::FrameIndex frame, bool scrubbing);
    void scrubBegan();
    void scrubEnded();
    void markMoved(const QString& id, base::FrameIndex frame);
    void markActivated(const QString& id);
    void markWanted(base::FrameIndex frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintTimes(QPainter& painter, const QRect& rect);
    void paintMarks(QPainter& painter, const QRect& rect);
    void paintRange(QPainter& painter);
    void paintPlayhead(QPainter& painter);
    void dragTo(QPoint at, Qt::KeyboardModifiers modifiers);
    void autoScroll();
    // Index of the mark whose flag lies there; -1 for none.
    [[nodiscard]] int markAt(QPoint at) const;
    [[nodiscard]] QRect flagOf(const TimelineMark& mark, base::FrameIndex frame) const;

    Content& m_content;
    View& m_view;
    QTimer m_autoScroll;
    bool m_scrubbing = false;
    int m_mark = -1; // that is held
    bool m_markMoved = false;
    base::FrameIndex m_markFrame = 0;
    QPoint m_pressAt;
    QPoint m_lastAt;
};

} // namespace reelwright::ui::timeline
