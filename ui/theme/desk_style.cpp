#include "ui/theme/desk_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionSlider>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QToolButton>

namespace reelwright::ui {

namespace {

double corner() {
    return em(1.1);
}

// A filled plate with a border of one pixel, and a ring where the keys are.
void paintPlate(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line,
                bool hasFocus) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(hasFocus ? QPen(tokens().focus, 2) : QPen(line, 1));
    const double inset = hasFocus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner(),
                             corner());
}

// Around what has the keys and no border of its own.
void paintRing(QPainter* painter, const QRect& rect) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens().focus, 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner(), corner());
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

void paintArrow(QPainter* painter, const QRect& rect, const char* name, bool isEnabled) {
    const int side = em(3);
    painter->drawPixmap(rect.center().x() - side / 2, rect.center().y() - side / 2 + 1,
                        iconPixmap(QLatin1String(name), isEnabled ? tokens().muted : tokens().line,
                                   side, painter->device()->devicePixelRatioF()));
}

void paintButton(const QStyleOption* option, QPainter* painter) {
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isDown = option->state.testFlag(QStyle::State_Sunken);
    const bool isHovered = option->state.testFlag(QStyle::State_MouseOver) && isEnabled;
    QColor fill =
        option->palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Button);
    const bool isMain = isEnabled && fill == tokens().accent;
    if (!isEnabled)
        fill = mixed(tokens().panel, tokens().raised, 0.5);
    if (isDown)
        fill = mixed(fill, tokens().window, 0.3);
    else if (isHovered)
        fill = isMain ? mixed(fill, tokens().text, 0.15) : tokens().hover;
    paintPlate(painter, option->rect, fill, isMain ? fill : tokens().line,
               option->state.testFlag(QStyle::State_HasFocus));
}

void paintCheck(const QStyleOption* option, QPainter* painter, bool isRound) {
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->state.testFlag(QStyle::State_HasFocus) ? tokens().focus
                         : isOn && isEnabled                            ? tokens().accent
                                                                        : tokens().faint,
                         1.4));
    painter->setBrush(isOn && isEnabled ? tokens().accent : tokens().field);
    if (isRound)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, em(0.7), em(0.7));
    if (!isOn)
        return;
    const QColor ink = isEnabled ? tokens().onAccent : tokens().faint;
    if (isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), box.width() / 5, box.height() / 5);
        return;
    }
    painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(
        QPolygonF({box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52),
                   box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.72),
                   box.topLeft() + QPointF(box.width() * 0.78, box.height() * 0.3)}));
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void DeskStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QTabBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        if (element == PE_PanelButtonTool && option->state.testFlag(State_AutoRaise) &&
            !option->state.testFlag(State_MouseOver) && !option->state.testFlag(State_Sunken) &&
            !option->state.testFlag(State_HasFocus))
            return;
        return paintButton(option, painter);
    case PE_FrameFocusRect:
        if (qobject_cast<const QToolButton*>(widget) != nullptr)
            paintRing(painter, widget->rect());
        else if (qobject_cast<const QAbstractItemView*>(widget) != nullptr && widget->hasFocus())
            paintRing(painter, option->rect);
        return;
    case PE_FrameTabBarBase:
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth == 0)
            return; // inside of another field, such as that of a number
        return paintPlate(painter, option->rect, tokens().field, tokens().line,
                          option->state.testFlag(State_HasFocus));
    case PE_Frame:
        if (widget != nullptr && widget->inherits("QAbstractScrollArea"))
            return paintPlate(painter, option->rect, tokens().field, tokens().line,
                              widget->hasFocus());
        break;
    case PE_IndicatorCheckBox:
        return paintCheck(option, painter, false);
    case PE_IndicatorRadioButton:
        return paintCheck(option, painter, true);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_TabBarTabShape) {
        const auto* const tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        const bool isSelected = tab->state.testFlag(State_Selected);
        if (tab->state.testFlag(State_MouseOver) && !isSelected)
            painter->fillRect(tab->rect, tokens().hover);
        painter->fillRect(QRect(tab->rect.left(), tab->rect.bottom() - 1, tab->rect.width(), 2),
                          isSelected ? tokens().accent : tokens().line);
        if (tab->state.testFlag(State_HasFocus)) {
            painter->setPen(QPen(tokens().focus, 2));
            painter->drawRect(tab->rect.adjusted(2, 2, -3, -4));
        }
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->state.testFlag(State_MouseOver) ? tokens().accent
                                                                                : tokens().window);
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, tokens().panel);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens().line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        const auto* const box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box->editable)
            paintPlate(painter, box->rect, tokens().field, tokens().line,
                       box->state.testFlag(State_HasFocus));
        else
            paintButton(box, painter);
        const QRect arrow = subControlRect(CC_ComboBox, box, SC_ComboBoxArrow, widget);
        return paintArrow(painter, arrow, "down", box->state.testFlag(State_Enabled));
    }
    if (control == CC_ScrollBar) {
        const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        painter->fillRect(bar->rect, tokens().panel);
        QRect handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
        handle.adjust(em(0.5), em(0.5), -em(0.5), -em(0.5));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(bar->state.testFlag(State_MouseOver) ? tokens().faint : tokens().line);
        const double round = std::min(handle.width(), handle.height()) / 2.0;
        painter->drawRoundedRect(handle, round, round);
        return;
    }
    if (control == CC_Slider) {
        const auto* const slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const QRect knob = subControlRect(CC_Slider, slider, SC_SliderHandle, widget);
        QRectF groove = slider->rect;
        const bool isFlat = slider->orientation == Qt::Horizontal;
        if (isFlat)
            groove = QRectF(groove.left() + 2, groove.center().y() - em(0.4), groove.width() - 4,
                            em(0.8));
        else
            groove = QRectF(groove.center().x() - em(0.4), groove.top() + 2, em(0.8),
                            groove.height() - 4);
        const bool isEnabled = slider->state.testFlag(State_Enabled);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens().line);
        painter->drawRoundedRect(groove, em(0.4), em(0.4));
        if (isEnabled) {
            QRectF done = groove;
            if (isFlat)
                done.setRight(knob.center().x());
            else
                done.setTop(knob.center().y());
            painter->setBrush(tokens().accent);
            painter->drawRoundedRect(done, em(0.4), em(0.4));
        }
        painter->setBrush(!isEnabled                               ? tokens().faint
                          : slider->state.testFlag(State_HasFocus) ? tokens().focus
                                                                   : tokens().text);
        painter->drawEllipse(QPointF(knob.center()) + QPointF(0.5, 0.5), em(1.4), em(1.4));
        return;
    }
    if (control == CC_SpinBox) {
        const auto* const box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        paintPlate(painter, box->rect, tokens().field, tokens().line,
                   box->state.testFlag(State_HasFocus));
        if (box->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintArrow(painter, subControlRect(CC_SpinBox, box, SC_SpinBoxUp, widget), "up",
                       box->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
            paintArrow(painter, subControlRect(CC_SpinBox, box, SC_SpinBoxDown, widget), "down",
                       box->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                SubControl part, const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        // No arrows: the whole length is the groove.
        const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const QRect whole = bar->rect;
        const bool isFlat = bar->orientation == Qt::Horizontal;
        const int length = isFlat ? whole.width() : whole.height();
        const int range = bar->maximum - bar->minimum;
        const int knob = range <= 0
                             ? length
                             : std::clamp(static_cast<int>(static_cast<qint64>(length) *
                                                           bar->pageStep / (range + bar->pageStep)),
                                          std::min(em(6), length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - knob, bar->upsideDown);
        const auto piece = [&](int from, int to) {
            return isFlat ? QRect(whole.left() + from, whole.top(), to - from, whole.height())
                          : QRect(whole.left(), whole.top() + from, whole.width(), to - from);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return piece(start, start + knob);
        case SC_ScrollBarSubPage:
            return piece(0, start);
        case SC_ScrollBarAddPage:
            return piece(start + knob, length);
        case SC_ScrollBarGroove:
            return whole;
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption* option,
                                const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(em(1), 0, -em(1), 0) : rect;
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                           const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return em(3);
    case PM_ScrollBarSliderMin:
        return em(6);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return em(4);
    case PM_CheckBoxLabelSpacing:
        return em(1.5);
    case PM_SliderThickness:
    case PM_SliderLength:
        return em(3.5);
    case PM_TabBarTabHSpace:
        return em(5);
    case PM_TabBarTabVSpace:
        return em(3);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ButtonMargin:
        return em(3);
    case PM_ToolTipLabelFrameWidth:
        return em(1);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton)
        wanted.setHeight(std::max(wanted.height(), em(7)));
    return wanted;
}

} // namespace reelwright::ui
