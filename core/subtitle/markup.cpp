#include "subtitle/markup.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace reelwright::subtitle {

using model::Anchor;
using model::Colour;

namespace {

constexpr std::size_t kDeepest = 32; // open tags; more are not looked at

struct NamedColour {
    std::string_view name;
    Colour colour;
};
// The names of HTML 4; WebVTT's eight classes are among them.
constexpr std::array<NamedColour, 17> kColours = {{{"white", {255, 255, 255}},
                                                   {"lime", {0, 255, 0}},
                                                   {"cyan", {0, 255, 255}},
                                                   {"red", {255, 0, 0}},
                                                   {"yellow", {255, 255, 0}},
                                                   {"magenta", {255, 0, 255}},
                                                   {"blue", {0, 0, 255}},
                                                   {"black", {0, 0, 0}},
                                                   {"aqua", {0, 255, 255}},
                                                   {"fuchsia", {255, 0, 255}},
                                                   {"silver", {192, 192, 192}},
                                                   {"gray", {128, 128, 128}},
                                                   {"maroon", {128, 0, 0}},
                                                   {"green", {0, 128, 0}},
                                                   {"navy", {0, 0, 128}},
                                                   {"purple", {128, 0, 128}},
                                                   {"olive", {128, 128, 0}}}};

std::optional<Colour> colourNamed(std::string_view name) {
    if (name.starts_with('#'))
        return model::colourFromHex(name);
    const auto at = std::ranges::find(kColours, name, &NamedColour::name);
    if (at == kColours.end())
        return std::nullopt;
    return at->colour;
}

// The value of color="..." in a font tag.
std::optional<Colour> colourOfFont(std::string_view whole) {
    const std::string lower = base::toLower(whole);
    std::size_t at = lower.find("color");
    if (at == std::string::npos)
        return std::nullopt;
    at = lower.find_first_not_of(" =\"'", at + 5);
    if (at == std::string::npos)
        return std::nullopt;
    return colourNamed(lower.substr(at, lower.find_first_of(" \"'>", at) - at));
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<Anchor, 9> kKeypad = {Anchor::BottomLeft, Anchor::Bottom, Anchor::BottomRight,
                                           Anchor::Left,       Anchor::Centre, Anchor::Right,
                                           Anchor::TopLeft,    Anchor::Top,    Anchor::TopRight};

} // namespace

std::optional<Anchor> anchorFromKeypad(int key) {
    if (key < 1 || key > 9)
        return std::nullopt;
    return kKeypad[static_cast<std::size_t>(key - 1)];
}

int keypadOf(Anchor anchor) {
    return static_cast<int>(std::ranges::find(kKeypad, anchor) - kKeypad.begin()) + 1;
}

void MarkupReader::line(std::string_view rest) {
    text.breakLine();
    while (!rest.empty()) {
        const char next = rest.front();
        if (next == '{' && m_dialect == Dialect::Srt && takeBraces(rest))
            continue;
        if (next == '&' && m_dialect == Dialect::Vtt && takeEntity(rest))
            continue;
        const bool mayBeTag = next == '<' && rest.size() > 1 &&
                              (m_dialect == Dialect::Vtt || isLetter(rest[1]) || rest[1] == '/');
        const std::size_t end = mayBeTag ? rest.find('>') : std::string_view::npos;
        if (end != std::string_view::npos) {
            tag(rest.substr(1, end - 1));
            rest.remove_prefix(end + 1);
            continue;
        }
        const std::size_t plain = std::max<std::size_t>(1, rest.find_first_of("<{&"));
        const std::size_t taken =
            next == '<' || next == '{' || next == '&' ? 1 : std::min(plain, rest.size());
        text.add(rest.substr(0, taken));
        rest.remove_prefix(taken);
    }
}

void MarkupReader::tag(std::string_view content) {
    if (m_dialect == Dialect::Vtt) {
        std::string_view rest = content;
        if (const auto time = takeTime(rest); time && rest.empty())
            return text.pin(*time);
    }
    const bool closing = content.starts_with('/');
    const std::string_view body = closing ? content.substr(1) : content;
    const std::string name =
        base::toLower(body.substr(0, std::min(body.find_first_of(" .\t/="), body.size())));
    if (closing)
        close(name);
    else
        open(name, body);
}

void MarkupReader::open(std::string_view name, std::string_view whole) {
    if (m_open.size() >= kDeepest) {
        m_warnings.add("tags inside of many others");
        return;
    }
    if (name == "br")
        return text.breakLine();
    m_open.emplace_back(name, text.letters);
    if (name == "b") {
        text.letters.bold = true;
    } else if (name == "i") {
        text.letters.italic = true;
    } else if (name == "font") {
        if (const auto colour = colourOfFont(whole))
            text.letters.colour = unlessWhite(*colour);
        if (whole.find("face") != std::string_view::npos ||
            whole.find("size") != std::string_view::npos)
            m_warnings.add("fonts and sizes of letters");
    } else if (name == "c") {
        for (const NamedColour& entry : kColours)
            if (whole.find("." + std::string(entry.name)) != std::string_view::npos)
                text.letters.colour = unlessWhite(entry.colour);
    } else if (name == "v") {
        m_warnings.add("names of speakers");
    } else if (name == "u") {
        m_warnings.add("underlines");
    } else if (name != "lang") {
        m_warnings.add("tags that are not known here");
    }
}

void MarkupReader::close(std::string_view name) {
    for (std::size_t i = m_open.size(); i-- > 0;)
        if (m_open[i].first == name) {
            text.letters = m_open[i].second;
            m_open.resize(i);
            return;
        }
}

bool MarkupReader::takeBraces(std::string_view& rest) {
    const std::size_t end = rest.find('}');
    if (end == std::string_view::npos || rest.size() < 2 || rest[1] != '\\')
        return false;
    const std::string_view content = rest.substr(1, end - 1);
    if (const std::size_t at = content.find("\\an");
        at != std::string_view::npos && at + 3 < content.size())
        anchor = anchorFromKeypad(content[at + 3] - '0');
    else
        m_warnings.add("commands in braces");
    rest.remove_prefix(end + 1);
    return true;
}

bool MarkupReader::takeEntity(std::string_view& rest) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 7> kEntities = {
        {{"&amp;", '&'},
         {"&lt;", '<'},
         {"&gt;", '>'},
         {"&quot;", '"'},
         {"&nbsp;", 0xA0},
         {"&lrm;", 0x200E},
         {"&rlm;", 0x200F}}};
    for (const auto& [name, point] : kEntities)
        if (rest.starts_with(name)) {
            text.addPoint(point);
            rest.remove_prefix(name.size());
            return true;
        }
    return false;
}

std::string markedUp(const SheetCue& cue, const MarkupWriter& writer) {
    const std::vector<char32_t> points = base::toCodePoints(cue.text);
    std::string out;
    std::size_t mark = 0;
    std::size_t pin = 0;
    bool open = false;
    for (std::size_t i = 0; i <= points.size(); ++i) {
        const auto at = static_cast<std::int64_t>(i);
        if (open && cue.marks[mark].end == at) {
            out += writer.close(cue.marks[mark++]);
            open = false;
        }
        if (i == points.size())
            break;
        if (pin < cue.pins.size() && cue.pins[pin].at == at)
            out += writer.pin(cue.pins[pin++]);
        if (!open && mark < cue.marks.size() && cue.marks[mark].begin == at) {
            out += writer.open(cue.marks[mark]);
            open = true;
        }
        out += writer.letter(points[i]);
    }
    if (open)
        out += writer.close(cue.marks[mark]);
    return out;
}

} // namespace reelwright::subtitle
