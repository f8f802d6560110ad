// What shows a scene, or what is being done about it. Thread-safe: pure.
#pragma once

#include "model/scene.h"

#include <QString>

namespace reelwright::ui {

enum class SceneState { Draft, Still, Clip, Generated, Generating, Failed, Stale };

QString nameOf(SceneState state); // for people
QString iconOf(SceneState state); // a drawing of theme/icons.h

// By the take that shows it.
SceneState stateOf(const model::Scene& scene);

} // namespace reelwright::ui
