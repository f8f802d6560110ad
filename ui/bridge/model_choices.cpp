#include "ui/bridge/model_choices.h"

#include "engine/catalogues.h"
#include "ui/bridge/text.h"

#include <QCoreApplication>

namespace reelwright::ui {

std::vector<ModelChoice> modelChoices(generate::Role role) {
    std::vector<ModelChoice> choices;
    for (const generate::ModelData& model : generate::models()) {
        if (model.role != role)
            continue;
        const generate::PriceWords price = generate::priceWords(model);
        QString words = text(price.price);
        if (!price.price.empty() && price.price[0] >= '0' && price.price[0] <= '9')
            words = QCoreApplication::translate("Models", "$%1 a %2").arg(words, text(price.unit));
        choices.push_back({text(model.id), text(model.name), text(model.maker), words,
                           generate::needsPicture(model)});
    }
    return choices;
}

QString nameOfModel(const QString& id) {
    const generate::ModelData* const model = generate::findModel(plain(id));
    return model == nullptr ? id : text(model->name);
}

std::vector<CatalogueChoice> catalogueChoices(const char* catalogue) {
    std::vector<CatalogueChoice> choices;
    for (const engine::CatalogueEntry& entry : engine::catalogue(catalogue))
        choices.push_back({text(entry.id), text(entry.label)});
    return choices;
}

QString endingOfPreset(const QString& preset) {
    return text(engine::extensionOfPreset(plain(preset)).value_or(".mp4"));
}

} // namespace reelwright::ui
