#include "ui/widgets/number_field.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace reelwright::ui {

namespace {

constexpr int kSettleAfter = 300;  // milliseconds without another step
constexpr double kPixelsAStep = 4; // of a drag
constexpr double kFine = 0.1;

} // namespace

NumberField::NumberField(double low, double high, double step, int decimals, const QString& unit,
                         QWidget* parent)
    : QDoubleSpinBox(parent) {
    setDecimals(decimals);
    setRange(low, high);
    setSingleStep(step);
    setSuffix(unit);
    setKeyboardTracking(false);
    // A press may be the begin of a drag: it takes the keys only when it was a click.
    lineEdit()->setFocusPolicy(Qt::NoFocus); // tells it to the field, whose proxy it is
    setFocusPolicy(Qt::TabFocus);
    setAccelerated(true);
    m_told = value();
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleAfter);
    connect(&m_settling, &QTimer::timeout, this, &NumberField::settle);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_isDragging)
            m_settling.start();
    });
    connect(this, &QDoubleSpinBox::editingFinished, this, &NumberField::settle);
    lineEdit()->installEventFilter(this);
    lineEdit()->setCursor(Qt::SizeHorCursor);
    setToolTip(tr("Drag sideways to change it, with Shift in small steps; click to type"));
}

void NumberField::show(double value) {
    if (m_isDragging || m_settling.isActive())
        return;
    if (lineEdit()->hasFocus() && lineEdit()->isModified())
        return;
    const QSignalBlocker quiet(this);
    setValue(value);
    m_told = this->value();
}

void NumberField::settle() {
    m_settling.stop();
    if (value() == m_told)
        return;
    m_told = value();
    Q_EMIT settled(m_told);
}

void NumberField::drag(double pixels, bool fine) {
    setValue(m_dragValue + pixels / kPixelsAStep * singleStep() * (fine ? kFine : 1));
}

bool NumberField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != lineEdit() || !isEnabled())
        return QDoubleSpinBox::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress && !lineEdit()->hasFocus()) {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton)
            return QDoubleSpinBox::eventFilter(watched, event);
        m_isPressed = true;
        m_dragX = mouse->globalPosition().toPoint().x();
        m_dragValue = value();
        return true;
    }
    if (event->type() == QEvent::MouseMove && m_isPressed) {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        const int moved = mouse->globalPosition().toPoint().x() - m_dragX;
        if (!m_isDragging && std::abs(moved) >= QApplication::startDragDistance())
            m_isDragging = true;
        if (m_isDragging)
            drag(moved, mouse->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_isPressed) {
        m_isPressed = false;
        if (m_isDragging) {
            m_isDragging = false;
            settle();
        } else {
            setFocus(Qt::MouseFocusReason);
            selectAll();
        }
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_isDragging &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        setValue(m_dragValue);
        m_isDragging = m_isPressed = false;
        return true;
    }
    return QDoubleSpinBox::eventFilter(watched, event);
}

// Scrolling a panel never changes what the pointer happens to pass.
void NumberField::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace reelwright::ui
