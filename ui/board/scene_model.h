// The film's scenes as rows, for the board's cards and its table. User-interface thread only.
#pragma once

#include "ui/bridge/forecast.h"
#include "ui/bridge/project_session.h"
#include "ui/widgets/scene_state.h"

#include <QAbstractTableModel>

#include <set>

namespace reelwright::ui {

class SceneModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Number,
        Picture,
        Seen,
        Start,
        Length,
        Beats,
        Shot,
        State,
        Takes,
        Price,
        Locks,
        kColumns
    };
    enum Role { IdRole = Qt::UserRole, StateRole, ImageRole, ScrubRole };

    SceneModel(ProjectSession& session, const Forecast& forecast, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    [[nodiscard]] const model::Scene* scene(int row) const;
    [[nodiscard]] int rowOf(const model::SceneId& id) const; // -1: not there
    [[nodiscard]] SceneState stateOf(int row) const;
    // What it cost, or with a wave in front what it would cost now; empty: not known.
    [[nodiscard]] QString priceText(int row) const;
    // Beats of the music under a scene; 0 where they are not known.
    [[nodiscard]] int beatsOf(int row) const;

    // What the last export could not draw as planned, in sentences.
    [[nodiscard]] QStringList noticesOf(int row) const;

private:
    void update();
    void findRuns();
    [[nodiscard]] QVariant textOf(int row, int column) const;
    [[nodiscard]] QStringList troublesOf(int row) const; // why it is out of date, and notices
    [[nodiscard]] QString described(int row) const;
    [[nodiscard]] QString tipOf(int row) const;
    void changedInAllRows();

    ProjectSession& m_session;
    const Forecast& m_forecast;
    model::FilmPtr m_film;
    std::set<std::string> m_live;   // scenes that are being generated
    std::set<std::string> m_failed; // whose last run has failed
};

} // namespace reelwright::ui
