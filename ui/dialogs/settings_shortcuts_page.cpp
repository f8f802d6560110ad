#include "ui/dialogs/settings_shortcuts_page.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

enum ShortcutColumn { NameColumn, KeysColumn, RemarkColumn, kShortcutColumns };

QString presetKey() {
    return QStringLiteral("key_preset");
}

const ActionFacts* actionFacts(const QString& id) {
    for (const ActionFacts& facts : actionTable())
        if (id == QLatin1String(facts.id))
            return &facts;
    return nullptr;
}

} // namespace

ShortcutsPage::ShortcutsPage(DeskSettings& settings, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_own(settings.ownKeys())
    , m_preset(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_name(heading({}, this))
    , m_keys(new KeyField(this))
    , m_none(new QPushButton(tr("No key"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset all"), this))
    , m_conflict(new ToneLabel(this))
    , m_take(new QPushButton(tr("Use it here instead"), this)) {
    build();
    fillTree();
    showKeys();
}

void ShortcutsPage::build() {
    m_preset->setObjectName(QStringLiteral("preset"));
    m_search->setObjectName(QStringLiteral("shortcut_search"));
    m_tree->setObjectName(QStringLiteral("shortcuts"));
    m_keys->setObjectName(QStringLiteral("keys"));
    m_none->setObjectName(QStringLiteral("no_key"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_resetAll->setObjectName(QStringLiteral("reset_all"));
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_take->setObjectName(QStringLiteral("take"));
    for (const KeyPreset& preset : keyPresets())
        m_preset->addItem(QLatin1String(preset.name), QLatin1String(preset.id));
    choose(m_preset, m_settings.text(presetKey(), QStringLiteral("default")));
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    auto* const presetName = new QLabel(tr("&Keys of"), this);
    presetName->setBuddy(m_preset);
    auto* const head = new QHBoxLayout;
    head->setSpacing(em(1.5));
    head->addWidget(presetName);
    head->addWidget(m_preset);
    head->addWidget(m_search, 1);
    head->addWidget(m_resetAll);

    m_tree->setColumnCount(kShortcutColumns);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys"), QString()});
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Fixed);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::Fixed);
    m_tree->header()->resizeSection(NameColumn, em(62));
    m_tree->header()->resizeSection(KeysColumn, em(45));
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIconSize({em(4), em(4)});
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAccessibleName(tr("Actions and their keys"));

    m_keys->setAccessibleName(tr("New key"));
    m_keys->setMinimumWidth(em(40));
    m_keys->setToolTip(tr("Press the keys that the action should have"));
    m_reset->setToolTip(tr("The key of the preset again"));
    m_resetAll->setToolTip(tr("All keys of the preset again"));
    m_name->setMinimumWidth(em(20));
    auto* const editor = new QHBoxLayout;
    editor->setSpacing(em(1.5));
    editor->addWidget(m_name, 1);
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_keys, m_none, m_reset})
        editor->addWidget(widget);
    auto* const conflict = new QHBoxLayout;
    conflict->setSpacing(em(1.5));
    conflict->addWidget(m_conflict, 1);
    conflict->addWidget(m_take);
    m_take->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, em(3), em(2));
    column->setSpacing(em(2));
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addLayout(editor);
    column->addLayout(conflict);

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::find);
    connect(m_preset, &QComboBox::activated, this, &ShortcutsPage::apply);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showSelected);
    connect(m_tree, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_keys, &KeyField::typed, this, &ShortcutsPage::typed);
    connect(m_take, &QPushButton::clicked, this, &ShortcutsPage::take);
    connect(m_none, &QPushButton::clicked, this, [this] { give({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_own.remove(selected());
        apply();
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_own.clear();
        apply();
    });
}

void ShortcutsPage::fillTree() {
    QHash<int, QTreeWidgetItem*> groups;
    for (int i = 0; i < kActionGroupCount; ++i) {
        auto* const group = new QTreeWidgetItem(m_tree, {nameOf(static_cast<ActionGroup>(i))});
        group->setFont(NameColumn, sizedFont(1.0, true));
        group->setSizeHint(NameColumn, {0, em(6)});
        group->setFlags(Qt::ItemIsEnabled);
        group->setFirstColumnSpanned(true);
        groups.insert(i, group);
    }
    for (const ActionFacts& facts : actionTable()) {
        const QString id = QLatin1String(facts.id);
        auto* const item =
            new QTreeWidgetItem(groups[static_cast<int>(facts.group)], {nameOf(facts)});
        item->setData(NameColumn, Qt::UserRole, id);
        item->setSizeHint(NameColumn, {0, em(6)});
        item->setToolTip(NameColumn, QCoreApplication::translate("Actions", facts.tip));
        m_items.insert(id, item);
    }
    m_tree->expandAll();
}

QString ShortcutsPage::selected() const {
    const QTreeWidgetItem* const item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(NameColumn, Qt::UserRole).toString();
}

void ShortcutsPage::selectAction(const QString& id) {
    if (QTreeWidgetItem* const item = m_items.value(id)) {
        m_tree->setCurrentItem(item);
        m_tree->scrollToItem(item);
    }
}

// What all actions have now.
void ShortcutsPage::showKeys() {
    for (auto at = m_items.begin(); at != m_items.end(); ++at) {
        const QList<QKeySequence> keys = m_actions.find(at.key())->shortcuts();
        QStringList names;
        QStringList rivals;
        for (const QKeySequence& key : keys) {
            names.append(key.toString(QKeySequence::NativeText));
            rivals += m_actions.rivalsOf(at.key(), key);
        }
        at.value()->setText(KeysColumn, names.join(QStringLiteral(",  ")));
        const bool isOwn = m_own.contains(at.key());
        at.value()->setFont(KeysColumn, sizedFont(1.0, isOwn));
        at.value()->setText(
            RemarkColumn, !rivals.isEmpty() ? tr("also: %1").arg(rivals.join(QStringLiteral(", ")))
                          : isOwn           ? tr("changed")
                                            : QString());
        at.value()->setIcon(RemarkColumn,
                            rivals.isEmpty() ? QIcon() : icon(QStringLiteral("warning")));
        at.value()->setToolTip(RemarkColumn, at.value()->text(RemarkColumn));
    }
    m_resetAll->setEnabled(!m_own.isEmpty());
    showSelected();
}

void ShortcutsPage::showSelected() {
    const QString id = selected();
    const ActionFacts* const facts = actionFacts(id);
    m_name->setText(facts == nullptr ? tr("Choose an action") : nameOf(*facts));
    const QAction* const action = m_actions.find(id);
    const QKeySequence keys = action == nullptr ? QKeySequence() : action->shortcut();
    m_keys->setKeySequence(keys);
    m_keys->setEnabled(facts != nullptr);
    m_none->setEnabled(facts != nullptr && !keys.isEmpty());
    m_reset->setEnabled(m_own.contains(id));
    m_take->hide();
    m_conflict->tell(Tone::Quiet, {});
    if (action == nullptr)
        return;
    for (const QKeySequence& key : action->shortcuts())
        if (const QStringList rivals = m_actions.rivalsOf(id, key); !rivals.isEmpty()) {
            m_conflict->tell(Tone::Warn, tr("%1 belongs to “%2” too: neither works.")
                                             .arg(key.toString(QKeySequence::NativeText),
                                                  rivals.join(tr("”, “"))));
            m_take->setVisible(key == keys);
            return;
        }
}

void ShortcutsPage::typed() {
    if (selected().isEmpty() || m_keys->keySequence().isEmpty())
        return;
    const QKeySequence keys = m_keys->keySequence();
    const QStringList rivals = m_actions.rivalsOf(selected(), keys);
    m_take->setVisible(!rivals.isEmpty());
    if (rivals.isEmpty())
        return give(keys);
    m_conflict->tell(Tone::Warn,
                     tr("%1 belongs to “%2” already.")
                         .arg(keys.toString(QKeySequence::NativeText), rivals.join(tr("”, “"))));
}

void ShortcutsPage::give(const QKeySequence& keys) {
    m_own.insert(selected(), keys.toString(QKeySequence::PortableText));
    apply();
}

// From the other actions that have it.
void ShortcutsPage::take() {
    const QKeySequence keys = m_keys->keySequence();
    for (const ActionFacts& facts : actionTable()) {
        const QString id = QLatin1String(facts.id);
        QList<QKeySequence> theirs = m_actions.find(id)->shortcuts();
        if (id != selected() && theirs.removeAll(keys) > 0)
            m_own.insert(id, QKeySequence::listToString(theirs, QKeySequence::PortableText));
    }
    give(keys);
}

void ShortcutsPage::apply() {
    const QString preset = m_preset->currentData().toString();
    // What is as in the preset is not the person's own.
    m_own.removeIf([&](const auto& own) {
        const ActionFacts* const facts = actionFacts(own.key());
        return facts == nullptr ||
               QKeySequence::listFromString(own.value()) == keysIn(preset, *facts);
    });
    m_settings.set(presetKey(), preset);
    m_settings.setOwnKeys(m_own);
    m_actions.setKeys(preset, m_own);
    showKeys();
}

void ShortcutsPage::find(const QString& words) {
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const group = m_tree->topLevelItem(i);
        bool isAny = false;
        for (int n = 0; n < group->childCount(); ++n) {
            QTreeWidgetItem* const item = group->child(n);
            const bool fits = item->text(NameColumn).contains(words, Qt::CaseInsensitive) ||
                              item->text(KeysColumn).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            isAny = isAny || fits;
        }
        group->setHidden(!isAny);
    }
}

} // namespace reelwright::ui
