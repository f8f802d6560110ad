// A small switch with one letter in a row's head: mute or solo. User-interface thread only.
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace reelwright::ui::timeline {

class HeadButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind { Mute, Solo };

    HeadButton(Kind kind, const QString& letter, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Kind m_kind;
};

} // namespace reelwright::ui::timeline
