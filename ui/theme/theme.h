// What everything on the desk looks like: Fusion with our palette, sizes that follow the font.
// User-interface thread only.
#pragma once

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFont>

namespace reelwright::ui {

// Sets style, palette and the few rules that a palette cannot say; may be called again at any time.
void applyTheme(QApplication& application, Scheme scheme);

// All letters larger or smaller than those of the machine: 1 is their own size. Widgets that are
// made later get their distances from it too.
void applyTextSize(QApplication& application, double share);

// Those of the scheme that was applied last.
Scheme scheme();
const Tokens& tokens();

// Logical pixels of a length in quarters of the font's height, at least 1: em(4) is one line of
// text. All sizes of the desk are told in it.
int em(double quarters);

// The text font at another size.
QFont sizedFont(double share, bool bold = false);
// Digits of one width, for times and money.
QFont digitFont(double share = 1, bool bold = false);

} // namespace reelwright::ui
