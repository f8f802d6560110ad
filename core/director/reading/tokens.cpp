#include "director/reading/tokens.h"

#include "director/prompt_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::director {

namespace {

bool isSymbol(char32_t c) {
    return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0x1F000 ||
           c == 0x200D;
}

Mark markOf(char32_t c) {
    if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n' || c == 0x2026 || isSymbol(c))
        return Mark::Stop;
    if (c == ':')
        return Mark::Colon;
    if (c == 0x2013 || c == 0x2014)
        return Mark::Dash;
    const bool opens = c == ',' || c == '(' || c == ')' || c == '/' || c == '[' || c == ']';
    return opens ? Mark::Comma : Mark::None;
}

bool isQuote(char32_t c) {
    return c == '"' || c == '*' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB;
}

bool isSpace(char32_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == 0xA0;
}

Token makeToken(std::vector<char32_t> letters, Mark before) {
    while (!letters.empty() && (letters.back() == '\'' || letters.back() == '-'))
        letters.pop_back();
    Token token;
    token.shown = base::fromCodePoints(letters);
    token.folded = folded(token.shown);
    token.before = before;
    token.capital = !letters.empty() && base::toLower(base::fromCodePoints({letters.front()})) !=
                                            base::fromCodePoints({letters.front()});
    return token;
}

} // namespace

Tokens tokensOf(std::string_view prompt) {
    Tokens tokens;
    std::vector<char32_t> letters;
    Mark mark = Mark::None;
    const auto finish = [&] {
        if (Token token = makeToken(letters, mark); !token.shown.empty()) {
            token.opens = tokens.empty() || mark >= Mark::Colon;
            tokens.push_back(std::move(token));
            mark = Mark::None;
        }
        letters.clear();
    };
    const auto points = base::toCodePoints(prompt);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i] == 0x2019 ? U'\'' : points[i];
        const bool inside = !letters.empty() && i + 1 < points.size();
        const bool number = inside && (c == ',' || c == '.' || c == ':') && points[i + 1] >= '0' &&
                            points[i + 1] <= '9' && letters.back() >= '0' && letters.back() <= '9';
        const bool dash = c == '-' && letters.empty();
        if (number || (markOf(c) == Mark::None && !isSpace(c) && !isQuote(c) && !dash)) {
            if (!letters.empty() || c != '\'')
                letters.push_back(c);
            continue;
        }
        finish();
        mark = std::max(mark, dash ? Mark::Dash : markOf(c));
    }
    finish();
    return tokens;
}

std::string textOf(TokenSpan tokens) {
    std::string text;
    for (const Token& token : tokens) {
        if (!text.empty())
            text += token.before == Mark::Comma ? ", " : " ";
        text += token.shown;
    }
    return text;
}

std::string loweredText(TokenSpan tokens) {
    std::string text = textOf(tokens);
    if (tokens.empty() || !tokens.front().opens || text.front() < 'A' || text.front() > 'Z')
        return text;
    const std::string& first = tokens.front().shown;
    const bool name = first == "I" || (first.size() > 1 && first[1] >= 'A' && first[1] <= 'Z');
    if (!name)
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

bool isAnyOf(std::string_view list, std::string_view word) {
    return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

std::vector<TokenSpan> splitAtMarks(TokenSpan tokens, Mark weakest) {
    std::vector<TokenSpan> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= tokens.size(); ++i)
        if (i == tokens.size() || tokens[i].before >= weakest) {
            parts.push_back(tokens.subspan(begin, i - begin));
            begin = i;
        }
    return parts;
}

} // namespace reelwright::director
