// A choice among models with their prices. User-interface thread only.
#pragma once

#include "ui/bridge/model_choices.h"

#include <QComboBox>

namespace reelwright::ui {

// Ids are the data of the rows.
QComboBox* modelChoice(const std::vector<ModelChoice>& models, QWidget* parent);

} // namespace reelwright::ui
