// Every action of the desk in one table: menus, tool tips, keys, the palette, the cheat sheet and
// the tests loop over it. User-interface thread only.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <span>
#include <utility>

namespace reelwright::ui {

enum class ActionGroup { File, Edit, Play, Scene, Timeline, View, Help };
inline constexpr int kActionGroupCount = 7;

// Constant facts of an action; texts are in the source language, shown through tr("Actions").
struct ActionFacts {
    const char* id;
    ActionGroup group;
    const char* text;
    const char* tip;  // a sentence
    const char* keys; // of the default preset, separated by ", "; may be empty
    const char* icon; // may be empty
    bool isSwitch = false;
};

std::span<const ActionFacts> actionTable();
QString nameOf(ActionGroup group);         // for people
QString nameOf(const ActionFacts& action); // for people: the text without marks for menus

// Keys that people know from other editors. "default", "premiere", "resolve", "final_cut".
struct KeyPreset {
    const char* id;
    const char* name;
};
std::span<const KeyPreset> keyPresets();
// The keys of an action in a preset; those of the default one where the preset says nothing.
QList<QKeySequence> keysIn(const QString& preset, const ActionFacts& action);

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent = nullptr);

    // Must be in the table.
    [[nodiscard]] QAction* operator[](const char* id) const;
    [[nodiscard]] QAction* find(const QString& id) const; // nullptr for an unknown one

    // Says what the action does; several may listen.
    template <typename Receiver, typename Function>
    void on(const char* id, Receiver* receiver, Function&& work) {
        m_handled.insert(QLatin1String(id));
        connect((*this)[id], &QAction::triggered, receiver, std::forward<Function>(work));
    }
    [[nodiscard]] bool isHandled(const QString& id) const { return m_handled.contains(id); }

    // Off with a reason, which is shown in the tip; an empty reason switches on.
    void allow(const char* id, bool allowed, const QString& reason);

    // All keys by a preset, then the person's own ("id" -> "Ctrl+B").
    void setKeys(const QString& preset, const QHash<QString, QString>& own);

    // The names of actions that share a key with this one; empty when there are none.
    [[nodiscard]] QStringList rivalsOf(const QString& id, const QKeySequence& keys) const;

private:
    void tell(QAction* action, const ActionFacts& facts, const QString& reason);

    QHash<QString, QAction*> m_actions;
    QSet<QString> m_handled;
};

} // namespace reelwright::ui
