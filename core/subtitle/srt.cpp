// SubRip has no standard; this reads what its players read.
#include "subtitle/forms.h"
#include "subtitle/markup.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Result;

namespace {

constexpr std::string_view kExample = "00:00:01,000 --> 00:00:04,000";

bool isNumber(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && line.size() < 10 &&
           std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
}

bool isTiming(std::string_view line) {
    return line.find("-->") != std::string_view::npos;
}

// The lines of text behind a timing: up to the next one's number, whatever blank lines are between.
std::size_t endOfText(const Lines& lines, std::size_t begin) {
    std::size_t next = begin;
    while (next < lines.size() && !isTiming(lines[next]))
        ++next;
    if (next < lines.size() && next > begin && isNumber(lines[next - 1]))
        return next - 1;
    return next;
}

// SubRip has no way to write a sign that would begin a tag or a time. An invisible word joiner
// behind it keeps it from being one; readers show the text as it was.
constexpr std::string_view kJoiner = "\xE2\x81\xA0";

} // namespace

Result<void> readSrt(const Lines& lines, Sheet& sheet, Warnings& warnings) {
    std::size_t line = 0;
    for (; line < lines.size() && !isTiming(lines[line]); ++line)
        if (!trimmed(lines[line]).empty() && !isNumber(lines[line]))
            return lines.wrong(line,
                               fmt::format("\"{}\" is no caption. Captions begin with a "
                                           "number and then a line like {}",
                                           base::shortened(trimmed(lines[line]), 60), kExample));
    while (line < lines.size()) {
        TRY_ASSIGN(const Timing timing, takeTiming(lines, line, kExample));
        if (!timing.rest.empty())
            warnings.add("places behind the times");
        MarkupReader reader(Dialect::Srt, warnings);
        const std::size_t end = endOfText(lines, line + 1);
        for (std::size_t i = line + 1; i < end; ++i)
            reader.line(lines[i]);
        SheetCue cue{.begin = timing.begin, .end = timing.end};
        cue.anchor = reader.anchor;
        reader.text.finish(cue, warnings);
        TRY(addCue(lines, line, std::move(cue), sheet, warnings));
        line = end;
        while (line < lines.size() && !isTiming(lines[line]))
            ++line;
    }
    return {};
}

std::string writeSrt(const Sheet& sheet) {
    char32_t before = 0;
    const MarkupWriter writer{
        .letter =
            [&](char32_t c) {
                const bool joins = (before == '<' && c != ' ') || (before == '{' && c == '\\') ||
                                   (before == '-' && c == '-');
                before = c;
                return (joins ? std::string(kJoiner) : "") + base::fromCodePoints({c});
            },
        .open =
            [](const model::TextMark& mark) {
                std::string tags =
                    mark.colour ? fmt::format("<font color=\"{}\">", hexOf(*mark.colour)) : "";
                tags += mark.bold ? "<b>" : "";
                return tags + (mark.italic ? "<i>" : "");
            },
        .close =
            [](const model::TextMark& mark) {
                std::string tags = mark.italic ? "</i>" : "";
                tags += mark.bold ? "</b>" : "";
                return tags + (mark.colour ? "</font>" : "");
            },
        .pin = [](const SheetPin&) { return std::string(); },
    };
    std::string out;
    for (std::size_t i = 0; i < sheet.cues.size(); ++i) {
        const SheetCue& cue = sheet.cues[i];
        before = 0;
        const std::string place =
            cue.anchor ? fmt::format("{{\\an{}}}", keypadOf(*cue.anchor)) : "";
        out += fmt::format("{}\n{} --> {}\n{}{}\n\n", i + 1, clockText(cue.begin, ','),
                           clockText(cue.end, ','), place, markedUp(cue, writer));
    }
    return out;
}

} // namespace reelwright::subtitle
