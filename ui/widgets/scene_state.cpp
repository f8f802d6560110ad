#include "ui/widgets/scene_state.h"

#include <QCoreApplication>

namespace reelwright::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SceneState", text);
}

} // namespace

QString nameOf(SceneState state) {
    switch (state) {
    case SceneState::Draft:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Draft"));
    case SceneState::Still:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Picture"));
    case SceneState::Clip:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Clip"));
    case SceneState::Generated:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Generated"));
    case SceneState::Generating:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Generating"));
    case SceneState::Failed:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Failed"));
    case SceneState::Stale:
        return translated(QT_TRANSLATE_NOOP("SceneState", "Out of date"));
    }
    return {};
}

QString iconOf(SceneState state) {
    switch (state) {
    case SceneState::Draft:
        return QStringLiteral("draft");
    case SceneState::Still:
        return QStringLiteral("picture");
    case SceneState::Clip:
        return QStringLiteral("film");
    case SceneState::Generated:
        return QStringLiteral("spark");
    case SceneState::Generating:
        return QStringLiteral("refresh");
    case SceneState::Failed:
        return QStringLiteral("error");
    case SceneState::Stale:
        return QStringLiteral("warning");
    }
    return {};
}

SceneState stateOf(const model::Scene& scene) {
    const model::Take* const take = scene.chosenTake();
    if (take == nullptr)
        return SceneState::Draft;
    switch (take->kind) {
    case model::TakeKind::Still:
        return SceneState::Still;
    case model::TakeKind::Clip:
        return SceneState::Clip;
    case model::TakeKind::Generated:
        break;
    }
    return SceneState::Generated;
}

} // namespace reelwright::ui
