// Keys as they stand on a keyboard: one cap for each way to press. User-interface thread only.
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace reelwright::ui {

class KeyCaps : public QWidget {
    Q_OBJECT
public:
    KeyCaps(const QList<QKeySequence>& keys, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QString text() const { return m_names.join(QStringLiteral(", ")); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int widthOf(const QString& name) const;

    QStringList m_names;
};

} // namespace reelwright::ui
