#include "ui/board/scene_card.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr double kTextLines = 2.1;    // under the picture, in lines of text
constexpr double kRound = 1.25;       // of corners
constexpr double kRoomForWords = 15;  // em() of a picture's height
constexpr qsizetype kKept = 24 << 20; // bytes of drawn cards

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
    , m_drawn(kKept)
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

SceneCard::Look SceneCard::lookOf(const QModelIndex& index, const model::Scene& scene) const {
    Look look;
    look.ground = tokens().raised.rgba();
    look.number = QString::number(index.row() + 1);
    look.seen = text(scene.description);
    look.facts = index.siblingAtColumn(SceneModel::Length).data().toString();
    if (const int beats = m_model.beatsOf(index.row()); beats > 0)
        look.facts += QStringLiteral(" · ") + tr("%n beat(s)", "", beats);
    look.facts += QStringLiteral(" · ") + index.siblingAtColumn(SceneModel::Shot).data().toString();
    look.price = m_model.priceText(index.row());
    if (scene.takes.size() > 1) {
        const auto at = std::ranges::find(scene.takes, scene.chosen, &model::Take::id);
        look.take = QString::number(scene.takes.size());
        if (at != scene.takes.end())
            look.take.prepend(QStringLiteral("%1/").arg(at - scene.takes.begin() + 1));
    }
    look.state = static_cast<SceneState>(index.data(SceneModel::StateRole).toInt());
    look.hasNotice = !m_model.noticesOf(index.row()).isEmpty();
    look.locks = scene.locks;
    return look;
}

void SceneCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
    const model::Scene* const scene = m_model.scene(index.row());
    if (scene == nullptr)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto image = index.data(SceneModel::ImageRole).value<QImage>();
    const QRect card = option.rect.adjusted(em(0.75), em(0.75), -em(0.75), -em(0.75));
    Look look = lookOf(index, *scene);
    look.size = card.size();
    look.ratio = painter->device()->devicePixelRatioF();
    look.isRaised = isSelected || option.state.testFlag(QStyle::State_MouseOver);
    look.imageKey = image.cacheKey();
    painter->drawPixmap(card.topLeft(), pictureOf(look, image, scene->id));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const double round = em(kRound);
    if (isSelected) {
        painter->setPen(QPen(tokens().accent, 2));
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), round, round);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens().focus, 2, Qt::DotLine));
        painter->drawRoundedRect(QRectF(card).adjusted(4, 4, -4, -4), round, round);
    }
}

QPixmap SceneCard::pictureOf(const Look& look, const QImage& image,
                             const model::SceneId& scene) const {
    const QString id = text(scene.text);
    if (const Drawn* const drawn = m_drawn.object(id); drawn != nullptr && drawn->look == look)
        return drawn->picture;
    QPixmap picture(look.size * look.ratio);
    picture.setDevicePixelRatio(look.ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    draw(&painter, look, image);
    painter.end();
    const qsizetype bytes = qsizetype{4} * picture.width() * picture.height();
    m_drawn.insert(id, new Drawn{look, picture}, bytes);
    return picture;
}

void SceneCard::draw(QPainter* painter, const Look& look, const QImage& image) {
    const QRect card(QPoint(0, 0), look.size);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.isRaised ? tokens().hover : tokens().raised);
    painter->drawRoundedRect(card, em(kRound), em(kRound));

    const int texts = em(kTextLines * 4 + 1.5);
    const QRect frame(card.left() + em(0.5), card.top() + em(0.5), card.width() - em(1),
                      card.height() - texts - em(0.5));
    painter->setBrush(tokens().window);
    painter->drawRoundedRect(frame, em(1), em(1));
    if (!image.isNull()) {
        // The picture is shown whole: a tall film has tall pictures.
        const QSize size = image.size().scaled(frame.size(), Qt::KeepAspectRatio);
        const QRect place(frame.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter->drawImage(place, image);
    } else {
        const int side = em(8);
        painter->drawPixmap(frame.center() - QPoint(side / 2, side / 2),
                            iconPixmap(QStringLiteral("film"), tokens().line, side, look.ratio));
    }
    drawBadges(painter, frame, look);

    const QRect words(card.left() + em(1.5), frame.bottom() + em(1), card.width() - em(3),
                      texts - em(1.5));
    painter->setFont(sizedFont(0.95, true));
    painter->setPen(tokens().text);
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft, look.number);
    const int indent = painter->fontMetrics().horizontalAdvance(look.number) + em(1.5);
    painter->setFont(sizedFont(0.95));
    painter->drawText(
        words.adjusted(indent, 0, 0, 0), Qt::AlignTop | Qt::AlignLeft,
        painter->fontMetrics().elidedText(look.seen, Qt::ElideRight, words.width() - indent));
    painter->setFont(sizedFont(0.85));
    painter->setPen(tokens().muted);
    painter->drawText(words, Qt::AlignBottom | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(look.facts, Qt::ElideRight, words.width()));
}

void SceneCard::drawBadges(QPainter* painter, const QRect& picture, const Look& look) {
    const int gap = em(0.75);
    const bool isLow =
        picture.height() < em(kRoomForWords); // signs alone: words would hide the picture
    const QPoint corner = picture.topLeft() + QPoint(gap, gap);
    const int wide = paintPlate(painter, corner, false, iconOf(look.state),
                                isLow ? QString() : nameOf(look.state), colourOf(look.state));
    if (look.hasNotice)
        paintPlate(painter, corner + QPoint(wide + gap, 0), false, QStringLiteral("warning"), {},
                   tokens().warn);
    int right = picture.right() - gap;
    const int top = picture.top() + gap;
    const QColor plain(0xe9, 0xea, 0xee);
    if (look.locks.content)
        right -= paintPlate(painter, {right, top}, true, QStringLiteral("lock"), {}, plain) + gap;
    if (look.locks.timing)
        paintPlate(painter, {right, top}, true, QStringLiteral("lock_time"), {}, plain);
    const int bottom = picture.bottom() - gap - em(5);
    if (!look.take.isEmpty())
        paintPlate(painter, {picture.right() - gap, bottom}, true, QStringLiteral("takes"),
                   look.take, plain);
    if (!look.price.isEmpty() && !isLow)
        paintPlate(painter, {picture.left() + gap, bottom}, false, {}, look.price, plain);
}

} // namespace reelwright::ui
