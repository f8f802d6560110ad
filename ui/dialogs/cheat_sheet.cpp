#include "ui/dialogs/cheat_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_caps.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

constexpr std::size_t kSheetColumns = 3;

} // namespace

CheatSheet::CheatSheet(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_none(hint(tr("No action of that name or key."), this))
    , m_page(new QWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_none->hide();
    for (int i = 0; i < kActionGroupCount; ++i)
        addGroup(static_cast<ActionGroup>(i), actions);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(4), em(4), em(1), 0);
    column->setSpacing(em(2));
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(0, 0, em(3), 0);
    head->addWidget(m_search);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(scrolled(m_page, this), 1);
    arrange();
    connect(m_search, &QLineEdit::textChanged, this, &CheatSheet::find);
    m_search->setFocus();
    resize(em(290), em(200));
    if (parent != nullptr)
        resize(size().boundedTo(parent->window()->size() * 0.96));
}

void CheatSheet::addGroup(ActionGroup group, const Actions& actions) {
    auto* const box = new QWidget(m_page);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, em(3));
    column->setSpacing(em(0.75));
    column->addWidget(heading(nameOf(group), box));
    column->addWidget(divider(box));
    Group made{box, {}};
    for (const ActionFacts& facts : actionTable()) {
        if (facts.group != group)
            continue;
        auto* const row = new QWidget(box);
        auto* const name = new QLabel(nameOf(facts), row);
        name->setToolTip(QCoreApplication::translate("Actions", facts.tip));
        auto* const caps = new KeyCaps(actions[facts.id]->shortcuts(), row);
        auto* const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(em(2));
        line->addWidget(name, 1);
        line->addWidget(caps);
        row->setMinimumHeight(em(5));
        column->addWidget(row);
        made.lines.push_back({name->text() + QLatin1Char(' ') + caps->text(), row});
    }
    m_groups.push_back(std::move(made));
}

// In columns of about the same height, in the order of the menus.
void CheatSheet::arrange() {
    auto* const row = new QHBoxLayout(m_page);
    row->setContentsMargins(0, 0, em(4), 0);
    row->setSpacing(em(7));
    std::size_t all = 0;
    for (const Group& group : m_groups)
        all += group.lines.size() + 2;
    std::size_t put = 0;
    std::array<QVBoxLayout*, kSheetColumns> columns{};
    for (QVBoxLayout*& column : columns) {
        column = new QVBoxLayout;
        row->addLayout(column, 1);
    }
    for (const Group& group : m_groups) {
        const std::size_t middle = put + (group.lines.size() + 2) / 2;
        columns[std::min(kSheetColumns - 1, middle * kSheetColumns / all)]->addWidget(group.box);
        put += group.lines.size() + 2;
    }
    for (QVBoxLayout* const column : columns)
        column->addStretch(1);
}

void CheatSheet::find(const QString& words) {
    bool isAny = false;
    for (const Group& group : m_groups) {
        bool isHere = false;
        for (const Line& line : group.lines) {
            const bool fits = line.words.contains(words.trimmed(), Qt::CaseInsensitive);
            line.row->setVisible(fits);
            isHere = isHere || fits;
        }
        group.box->setVisible(isHere);
        isAny = isAny || isHere;
    }
    m_none->setVisible(!isAny);
}

} // namespace reelwright::ui
