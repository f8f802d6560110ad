#include "subtitle/forms.h"
#include "subtitle/markup.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::subtitle {

namespace {

constexpr std::string_view kHeader =
    "ScriptType: v4.00+\nWrapStyle: 0\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n"
    "PlayResX: 1920\nPlayResY: 1080\n\n[V4+ Styles]\n"
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, "
    "Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, "
    "Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
    "Style: Default,Lato,64,&H00FFFFFF,&H00AAAAAA,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,"
    "2,96,96,80,1\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

Milliseconds hundredths(Milliseconds time) {
    return (time + 5) / 10;
}

std::string stamp(Milliseconds time) {
    const Milliseconds all = hundredths(time);
    return fmt::format("{}:{:02}:{:02}.{:02}", all / 360000, all / 6000 % 60, all / 100 % 60,
                       all % 100);
}

std::string escaped(char32_t c) {
    switch (c) {
    case '\n':
        return "\\N";
    case 0xA0:
        return "\\h";
    case '{':
        return "\\{";
    case '}':
        return "\\}";
    case '\\':
        return "\\\xE2\x81\xA0"; // a word joiner keeps the next letter from being a command
    default:
        return base::fromCodePoints({c});
    }
}

std::string opened(const model::TextMark& mark) {
    std::string commands;
    if (mark.colour)
        commands += fmt::format("\\c&H{:02X}{:02X}{:02X}&", mark.colour->blue, mark.colour->green,
                                mark.colour->red);
    commands += mark.bold ? "\\b1" : "";
    commands += mark.italic ? "\\i1" : "";
    return commands.empty() ? "" : fmt::format("{{{}}}", commands);
}

std::string closed(const model::TextMark& mark) {
    std::string commands = mark.italic ? "\\i0" : "";
    commands += mark.bold ? "\\b0" : "";
    commands += mark.colour ? "\\c" : "";
    return commands.empty() ? "" : fmt::format("{{{}}}", commands);
}

// Syllables tell how long they last; silence before the first one is an empty syllable.
std::string textOf(const SheetCue& cue) {
    std::size_t next = 0;
    const auto lasts = [&](std::size_t i) {
        const Milliseconds end = i + 1 < cue.pins.size() ? cue.pins[i + 1].start : cue.end;
        return hundredths(end) - hundredths(cue.pins[i].start);
    };
    std::string text = cue.anchor ? fmt::format("{{\\an{}}}", keypadOf(*cue.anchor)) : "";
    if (!cue.pins.empty() && hundredths(cue.pins[0].start) > hundredths(cue.begin))
        text += fmt::format("{{\\k{}}}", hundredths(cue.pins[0].start) - hundredths(cue.begin));
    const MarkupWriter writer{
        .letter = &escaped,
        .open = &opened,
        .close = &closed,
        .pin = [&](const SheetPin&) { return fmt::format("{{\\k{}}}", lasts(next++)); },
    };
    return text + markedUp(cue, writer);
}

} // namespace

std::string writeAss(const Sheet& sheet) {
    std::string out = "[Script Info]\n";
    if (!sheet.title.empty())
        out += fmt::format("Title: {}\n", sheet.title);
    out += kHeader;
    for (const SheetCue& cue : sheet.cues)
        out += fmt::format("Dialogue: 0,{},{},Default,,0,0,0,,{}\n", stamp(cue.begin),
                           stamp(std::max(cue.end, cue.begin + 10)), textOf(cue));
    return out;
}

} // namespace reelwright::subtitle
