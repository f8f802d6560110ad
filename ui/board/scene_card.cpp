#include "ui/board/scene_card.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr double kTextLines = 2.1; // under the picture, in lines of text

QColor colourOf(SceneState state) {
    switch (state) {
    case SceneState::Generated:
        return tokens().good;
    case SceneState::Generating:
    case SceneState::Stale:
        return tokens().warn;
    case SceneState::Failed:
        return tokens().bad;
    default:
        return QColor(0xe9, 0xea, 0xee);
    }
}

// A dark plate with letters over a picture, readable on anything. Gives its width.
int paintPlate(QPainter* painter, QPoint at, bool fromRight, const QString& iconName,
               const QString& words, const QColor& colour) {
    painter->setFont(sizedFont(0.85, true));
    const int side = em(3.5);
    const int wide = (iconName.isEmpty() ? 0 : side) +
                     (words.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(words)) +
                     (iconName.isEmpty() || words.isEmpty() ? 0 : em(0.75)) + em(2);
    const QRect plate(fromRight ? at.x() - wide : at.x(), at.y(), wide, em(5));
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(12, 13, 16, 190));
    painter->drawRoundedRect(plate, em(1), em(1));
    int x = plate.left() + em(1);
    if (!iconName.isEmpty()) {
        painter->drawPixmap(
            x, plate.center().y() - side / 2 + 1,
            iconPixmap(iconName, colour, side, painter->device()->devicePixelRatioF()));
        x += side + em(0.75);
    }
    painter->setPen(colour);
    painter->drawText(QRect(x, plate.top(), plate.right() - x, plate.height()), Qt::AlignVCenter,
                      words);
    return wide;
}

} // namespace

SceneCard::SceneCard(const SceneModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_height(em(34)) {}

QSize SceneCard::cardSize() const {
    const int texts = em(kTextLines * 4 + 2);
    const int picture = std::max(em(10), m_height - texts - em(3));
    const int wide = std::max(em(26), static_cast<int>(picture * m_aspect));
    return {wide + em(3), m_height};
}

QSize SceneCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return cardSize();
}

void SceneCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
    const model::Scene* const scene = m_model.scene(index.row());
    if (scene == nullptr)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect card = option.rect.adjusted(em(0.75), em(0.75), -em(0.75), -em(0.75));
    const double round = em(1.25);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isSelected || isHovered ? tokens().hover : tokens().raised);
    painter->drawRoundedRect(card, round, round);

    const int texts = em(kTextLines * 4 + 1.5);
    const QRect frame(card.left() + em(0.5), card.top() + em(0.5), card.width() - em(1),
                      card.height() - texts - em(0.5));
    painter->setBrush(tokens().window);
    painter->drawRoundedRect(frame, em(1), em(1));
    const auto image = index.data(SceneModel::ImageRole).value<QImage>();
    if (!image.isNull()) {
        // The picture is shown whole: a tall film has tall pictures.
        const QSize size = image.size().scaled(frame.size(), Qt::KeepAspectRatio);
        const QRect place(frame.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter->drawImage(place, image);
    } else {
        const int side = em(8);
        painter->drawPixmap(frame.center() - QPoint(side / 2, side / 2),
                            iconPixmap(QStringLiteral("film"), tokens().line, side,
                                       painter->device()->devicePixelRatioF()));
    }
    const auto state = static_cast<SceneState>(index.data(SceneModel::StateRole).toInt());
    paintBadges(painter, frame, *scene, index.row(), state);

    const QRect words(card.left() + em(1.5), frame.bottom() + em(1), card.width() - em(3),
                      texts - em(1.5));
    painter->setFont(sizedFont(0.95, true));
    painter->setPen(tokens().text);
    const QString number = QString::number(index.row() + 1);
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft, number);
    const int indent = painter->fontMetrics().horizontalAdvance(number) + em(1.5);
    painter->setFont(sizedFont(0.95));
    painter->drawText(words.adjusted(indent, 0, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(text(scene->description), Qt::ElideRight,
                                                        words.width() - indent));
    painter->setFont(sizedFont(0.85));
    painter->setPen(tokens().muted);
    QString facts = index.siblingAtColumn(SceneModel::Length).data().toString();
    if (const int beats = m_model.beatsOf(index.row()); beats > 0)
        facts += QStringLiteral(" · ") + tr("%n beat(s)", "", beats);
    facts += QStringLiteral(" · ") + index.siblingAtColumn(SceneModel::Shot).data().toString();
    painter->drawText(words, Qt::AlignBottom | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(facts, Qt::ElideRight, words.width()));

    if (isSelected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens().accent, 2));
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), round, round);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens().focus, 2, Qt::DotLine));
        painter->drawRoundedRect(QRectF(card).adjusted(4, 4, -4, -4), round, round);
    }
}

void SceneCard::paintBadges(QPainter* painter, const QRect& picture, const model::Scene& scene,
                            int row, SceneState state) const {
    const int gap = em(0.75);
    paintPlate(painter, picture.topLeft() + QPoint(gap, gap), false, iconOf(state), nameOf(state),
               colourOf(state));
    int right = picture.right() - gap;
    const int top = picture.top() + gap;
    const QColor plain(0xe9, 0xea, 0xee);
    if (scene.locks.content)
        right -= paintPlate(painter, {right, top}, true, QStringLiteral("lock"), {}, plain) + gap;
    if (scene.locks.timing)
        paintPlate(painter, {right, top}, true, QStringLiteral("lock_time"), {}, plain);
    const int bottom = picture.bottom() - gap - em(5);
    if (scene.takes.size() > 1) {
        const auto at = std::ranges::find(scene.takes, scene.chosen, &model::Take::id);
        const QString which =
            at == scene.takes.end()
                ? QString::number(scene.takes.size())
                : QStringLiteral("%1/%2").arg(at - scene.takes.begin() + 1).arg(scene.takes.size());
        paintPlate(painter, {picture.right() - gap, bottom}, true, QStringLiteral("takes"), which,
                   plain);
    }
    if (const QString price = m_model.priceText(row); !price.isEmpty())
        paintPlate(painter, {picture.left() + gap, bottom}, false, {}, price, plain);
}

} // namespace reelwright::ui
