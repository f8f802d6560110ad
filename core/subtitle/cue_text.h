// Collects the letters of a cue with their marks and pins. One owner.
#pragma once

#include "subtitle/lines.h"

#include <optional>
#include <string_view>
#include <vector>

namespace reelwright::subtitle {

// How the letters that come next look.
struct Letters {
    bool bold = false;
    bool italic = false;
    std::optional<model::Colour> colour;
    bool operator==(const Letters&) const = default;
};

class CueText {
public:
    Letters letters; // of what is added from now on

    // UTF-8. Hidden and control characters are left out; spaces in a row become one.
    void add(std::string_view text);
    void addPoint(char32_t point);
    void breakLine();
    // The next letter is said from then on.
    void pin(Milliseconds start);

    // Moves text, marks and pins into the cue, without blanks at the ends. Too much text is cut.
    void finish(SheetCue& cue, Warnings& warnings);

private:
    struct Point {
        char32_t letter;
        Letters look;
    };
    void cut(Warnings& warnings);

    std::vector<Point> m_points;
    std::vector<SheetPin> m_pins; // places in m_points
};

// A colour without meaning for the text: white is what every track begins with.
std::optional<model::Colour> unlessWhite(model::Colour colour);

} // namespace reelwright::subtitle
