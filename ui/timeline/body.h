// The rows of a timeline: paints them and turns mouse and keys into wishes. User-interface thread
// only.
#pragma once

#include "ui/timeline/accessible.h"
#include "ui/timeline/gesture.h"
#include "ui/timeline/tap_bar.h"
#include "ui/timeline/tiles.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QGestureEvent;

namespace reelwright::ui::timeline {

class Body : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the body.
    Body(Content& content, View& view, QWidget* parent);
    ~Body() override;

    // Ends what is dragged without a wish; to be called before another film is shown.
    void cancelGesture();
    // Places under the mouse may mean something else now.
    void forgetHover();
    [[nodiscard]] bool hasGesture() const { return m_gesture != nullptr; }
    [[nodiscard]] bool isDragging() const { return m_gesture != nullptr || m_scrubbing; }
    // Repaints only the two places of the playhead.
    void playheadMoved(base::FrameIndex from, base::FrameIndex to);
    void clearTiles() { m_tiles.clear(); }

    // What keys and buttons ask for.
    void splitAt(base::FrameIndex frame);
    void mergeSelected();
    void nudgeCut(base::FrameIndex frames);
    void selectCut(int cut);
    void tapBeat();
    void finishTaps();
    void dropTaps();
    void showTaps();
    void placeTapBar();
    // The beats' own menu for a place on the music.
    void showBeatMenu(QPoint global, int beat, double seconds);
    void focusClip(Place place, bool select);

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] const View& view() const { return m_view; }
    // What assistive programs see; made when one asks, thrown away when the film changes.
    [[nodiscard]] AccessibleTree& accessible() { return *m_accessible; }
    void announceFilm();
    void announceFocus();
    void announcePlayhead(); // at most four times a second while it plays

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void gestureEnded(); // before what it wished
    void wished(const reelwright::ui::timeline::Wish& wish);
    void refused(const QString& reason);
    void seekWanted(base::FrameIndex frame, bool scrubbing);
    void scrubBegan();
    void scrubEnded();
    void selectionChanged();
    void activated(reelwright::ui::timeline::Place place);
    void contextMenuWanted(reelwright::ui::timeline::Place place, QPoint global,
                           base::FrameIndex frame);
    void markWanted(base::FrameIndex frame);
    void toolWanted(reelwright::ui::TimelineTool tool);
    void snappingWanted(bool on);
    void beatModeWanted(bool on);
    void focusMoved(); // another clip or cut has the keys

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // painting
    void paintEmpty(QPainter& painter);
    void paintOver(const Brushes& brushes);
    void paintCutMark(const Brushes& brushes, int cut, const QColor& colour);
    void paintHover(const Brushes& brushes);
    void paintGesture(const Brushes& brushes);
    void paintFocus(const Brushes& brushes);
    // mouse
    [[nodiscard]] QPoint inRows(QPoint at) const;
    void press(const Hit& hit, Qt::KeyboardModifiers modifiers);
    void hover(QPoint at, Qt::KeyboardModifiers modifiers);
    void dragTo(QPoint at, Qt::KeyboardModifiers modifiers);
    void scrub(int x, bool last);
    void autoScroll();
    void click(const Hit& hit, Qt::KeyboardModifiers modifiers);
    void selectScene(int scene, Qt::KeyboardModifiers modifiers);
    void toggleLock(const Hit& hit);
    [[nodiscard]] int headAt(const Hit& hit, int y) const;
    [[nodiscard]] Place levelAt(const Hit& hit) const;
    void clearSelection();
    void updateCursor(const Hit& hit, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] base::FrameIndex bladeFrame(int x, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool pinch(QGestureEvent* event);
    void showTip(QPoint at, QPoint global);
    // keys
    [[nodiscard]] bool isOwnKey(const QKeyEvent& event) const;
    [[nodiscard]] bool stepFrames(const QKeyEvent& event);
    [[nodiscard]] bool moveFocus(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool commandKey(const QKeyEvent& event);
    [[nodiscard]] bool viewKey(const QKeyEvent& event);
    void openMenuAtFocus();

    Content& m_content;
    View& m_view;
    Tiles m_tiles;
    std::unique_ptr<AccessibleTree> m_accessible;
    QElapsedTimer m_announced;
    std::unique_ptr<Gesture> m_gesture;
    QTimer m_autoScroll;
    TapBar* m_tapBar;
    Hit m_hover;
    Hit m_pressed;
    model::FilmPtr m_pressedFilm; // in which m_pressed was found
    QPoint m_pressAt;             // in rows
    QPoint m_lastAt;              // in the widget
    Qt::KeyboardModifiers m_lastModifiers;
    bool m_down = false;      // the left button, on something that may become a drag
    bool m_cancelled = false; // until the button goes up
    bool m_scrubbing = false;
    int m_anchor = -1; // scene from which Shift extends
    base::FrameIndex m_blade = -1;
    std::optional<SnapPoint> m_bladeSnap;
};

} // namespace reelwright::ui::timeline
