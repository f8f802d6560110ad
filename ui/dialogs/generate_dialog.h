// What making scenes with a model costs, in full, before anything is sent; approving it sends it.
// User-interface thread only.
#pragma once

#include "ui/bridge/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <optional>
#include <vector>

namespace reelwright::ui {

class GenerateDialog : public QDialog {
    Q_OBJECT
public:
    // Scenes by index.
    GenerateDialog(Desk& desk, ProjectSession& session, std::vector<std::size_t> scenes,
                   QWidget* parent);

    [[nodiscard]] QPushButton* approveButton() { return m_approve; }

Q_SIGNALS:
    void settingsWanted();

private:
    void build();
    void ask();
    void fill();
    void approve();
    void findKeys();
    [[nodiscard]] Makers makers() const;
    [[nodiscard]] pipeline::MakingWishes wishes() const;

    Desk& m_desk;
    ProjectSession& m_session;
    std::vector<std::size_t> m_scenes;
    std::optional<pipeline::Offer> m_offer;
    int m_asked = 0; // counts questions: only the answer to the last one is shown
    QTimer m_asking;
    QString m_missingKey; // a sentence; empty: all keys are there
    QComboBox* m_model;
    QComboBox* m_hero;
    QComboBox* m_resolution;
    QComboBox* m_start;
    QCheckBox* m_audio;
    QCheckBox* m_again;
    QCheckBox* m_fit;
    QDoubleSpinBox* m_budget;
    QTableWidget* m_table;
    QLabel* m_total;
    QLabel* m_notes;
    QLabel* m_key;
    QCheckBox* m_unknown;
    QDoubleSpinBox* m_unknownMost;
    QPushButton* m_approve;
};

} // namespace reelwright::ui
