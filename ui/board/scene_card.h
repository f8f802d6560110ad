// Paints a scene as a card: picture, number, what is seen, length, state, locks. User-interface
// thread only.
#pragma once

#include "ui/board/scene_model.h"

#include <QCache>
#include <QPixmap>
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
    // All that a card shows; equal looks have equal pictures.
    struct Look {
        QSize size;
        qreal ratio = 1;
        bool isRaised = false;
        QRgb ground = 0; // of the theme
        qint64 imageKey = 0;
        QString number;
        QString seen;
        QString facts;
        QString price;
        QString take;
        SceneState state = SceneState::Draft;
        bool hasNotice = false; // of the last export
        model::Locks locks;
        bool operator==(const Look&) const = default;
    };
    struct Drawn {
        Look look;
        QPixmap picture;
    };
    [[nodiscard]] Look lookOf(const QModelIndex& index, const model::Scene& scene) const;
    // Drawn once and kept while it looks the same: scrolling copies pictures.
    [[nodiscard]] QPixmap pictureOf(const Look& look, const QImage& image,
                                    const model::SceneId& scene) const;
    static void draw(QPainter* painter, const Look& look, const QImage& image);
    static void drawBadges(QPainter* painter, const QRect& picture, const Look& look);

    const SceneModel& m_model;
    mutable QCache<QString, Drawn> m_drawn;
    double m_aspect = 16.0 / 9;
    int m_height = 0;
};

} // namespace reelwright::ui
