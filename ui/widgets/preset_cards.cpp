#include "ui/widgets/preset_cards.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kColumns = 2;

class Card : public QAbstractButton {
public:
    Card(const PresetCard& facts, QWidget* parent)
        : QAbstractButton(parent)
        , m_facts(facts) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setText(facts.name);
        setObjectName(facts.id);
        setAccessibleName(facts.name);
        setAccessibleDescription(facts.detail);
        setToolTip(facts.name + QLatin1Char('\n') + facts.detail);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {em(26), em(12.5)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(hasFocus()     ? tokens().focus
                            : isChecked()  ? tokens().accent
                            : underMouse() ? tokens().muted
                                           : tokens().line,
                            isChecked() || hasFocus() ? 2 : 1));
        painter.setBrush(isChecked() || underMouse() ? tokens().hover : tokens().raised);
        painter.drawRoundedRect(card, em(1.25), em(1.25));
        const int side = em(5);
        const int edge = em(2);
        painter.drawPixmap(edge, (height() - side) / 2,
                           iconPixmap(m_facts.icon, isChecked() ? tokens().accent : tokens().muted,
                                      side, devicePixelRatioF()));
        const QRect words(edge + side + em(1.5), em(1.5), width() - side - 2 * edge - em(1),
                          height() - em(3));
        const auto line = [&](const QFont& font, const QColor& colour, Qt::Alignment where,
                              const QString& text) {
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(words, where | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        };
        line(sizedFont(0.95, true), tokens().text, Qt::AlignTop, m_facts.name);
        line(sizedFont(0.82), tokens().muted, Qt::AlignBottom, m_facts.detail);
    }

private:
    PresetCard m_facts;
};

} // namespace

PresetCards::PresetCards(QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(em(1));
    connect(m_buttons, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool on) {
        if (on)
            Q_EMIT chosenChanged();
    });
}

void PresetCards::setCards(const std::vector<PresetCard>& cards) {
    std::vector<QString> groups;
    for (const PresetCard& card : cards)
        if (std::ranges::find(groups, card.group) == groups.end())
            groups.push_back(card.group);
    int row = 0;
    for (const QString& group : groups) {
        auto* const head = new QLabel(group, this);
        head->setFont(sizedFont(0.88, true));
        head->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(head, row++, 0, 1, kColumns);
        int column = 0;
        for (const PresetCard& facts : cards) {
            if (facts.group != group)
                continue;
            auto* const card = new Card(facts, this);
            m_buttons->addButton(card);
            m_grid->addWidget(card, row, column);
            column = (column + 1) % kColumns;
            row += column == 0 ? 1 : 0;
        }
        row += column == 0 ? 0 : 1;
    }
}

QString PresetCards::chosen() const {
    const auto* const card = m_buttons->checkedButton();
    return card == nullptr ? QString() : card->objectName();
}

void PresetCards::choose(const QString& id) {
    for (QAbstractButton* const card : m_buttons->buttons())
        if (card->objectName() == id)
            card->setChecked(true);
}

} // namespace reelwright::ui
