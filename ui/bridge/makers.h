// Which models the person has scenes made with, kept for all films. User-interface thread only.
#pragma once

#include "engine/engine.h"
#include "ui/bridge/desk_settings.h"

#include <QString>
#include <QStringList>

namespace reelwright::ui {

// Models by id.
struct Makers {
    QString model;
    QString heroModel;     // of hero scenes; empty: as `model`
    QStringList fallbacks; // in the order of the person's liking
    bool operator==(const Makers&) const = default;
};

Makers makersOf(const DeskSettings& settings);
void keepMakers(DeskSettings& settings, const Makers& makers);
pipeline::MakingWishes wishesFor(const Makers& makers);

} // namespace reelwright::ui
