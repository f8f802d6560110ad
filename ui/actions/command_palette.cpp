#include "ui/actions/command_palette.h"

#include "ui/actions/actions.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kMostShown = 200;
constexpr int kEntryRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;

// Actions that were chosen lately come first.
QStringList& recentTexts() {
    static QStringList texts;
    return texts;
}

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(isSelected ? tokens().onAccent : tokens().muted);
        painter->setFont(sizedFont(0.9));
        painter->drawText(option.rect.adjusted(0, 0, -em(3), 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kDetailRole).toString());
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), em(7)};
    }
};

} // namespace

CommandPalette::CommandPalette(const Actions& actions, std::vector<PaletteEntry> more,
                               QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command palette"));
    for (const ActionFacts& facts : actionTable()) {
        QAction* const action = actions[facts.id];
        if (QLatin1String(facts.id) == QLatin1String("palette"))
            continue;
        m_entries.push_back({action->text().remove(QLatin1Char('&')).remove(QChar(0x2026)),
                             action->isEnabled()
                                 ? action->shortcut().toString(QKeySequence::NativeText)
                                 : action->property("reason").toString(),
                             action->icon(), action->isEnabled(), [action] { action->trigger(); }});
    }
    std::ranges::move(more, std::back_inserter(m_entries));
    m_field->setPlaceholderText(tr("Type what you want to do, a scene or an asset"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_field->setMinimumHeight(em(8));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize({em(4), em(4)});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(2), em(2), em(2), em(2));
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    find({});
    resize(em(150), em(100));
    if (parent != nullptr) {
        const QRect area = parent->window()->geometry();
        move(area.center().x() - width() / 2, area.top() + area.height() / 7);
    }
}

int CommandPalette::score(const QString& typed, const QString& text) {
    if (typed.isEmpty())
        return 1;
    int points = 0;
    qsizetype at = 0;
    bool follows = false;
    for (const QChar letter : typed) {
        if (letter.isSpace()) {
            follows = false;
            continue;
        }
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        const bool beginsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        points += 1 + (beginsWord ? 6 : 0) + (follows && found == at ? 4 : 0);
        follows = true;
        at = found + 1;
    }
    // A short answer that is named wholly is meant more likely than a long one.
    return points * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 90));
}

void CommandPalette::find(const QString& typed) {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        int points = score(typed, m_entries[i].text);
        if (points <= 0)
            continue;
        if (const auto recent = recentTexts().indexOf(m_entries[i].text); recent >= 0)
            points += 50 - static_cast<int>(recent);
        found.emplace_back(points, i);
    }
    std::ranges::stable_sort(found, std::greater{}, &std::pair<int, std::size_t>::first);
    m_list->clear();
    for (const auto& [points, i] : found) {
        if (m_list->count() >= kMostShown)
            break;
        const PaletteEntry& entry = m_entries[i];
        auto* const item = new QListWidgetItem(entry.icon, entry.text, m_list);
        item->setData(kEntryRole, static_cast<int>(i));
        item->setData(kDetailRole, entry.detail);
        if (!entry.isEnabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setCurrentRow(0);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const int rows = m_list->count();
        if (key->key() == Qt::Key_Down && rows > 0)
            m_list->setCurrentRow((m_list->currentRow() + 1) % rows);
        else if (key->key() == Qt::Key_Up && rows > 0)
            m_list->setCurrentRow((m_list->currentRow() + rows - 1) % rows);
        else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            run();
        else
            return QDialog::eventFilter(watched, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::run() {
    const QListWidgetItem* const item = m_list->currentItem();
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const PaletteEntry entry = m_entries[item->data(kEntryRole).toUInt()];
    recentTexts().removeAll(entry.text);
    recentTexts().prepend(entry.text);
    accept();
    entry.run();
}

} // namespace reelwright::ui
