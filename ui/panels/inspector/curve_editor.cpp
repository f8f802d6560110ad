#include "ui/panels/inspector/curve_editor.h"

#include "model/tone_curve.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace reelwright::ui {

namespace {

constexpr double kLeastGap = 0.01; // between the inputs of two points
constexpr double kKeyStep = 0.01;
constexpr double kBigKeyStep = 0.05;

model::Curve straight() {
    return {{0, 0}, {1, 1}};
}

} // namespace

CurveEditor::CurveEditor(QWidget* parent)
    : QWidget(parent)
    , m_points(straight())
    , m_colour(Qt::white) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Tone curve"));
    setAccessibleDescription(
        tr("Page down: next point. Arrows: move it. Insert: a new point. Delete: take it out."));
    setToolTip(tr("Click to put a point, drag to move it, double-click to take it out"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CurveEditor::show(const model::Curve& curve, const QColor& colour) {
    if (m_isDragging)
        return;
    m_points = curve.empty() ? straight() : curve;
    m_colour = colour;
    m_current = std::min(m_current, static_cast<int>(m_points.size()) - 1);
    update();
}

QSize CurveEditor::sizeHint() const {
    return {em(50), em(40)};
}

int CurveEditor::heightForWidth(int width) const {
    return std::clamp(width * 3 / 4, em(30), em(60));
}

QRectF CurveEditor::field() const {
    const double edge = em(1.5);
    return QRectF(rect()).adjusted(edge, edge, -edge, -edge);
}

QPointF CurveEditor::pixelOf(const model::CurvePoint& point) const {
    const QRectF area = field();
    return {area.left() + point.in * area.width(), area.bottom() - point.out * area.height()};
}

model::CurvePoint CurveEditor::pointAt(const QPointF& pixel) const {
    const QRectF area = field();
    return {std::clamp((pixel.x() - area.left()) / area.width(), 0.0, 1.0),
            std::clamp((area.bottom() - pixel.y()) / area.height(), 0.0, 1.0)};
}

int CurveEditor::nearest(const QPointF& pixel) const {
    int best = -1;
    double closest = em(3);
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        const QPointF away = pixelOf(m_points[static_cast<std::size_t>(i)]) - pixel;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < closest) {
            closest = distance;
            best = i;
        }
    }
    return best;
}

void CurveEditor::move(int index, model::CurvePoint to) {
    const auto at = static_cast<std::size_t>(index);
    const double low = at == 0 ? 0 : m_points[at - 1].in + kLeastGap;
    const double high = at + 1 == m_points.size() ? 1 : m_points[at + 1].in - kLeastGap;
    m_points[at] = {std::clamp(to.in, low, std::max(low, high)), std::clamp(to.out, 0.0, 1.0)};
    update();
}

void CurveEditor::remove(int index) {
    if (index <= 0 || index + 1 >= static_cast<int>(m_points.size()))
        return; // the ends stay
    m_points.erase(m_points.begin() + index);
    m_current = -1;
    update();
    tell();
}

void CurveEditor::tell() {
    Q_EMIT settled(m_points == straight() ? model::Curve{} : m_points);
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_current = nearest(event->position());
    if (event->type() == QEvent::MouseButtonDblClick)
        return remove(m_current);
    if (m_current < 0 && m_points.size() < model::kMostCurvePoints) {
        const model::CurvePoint put = pointAt(event->position());
        const auto behind = std::ranges::upper_bound(m_points, put.in, {}, &model::CurvePoint::in);
        m_current = static_cast<int>(behind - m_points.begin());
        m_points.insert(behind, put);
        move(m_current, put);
    }
    m_isDragging = m_current >= 0;
    update();
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragging)
        move(m_current, pointAt(event->position()));
}

void CurveEditor::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(m_isDragging, false))
        tell();
}

// Its keys are the player's and the board's too: here they are its own.
bool CurveEditor::event(QEvent* event) {
    static constexpr int kOwn[] = {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Left,
                                   Qt::Key_Right,    Qt::Key_Up,     Qt::Key_Down,
                                   Qt::Key_Delete,   Qt::Key_Backspace, Qt::Key_Insert};
    if (event->type() == QEvent::ShortcutOverride &&
        std::ranges::find(kOwn, static_cast<QKeyEvent*>(event)->key()) != std::end(kOwn))
        event->accept();
    return QWidget::event(event);
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_points.size());
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigKeyStep : kKeyStep;
    const auto nudge = [&](double in, double out) {
        m_current = std::max(m_current, 0);
        model::CurvePoint to = m_points[static_cast<std::size_t>(m_current)];
        to.in += in;
        to.out += out;
        move(m_current, to);
        tell();
    };
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_current = (m_current + (event->key() == Qt::Key_PageDown ? 1 : count - 1)) % count;
        return update();
    case Qt::Key_Left:
        return nudge(-step, 0);
    case Qt::Key_Right:
        return nudge(step, 0);
    case Qt::Key_Up:
        return nudge(0, step);
    case Qt::Key_Down:
        return nudge(0, -step);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return remove(m_current);
    case Qt::Key_Insert: {
        if (m_points.size() >= model::kMostCurvePoints)
            return;
        const auto at = static_cast<std::size_t>(std::clamp(m_current, 0, count - 2));
        const double in = (m_points[at].in + m_points[at + 1].in) / 2;
        const double out = model::ToneCurve(m_points)(in);
        m_points.insert(m_points.begin() + static_cast<std::ptrdiff_t>(at) + 1, {in, out});
        m_current = static_cast<int>(at) + 1;
        update();
        return tell();
    }
    default:
        QWidget::keyPressEvent(event);
    }
}

void CurveEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = field();
    painter.setPen(QPen(hasFocus() ? tokens().focus : tokens().line, hasFocus() ? 2 : 1));
    painter.setBrush(tokens().field);
    painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), em(1), em(1));
    painter.setPen(QPen(tokens().line, 1));
    for (const double share : {0.25, 0.5, 0.75}) {
        const double x = area.left() + share * area.width();
        const double y = area.top() + share * area.height();
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.drawLine(area.bottomLeft(), area.topRight());

    const int count = std::max(2, static_cast<int>(area.width() / 2));
    const model::ToneCurve line(m_points);
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        const double in = static_cast<double>(i) / (count - 1);
        const QPointF at = pixelOf({in, line(in)});
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    const QColor ink = isEnabled() ? m_colour : tokens().faint;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, std::max(1.5, em(1) * 0.45)));
    painter.drawPath(path);
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        painter.setPen(QPen(ink, 2));
        painter.setBrush(i == m_current ? ink : tokens().field);
        const double radius = em(1);
        painter.drawEllipse(pixelOf(m_points[static_cast<std::size_t>(i)]), radius, radius);
    }
}

} // namespace reelwright::ui
