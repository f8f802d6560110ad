#include "director/prompt_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::director {

namespace {

// Base letters of U+00E0..U+00FF and U+0100..U+017F, one for each code point.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssss"
    "ssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 32 && kLatinA.size() == 128);

bool isSeparator(char32_t c) {
    if (c < 0x80)
        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '#');
    if (c < 0xC0)
        return c != 0xAA && c != 0xB5 && c != 0xBA;
    return c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFF00 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || c == 0xFFFD || c >= 0x1F000 || c == 0x060C ||
           c == 0x061F || c == 0x0964;
}

constexpr std::size_t kInflected = 4; // letters of the shortest word that may take German endings

bool isEnding(std::string_view rest, bool german) {
    if (rest.empty() || rest == "s" || rest == "es")
        return true;
    return german && (rest == "e" || rest == "er" || rest == "en" || rest == "em" || rest == "n");
}

bool isApostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}

Word makeWord(const std::vector<char32_t>& letters) {
    Word word;
    word.shown = base::fromCodePoints(letters);
    word.folded = folded(word.shown);
    word.capital = base::toLower(word.shown) != word.shown &&
                   base::toLower(base::fromCodePoints({letters.front()})) !=
                       base::fromCodePoints({letters.front()});
    return word;
}

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    for (const char32_t c : base::toCodePoints(base::toLower(text))) {
        if (c == 0xDF)
            result += "ss";
        else if (c >= 0xE0 && c <= 0xFF)
            result += kLatin1[c - 0xE0];
        else if (c >= 0x100 && c <= 0x17F)
            result += kLatinA[c - 0x100];
        else
            result += base::fromCodePoints({c});
    }
    return result;
}

PromptText::PromptText(std::string_view raw) {
    std::vector<char32_t> letters;
    bool broken = false;
    const auto finish = [&] {
        if (letters.empty())
            return;
        m_words.push_back(makeWord(letters));
        m_words.back().breakBefore = broken;
        broken = false;
        letters.clear();
    };
    const auto points = base::toCodePoints(raw);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        if (isApostrophe(c)) {
            const bool ending = i + 1 < points.size() &&
                                (points[i + 1] == 's' || points[i + 1] == 'S') &&
                                (i + 2 == points.size() || isSeparator(points[i + 2]));
            const bool inside = !letters.empty();
            finish();
            if (ending && inside) {
                m_words.back().possessive = true;
                ++i;
            }
        } else if (isSeparator(c)) {
            finish();
            broken = broken || (c != ' ' && c != '-' && c != '\t' && c != '_');
        } else {
            letters.push_back(c);
        }
    }
    finish();
    m_hidden.assign(m_words.size(), false);
    index();
}

void PromptText::index() {
    m_padded.assign(1, ' ');
    m_offsets.clear();
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_offsets.push_back(m_padded.size());
        m_padded += m_hidden[i] ? std::string(1, '\x01') : m_words[i].folded;
        m_padded += ' ';
    }
}

std::size_t PromptText::wordAt(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(m_offsets, offset);
    return static_cast<std::size_t>(after - m_offsets.begin()) - 1;
}

std::optional<WordRange> PromptText::find(std::string_view phrase) const {
    const auto count = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
    const bool anywhere = static_cast<unsigned char>(phrase.front()) >= 0xD7; // not Latin or Greek
    for (std::size_t at = m_padded.find(phrase); at != std::string::npos;
         at = m_padded.find(phrase, at + 1)) {
        if (anywhere)
            return WordRange{wordAt(at), count};
        if (m_padded[at - 1] != ' ')
            continue;
        const std::string_view rest = std::string_view(m_padded).substr(at + phrase.size());
        if (isEnding(rest.substr(0, rest.find(' ')), m_endings && phrase.size() >= kInflected))
            return WordRange{wordAt(at), count};
    }
    return std::nullopt;
}

PromptText::Hits PromptText::findAny(std::string_view list) const {
    Hits hits;
    forEachPhrase(list, [&](std::string_view phrase) {
        const auto range = find(phrase);
        if (!range)
            return;
        if (hits.count++ == 0 || range->begin < hits.first.begin)
            hits.first = *range;
    });
    return hits;
}

void PromptText::hide(WordRange range) {
    for (std::size_t i = range.begin; i < std::min(range.begin + range.count, m_words.size()); ++i)
        m_hidden[i] = true;
    index();
}

std::string PromptText::shown(WordRange range) const {
    std::string text;
    for (std::size_t i = range.begin; i < std::min(range.begin + range.count, m_words.size());
         ++i) {
        if (!text.empty())
            text += ' ';
        text += m_words[i].shown;
    }
    return text;
}

} // namespace reelwright::director
