// The models that a person can choose from, with their prices in words. Thread-safe: the list is
// constant.
#pragma once

#include "engine/engine.h"

#include <QString>

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
QString nameOfModel(const QString& id); // the id itself for an unknown one

// An entry of a catalogue of the engine, such as "transitions", "looks", "presets".
struct CatalogueChoice {
    QString id;
    QString label;
};

std::vector<CatalogueChoice> catalogueChoices(const char* catalogue);
// The file ending that an export preset writes, with its dot.
QString endingOfPreset(const QString& preset);

} // namespace reelwright::ui
