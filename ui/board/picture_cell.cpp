#include "ui/board/picture_cell.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace reelwright::ui {

void PictureCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const QStyle* const style =
        option.widget == nullptr ? QApplication::style() : option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (image.isNull())
        return;
    const QRect room = option.rect.adjusted(em(0.5), em(0.5), -em(0.5), -em(0.5));
    const QSize size = image.size().scaled(room.size(), Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRect(room.center() - QPoint(size.width() - 1, size.height() - 1) / 2, size),
                       image);
}

QSize PictureCell::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {em(20), em(11)};
}

} // namespace reelwright::ui
