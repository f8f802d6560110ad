// The tags that SubRip borrowed from HTML and WebVTT defines. One owner.
#pragma once

#include "subtitle/cue_text.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reelwright::subtitle {

enum class Dialect { Srt, Vtt };

// Reads the lines of one cue: <b>, <i>, <font color>, {\an8} (SubRip), <c.yellow>, <v Name>,
// <00:00:01.000>, &amp; (WebVTT). Other tags are left out, their text stays.
class MarkupReader {
public:
    MarkupReader(Dialect dialect, Warnings& warnings)
        : m_dialect(dialect)
        , m_warnings(warnings) {}

    void line(std::string_view text);

    CueText text;
    std::optional<model::Anchor> anchor;

private:
    void tag(std::string_view content);
    void open(std::string_view name, std::string_view whole);
    void close(std::string_view name);
    bool takeBraces(std::string_view& rest);
    bool takeEntity(std::string_view& rest);

    Dialect m_dialect;
    Warnings& m_warnings;
    std::vector<std::pair<std::string, Letters>> m_open; // with the look before each
};

// Writes a cue's letters: `letter` escapes one, `open` and `close` give the tags of a mark, `pin`
// those of a word's time.
struct MarkupWriter {
    std::function<std::string(char32_t)> letter;
    std::function<std::string(const model::TextMark&)> open;
    std::function<std::string(const model::TextMark&)> close;
    std::function<std::string(const SheetPin&)> pin;
};
std::string markedUp(const SheetCue& cue, const MarkupWriter& writer);

// The nine places by the digits of a keypad, as SubStation writes them.
std::optional<model::Anchor> anchorFromKeypad(int key);
int keypadOf(model::Anchor anchor);

} // namespace reelwright::subtitle
