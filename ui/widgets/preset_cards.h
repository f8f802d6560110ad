// Presets as cards in named groups; one is chosen. User-interface thread only.
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QString>
#include <QWidget>

#include <vector>

namespace reelwright::ui {

struct PresetCard {
    QString id;
    QString group; // cards of a group stand together, in the order of their first
    QString name;
    QString detail; // small, under the name
    QString icon;   // of theme/icons.h
};

class PresetCards : public QWidget {
    Q_OBJECT
public:
    explicit PresetCards(QWidget* parent);

    void setCards(const std::vector<PresetCard>& cards);
    [[nodiscard]] QString chosen() const; // id; empty: none
    void choose(const QString& id);

Q_SIGNALS:
    void chosenChanged();

private:
    QButtonGroup* m_buttons;
    QGridLayout* m_grid;
};

} // namespace reelwright::ui
