#include "director/reading/preamble.h"

#include "director/prompt_text.h"
#include "director/reading/noun_phrases.h"
#include "director/reading/verbs.h"
#include "director/vocabulary/vocabulary.h"

#include <algorithm>
#include <optional>

namespace reelwright::director {

namespace {

constexpr std::size_t kLongestPreamble = 9;
constexpr std::size_t kLongestName = 3;

constexpr std::string_view kAbout = " about of for with on where showing featuring following that "
                                    "starring ";
constexpr std::string_view kPresenting = " introducing meet presenting announcing discover imagine "
                                         "picture show make create generate produce design film "
                                         "visualize visualise explain explaining ";

void cut(Tokens& tokens, std::size_t begin, std::size_t end) {
    const auto at = tokens.begin() + static_cast<long>(begin);
    tokens.erase(at, tokens.begin() + static_cast<long>(std::min(end, tokens.size())));
}

// The end of the film word that the phrase names at a place: "music video" has two words.
std::optional<std::size_t> filmWordEnd(const Tokens& tokens, std::size_t at) {
    std::optional<std::size_t> best;
    for (const std::string_view phrase : filmPhrases()) {
        const auto count = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
        if (at + count > tokens.size())
            continue;
        std::string words;
        for (std::size_t i = at; i < at + count; ++i)
            words += (i > at ? " " : "") + tokens[i].folded;
        const bool same = words == phrase || words == std::string(phrase) + "s";
        if (same && (!best || at + count > *best))
            best = at + count;
    }
    if (!best && isAnyOf(" song track ballad anthem tune ", tokens[at].folded) &&
        at + 1 < tokens.size() && tokens[at + 1].folded == "about")
        return at + 1;
    return best;
}

// "A cyberpunk music video with", "Story:", "A 30 second ad for".
bool cutFilmWords(Tokens& tokens) {
    std::optional<std::size_t> end;
    for (std::size_t i = 0; i < std::min(tokens.size(), kLongestPreamble); ++i) {
        if (i > 0 && tokens[i].before >= Mark::Comma)
            break;
        if (const auto found = filmWordEnd(tokens, i))
            end = found;
    }
    if (!end || *end >= tokens.size())
        return false;
    const Token& next = tokens[*end];
    if (next.before >= Mark::Comma) {
        cut(tokens, 0, *end);
        return true;
    }
    if (!isAnyOf(kAbout, next.folded) && next.folded != "in")
        return false;
    const bool inWhich = next.folded == "in";
    if (inWhich && (*end + 1 >= tokens.size() || tokens[*end + 1].folded != "which"))
        return false;
    cut(tokens, 0, *end + (inWhich ? 2 : 1));
    return true;
}

bool cutPresenting(Tokens& tokens) {
    bool found = false;
    if (tokens.size() > 1 && tokens[0].folded == "pov" && tokens[1].before == Mark::Colon)
        cut(tokens, 0, 1);
    while (tokens.size() > 1 && (isAnyOf(kPresenting, tokens.front().folded) ||
                                 (found && isAnyOf(" me us ", tokens.front().folded)))) {
        cut(tokens, 0, 1);
        found = true;
    }
    if (tokens.size() > 2 && isAnyOf(" this here ", tokens[0].folded) && tokens[1].folded == "is") {
        cut(tokens, 0, 2);
        found = true;
    }
    return found;
}

bool startsWithBrand(const Tokens& tokens, const model::Brief& brief, std::size_t& length) {
    if (!brief.brand || brief.brand->name.empty())
        return false;
    const Tokens brand = tokensOf(brief.brand->name);
    if (brand.empty() || brand.size() > tokens.size())
        return false;
    for (std::size_t i = 0; i < brand.size(); ++i)
        if (brand[i].folded != tokens[i].folded)
            return false;
    length = brand.size();
    return true;
}

// "Lumo, a solar lantern", "Lumo is a solar lantern", "Aero, wireless headphones".
void takeLeadingName(Preamble& preamble, const model::Brief& brief, bool led) {
    Tokens& tokens = preamble.tokens;
    std::size_t length = 0;
    const bool brand = startsWithBrand(tokens, brief, length);
    while (length < tokens.size() && length < kLongestName && tokens[length].capital &&
           (length > 0 || !isFunctionWord(tokens[length].folded)) &&
           (length == 0 || tokens[length].before == Mark::None))
        ++length;
    if (length == 0 || length >= tokens.size())
        return;
    const Token& next = tokens[length];
    const bool article = isAnyOf(" a an the our your my ", next.folded);
    const bool apart =
        next.before == Mark::Comma || next.before == Mark::Dash || next.before == Mark::Colon;
    const bool noun = !next.capital && nounPhraseLength(TokenSpan(tokens).subspan(length)) > 0 &&
                      !isFunctionWord(next.folded) && readVerb(next.folded).form == VerbForm::None;
    const bool apposed = apart && (article || ((brand || led) && noun));
    const bool equated = (brand || led || length > 1) && next.before == Mark::None &&
                         isCopula(next.folded) && length + 1 < tokens.size() &&
                         isAnyOf(" a an the our your my ", tokens[length + 1].folded);
    if (!apposed && !equated)
        return;
    preamble.name = textOf(TokenSpan(tokens).subspan(0, length));
    cut(tokens, 0, length + (equated ? 1 : 0));
    tokens.front().before = Mark::None;
    // "Mara, a young painter, finds a door": the second comma parts nothing any more
    const std::size_t end = nounPhraseLength(tokens);
    if (apposed && end > 0 && end < tokens.size() && tokens[end].before == Mark::Comma &&
        readVerb(tokens[end].folded).form != VerbForm::None)
        tokens[end].before = Mark::None;
}

// "a robot called Bolt finds": the name goes, the robot stays.
void takeCalledName(Preamble& preamble) {
    Tokens& tokens = preamble.tokens;
    for (std::size_t i = 1; i + 1 < tokens.size() && preamble.name.empty(); ++i) {
        if (!isAnyOf(" called named ", tokens[i].folded) || !tokens[i + 1].capital)
            continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && tokens[end].capital && end - i <= kLongestName &&
               (end == i + 1 || tokens[end].before == Mark::None))
            ++end;
        preamble.name = textOf(TokenSpan(tokens).subspan(i + 1, end - i - 1));
        cut(tokens, i, end);
    }
}

// Later mentions of the name are mentions of what it names.
void replaceName(Preamble& preamble) {
    const Tokens name = tokensOf(preamble.name);
    Tokens& tokens = preamble.tokens;
    const std::size_t length = nounPhraseLength(tokens);
    if (name.empty() || length == 0)
        return;
    Tokens noun(tokens.begin(), tokens.begin() + static_cast<long>(length));
    if (isAnyOf(" a an ", noun.front().folded))
        noun.front().shown = noun.front().folded = "the";
    else if (!isAnyOf(" the my our your ", noun.front().folded))
        noun.insert(noun.begin(), Token{"the", "the"});
    noun.front().shown = noun.front().folded;
    noun.front().capital = false;
    for (std::size_t i = length; i + name.size() <= tokens.size(); ++i) {
        const bool named = std::ranges::equal(name, TokenSpan(tokens).subspan(i, name.size()), {},
                                              &Token::folded, &Token::folded);
        if (!named)
            continue;
        noun.front().before = tokens[i].before;
        cut(tokens, i, i + name.size());
        tokens.insert(tokens.begin() + static_cast<long>(i), noun.begin(), noun.end());
        i += noun.size() - 1;
    }
}

} // namespace

Preamble withoutPreamble(Tokens tokens, const model::Brief& brief) {
    Preamble preamble;
    bool led = cutPresenting(tokens);
    led = cutFilmWords(tokens) || led;
    led = cutPresenting(tokens) || led;
    preamble.isAboutFirst = led;
    preamble.tokens = std::move(tokens);
    takeLeadingName(preamble, brief, led);
    takeCalledName(preamble);
    replaceName(preamble);
    preamble.question =
        !preamble.tokens.empty() && isAnyOf(" how why what ", preamble.tokens.front().folded);
    return preamble;
}

} // namespace reelwright::director
