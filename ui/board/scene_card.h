// Paints a scene as a card: picture, number, what is seen, length, state, locks. User-interface
// thread only.
#pragma once

#include "ui/board/scene_model.h"

#include <QStyledItemDelegate>

namespace reelwright::ui {

class SceneCard : public QStyledItemDelegate {
    Q_OBJECT
public:
    SceneCard(const SceneModel& model, QObject* parent);

    // Width by height of the picture.
    void setAspect(double aspect) { m_aspect = aspect; }
    // Height of a card, logical pixels.
    void setHeight(int height) { m_height = height; }
    [[nodiscard]] QSize cardSize() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintBadges(QPainter* painter, const QRect& picture, const model::Scene& scene, int row,
                     SceneState state) const;

    const SceneModel& m_model;
    double m_aspect = 16.0 / 9;
    int m_height = 0;
};

} // namespace reelwright::ui
