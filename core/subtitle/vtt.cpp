// WebVTT as W3C's Candidate Recommendation of April 2019 has it.
#include "subtitle/forms.h"
#include "subtitle/markup.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Result;
using model::Anchor;
using model::Colour;

namespace {

constexpr std::string_view kExample = "00:00:01.000 --> 00:00:04.000";

bool isTiming(std::string_view line) {
    return line.find("-->") != std::string_view::npos;
}

bool begins(std::string_view line, std::string_view word) {
    return line.starts_with(word) &&
           (line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t');
}

enum class Height { Top, Middle, Bottom };

// "line:10%" or "line:1": above, in the middle or below.
Height heightOf(std::string_view value) {
    double number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{})
        return Height::Bottom;
    if (std::string_view(end, value.data() + value.size()).starts_with('%'))
        return number < 34 ? Height::Top : number < 67 ? Height::Middle : Height::Bottom;
    return number >= 0 && number < 8 ? Height::Top : Height::Bottom;
}

// The settings behind a cue's times.
std::optional<Anchor> placeOf(std::string_view settings, Warnings& warnings) {
    Height height = Height::Bottom;
    int side = 1; // 0 left, 1 middle, 2 right
    while (!settings.empty()) {
        const std::size_t end = std::min(settings.find_first_of(" \t"), settings.size());
        const std::string_view setting = settings.substr(0, end);
        settings = trimmed(settings.substr(end));
        if (setting.starts_with("line:"))
            height = heightOf(setting.substr(5));
        else if (setting == "align:start" || setting == "align:left")
            side = 0;
        else if (setting == "align:end" || setting == "align:right")
            side = 2;
        else if (setting != "align:center" && setting != "align:middle")
            warnings.add("positions, sizes, regions and directions of cues");
    }
    if (height == Height::Bottom && side == 1)
        return std::nullopt;
    return anchorFromKeypad((height == Height::Top ? 7 : height == Height::Middle ? 4 : 1) + side);
}

std::size_t endOfBlock(const Lines& lines, std::size_t line) {
    while (line < lines.size() && !trimmed(lines[line]).empty())
        ++line;
    return line;
}

std::string settingsFor(const std::optional<Anchor>& anchor) {
    if (!anchor)
        return {};
    const int key = keypadOf(*anchor) - 1;
    std::string settings = key / 3 == 2 ? " line:5%" : key / 3 == 1 ? " line:50%" : "";
    if (key % 3 != 1)
        settings += key % 3 == 0 ? " align:start" : " align:end";
    return settings;
}

// WebVTT knows colours by eight names only.
std::string_view classOf(const std::optional<Colour>& colour) {
    constexpr std::pair<Colour, std::string_view> kClasses[] = {
        {{0, 255, 0}, "lime"},     {{0, 255, 255}, "cyan"},    {{255, 0, 0}, "red"},
        {{255, 255, 0}, "yellow"}, {{255, 0, 255}, "magenta"}, {{0, 0, 255}, "blue"},
        {{0, 0, 0}, "black"}};
    for (const auto& [known, name] : kClasses)
        if (colour == known)
            return name;
    return {};
}

std::string escaped(char32_t c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return base::fromCodePoints({c});
    }
}

} // namespace

Result<void> readVtt(const Lines& lines, Sheet& sheet, Warnings& warnings) {
    if (lines.size() == 0 || !begins(lines[0], "WEBVTT"))
        return lines.wrong(0, "a WebVTT file begins with the word WEBVTT. If these are other "
                              "captions, give the file their ending (.srt, .ass, .lrc).");
    for (std::size_t line = endOfBlock(lines, 0); line < lines.size();) {
        const std::size_t end = endOfBlock(lines, line);
        if (end == line || begins(lines[line], "NOTE")) {
            line = std::max(end, line + 1);
            continue;
        }
        const std::size_t timed =
            isTiming(lines[line]) || line + 1 >= end || !isTiming(lines[line + 1]) ? line
                                                                                   : line + 1;
        if (!isTiming(lines[timed])) {
            if (begins(lines[line], "STYLE") || begins(lines[line], "REGION"))
                warnings.add("style sheets and regions");
            else
                return lines.wrong(line, fmt::format("\"{}\" is no caption. A caption begins with "
                                                     "a line like {}",
                                                     base::shortened(trimmed(lines[line]), 60),
                                                     kExample));
            line = end;
            continue;
        }
        TRY_ASSIGN(const Timing timing, takeTiming(lines, timed, kExample));
        SheetCue cue{.begin = timing.begin, .end = timing.end};
        cue.anchor = placeOf(timing.rest, warnings);
        MarkupReader reader(Dialect::Vtt, warnings);
        for (std::size_t i = timed + 1; i < end; ++i)
            reader.line(lines[i]);
        reader.text.finish(cue, warnings);
        TRY(addCue(lines, timed, std::move(cue), sheet, warnings));
        line = end;
    }
    return {};
}

std::string writeVtt(const Sheet& sheet) {
    const MarkupWriter writer{
        .letter = &escaped,
        .open =
            [](const model::TextMark& mark) {
                const std::string_view name = classOf(mark.colour);
                std::string tags = name.empty() ? "" : fmt::format("<c.{}>", name);
                tags += mark.bold ? "<b>" : "";
                return tags + (mark.italic ? "<i>" : "");
            },
        .close =
            [](const model::TextMark& mark) {
                std::string tags = mark.italic ? "</i>" : "";
                tags += mark.bold ? "</b>" : "";
                return tags + (classOf(mark.colour).empty() ? "" : "</c>");
            },
        .pin = [](const SheetPin& pin) { return fmt::format("<{}>", clockText(pin.start, '.')); },
    };
    std::string out = "WEBVTT\n\n";
    for (const SheetCue& cue : sheet.cues)
        out += fmt::format("{} --> {}{}\n{}\n\n", clockText(cue.begin, '.'),
                           clockText(cue.end, '.'), settingsFor(cue.anchor), markedUp(cue, writer));
    return out;
}

} // namespace reelwright::subtitle
