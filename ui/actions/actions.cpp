#include "ui/actions/actions.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>

namespace reelwright::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

const ActionFacts* factsOf(const QString& id) {
    for (const ActionFacts& facts : actionTable())
        if (id == QLatin1String(facts.id))
            return &facts;
    return nullptr;
}

} // namespace

QString nameOf(ActionGroup group) {
    switch (group) {
    case ActionGroup::File:
        return Actions::tr("File");
    case ActionGroup::Edit:
        return Actions::tr("Edit");
    case ActionGroup::Play:
        return Actions::tr("Playback");
    case ActionGroup::Scene:
        return Actions::tr("Scene");
    case ActionGroup::Timeline:
        return Actions::tr("Timeline");
    case ActionGroup::View:
        return Actions::tr("View");
    case ActionGroup::Help:
        return Actions::tr("Help");
    }
    return {};
}

QString nameOf(const ActionFacts& action) {
    return translated(action.text).remove(QLatin1Char('&')).remove(QChar(0x2026));
}

Actions::Actions(QObject* parent)
    : QObject(parent) {
    for (const ActionFacts& facts : actionTable()) {
        auto* const action = new QAction(translated(facts.text), this);
        action->setObjectName(QLatin1String(facts.id));
        action->setCheckable(facts.isSwitch);
        action->setMenuRole(QAction::NoRole);
        if (*facts.icon != 0)
            action->setIcon(icon(QLatin1String(facts.icon)));
        m_actions.insert(QLatin1String(facts.id), action);
    }
    setKeys(QStringLiteral("default"), {});
}

QAction* Actions::operator[](const char* id) const {
    QAction* const action = find(QLatin1String(id));
    Q_ASSERT_X(action != nullptr, "Actions", id);
    return action;
}

QAction* Actions::find(const QString& id) const {
    return m_actions.value(id);
}

void Actions::allow(const char* id, bool allowed, const QString& reason) {
    QAction* const action = (*this)[id];
    action->setEnabled(allowed);
    tell(action, *factsOf(QLatin1String(id)), allowed ? QString() : reason);
}

void Actions::tell(QAction* action, const ActionFacts& facts, const QString& reason) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    QString tip = translated(facts.tip);
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys);
    if (!reason.isEmpty())
        tip += QLatin1Char('\n') + tr("Not now: %1").arg(reason);
    action->setToolTip(tip);
    action->setStatusTip(reason.isEmpty() ? translated(facts.tip) : reason);
    action->setProperty("reason", reason);
}

void Actions::setKeys(const QString& preset, const QHash<QString, QString>& own) {
    for (const ActionFacts& facts : actionTable()) {
        QAction* const action = m_actions[QLatin1String(facts.id)];
        const auto mine = own.find(QLatin1String(facts.id));
        action->setShortcuts(mine == own.end() ? keysIn(preset, facts)
                             : mine->isEmpty() ? QList<QKeySequence>()
                                               : QKeySequence::listFromString(*mine));
        tell(action, facts, action->property("reason").toString());
    }
}

QStringList Actions::rivalsOf(const QString& id, const QKeySequence& keys) const {
    QStringList rivals;
    for (auto at = m_actions.begin(); at != m_actions.end(); ++at)
        if (at.key() != id && at.value()->shortcuts().contains(keys))
            rivals.append(at.value()->text().remove(QLatin1Char('&')));
    return rivals;
}

} // namespace reelwright::ui
