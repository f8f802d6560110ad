// The colours of bars on which letters stand, made from the theme's. User-interface thread only.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/timeline/content.h"

#include <QColor>

namespace reelwright::ui::timeline {

// `amount` of 0..1 from a to b.
QColor mixed(const QColor& a, const QColor& b, double amount);
QColor withAlpha(QColor colour, double alpha);

// The colours of one scheme; made once a scheme.
struct Colours {
    Tokens tokens;
    QColor ground;   // of the rows
    QColor scenes;   // of their row, a little raised
    QColor outside;  // behind the film's end
    QColor gap;      // between bars
    QColor chip;     // behind words on pictures
    QColor selected; // ground of what is selected
    QColor wavePeak;
    QColor waveBody;
    QColor music;

    [[nodiscard]] QColor of(SceneState state) const; // strong: heads of scenes
    [[nodiscard]] QColor of(RowKind kind, int source) const;
    // The colour moved away from the letters' until they can be read on it (4.5 : 1).
    [[nodiscard]] QColor readable(QColor behind) const;
};

const Colours& colours();

} // namespace reelwright::ui::timeline
