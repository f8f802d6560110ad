// The colours of the desk by what they mean, in three schemes. Thread-safe: plain values.
#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace reelwright::ui {

enum class Scheme { Dark, Light, HighContrast };

// "dark", "light", "high_contrast": stored names.
QString nameOf(Scheme scheme);
Scheme schemeFromName(const QString& name); // Dark for an unknown one

struct Tokens {
    // grounds, from behind to front
    QColor window; // around the picture
    QColor panel;
    QColor raised; // cards, heads, buttons
    QColor hover;
    QColor field; // where something is typed
    QColor line;  // between things
    // letters
    QColor text;
    QColor muted;
    QColor faint; // what is not needed to work
    // meanings
    QColor accent; // selected, the way on
    QColor onAccent;
    QColor good;
    QColor warn;
    QColor bad;
    QColor focus; // ring of 2 px around what has the keys
    // of the timeline
    QColor playhead;
    QColor snap;
    QColor beat;
    QColor downbeat;
    QColor draft; // scenes by what shows them
    QColor still;
    QColor clip;
    QColor generated;
    QColor title;
    QColor voice;
    QColor music;
};

const Tokens& tokensOf(Scheme scheme);

// How far two colours stand apart for the eye, 1..21, by WCAG 2.1.
double contrast(const QColor& a, const QColor& b);

} // namespace reelwright::ui
