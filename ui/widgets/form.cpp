#include "ui/widgets/form.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

// In the accent of the scheme, also when that changes.
class MainButton : public QPushButton {
public:
    MainButton(const QString& text, QWidget* parent)
        : QPushButton(text, parent) {
        colour();
    }

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::PaletteChange)
            colour();
        QPushButton::changeEvent(event);
    }

private:
    void colour() {
        QPalette wanted = palette();
        if (wanted.color(QPalette::Active, QPalette::Button) == tokens().accent)
            return;
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            wanted.setColor(group, QPalette::Button, tokens().accent);
            wanted.setColor(group, QPalette::ButtonText, tokens().onAccent);
        }
        setPalette(wanted);
    }
};

// The tab key comes to the parts of `content` behind `head`, though they were made before it.
void follow(QWidget* head, QWidget* content) {
    std::vector<QWidget*> fields;
    for (QWidget* next = content->nextInFocusChain(); next != content;
         next = next->nextInFocusChain())
        if (content->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0)
            fields.push_back(next);
    QWidget* last = head;
    for (QWidget* const field : fields) {
        QWidget::setTabOrder(last, field);
        last = field;
    }
}

} // namespace

QLabel* heading(const QString& text, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setFont(sizedFont(1.05, true));
    return label;
}

QLabel* hint(const QString& text, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(sizedFont(0.92));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QFrame* divider(QWidget* parent) {
    auto* const line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

QPushButton* mainButton(const QString& text, QWidget* parent) {
    auto* const button = new MainButton(text, parent);
    button->setFont(sizedFont(1.0, true));
    button->setMinimumHeight(em(8));
    return button;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* const area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::ClickFocus); // its fields are walked through, not itself
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QFormLayout* narrowForm(QWidget* parent) {
    auto* const form = new QFormLayout(parent);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(em(1));
    form->setHorizontalSpacing(em(1)); // of fields that share a row
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QComboBox* choice(const std::vector<std::pair<QString, QString>>& valuesAndTexts, QWidget* parent) {
    auto* const box = new QComboBox(parent);
    for (const auto& [value, text] : valuesAndTexts)
        box->addItem(text, value);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

void choose(QComboBox* box, const QString& value) {
    const int at = box->findData(value);
    if (at >= 0)
        box->setCurrentIndex(at);
}

Fold::Fold(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_content(content) {
    m_head->setText(title);
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFont(sizedFont(1.0, true));
    m_head->setIconSize({em(3.5), em(3.5)});
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_head->setFocusPolicy(Qt::TabFocus);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1));
    column->addWidget(m_head);
    column->addWidget(content);
    follow(m_head, content);
    connect(m_head, &QToolButton::toggled, this, &Fold::setOpen);
    setOpen(false);
}

void Fold::setOpen(bool open) {
    m_head->setChecked(open);
    m_head->setIcon(icon(open ? QStringLiteral("down") : QStringLiteral("right")));
    m_content->setVisible(open);
}

} // namespace reelwright::ui
