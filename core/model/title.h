// Texts on the picture: what they say, when, how they look, where they stand, how they come and go.
// Thread-safe: plain values.
#pragma once

#include "base/time.h"
#include "model/types.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace reelwright::model {

enum class TitleStyle { Title, LowerThird, EndCard };

// How a text comes or goes. Type shows letter after letter, WordByWord word after word: on beats
// where the film's grid is trusted.
enum class TextMotion { None, Fade, Rise, Type, WordByWord };

struct TextMove {
    TextMotion kind = TextMotion::Fade;
    base::FrameIndex length = 0; // frames; 0: the text's own fade
    bool operator==(const TextMove&) const = default;
};

// What is drawn around the letters. Lengths are shares of the letter size.
struct TextLook {
    double size = 1;    // times the style's own size, kSmallestText..kLargestText
    double outline = 0; // width, 0..kWidestOutline
    Colour outlineColour;
    double shadow = 1; // strength of the soft shadow, 0..1
    double box = 0;    // opacity of the box behind the text, 0..1
    Colour boxColour;
    double boxPadding = 0.4; // 0..kWidestPadding
    bool operator==(const TextLook&) const = default;
};

inline constexpr double kSmallestText = 0.25;
inline constexpr double kLargestText = 4;
inline constexpr double kWidestOutline = 0.25;
inline constexpr double kWidestPadding = 2;
inline constexpr std::size_t kLongestTitle = 500; // characters

enum class Anchor { TopLeft, Top, TopRight, Left, Centre, Right, BottomLeft, Bottom, BottomRight };

// A corner, edge or the middle of the safe area, moved by shares of the canvas (-1..1).
struct TextPlace {
    Anchor anchor = Anchor::Bottom;
    double dx = 0;
    double dy = 0; // downwards
    bool operator==(const TextPlace&) const = default;
};

// "title", "lower_third", "end_card"; "none", "fade", "rise", "type", "word_by_word"; "top_left",
// "top", ... "bottom_right".
std::string_view nameOf(TitleStyle style);
std::string_view nameOf(TextMotion motion);
std::string_view nameOf(Anchor anchor);
std::optional<TitleStyle> titleStyleFromName(std::string_view name);
std::optional<TextMotion> textMotionFromName(std::string_view name);
std::optional<Anchor> anchorFromName(std::string_view name);

// What a title has of its own where the film is shown in one shape.
struct TitleShape {
    std::optional<double> size; // as TextLook::size
    std::optional<TextPlace> place;
    bool operator==(const TitleShape&) const = default;
};

// A text of a few words.
struct Title {
    TitleId id;
    TitleStyle style = TitleStyle::Title;
    std::string text; // first line is the heading, second (if any) the small line
    base::FrameSpan span;
    base::FrameIndex fade = 0; // frames in and out
    std::string font;          // family; empty = the style's own
    Colour colour{255, 255, 255};
    Colour accent{255, 255, 255};
    TextMove enter;
    TextMove leave;
    TextLook look;
    std::optional<TextPlace> place; // nothing: the style's own
    std::map<Aspect, TitleShape> shapes;
    bool operator==(const Title&) const = default;
};

// The title as it is in one shape: with that shape's own size and place.
Title titleIn(const Title& title, Aspect aspect);

// Frames that a text takes to come or go, inside its span: never more than half of it each, but
// words may take the whole.
base::FrameIndex lengthOf(const TextMove& move, base::FrameIndex fade, base::FrameSpan span);

} // namespace reelwright::model
