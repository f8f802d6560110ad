// Some colours in a row: added, changed, moved to the front, taken out. User-interface thread only.
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

class QToolButton;

namespace reelwright::ui {

class Swatches : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMost = 8;

    explicit Swatches(QWidget* parent);

    [[nodiscard]] QList<QColor> colours() const { return m_colours; }
    void setColours(const QList<QColor>& colours);

Q_SIGNALS:
    // By the person.
    void changed();

private:
    void rebuild();
    // At the end for one that is not there yet.
    void pick(int at);
    void openMenu(int at, QWidget* button);
    void put(int at, const QColor& colour);

    QList<QColor> m_colours;
};

} // namespace reelwright::ui
