// What a scene shows, in words; its takes; and making another. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/panels/inspector/scope.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace reelwright::ui {

class SeenSection : public InspectorSection {
    Q_OBJECT
public:
    SeenSection(InspectorScope& scope, Actions& actions, QWidget* parent);

    // Keeps what was typed; before the scope goes to another scene.
    void savePrompt();
    void focusPrompt() { m_prompt->setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void generateWanted(std::size_t scene);

protected:
    void fill() override;

private:
    QWidget* buildTakes(Actions& actions);
    void fillTakes(const model::Scene& scene);
    void openTakeMenu(const QPoint& at);

    QTimer m_saving;
    QPlainTextEdit* m_prompt;
    ToneLabel* m_troubles;
    QPushButton* m_generate;
    QListWidget* m_takes;
};

} // namespace reelwright::ui
