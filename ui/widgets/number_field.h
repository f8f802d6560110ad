// A number with its unit: typed, stepped, or dragged sideways. User-interface thread only.
#pragma once

#include <QDoubleSpinBox>
#include <QTimer>

namespace reelwright::ui {

class NumberField : public QDoubleSpinBox {
    Q_OBJECT
public:
    // `unit` stands behind the number, such as " s"; a drag of one step takes a few pixels.
    NumberField(double low, double high, double step, int decimals, const QString& unit,
                QWidget* parent);

    // Shows a value without telling it, but never under the person's hands.
    void show(double value);
    using QDoubleSpinBox::show;

Q_SIGNALS:
    // The person has come to a value: typed it, stopped stepping, or ended a drag.
    void settled(double value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void drag(double pixels, bool fine);
    void settle();

    QTimer m_settling;
    double m_told = 0;
    bool m_isPressed = false;
    bool m_isDragging = false;
    int m_dragX = 0;
    double m_dragValue = 0;
};

} // namespace reelwright::ui
