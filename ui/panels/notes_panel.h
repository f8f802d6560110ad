// Notes on frames and parts of the picture: written, answered, resolved. User-interface thread
// only.
#pragma once

#include "ui/bridge/project_session.h"
#include "ui/player/player.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

#include <optional>

namespace reelwright::ui {

class NotesPanel : public QWidget {
    Q_OBJECT
public:
    // Shows pins on the player's picture.
    NotesPanel(ProjectSession& session, Player& player, QWidget* parent = nullptr);

    // Ready for words about the frame that is shown.
    void beginNote();

private:
    void build();
    void fill();
    void showPins();
    void showPlace();
    void add();
    void answer();
    void settle();
    [[nodiscard]] const model::Note* current() const;

    ProjectSession& m_session;
    Player& m_player;
    bool m_isFilling = false;
    std::optional<PictureArea> m_area; // of the note that is being written
    QListWidget* m_list;
    QLabel* m_empty;
    QCheckBox* m_all;
    QLineEdit* m_reply;
    QPushButton* m_resolve;
    QPushButton* m_remove;
    QLabel* m_place;
    QPlainTextEdit* m_text;
    QPushButton* m_areaButton;
    QPushButton* m_add;
};

} // namespace reelwright::ui
