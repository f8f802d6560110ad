// Icons of one family: drawings in resources/icons in one line width, coloured by the theme.
// User-interface thread only.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace reelwright::ui {

// By the drawing's file name without its ending, such as "play". It takes the colour of the text
// (faint where it is disabled, the accent where it is on) at the moment it is drawn, so that it
// follows a change of the theme. An unknown name draws nothing.
QIcon icon(const QString& name);

// In one colour, at a size in logical pixels and a device's pixel ratio.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal ratio);

// True when there is such a drawing.
bool hasIcon(const QString& name);

} // namespace reelwright::ui
