// LRC lyrics, plain and with the word times of the enhanced form.
#include "subtitle/cue_text.h"
#include "subtitle/forms.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Result;

namespace {

// The form has no ends: a line stays until the next one, but not through an interlude.
constexpr Milliseconds kLongest = 8000;
constexpr std::size_t kMostTimes = 256; // of one line

struct Tags {
    Milliseconds offset = 0;
    std::string title;
};

// "[ti:Title]", "[offset:+250]". Those that tell nothing about times or words are passed over.
void takeTag(std::string_view content, Tags& tags) {
    const std::size_t colon = content.find(':');
    const std::string name = base::toLower(trimmed(content.substr(0, colon)));
    std::string_view value = trimmed(content.substr(colon + 1));
    if (name == "ti")
        tags.title = base::cleanText(value, 200);
    if (name != "offset")
        return;
    if (value.starts_with('+'))
        value.remove_prefix(1);
    int offset = 0;
    std::from_chars(value.data(), value.data() + value.size(), offset);
    tags.offset = std::clamp(offset, -60000, 60000);
}

// "mm:ss.xx"; some write a colon before the hundredths.
std::optional<Milliseconds> timeIn(std::string_view content) {
    std::string text(trimmed(content));
    if (std::ranges::count(text, ':') == 2 && text.find('.') == std::string::npos)
        text[text.rfind(':')] = '.';
    std::string_view rest = text;
    const auto time = takeTime(rest);
    if (!time || !rest.empty())
        return std::nullopt;
    return time;
}

struct TimedLine {
    std::size_t line = 0;
    SheetCue cue;
};

// Reads what stands behind a line's times; word times count from `first`, which was heard first.
SheetCue takeWords(std::string_view text, Milliseconds begin, Milliseconds first,
                   Warnings& warnings) {
    CueText words;
    while (!text.empty()) {
        const std::size_t end = text.front() == '<' ? text.find('>') : std::string_view::npos;
        const auto time =
            end == std::string_view::npos ? std::nullopt : timeIn(text.substr(1, end - 1));
        if (time) {
            words.pin(std::max<Milliseconds>(begin, *time - first + begin));
            text.remove_prefix(end + 1);
            continue;
        }
        const std::size_t plain = std::min(text.find('<', 1), text.size());
        words.add(text.substr(0, plain));
        text.remove_prefix(plain);
    }
    SheetCue cue{.begin = begin};
    words.finish(cue, warnings);
    return cue;
}

std::string stamp(Milliseconds time) {
    const Milliseconds hundredths = (time + 5) / 10;
    return fmt::format("{:02}:{:02}.{:02}", hundredths / 6000, hundredths / 100 % 60,
                       hundredths % 100);
}

} // namespace

Result<void> readLrc(const Lines& lines, Sheet& sheet, Warnings& warnings) {
    Tags tags;
    std::vector<TimedLine> timed;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view rest = trimmed(lines[i]);
        std::vector<Milliseconds> times;
        while (rest.starts_with('[')) {
            const std::size_t end = rest.find(']');
            if (end == std::string_view::npos)
                return lines.wrong(i, "the bracket is not closed. Write it like [00:12.34]Words");
            const std::string_view content = rest.substr(1, end - 1);
            const auto time = timeIn(content);
            const bool looksTimed = !content.empty() && content.front() >= '0' &&
                                    content.front() <= '9' &&
                                    content.find(':') != std::string_view::npos;
            if (!time && looksTimed)
                return lines.wrong(i, fmt::format("\"[{}]\" is no time. Write it like [00:12.34]",
                                                  base::shortened(content, 40)));
            if (!time && (!times.empty() || content.find(':') == std::string_view::npos))
                break; // "[Chorus]"
            if (time)
                times.push_back(*time);
            else
                takeTag(content, tags);
            rest = trimmed(rest.substr(end + 1));
        }
        if (times.size() > kMostTimes)
            return lines.wrong(i, fmt::format("it has more than {} times.", kMostTimes));
        if (times.empty() && !rest.empty())
            warnings.add("lines without a time");
        for (const Milliseconds time : times)
            timed.push_back({i, takeWords(rest, time, times.front(), warnings)});
        if (timed.size() > 2 * model::kMostCues)
            return lines.wrong(
                i, fmt::format("the file has more than {} lines.", 2 * model::kMostCues));
    }
    if (timed.empty())
        return lines.wrong(0, "no line has a time. Write lines like [00:12.34]Words");
    std::ranges::stable_sort(timed, {}, [](const TimedLine& line) { return line.cue.begin; });
    sheet.title = tags.title;
    for (std::size_t i = 0; i < timed.size(); ++i) {
        SheetCue& cue = timed[i].cue;
        if (cue.text.empty()) // says when the line before it ends
            continue;
        const auto next =
            std::find_if(timed.begin() + static_cast<std::ptrdiff_t>(i), timed.end(),
                         [&](const TimedLine& line) { return line.cue.begin > cue.begin; });
        cue.end = cue.begin + kLongest;
        if (!cue.pins.empty())
            cue.end = std::max(cue.end, cue.pins.back().start + kLongest / 4);
        if (next != timed.end())
            cue.end = std::min(cue.end, next->cue.begin);
        cue.begin = std::max<Milliseconds>(0, cue.begin - tags.offset);
        cue.end = std::max<Milliseconds>(0, cue.end - tags.offset);
        for (SheetPin& pin : cue.pins)
            pin.start = std::max<Milliseconds>(0, pin.start - tags.offset);
        TRY(addCue(lines, timed[i].line, std::move(cue), sheet, warnings));
    }
    return {};
}

std::string writeLrc(const Sheet& sheet) {
    std::string out = sheet.title.empty() ? "" : fmt::format("[ti:{}]\n", sheet.title);
    for (std::size_t i = 0; i < sheet.cues.size(); ++i) {
        const SheetCue& cue = sheet.cues[i];
        out += fmt::format("[{}]", stamp(cue.begin));
        const std::vector<char32_t> points = base::toCodePoints(cue.text);
        std::size_t pin = 0;
        for (std::size_t k = 0; k < points.size(); ++k) {
            if (pin < cue.pins.size() && cue.pins[pin].at == static_cast<std::int64_t>(k))
                out += fmt::format("<{}>", stamp(cue.pins[pin++].start));
            const bool bracket = k == 0 && points[k] == '['; // would begin a time
            out += points[k] == '\n' ? " " : bracket ? "(" : base::fromCodePoints({points[k]});
        }
        out += '\n';
        const bool last = i + 1 == sheet.cues.size();
        if (last || sheet.cues[i + 1].begin > cue.end)
            out += fmt::format("[{}]\n", stamp(cue.end));
    }
    return out;
}

} // namespace reelwright::subtitle
