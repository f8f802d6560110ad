// One open film: all its panels, arranged for what is being done. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/board/board.h"
#include "ui/bridge/desk.h"
#include "ui/bridge/forecast.h"
#include "ui/panels/assets_panel.h"
#include "ui/panels/brief_panel.h"
#include "ui/panels/export_panel.h"
#include "ui/panels/inspector/inspector.h"
#include "ui/player/player.h"
#include "ui/timeline/timeline.h"

#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QWidget>

#include <memory>

namespace reelwright::ui {

class NotesPanel;

enum class Workspace { Create, Edit, Review, Deliver };
inline constexpr int kWorkspaceCount = 4;

class FilmView : public QWidget {
    Q_OBJECT
public:
    FilmView(Desk& desk, std::unique_ptr<ProjectSession> session, Actions& actions,
             QWidget* parent = nullptr);
    ~FilmView() override;

    [[nodiscard]] ProjectSession& session() { return *m_session; }
    [[nodiscard]] Player& player() { return *m_player; }
    [[nodiscard]] Board& board() { return *m_board; }
    [[nodiscard]] BriefPanel& brief() { return *m_brief; }
    [[nodiscard]] Timeline& timeline() { return *m_timeline; }
    [[nodiscard]] Inspector& inspector() { return *m_inspector; }
    [[nodiscard]] Workspace workspace() const { return m_workspace; }
    void setWorkspace(Workspace workspace);
    // Keeps sizes, scroll and playhead for the next time.
    void remember();

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    // Where the person was when the film was closed; once the film is there.
    void goBack();
    [[nodiscard]] QString stateKey(const char* what) const;
    void build();
    void buildLeft();
    void buildRight();
    void connectActions();
    void connectSceneActions();
    void connectTimeline();
    void openSceneMenu(const QPoint& at);
    void settleActions();
    void openInspector();
    void showPanel(const char* action);
    void generate(const std::vector<std::size_t>& scenes);
    void generateAll();
    void editSelected(const char* id, model::EditValues values = {});
    void flipTake(int direction);
    [[nodiscard]] std::string playheadSeconds() const;
    void lockSelected(const char* what, bool locked);
    void importFiles();
    void importCaptions();
    void paste();
    [[nodiscard]] std::optional<std::size_t>
    current() const; // the selected scene, or the shown one
    [[nodiscard]] std::vector<std::size_t> chosen() const;

    Desk& m_desk;
    std::unique_ptr<ProjectSession> m_session;
    Actions& m_actions;
    Workspace m_workspace = Workspace::Create;
    bool m_isBack = false; // goBack() is done
    Forecast m_forecast;   // ends after the panels, before the session
    QSplitter* m_columns;
    QSplitter* m_rows;
    QTabWidget* m_left;
    QTabWidget* m_right;
    Player* m_player;
    Board* m_board;
    BriefPanel* m_brief;
    Inspector* m_inspector;
    Timeline* m_timeline;
    AssetsPanel* m_assets = nullptr;
    NotesPanel* m_notes = nullptr;
    ExportPanel* m_export = nullptr;
};

} // namespace reelwright::ui
