#include "ui/panels/model_choice.h"

#include "ui/widgets/form.h"

namespace reelwright::ui {

QComboBox* modelChoice(const std::vector<ModelChoice>& models, QWidget* parent) {
    QComboBox* const box = choice({}, parent);
    for (const ModelChoice& model : models)
        box->addItem(QStringLiteral("%1 · %2").arg(model.name, model.price), model.id);
    return box;
}

} // namespace reelwright::ui
