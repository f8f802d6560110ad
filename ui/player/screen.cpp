#include "ui/player/screen.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kFlashMs = 700;
constexpr double kActionSafe = 0.93; // EBU R 95: of the width and of the height
constexpr double kTitleSafe = 0.9;

} // namespace

Screen::Screen(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Picture of the film"));
    m_flashEnd.setSingleShot(true);
    connect(&m_flashEnd, &QTimer::timeout, this, [this] {
        m_flash.clear();
        update();
    });
}

QSize Screen::sizeHint() const {
    return {em(128), em(72)};
}

void Screen::setAspect(double widthByHeight) {
    if (widthByHeight == m_aspect || widthByHeight <= 0)
        return;
    m_aspect = widthByHeight;
    update();
    Q_EMIT screenChanged(screenSize());
}

void Screen::setGround(const QColor& colour) {
    m_ground = colour;
    update();
}

void Screen::setPicture(const QImage& image) {
    m_picture = image;
    m_message.clear();
    update(pictureRect().toAlignedRect());
}

void Screen::setPlaceholder(const QImage& image) {
    m_placeholder = image;
    if (m_picture.isNull())
        update();
}

void Screen::setMessage(const QString& message) {
    m_message = message;
    if (!message.isEmpty())
        m_picture = {};
    update();
}

void Screen::flash(const QString& text) {
    m_flash = text;
    m_flashEnd.start(kFlashMs);
    update();
}

void Screen::setSafeAreas(bool shown) {
    m_hasSafeAreas = shown;
    update();
}

void Screen::setPins(const std::vector<Pin>& pins) {
    m_pins = pins;
    update();
}

void Screen::setMarking(bool marking) {
    m_isMarking = marking;
    m_markedFrom.reset();
    setCursor(marking ? Qt::CrossCursor : Qt::ArrowCursor);
}

QRectF Screen::pictureRect() const {
    const QSizeF size = QSizeF(m_aspect, 1).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
            size.height()};
}

QSize Screen::screenSize() const {
    return (pictureRect().size() * devicePixelRatioF()).toSize();
}

QRectF Screen::rectOf(const PictureArea& area) const {
    const QRectF picture = pictureRect();
    return {picture.x() + area.x * picture.width(), picture.y() + area.y * picture.height(),
            area.width * picture.width(), area.height * picture.height()};
}

void Screen::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_ground.isValid() ? m_ground : tokens().window);
    const QRectF place = pictureRect();
    if (!m_picture.isNull()) {
        // Composed for this size: drawn as it is, point by point.
        const bool fits = m_picture.size() == screenSize();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !fits);
        painter.drawImage(place, m_picture);
    } else if (!m_placeholder.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_placeholder);
        painter.fillRect(place, QColor(0, 0, 0, 90));
    } else {
        painter.fillRect(place, Qt::black);
    }
    if (!m_message.isEmpty()) {
        painter.setPen(QColor(0xe9, 0xea, 0xee));
        painter.setFont(sizedFont(1.1));
        painter.drawText(place.adjusted(em(4), em(4), -em(4), -em(4)),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    if (m_hasSafeAreas) {
        painter.setRenderHint(QPainter::Antialiasing);
        for (const double share : {kActionSafe, kTitleSafe}) {
            const QSizeF inner = place.size() * share;
            const QRectF area(
                {place.center().x() - inner.width() / 2, place.center().y() - inner.height() / 2},
                inner);
            painter.setPen(QPen(QColor(0, 0, 0, 140), 3));
            painter.drawRect(area);
            painter.setPen(QPen(QColor(255, 255, 255, 200), 1,
                                share == kActionSafe ? Qt::SolidLine : Qt::DashLine));
            painter.drawRect(area);
        }
    }
    paintPins(painter);
    if (m_markedFrom) {
        painter.setPen(QPen(tokens().snap, 2));
        painter.drawRect(QRectF(*m_markedFrom, m_markedTo).normalized());
    }
    if (!m_flash.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(sizedFont(1.6, true));
        const QRectF text = painter.fontMetrics().boundingRect(m_flash);
        const QRectF plate(place.right() - text.width() - em(6), place.top() + em(2),
                           text.width() + em(4), text.height() + em(1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawRoundedRect(plate, em(1), em(1));
        painter.setPen(Qt::white);
        painter.drawText(plate, Qt::AlignCenter, m_flash);
    }
}

void Screen::paintPins(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Pin& pin : m_pins) {
        const QRectF area = rectOf(pin.area);
        const QColor colour = pin.isResolved ? tokens().good : tokens().snap;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 150), 4));
        painter.drawRoundedRect(area, 3, 3);
        painter.setPen(QPen(colour, 2));
        painter.drawRoundedRect(area, 3, 3);
        const QRectF badge(area.topLeft() - QPointF(em(2), em(2)), QSizeF(em(5), em(5)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(badge);
        painter.setPen(QColor(0x10, 0x12, 0x16));
        painter.setFont(sizedFont(0.85, true));
        painter.drawText(badge, Qt::AlignCenter, pin.number);
    }
}

void Screen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    Q_EMIT screenChanged(screenSize());
}

void Screen::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    if (m_isMarking) {
        m_markedFrom = m_markedTo = event->position();
        return;
    }
    for (const Pin& pin : m_pins)
        if (rectOf(pin.area).adjusted(-em(2), -em(2), em(1), em(1)).contains(event->position())) {
            Q_EMIT pinClicked(pin.id);
            return;
        }
    Q_EMIT clicked();
}

void Screen::mouseMoveEvent(QMouseEvent* event) {
    if (!m_markedFrom)
        return;
    const QRectF picture = pictureRect();
    m_markedTo = {std::clamp(event->position().x(), picture.left(), picture.right()),
                  std::clamp(event->position().y(), picture.top(), picture.bottom())};
    update();
}

void Screen::mouseReleaseEvent(QMouseEvent*) {
    if (!m_markedFrom)
        return;
    const QRectF picture = pictureRect();
    const QRectF marked = QRectF(*m_markedFrom, m_markedTo).normalized().intersected(picture);
    setMarking(false);
    update();
    PictureArea area{(marked.x() - picture.x()) / picture.width(),
                     (marked.y() - picture.y()) / picture.height(),
                     marked.width() / picture.width(), marked.height() / picture.height()};
    constexpr double kPoint = 0.01; // a click marks a point
    if (area.width < kPoint || area.height < kPoint)
        area = {std::max(0.0, area.x - 0.02), std::max(0.0, area.y - 0.02), 0.04, 0.04};
    Q_EMIT areaMarked(area);
}

void Screen::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT doubleClicked();
}

} // namespace reelwright::ui
