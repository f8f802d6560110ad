// One colour, shown and chosen. User-interface thread only.
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace reelwright::ui {

class ColourButton : public QAbstractButton {
    Q_OBJECT
public:
    // `name` says what has the colour, such as "Letters".
    ColourButton(const QString& name, QWidget* parent);

    [[nodiscard]] const QColor& colour() const { return m_colour; }
    void show(const QColor& colour);
    using QAbstractButton::show;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    // By the person.
    void chosen(const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void pick();

    QColor m_colour;
};

} // namespace reelwright::ui
