// Everything about the selected scene: what is seen, how, in which take, under which look, at what
// price. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/project_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace reelwright::ui {

class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(ProjectSession& session, Actions& actions, QWidget* parent = nullptr);

    // By id; empty: none.
    void showScene(const model::SceneId& scene);

Q_SIGNALS:
    void generateWanted(std::size_t scene);

private:
    QWidget* buildScene();
    QWidget* buildSeen(QWidget* parent);
    QWidget* buildShot(QWidget* parent);
    QWidget* buildTakes(QWidget* parent);
    QWidget* buildTransition(QWidget* parent);
    QWidget* buildLook(QWidget* parent);
    void fill();
    void fillTakes(const model::Scene& scene);
    void fillTransition(const model::Scene& scene, std::size_t index);
    void edit(const char* id, model::EditValues values);
    void savePrompt();
    [[nodiscard]] std::optional<std::size_t> index() const;

    ProjectSession& m_session;
    Actions& m_actions;
    model::SceneId m_scene;
    bool m_isFilling = false;
    QTimer m_promptSaving;
    QStackedWidget* m_pages;
    QLabel* m_heading;
    QLabel* m_facts;
    QPlainTextEdit* m_prompt;
    QComboBox* m_size;
    QComboBox* m_move;
    QLineEdit* m_light;
    QListWidget* m_takes;
    QPushButton* m_generate;
    QComboBox* m_transition;
    QDoubleSpinBox* m_transitionLength;
    QComboBox* m_ease;
    QComboBox* m_look;
    QSlider* m_strength;
};

} // namespace reelwright::ui
