#include "base/utf8.h"

#include <utility>

namespace reelwright::base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Decodes one code point at `at` and moves behind it; malformed bytes give U+FFFD each.
char32_t decode(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const int extra = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (extra == 0 || lead >= 0xF5 || at + static_cast<std::size_t>(extra) > text.size())
        return kReplacement;
    char32_t point = lead & (0x3F >> extra);
    for (int i = 0; i < extra; ++i) {
        const unsigned char next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80)
            return kReplacement;
        point = (point << 6) | (next & 0x3F);
    }
    const bool overlong = (extra == 2 && point < 0x800) || (extra == 3 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return kReplacement;
    at += static_cast<std::size_t>(extra);
    return point;
}

void encode(char32_t point, std::string& out) {
    const auto put = [&](char32_t value) { out += static_cast<char>(value); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

bool isHidden(char32_t c) {
    if (c == '\n' || c == '\t')
        return false;
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200B || c == 0x2060 || c == 0xFEFF ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFFF0 && c < 0xFFFD);
}

char32_t lower(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) // pairs, the small letter is odd
        return c | 1;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) // pairs, the small letter is even
        return c + (c & 1);
    if (c == 0x178)
        return 0xFF;
    switch (c) { // Greek capitals with tonos
    case 0x386:
        return 0x3AC;
    case 0x388:
    case 0x389:
    case 0x38A:
        return c + 37;
    case 0x38C:
        return 0x3CC;
    case 0x38E:
    case 0x38F:
        return c + 63;
    default:
        return c;
    }
}

bool isCjk(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7A3);
}

bool isWordCharacter(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) &&
           !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFF0F) && c != kReplacement;
}

} // namespace

std::vector<char32_t> toCodePoints(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        points.push_back(decode(text, at));
    return points;
}

std::string fromCodePoints(const std::vector<char32_t>& points) {
    std::string out;
    for (const char32_t point : points)
        encode(point, out);
    return out;
}

std::string cleanText(std::string_view bytes, std::size_t maxCharacters) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size() && count < maxCharacters;) {
        const char32_t point = decode(bytes, at);
        if (isHidden(point))
            continue;
        encode(point, out);
        ++count;
    }
    return out;
}

std::string toLower(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        encode(lower(decode(text, at)), out);
    return out;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            words.push_back(std::exchange(word, {}));
    };
    const auto points = toCodePoints(text);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const bool joins = (c == '-' || c == '\'' || c == 0x2019) && !word.empty() &&
                           i + 1 < points.size() && isWordCharacter(points[i + 1]);
        if (isCjk(c)) {
            flush();
            encode(c, word);
            flush();
        } else if (isWordCharacter(c) || joins) {
            encode(c == 0x2019 ? U'\'' : c, word);
        } else {
            flush();
        }
    }
    flush();
    return words;
}

std::string shortened(std::string_view text, std::size_t count) {
    auto points = toCodePoints(text);
    if (points.size() <= count)
        return std::string(text);
    points.resize(count);
    return fromCodePoints(points) + "…";
}

} // namespace reelwright::base
