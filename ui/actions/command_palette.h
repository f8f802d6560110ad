// Finds any action, scene or asset by some of its letters. User-interface thread only.
#pragma once

#include <QDialog>
#include <QIcon>
#include <QLineEdit>
#include <QListWidget>

#include <functional>
#include <vector>

namespace reelwright::ui {

class Actions;

// Something that can be chosen in the palette.
struct PaletteEntry {
    QString text;
    QString detail; // its keys, or where it is found
    QIcon icon;
    bool isEnabled = true;
    std::function<void()> run;
};

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    // `more` stands behind the actions.
    CommandPalette(const Actions& actions, std::vector<PaletteEntry> more, QWidget* parent);

    // How well a text answers what was typed: 0 not at all, more is better. All letters must come
    // in order; beginnings of words count more.
    static int score(const QString& typed, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& typed);
    void run();

    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace reelwright::ui
