// Which part of the film the parts of a timeline show, and how large: one object for ruler, heads,
// body and mini-map. User-interface thread only.
#pragma once

#include "base/time.h"

#include <QObject>

namespace reelwright::ui::timeline {

// Frames lie on logical pixels from the left edge of the body; frame 0 stands behind a small
// margin. Never shows less than the whole film when it is fitted, never more than one frame over
// some lines of text.
class View : public QObject {
    Q_OBJECT
public:
    explicit View(QObject* parent = nullptr)
        : QObject(parent) {}

    [[nodiscard]] double scale() const { return m_scale; } // pixels a frame
    [[nodiscard]] double origin() const { return m_origin; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] base::FrameIndex length() const { return m_length; }
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    [[nodiscard]] int top() const { return m_top; } // pixels of the rows above the upper edge

    [[nodiscard]] double xOf(double frame) const;
    // Whole pixel of a frame's start; far outside of the view it is cut to a safe number.
    [[nodiscard]] int pixelOf(base::FrameIndex frame) const;
    [[nodiscard]] double frameOf(double x) const;
    // The frame start nearest to a pixel, 0..length.
    [[nodiscard]] base::FrameIndex boundaryAt(double x) const;
    // The frame shown under a pixel, 0..length - 1.
    [[nodiscard]] base::FrameIndex frameUnder(double x) const;
    // All frames that touch the pixels [left, right).
    [[nodiscard]] base::FrameSpan framesIn(int left, int right) const;
    [[nodiscard]] base::FrameSpan visible() const { return framesIn(0, m_width); }
    [[nodiscard]] bool shows(base::FrameIndex frame) const;

    void setLength(base::FrameIndex length);
    void setWidth(int width);
    void setTop(int top);

    // By a factor, with the frame under `x` staying there.
    void zoomAt(double x, double factor);
    void scrollBy(double pixels);
    void setOrigin(double frame);
    // Fills the width with [begin, end).
    void show(double begin, double end);
    void fit();
    // The whole film, or what was shown before it.
    void toggleFit();
    // Turns the page so that the frame stands near the left edge.
    void pageTo(base::FrameIndex frame);
    // The least scroll that shows the frame.
    void reveal(base::FrameIndex frame);

    [[nodiscard]] double smallestScale() const;
    [[nodiscard]] static double largestScale();

Q_SIGNALS:
    void changed();  // origin, scale, width or length
    void scrolled(); // top

private:
    void place(double scale, double origin);

    double m_scale = 1;
    double m_origin = 0;
    int m_width = 1;
    int m_margin = 0;
    int m_top = 0;
    base::FrameIndex m_length = 0;
    bool m_fitted = true;
    double m_lastScale = 0; // 0: none yet
    double m_lastOrigin = 0;
};

} // namespace reelwright::ui::timeline
