// A tone curve drawn over its grid: points are put, dragged and taken out, with the mouse or the
// keys. User-interface thread only.
#pragma once

#include "model/look.h"

#include <QColor>
#include <QWidget>

namespace reelwright::ui {

class CurveEditor : public QWidget {
    Q_OBJECT
public:
    explicit CurveEditor(QWidget* parent);

    // Shows a curve without telling it; none: the straight line.
    void show(const model::Curve& curve, const QColor& colour);
    using QWidget::show;
    [[nodiscard]] const model::Curve& curve() const { return m_points; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    // The person has come to a curve; empty for the straight line.
    void settled(const reelwright::model::Curve& curve);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF pixelOf(const model::CurvePoint& point) const;
    [[nodiscard]] model::CurvePoint pointAt(const QPointF& pixel) const;
    [[nodiscard]] int nearest(const QPointF& pixel) const; // -1: none near
    void move(int index, model::CurvePoint to);
    void remove(int index);
    void tell();

    model::Curve m_points; // with both ends
    QColor m_colour;
    int m_current = -1;
    bool m_isDragging = false;
};

} // namespace reelwright::ui
