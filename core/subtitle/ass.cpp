// Advanced SubStation Alpha v4+ and SubStation v4, as libass reads them.
#include "subtitle/cue_text.h"
#include "subtitle/forms.h"
#include "subtitle/markup.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Result;
using model::Anchor;
using model::Colour;

namespace {

constexpr std::string_view kExample = "Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,Words";

struct Style {
    Letters letters;
    std::optional<Anchor> anchor;
};

std::int64_t numberAt(std::string_view text) {
    std::int64_t number = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp<std::int64_t>(number, -1'000'000'000, 1'000'000'000);
}

// "&H00BBGGRR&", or a decimal number in old files.
Colour colourIn(std::string_view text) {
    std::uint64_t value = 0;
    const std::size_t h = text.find_first_of("Hh");
    if (h != std::string_view::npos)
        std::from_chars(text.data() + h + 1, text.data() + text.size(), value, 16);
    else
        value = static_cast<std::uint64_t>(std::max<std::int64_t>(0, numberAt(text)));
    return {static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value >> 16)};
}

// Below in the middle is where captions stand anyway.
std::optional<Anchor> unlessBelow(std::optional<Anchor> anchor) {
    return anchor == Anchor::Bottom ? std::nullopt : anchor;
}

// SSA counts 1 to 3 below, 5 to 7 above, 9 to 11 in the middle.
std::optional<Anchor> anchorFromSsa(std::int64_t value) {
    const std::int64_t side = value % 4;
    if (value < 1 || value > 11 || side == 0)
        return std::nullopt;
    const std::int64_t row = value < 4 ? 0 : value < 8 ? 6 : 3;
    return anchorFromKeypad(static_cast<int>(row + side));
}

// The fields of a line; the last one takes the rest, commas and all.
std::vector<std::string_view> fieldsOf(std::string_view line, std::size_t count) {
    std::vector<std::string_view> fields;
    while (fields.size() + 1 < count) {
        const std::size_t comma = line.find(',');
        if (comma == std::string_view::npos)
            break;
        fields.push_back(trimmed(line.substr(0, comma)));
        line.remove_prefix(comma + 1);
    }
    fields.push_back(fields.size() + 1 < count ? trimmed(line) : line);
    return fields;
}

class AssReader {
public:
    AssReader(const Lines& lines, Sheet& sheet, Warnings& warnings)
        : m_lines(lines)
        , m_sheet(sheet)
        , m_warnings(warnings) {}

    Result<void> run() {
        bool known = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::string_view line = trimmed(m_lines[i]);
            if (line.starts_with('[')) {
                m_section = base::toLower(line);
                known = known || m_section == "[script info]" || m_section == "[events]";
                continue;
            }
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos)
                continue;
            TRY(take(i, base::toLower(line.substr(0, colon)), trimmed(line.substr(colon + 1))));
        }
        if (!known)
            return m_lines.wrong(0, "a SubStation file has the sections [Script Info] and "
                                    "[Events]. If these are other captions, give the file their "
                                    "ending (.srt, .vtt, .lrc).");
        std::ranges::stable_sort(m_sheet.cues, {}, &SheetCue::begin);
        return {};
    }

private:
    Result<void> take(std::size_t line, const std::string& key, std::string_view value) {
        if (m_section == "[script info]" && key == "title") {
            m_sheet.title = base::cleanText(value, 200);
        } else if (m_section == "[v4+ styles]" || m_section == "[v4 styles]") {
            if (key == "format")
                m_styleFields = columns(value);
            else if (key == "style")
                takeStyle(value);
        } else if (m_section == "[events]") {
            if (key == "format")
                m_eventFields = columns(value);
            else if (key == "dialogue")
                return takeDialogue(line, value);
        } else if (m_section == "[fonts]" || m_section == "[graphics]") {
            m_warnings.add("embedded fonts and pictures");
        }
        return {};
    }

    static std::vector<std::string> columns(std::string_view format) {
        constexpr std::size_t kMost = 64;
        std::vector<std::string> names;
        for (const std::string_view field : fieldsOf(format, kMost))
            names.push_back(base::toLower(field));
        return names;
    }

    static std::string_view field(const std::vector<std::string>& names,
                                  const std::vector<std::string_view>& values,
                                  std::string_view name) {
        for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i)
            if (names[i] == name)
                return values[i];
        return {};
    }

    void takeStyle(std::string_view value) {
        constexpr std::size_t kMostStyles = 1000;
        const auto values = fieldsOf(value, m_styleFields.size());
        const auto get = [&](std::string_view name) { return field(m_styleFields, values, name); };
        Style style;
        style.letters.bold = numberAt(get("bold")) != 0;
        style.letters.italic = numberAt(get("italic")) != 0;
        if (!get("primarycolour").empty())
            style.letters.colour = unlessWhite(colourIn(get("primarycolour")));
        const std::int64_t alignment = numberAt(get("alignment"));
        style.anchor =
            unlessBelow(m_section == "[v4 styles]" ? anchorFromSsa(alignment)
                                                   : anchorFromKeypad(static_cast<int>(alignment)));
        if (m_styles.size() < kMostStyles)
            m_styles[std::string(get("name"))] = style;
    }

    Result<void> takeDialogue(std::size_t line, std::string_view value) {
        const auto values = fieldsOf(value, m_eventFields.size());
        std::string_view begin = field(m_eventFields, values, "start");
        std::string_view end = field(m_eventFields, values, "end");
        SheetCue cue;
        for (const auto& [text, time] :
             {std::pair{&begin, &cue.begin}, std::pair{&end, &cue.end}}) {
            const std::string shown = base::shortened(*text, 40);
            const auto read = takeTime(*text);
            if (!read || !text->empty())
                return m_lines.wrong(line, fmt::format("\"{}\" is no time. Write the line like {}",
                                                       shown, kExample));
            *time = *read;
        }
        const auto style = m_styles.find(std::string(field(m_eventFields, values, "style")));
        m_style = style == m_styles.end() ? Style{} : style->second;
        m_anchor = m_style.anchor;
        m_said = cue.begin;
        m_text.letters = m_style.letters;
        m_drawing = false;
        takeText(field(m_eventFields, values, "text"));
        cue.anchor = m_anchor;
        m_text.finish(cue, m_warnings);
        return addCue(m_lines, line, std::move(cue), m_sheet, m_warnings);
    }

    void takeText(std::string_view rest) {
        constexpr std::string_view kJoiner = "\xE2\x81\xA0"; // behind a backslash: it is one
        while (!rest.empty()) {
            const std::size_t end = rest.front() == '{' ? rest.find('}') : std::string_view::npos;
            std::size_t taken = 1;
            if (end != std::string_view::npos) {
                takeCommands(rest.substr(1, end - 1));
                taken = end + 1;
            } else if (rest.starts_with("\\N") || rest.starts_with("\\n")) {
                m_text.breakLine();
                taken = 2;
            } else if (rest.starts_with("\\h")) {
                m_text.addPoint(0xA0);
                taken = 2;
            } else if (rest.starts_with("\\{") || rest.starts_with("\\}")) {
                m_text.add(rest.substr(1, 1));
                taken = 2;
            } else if (rest.front() == '\\' && rest.substr(1).starts_with(kJoiner)) {
                m_text.add("\\");
                taken = 1 + kJoiner.size();
            } else {
                taken = std::max<std::size_t>(1, std::min(rest.find_first_of("{\\"), rest.size()));
                if (m_drawing)
                    m_warnings.add("drawings");
                else
                    m_text.add(rest.substr(0, taken));
            }
            rest.remove_prefix(taken);
        }
    }

    // "\b1\i0\c&HFFFFFF&": commands between braces; the rest is a comment.
    void takeCommands(std::string_view rest) {
        for (std::size_t at = rest.find('\\'); at != std::string_view::npos;) {
            const std::size_t next = std::min(rest.find('\\', at + 1), rest.size());
            takeCommand(rest.substr(at + 1, next - at - 1));
            at = next < rest.size() ? next : std::string_view::npos;
        }
    }

    void takeCommand(std::string_view command) {
        const auto takes = [&](std::string_view name) {
            if (!command.starts_with(name))
                return false;
            const std::string_view value = command.substr(name.size());
            const bool fits = value.empty() || value.front() == '&' || value.front() == '-' ||
                              (value.front() >= '0' && value.front() <= '9');
            if (fits)
                command = value;
            return fits;
        };
        if (takes("kf") || takes("ko") || takes("k") || takes("K")) {
            m_text.pin(m_said);
            m_said = std::min(m_said + std::max<std::int64_t>(0, numberAt(command)) * 10, kLatest);
        } else if (takes("b")) {
            m_text.letters.bold = command.empty() ? m_style.letters.bold : numberAt(command) != 0;
        } else if (takes("i")) {
            m_text.letters.italic =
                command.empty() ? m_style.letters.italic : numberAt(command) != 0;
        } else if (takes("1c") || takes("c")) {
            m_text.letters.colour =
                command.empty() ? m_style.letters.colour : unlessWhite(colourIn(command));
        } else if (takes("an")) {
            m_anchor = unlessBelow(anchorFromKeypad(static_cast<int>(numberAt(command))));
        } else if (takes("a")) {
            m_anchor = unlessBelow(anchorFromSsa(numberAt(command)));
        } else if (takes("p")) {
            m_drawing = numberAt(command) > 0;
        } else if (command.starts_with("r")) {
            m_text.letters = m_style.letters;
        } else if (command.starts_with("pos") || command.starts_with("move")) {
            m_warnings.add("exact positions and movements");
        } else {
            m_warnings.add("effects and sizes of letters");
        }
    }

    const Lines& m_lines;
    Sheet& m_sheet;
    Warnings& m_warnings;
    std::string m_section;
    std::map<std::string, Style> m_styles;
    std::vector<std::string> m_styleFields = columns(
        "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, "
        "Bold, "
        "Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, "
        "Shadow, Alignment, MarginL, MarginR, MarginV, Encoding");
    std::vector<std::string> m_eventFields =
        columns("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");
    Style m_style; // of the line that is read
    std::optional<Anchor> m_anchor;
    CueText m_text;
    Milliseconds m_said = 0; // when the next syllable begins
    bool m_drawing = false;
};

} // namespace

Result<void> readAss(const Lines& lines, Sheet& sheet, Warnings& warnings) {
    return AssReader(lines, sheet, warnings).run();
}

} // namespace reelwright::subtitle
