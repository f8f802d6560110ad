#include "ui/bridge/model_choices.h"

#include "engine/catalogues.h"
#include "ui/bridge/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

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

std::vector<ModelChoice> sceneModels() {
    auto models = modelChoices(generate::Role::Video);
    std::ranges::copy(modelChoices(generate::Role::Image), std::back_inserter(models));
    return models;
}

std::vector<ModelChoice> heroModels() {
    return modelChoices(generate::Role::Video);
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

std::vector<CatalogueNumber> catalogueNumbers(const char* catalogue, const QString& entry) {
    std::vector<CatalogueNumber> numbers;
    for (const engine::CatalogueEntry& one : engine::catalogue(catalogue)) {
        if (text(one.id) != entry)
            continue;
        for (const engine::CatalogueParameter& parameter : one.parameters) {
            CatalogueNumber number{text(parameter.id), text(parameter.label), parameter.low,
                                   parameter.high, parameter.initial, {}};
            if (!parameter.unit.empty())
                number.label += QStringLiteral(" (%1)").arg(text(parameter.unit));
            for (const std::string& name : parameter.choices)
                number.choices.append(text(name));
            numbers.push_back(std::move(number));
        }
    }
    return numbers;
}

QString endingOfPreset(const QString& preset) {
    return text(engine::extensionOfPreset(plain(preset)).value_or(".mp4"));
}

} // namespace reelwright::ui
