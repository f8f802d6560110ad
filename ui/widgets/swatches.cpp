#include "ui/widgets/swatches.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tool_button.h"

#include <QAbstractButton>
#include <QColorDialog>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace reelwright::ui {

namespace {

// One colour as a round-cornered plate; Delete takes it out.
class Swatch : public QAbstractButton {
public:
    Swatch(const QColor& colour, QWidget* parent)
        : QAbstractButton(parent)
        , m_colour(colour) {
        setFixedSize(em(8), em(8));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isMarked = hasFocus() || underMouse();
        painter.setPen(QPen(hasFocus()     ? tokens().focus
                            : underMouse() ? tokens().text
                                           : tokens().line,
                            isMarked ? 2 : 1));
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), em(1.5), em(1.5));
    }

private:
    QColor m_colour;
};

} // namespace

Swatches::Swatches(QWidget* parent)
    : QWidget(parent) {
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(1));
    rebuild();
}

void Swatches::setColours(const QList<QColor>& colours) {
    if (colours == m_colours)
        return;
    m_colours = colours;
    rebuild();
}

void Swatches::rebuild() {
    while (QLayoutItem* const item = layout()->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
    for (int i = 0; i < m_colours.size(); ++i) {
        auto* const swatch = new Swatch(m_colours[i], this);
        const QString name = m_colours[i].name();
        swatch->setObjectName(QStringLiteral("swatch_%1").arg(i));
        swatch->setAccessibleName(i == 0 ? tr("Main colour %1").arg(name)
                                         : tr("Colour %1: %2").arg(i + 1).arg(name));
        swatch->setToolTip(i == 0 ? tr("%1, the main colour").arg(name) : name);
        connect(swatch, &QAbstractButton::clicked, this,
                [this, i, swatch] { openMenu(i, swatch); });
        layout()->addWidget(swatch);
    }
    auto* const add = new ToolButton(QStringLiteral("plus"), tr("Add a colour"), this);
    add->setObjectName(QStringLiteral("add_colour"));
    add->setFocusPolicy(Qt::TabFocus);
    add->setFixedSize(em(8), em(8));
    add->setVisible(m_colours.size() < kMost);
    connect(add, &QToolButton::clicked, this, [this] { pick(static_cast<int>(m_colours.size())); });
    layout()->addWidget(add);
    static_cast<QHBoxLayout*>(layout())->addStretch(1);
}

void Swatches::openMenu(int at, QWidget* button) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("palette")), tr("Change…"), this, [this, at] { pick(at); });
    QAction* const first = menu->addAction(tr("Make it the main colour"), this, [this, at] {
        m_colours.move(at, 0);
        rebuild();
        Q_EMIT changed();
    });
    first->setEnabled(at > 0);
    menu->addAction(icon(QStringLiteral("trash")), tr("Remove"), this, [this, at] {
        m_colours.removeAt(at);
        rebuild();
        Q_EMIT changed();
    });
    menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void Swatches::pick(int at) {
    auto* const dialog =
        new QColorDialog(at < m_colours.size() ? m_colours[at] : tokens().accent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(at == 0 ? tr("Main colour of the brand") : tr("Colour of the brand"));
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this, at](const QColor& colour) { put(at, colour); });
    dialog->open();
}

void Swatches::put(int at, const QColor& colour) {
    if (!colour.isValid())
        return;
    if (at < m_colours.size())
        m_colours[at] = colour.toRgb();
    else if (m_colours.size() < kMost)
        m_colours.append(colour.toRgb());
    rebuild();
    Q_EMIT changed();
}

} // namespace reelwright::ui
