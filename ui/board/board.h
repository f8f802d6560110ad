// The scene board: cards, or a table for keyboard and screen reader. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/board/scene_card.h"
#include "ui/board/scene_model.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QTableView>

#include <vector>

namespace reelwright::ui {

class Board : public QWidget {
    Q_OBJECT
public:
    Board(ProjectSession& session, const Forecast& forecast, Actions& actions,
          QWidget* parent = nullptr);

    // Scenes by index, ascending.
    [[nodiscard]] std::vector<std::size_t> selected() const;
    void select(const std::vector<model::SceneId>& scenes);
    void selectScene(std::size_t scene);
    void setTable(bool asTable);
    // Cards in one row that scrolls sideways, or wrapped over the whole height.
    void setStrip(bool strip);

Q_SIGNALS:
    void selectionChanged();
    void activated(std::size_t scene);
    // Files that were dropped on a scene (or on none: -1).
    void filesDropped(const QStringList& files, int scene);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitCards();
    void showEmpty();
    void openMenu(const QPoint& at);

    ProjectSession& m_session;
    Actions& m_actions;
    SceneModel* m_model;
    SceneCard* m_card;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QListView* m_cards;
    QTableView* m_table;
    bool m_isStrip = true;
    bool m_isTable = false;
};

} // namespace reelwright::ui
