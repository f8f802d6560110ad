// What the inspector is about: one scene or the whole film, and how its sections ask for edits.
// User-interface thread only.
#pragma once

#include "ui/bridge/forecast.h"
#include "ui/bridge/project_session.h"

#include <QComboBox>
#include <QWidget>

#include <optional>

namespace reelwright::ui {

class InspectorScope : public QObject {
    Q_OBJECT
public:
    InspectorScope(ProjectSession& session, Forecast& forecast, QObject* parent)
        : QObject(parent)
        , m_session(session)
        , m_forecast(forecast) {}

    [[nodiscard]] ProjectSession& session() const { return m_session; }
    [[nodiscard]] Forecast& forecast() const { return m_forecast; }
    [[nodiscard]] bool canEdit() const { return m_session.film() && !m_session.isReadOnly(); }

    void setScene(const model::SceneId& scene) { m_scene = scene; }
    void setWholeFilm(bool on) { m_isWholeFilm = on; }
    [[nodiscard]] bool isWholeFilm() const { return m_isWholeFilm; }
    [[nodiscard]] const model::SceneId& sceneId() const { return m_scene; }
    // Index of the scene; nothing for the whole film, and when it is gone.
    [[nodiscard]] std::optional<std::size_t> index() const;
    // nullptr as index().
    [[nodiscard]] const model::Scene* scene() const;
    [[nodiscard]] const model::Film& film() const { return *m_session.film(); }

    // One undoable step; `scene` is added for a scene.
    void edit(const char* id, model::EditValues values) const;
    // The same without a scene.
    void editFilm(const char* id, const model::EditValues& values) const;

private:
    ProjectSession& m_session;
    Forecast& m_forecast;
    model::SceneId m_scene;
    bool m_isWholeFilm = false;
};

// A part of the inspector. While it fills its fields nothing that they tell is an edit.
class InspectorSection : public QWidget {
    Q_OBJECT
public:
    InspectorSection(InspectorScope& scope, QWidget* parent)
        : QWidget(parent)
        , m_scope(scope) {}

    void refill() {
        m_isFilling = true;
        fill();
        m_isFilling = false;
    }

protected:
    // There is a film, and a scene unless the scope is the whole film.
    virtual void fill() = 0;
    void edit(const char* id, model::EditValues values) const {
        if (!m_isFilling)
            m_scope.edit(id, std::move(values));
    }
    void editFilm(const char* id, const model::EditValues& values) const {
        if (!m_isFilling)
            m_scope.editFilm(id, values);
    }
    [[nodiscard]] const InspectorScope& scope() const { return m_scope; }

private:
    InspectorScope& m_scope;
    bool m_isFilling = false;
};

// "push_in" as people read it: "Push in".
QString spaced(std::string_view name);
// Chooses the entry of that number, else the last one; gives its number, 0 without entries.
int chooseNumber(QComboBox* box, int wanted);
// A number as edits read it.
std::string number(double value);

} // namespace reelwright::ui
