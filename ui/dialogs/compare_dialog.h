// The takes of a scene side by side: all at the same moment of the film, on the same music; one is
// chosen. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/picture_source.h"
#include "ui/player/player.h"

#include <QDialog>
#include <QGridLayout>
#include <QPushButton>

#include <optional>
#include <vector>

namespace reelwright::ui {

class CompareDialog : public QDialog {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 6; // takes side by side: the newest and the chosen one

    // Plays with the player of the main window, and gives its loop back at the end.
    CompareDialog(ProjectSession& session, Player& player, Actions& actions,
                  const model::SceneId& scene, QWidget* parent);
    ~CompareDialog() override;

    [[nodiscard]] int takes() const { return static_cast<int>(m_panes.size()); }
    [[nodiscard]] bool isShown(int take) const; // its picture is there

private:
    struct Pane {
        model::TakeId take; // empty: the draft
        PictureSource* source;
        Screen* screen;
        QPushButton* choose;
    };

    void addPane(const model::TakeId& take, const QString& name);
    void compose(Pane& pane);
    void showChosen();
    void choose(const model::TakeId& take);

    ProjectSession& m_session;
    Player& m_player;
    model::SceneId m_scene;
    QGridLayout* m_grid;
    std::vector<Pane> m_panes;
    // Of the player before.
    std::optional<base::FrameIndex> m_in;
    std::optional<base::FrameIndex> m_out;
    bool m_wasLooping;
};

} // namespace reelwright::ui
