// Everything about the selected scene, or about the whole film: what is seen, how, in which take,
// under which look, with which words and sounds, at what price. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/panels/inspector/scope.h"

#include <QButtonGroup>
#include <QLabel>
#include <QStackedWidget>
#include <QWidget>

#include <vector>

namespace reelwright::ui {

class SeenSection;
class TextSection;
class Fold;

class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(ProjectSession& session, Forecast& forecast, Actions& actions,
              QWidget* parent = nullptr);

    // By id; empty: none.
    void showScene(const model::SceneId& scene);
    // By number from 1, of the whole film.
    void showTitle(int number);
    void showWholeFilm(bool on);
    // The words of the scene take the keys.
    void focusPrompt();

Q_SIGNALS:
    void generateWanted(std::size_t scene);

private:
    QWidget* buildContent();
    QWidget* buildHead(QWidget* parent);
    // A part that can be folded away; `always`: for the whole film as well.
    void add(const QString& title, InspectorSection* section, bool always, bool open);
    void fill();
    void fillHead();

    InspectorScope m_scope;
    Actions& m_actions;
    QButtonGroup* m_switch;
    QStackedWidget* m_pages;
    QLabel* m_heading;
    QLabel* m_facts;
    QWidget* m_locks;
    SeenSection* m_seen;
    TextSection* m_texts;
    Fold* m_textFold = nullptr;
    struct Part {
        QWidget* shown;
        InspectorSection* section;
        bool always;
    };
    std::vector<Part> m_parts;
    QWidget* m_content = nullptr;
};

} // namespace reelwright::ui
