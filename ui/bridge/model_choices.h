// The models that a person can choose from, with their prices in words. Thread-safe: the list is
// constant.
#pragma once

#include "engine/engine.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace reelwright::ui {

struct ModelChoice {
    QString id;
    QString name;
    QString maker;
    QString price; // "$0.05 a second, checked 2026-10-08"; "price unknown"
    bool needsPicture = false;
};

// Of one role, in the order of the book.
std::vector<ModelChoice> modelChoices(generate::Role role);
// That can show a scene, clips first; and those for hero scenes.
std::vector<ModelChoice> sceneModels();
std::vector<ModelChoice> heroModels();
QString nameOfModel(const QString& id); // the id itself for an unknown one

// An entry of a catalogue of the engine, such as "transitions", "looks", "presets".
struct CatalogueChoice {
    QString id;
    QString label;
};

std::vector<CatalogueChoice> catalogueChoices(const char* catalogue);
// A number that a person may set of an entry.
struct CatalogueNumber {
    QString id;
    QString label; // with its unit
    double low = 0;
    double high = 1;
    double usual = 0;
    QStringList choices; // names of the whole numbers from `low` on; may be empty
};
// Empty for an unknown entry.
std::vector<CatalogueNumber> catalogueNumbers(const char* catalogue, const QString& entry);
// The file ending that an export preset writes, with its dot.
QString endingOfPreset(const QString& preset);

} // namespace reelwright::ui
