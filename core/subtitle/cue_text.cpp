#include "subtitle/cue_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::subtitle {

namespace {

bool isBlank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// By the rule that holds for every text from outside.
bool isShown(char32_t c) {
    if (c >= 0x20 && c < 0x7F)
        return true;
    return !base::cleanText(base::fromCodePoints({c}), 1).empty();
}

} // namespace

void CueText::add(std::string_view text) {
    for (const char32_t point : base::toCodePoints(text))
        addPoint(point);
}

void CueText::addPoint(char32_t point) {
    if (point == '\n')
        return breakLine();
    if (point == '\t')
        point = ' ';
    if (!isShown(point))
        return;
    if (point == ' ' && (m_points.empty() || isBlank(m_points.back().letter)))
        return;
    m_points.push_back({point, letters});
}

void CueText::breakLine() {
    while (!m_points.empty() && m_points.back().letter == ' ')
        m_points.pop_back();
    if (!m_points.empty() && m_points.back().letter != '\n')
        m_points.push_back({'\n', {}});
    if (!m_pins.empty())
        m_pins.back().at = std::min(m_pins.back().at, static_cast<std::int64_t>(m_points.size()));
}

void CueText::pin(Milliseconds start) {
    const auto at = static_cast<std::int64_t>(m_points.size());
    if (!m_pins.empty() && m_pins.back().at == at)
        m_pins.back().start = start;
    else
        m_pins.push_back({at, start});
}

void CueText::cut(Warnings& warnings) {
    if (m_points.size() > model::kLongestCue) {
        m_points.resize(model::kLongestCue);
        warnings.add("the end of cues that are too long");
    }
    std::size_t lines = 1;
    for (Point& point : m_points)
        if (point.letter == '\n' && ++lines > model::kMostLinesInCue)
            point.letter = ' ';
    while (!m_points.empty() && isBlank(m_points.back().letter))
        m_points.pop_back();
}

void CueText::finish(SheetCue& cue, Warnings& warnings) {
    cut(warnings);
    const std::size_t size = m_points.size();
    std::vector<char32_t> letters32;
    for (std::size_t i = 0; i < size; ++i) {
        letters32.push_back(m_points[i].letter);
        const Letters& look = m_points[i].look;
        const auto at = static_cast<std::int64_t>(i);
        if (look == Letters{} || isBlank(m_points[i].letter))
            continue;
        // Blanks between two letters that look alike belong to them.
        model::TextMark* const last = cue.marks.empty() ? nullptr : &cue.marks.back();
        bool joins = last != nullptr && last->bold == look.bold && last->italic == look.italic &&
                     last->colour == look.colour;
        for (std::int64_t k = joins ? last->end : at; k < at; ++k)
            joins = joins && isBlank(m_points[static_cast<std::size_t>(k)].letter);
        if (joins)
            last->end = at + 1;
        else
            cue.marks.push_back({at, at + 1, look.bold, look.italic, look.colour});
    }
    cue.text = base::fromCodePoints(letters32);
    for (SheetPin pin : m_pins) {
        while (pin.at < static_cast<std::int64_t>(size) &&
               isBlank(m_points[static_cast<std::size_t>(pin.at)].letter))
            ++pin.at;
        if (pin.at >= static_cast<std::int64_t>(size))
            continue;
        if (!cue.pins.empty() && cue.pins.back().at == pin.at)
            cue.pins.back() = pin;
        else
            cue.pins.push_back(pin);
    }
    *this = CueText();
}

std::optional<model::Colour> unlessWhite(model::Colour colour) {
    if (colour == model::Colour{255, 255, 255})
        return std::nullopt;
    return colour;
}

} // namespace reelwright::subtitle
