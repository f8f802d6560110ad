// Paints the picture of a scene as large as its row in the table. User-interface thread only.
#pragma once

#include <QStyledItemDelegate>

namespace reelwright::ui {

class PictureCell : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace reelwright::ui
