#include "director/titles.h"

#include "director/constraints.h"
#include "director/language.h"
#include "director/palette.h"
#include "director/prompt_text.h"
#include "director/reading/tokens.h"
#include "director/reading/told.h"
#include "director/styles/style.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::director {

using base::FrameIndex;
using model::Colour;
using model::Film;
using model::Title;
using model::TitleStyle;

namespace {

constexpr std::size_t kTitleLetters = 38;
constexpr double kFade = 0.4;    // seconds
constexpr double kOpening = 3.2; // seconds a title stays
constexpr double kLowerThird = 3.0;
constexpr double kStep = 4.0;
constexpr double kFeature = 2.4;
constexpr std::size_t kCaptionLetters = 44;
constexpr double kEndCard = 3.5;
constexpr double kLeastTitle = 0.8;    // shorter ones are left out
constexpr double kBrightEnough = 0.35; // luminance of an accent on a dark picture

constexpr std::string_view kTitleVerbs =
    " make makes made create show shows use uses get gets let lets is are was were has have can do "
    "does need needs want wants ";

// Title case that keeps the small words small.
std::string titleCase(const std::string& text) {
    std::string result;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = text.find(' ', begin);
        if (end == std::string::npos)
            end = text.size();
        const std::string word = text.substr(begin, end - begin);
        if (!result.empty())
            result += ' ';
        const bool small = isFunctionWord(word) && !isAnyOf(kTitleVerbs, word);
        result += !result.empty() && small ? word : capitalised(word);
        begin = end + 1;
    }
    return result;
}

std::string withDefiniteArticle(const std::string& subject) {
    for (const std::string_view article : {"a ", "an "})
        if (subject.starts_with(article))
            return "the " + subject.substr(article.size());
    return subject;
}

Title makeTitle(const Film& film, TitleStyle style, std::string text, double begin, double end,
                const std::string& font) {
    Title title;
    title.style = style;
    title.text = std::move(text);
    title.span = {std::max<FrameIndex>(0, film.rate.nearestFrame(begin)),
                  std::min(film.length, film.rate.nearestFrame(end))};
    title.fade = std::min(film.rate.nearestFrame(kFade), title.span.length() / 3);
    title.font = font;
    const auto& palette = film.intent.palette;
    if (palette.size() == kPaletteSize) {
        title.colour = mixed({255, 255, 255}, palette[kLight], 0.25);
        title.accent = palette[kAccent];
        for (int i = 0; i < 8 && luminanceOf(title.accent) < kBrightEnough; ++i)
            title.accent = mixed(title.accent, {255, 255, 255}, 0.2);
    }
    return title;
}

// "in the night", "at sunset": left out of a title that names its place already.
std::string withoutTime(const std::string& heading) {
    const std::string lower = folded(heading);
    for (const std::string_view time :
         {" at night", " at dawn", " at dusk", " at sunset", " at sunrise", " at noon",
          " in the morning", " in the evening", " at midnight"})
        if (lower.ends_with(time)) {
            const std::string rest = heading.substr(0, heading.size() - time.size());
            const bool placed =
                rest.find(" in ") != std::string::npos || rest.find(" of ") != std::string::npos;
            return placed ? rest : heading;
        }
    return heading;
}

// Whole words of a caption, without a small word at its end.
std::string shortCaption(std::string text) {
    while (base::toCodePoints(text).size() > kCaptionLetters &&
           text.rfind(' ') != std::string::npos)
        text.erase(text.rfind(' '));
    for (std::size_t at = text.rfind(' '); at != std::string::npos; at = text.rfind(' ')) {
        if (!isFunctionWord(folded(text.substr(at + 1))) || text.size() + 4 < kCaptionLetters)
            break;
        text.erase(at);
    }
    while (text.ends_with(','))
        text.pop_back();
    return base::shortened(text, kCaptionLetters);
}

// The beginning of a sentence up to a word that opens another phrase.
std::string shortPhrase(std::string text) {
    constexpr std::string_view kOpeners =
        " in on at to from with into through over under across along and until as for behind ";
    while (base::toCodePoints(text).size() > kTitleLetters && text.find(' ') != std::string::npos) {
        std::size_t at = text.rfind(' ');
        while (at != std::string::npos && at > 0) {
            const std::size_t before = text.rfind(' ', at - 1);
            const std::string word = before == std::string::npos
                                         ? std::string()
                                         : text.substr(before + 1, at - before - 1);
            at = before;
            if (isAnyOf(kOpeners, word))
                break;
        }
        text.erase(at == std::string::npos ? text.rfind(' ') : at);
    }
    return text;
}

// What the prompt itself puts first: the name in an ad, the words before a colon, a question.
std::string toldTitle(const model::Brief& brief) {
    const Told told = readTold(brief);
    const bool product =
        brief.category == model::Category::Ad || brief.category == model::Category::ProductShowcase;
    if (product && !told.name.empty())
        return told.name;
    if (told.isUnnamed && told.heading.empty() &&
        !told.moments.empty()) // "We walk through the rain"
        return shortPhrase(told.moments.front().caption);
    const std::string heading = withoutTime(told.heading);
    return base::toCodePoints(heading).size() <= kTitleLetters ? heading : std::string();
}

// The prompt's only sentence up to its first comma, when that is short enough for a title already.
std::string shortClause(std::string_view prompt) {
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 6;
    while (prompt.ends_with('.') || prompt.ends_with('!') || prompt.ends_with(' '))
        prompt.remove_suffix(1);
    if (prompt.find_first_of(".!;:#\n") != std::string_view::npos)
        return {};
    const std::string_view clause = prompt.substr(0, prompt.find(','));
    PromptText text(clause);
    const std::size_t words = text.words().size();
    const bool aboutFilms = std::ranges::any_of(
        filmPhrases(), [&](std::string_view phrase) { return text.find(phrase).has_value(); });
    if (aboutFilms || words < kFewest || words > kMost || !takeConstraints(text).empty() ||
        base::toCodePoints(clause).size() > kTitleLetters)
        return {};
    return std::string(clause);
}

// "The Old Fisherman"; in another language the noun as it was written.
std::string subjectTitle(const model::Brief& brief, const model::Intent& intent) {
    const PromptText text(brief.prompt);
    if (speaksEnglish(text) && !intent.subject.empty() && readTold(brief).subject == intent.subject)
        return withDefiniteArticle(intent.subject);
    const auto found = findSubject(text, brief.category);
    if (!found)
        return {};
    if (!speaksEnglish(text))
        return text.shown(found->range);
    const bool asked = !intent.subject.empty() && intent.subject == found->text;
    return asked ? withDefiniteArticle(intent.subject) : std::string();
}

class TitleMaker {
public:
    TitleMaker(const Film& film, const model::Brief& brief, const Grammar& grammar,
               const TitleWords& words)
        : m_film(film)
        , m_brief(brief)
        , m_grammar(grammar)
        , m_words(words)
        , m_seconds(film.rate.secondsAt(film.length)) {
        m_font = brief.brand && !brief.brand->headingFont.empty()
                     ? brief.brand->headingFont
                     : styleNamed(film.intent.style).font;
    }

    std::vector<Title> run() {
        const double cardLength = std::min(kEndCard, 0.3 * m_seconds);
        const bool card = m_grammar.endCard && cardLength >= kLeastTitle;
        m_limit = card ? m_seconds - cardLength - 0.2 : m_seconds - 0.2;
        if (m_grammar.openingTitle)
            add(TitleStyle::Title, openingText(), openingBegin(), kOpening);
        if (m_grammar.lowerThird == LowerThird::Brand)
            addBrand();
        if (m_grammar.lowerThird == LowerThird::Brand)
            addFeatures();
        if (m_grammar.lowerThird == LowerThird::Steps) {
            if (m_words.steps.empty())
                addNumbers();
            else
                addSteps();
        }
        if (card) {
            m_limit = m_seconds;
            m_last = std::min(m_last, m_seconds - cardLength);
            add(TitleStyle::EndCard, cardText(), m_seconds - cardLength, cardLength);
        }
        for (std::size_t i = 0; i < m_titles.size(); ++i)
            m_titles[i].id = {fmt::format("{}-title-{}", m_film.id.text, i + 1)};
        return std::move(m_titles);
    }

private:
    void add(TitleStyle style, const std::string& text, double begin, double seconds) {
        begin = std::max(begin, m_last);
        const double end = std::min(begin + seconds, m_limit);
        if (text.empty() || end - begin < kLeastTitle)
            return;
        Title title = makeTitle(m_film, style, text, begin, end, m_font);
        if (title.span.length() <= 0)
            return;
        m_titles.push_back(std::move(title));
        m_last = end + 0.2;
    }
    [[nodiscard]] double openingBegin() const {
        return m_grammar.loops ? 0.1 : std::min(0.6, 0.1 * m_seconds);
    }
    [[nodiscard]] std::string openingText() const {
        const bool maker = m_brief.brand && !m_brief.brand->name.empty() && !m_grammar.endCard;
        return maker ? m_film.title + "\n" + m_brief.brand->name : m_film.title;
    }
    [[nodiscard]] std::string cardText() const {
        if (!m_brief.brand || m_brief.brand->name.empty())
            return m_film.title;
        const std::string& tagline = m_brief.brand->tagline;
        return tagline.empty() ? m_brief.brand->name : m_brief.brand->name + "\n" + tagline;
    }
    // What the film explains, as a small line: "Solar Panels".
    [[nodiscard]] std::string topic() const {
        std::string topic = definite(m_film.intent.subject);
        if (topic.starts_with("the "))
            topic.erase(0, 4);
        return titleCase(topic);
    }
    void addBrand() {
        if (!m_brief.brand || m_brief.brand->name.empty())
            return;
        for (const auto& scene : m_film.scenes)
            if (scene.role == "product" || scene.role == "reveal")
                return add(TitleStyle::LowerThird, m_brief.brand->name,
                           m_film.rate.secondsAt(scene.start) + 0.3, kLowerThird);
    }
    // One feature for each of the scenes that show the product near or in use.
    void addFeatures() {
        std::size_t next = 0;
        for (const auto& scene : m_film.scenes) {
            const bool fits = scene.role == "detail" || scene.role == "in use" ||
                              scene.role == "proof" || scene.role == "product";
            const double begin = m_film.rate.secondsAt(scene.start) + 0.3;
            if (fits && next < m_words.features.size() && begin >= m_last &&
                begin + kLeastTitle <= m_limit)
                add(TitleStyle::LowerThird,
                    base::shortened(m_words.features[next++], kCaptionLetters), begin, kFeature);
        }
    }
    // "Step 2" and what it says, until the next one comes.
    void addSteps() {
        const auto& steps = m_words.steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double begin = m_film.rate.secondsAt(steps[i].at) + 0.3;
            const double next =
                i + 1 < steps.size() ? m_film.rate.secondsAt(steps[i + 1].at) : m_seconds;
            add(TitleStyle::LowerThird,
                fmt::format("Step {}\n{}", i + 1, shortCaption(steps[i].text)), begin,
                std::min(kStep, next - begin));
        }
    }
    // Nobody told the steps: their numbers and the topic; what a step says is for the user to
    // write.
    void addNumbers() {
        int step = 0;
        constexpr int kMost = 5;
        double free = 0;
        for (const auto& scene : m_film.scenes) {
            const double begin = m_film.rate.secondsAt(scene.start);
            if (scene.role != "step" || step >= kMost || begin < free)
                continue;
            add(TitleStyle::LowerThird, fmt::format("Step {}\n{}", ++step, topic()), begin + 0.3,
                kLowerThird);
            free = begin + 2 * kLowerThird;
        }
    }

    const Film& m_film;
    const model::Brief& m_brief;
    const Grammar& m_grammar;
    const TitleWords& m_words;
    double m_seconds;
    double m_limit = 0;
    double m_last = 0;
    std::string m_font;
    std::vector<Title> m_titles;
};

} // namespace

std::string filmTitle(const model::Brief& brief, const model::Intent& intent) {
    if (!brief.title.empty())
        return brief.title;
    std::string title = toldTitle(brief);
    if (title.empty())
        title = shortClause(brief.prompt);
    if (title.empty())
        title = subjectTitle(brief, intent);
    if (title.empty() && !intent.keywords.empty())
        title = intent.keywords.front();
    if (title.empty())
        title = brief.prompt.substr(0, brief.prompt.find('\n'));
    if (base::toCodePoints(title).size() > kTitleLetters)
        title = base::shortened(title, kTitleLetters);
    title = titleCase(title);
    return title.empty() ? "Untitled" : title;
}

std::vector<Title> makeTitles(const Film& film, const model::Brief& brief, const Grammar& grammar,
                              const TitleWords& words) {
    return TitleMaker(film, brief, grammar, words).run();
}

} // namespace reelwright::director
