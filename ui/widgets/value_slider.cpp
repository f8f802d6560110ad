#include "ui/widgets/value_slider.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

#include <cmath>

namespace reelwright::ui {

namespace {

constexpr int kSliderSteps = 200;
constexpr double kFieldSteps = 100;

} // namespace

ValueSlider::ValueSlider(const QString& name, double low, double high, double usual,
                         QWidget* parent)
    : QWidget(parent)
    , m_low(low)
    , m_high(high)
    , m_usual(usual)
    , m_name(new QLabel(name, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(new NumberField(low, high, (high - low) / kFieldSteps, 2, {}, this)) {
    m_slider->setRange(0, kSliderSteps);
    m_slider->setPageStep(kSliderSteps / 10);
    m_slider->setAccessibleName(name);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setToolTip(tr("Double-click for the usual value"));
    m_slider->installEventFilter(this);
    m_number->setAccessibleName(name);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(em(13));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em(1.5));
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_slider, 0, 1);
    grid->addWidget(m_number, 0, 2);
    m_name->setFixedWidth(em(19));
    grid->setColumnStretch(1, 1);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(valueOf(step));
        if (!m_slider->isSliderDown())
            settle(valueOf(step));
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { settle(m_number->value()); });
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(stepOf(value));
    });
    connect(m_number, &NumberField::settled, this, &ValueSlider::settle);
    show(usual);
}

int ValueSlider::stepOf(double value) const {
    return static_cast<int>(std::lround((value - m_low) / (m_high - m_low) * kSliderSteps));
}

double ValueSlider::valueOf(int step) const {
    return m_low + (m_high - m_low) * step / kSliderSteps;
}

void ValueSlider::show(double value) {
    if (m_slider->isSliderDown())
        return;
    m_number->show(value);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(stepOf(m_number->value()));
}

void ValueSlider::settle(double value) {
    Q_EMIT settled(value);
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slider && event->type() == QEvent::MouseButtonDblClick) {
        m_slider->setSliderDown(false);
        m_slider->setValue(stepOf(m_usual));
        return true;
    }
    if (watched == m_slider && event->type() == QEvent::Wheel && !m_slider->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reelwright::ui
