#include "ui/dialogs/guide.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

Guide::Guide(QWidget* parent)
    : QDialog(parent)
    , m_page(new QTextBrowser(this))
    , m_chapters(new QListWidget(this))
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User's guide"));
    auto* const back = new ToolButton(QStringLiteral("left"), tr("Back"), this);
    auto* const forward = new ToolButton(QStringLiteral("right"), tr("Forward"), this);
    back->setEnabled(false);
    forward->setEnabled(false);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find in the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_found->setObjectName(QStringLiteral("found"));
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setFrameShape(QFrame::NoFrame);
    m_chapters->setFixedWidth(em(50));
    m_chapters->setWordWrap(true);
    m_chapters->viewport()->setAutoFillBackground(false);
    m_page->setAccessibleName(tr("User's guide"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(true);
    m_page->setOpenExternalLinks(true);
    m_page->document()->setDocumentMargin(em(5));
    m_page->setSource(QUrl(QStringLiteral("qrc:/help/guide.html")));

    auto* const head = new QHBoxLayout;
    head->setContentsMargins(em(2), em(2), em(3), em(2));
    head->setSpacing(em(1));
    head->addWidget(back);
    head->addWidget(forward);
    head->addSpacing(em(2));
    head->addWidget(m_search, 1);
    head->addWidget(m_found);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(em(2), 0, 0, 0);
    row->setSpacing(em(1));
    row->addWidget(m_chapters);
    row->addWidget(m_page, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(divider(this));
    column->addLayout(row, 1);
    addChapters();
    connect(back, &QAbstractButton::clicked, m_page, &QTextBrowser::backward);
    connect(forward, &QAbstractButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_page, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(m_search, &QLineEdit::textChanged, this, &Guide::find);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        step(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    connect(m_page->verticalScrollBar(), &QScrollBar::valueChanged, this, &Guide::showChapter);
    connect(m_chapters, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        m_page->setSource(
            QUrl(QStringLiteral("qrc:/help/guide.html#") + item->data(Qt::UserRole).toString()));
    });
    m_search->setFocus();
    resize(em(270), em(190));
    if (parent != nullptr)
        resize(size().boundedTo(parent->window()->size() * 0.96));
}

// The headings of the second level, by their anchors.
void Guide::addChapters() {
    const QTextDocument& document = *m_page->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        QString anchor;
        for (auto part = block.begin(); !part.atEnd(); ++part)
            anchor += part.fragment().charFormat().anchorNames().value(0);
        auto* const item = new QListWidgetItem(block.text(), m_chapters);
        item->setData(Qt::UserRole, anchor);
        item->setData(Qt::UserRole + 1, block.position());
    }
    m_chapters->setCurrentRow(0);
}

// Marks the chapter that is read.
void Guide::showChapter() {
    const int first = m_page->cursorForPosition({em(8), em(8)}).position();
    for (int i = m_chapters->count() - 1; i >= 0; --i) {
        if (i == 0 || m_chapters->item(i)->data(Qt::UserRole + 1).toInt() <= first) {
            m_chapters->setCurrentRow(i);
            return;
        }
    }
}

void Guide::find(const QString& words) {
    m_places.clear();
    m_place = 0;
    const bool isAsked = words.trimmed().size() > 1;
    QTextCursor at(m_page->document());
    while (isAsked && !(at = m_page->document()->find(words.trimmed(), at)).isNull())
        m_places.append(at);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor& place : m_places) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = place;
        mark.format.setBackground(tokens().accent);
        mark.format.setForeground(tokens().onAccent);
        marks.append(mark);
    }
    m_page->setExtraSelections(marks);
    if (!m_places.isEmpty())
        go(m_places.first());
    m_found->setText(!isAsked             ? QString()
                     : m_places.isEmpty() ? tr("Not found")
                                          : tr("%1 of %2").arg(1).arg(m_places.size()));
}

void Guide::step(bool back) {
    if (m_places.isEmpty())
        return;
    const int count = static_cast<int>(m_places.size());
    m_place = (m_place + (back ? count - 1 : 1)) % count;
    go(m_places[m_place]);
    m_found->setText(tr("%1 of %2").arg(m_place + 1).arg(count));
}

void Guide::go(const QTextCursor& place) {
    m_page->setTextCursor(place);
    m_page->ensureCursorVisible();
}

void Guide::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find))
        return m_search->setFocus();
    QDialog::keyPressEvent(event);
}

} // namespace reelwright::ui
