// A named number with a slider: for values that are found by eye. User-interface thread only.
#pragma once

#include "ui/widgets/number_field.h"

#include <QLabel>
#include <QSlider>
#include <QWidget>

namespace reelwright::ui {

class ValueSlider : public QWidget {
    Q_OBJECT
public:
    // `usual` is where a double click goes back to.
    ValueSlider(const QString& name, double low, double high, double usual, QWidget* parent);

    [[nodiscard]] double value() const { return m_number->value(); }
    // Shows a value without telling it, but never under the person's hands.
    void show(double value);
    using QWidget::show;

Q_SIGNALS:
    void settled(double value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int stepOf(double value) const;
    [[nodiscard]] double valueOf(int step) const;
    void settle(double value);

    double m_low;
    double m_high;
    double m_usual;
    QLabel* m_name;
    QSlider* m_slider;
    NumberField* m_number;
};

} // namespace reelwright::ui
