#include "director/reading/told.h"

#include "director/constraints.h"
#include "director/language.h"
#include "director/prompt_text.h"
#include "director/reading/clauses.h"
#include "director/reading/preamble.h"
#include "director/reading/tokens.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"

#include "director/styles/style.h"
#include "director/worlds/world.h"

#include <algorithm>

namespace reelwright::director {

using model::Brief;
using model::Category;

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kMostThingWords = 6;
constexpr std::string_view kUnseen =
    "should, please, i want, we want, for our, palette, cinematic, seconds, vibe, vibes, "
    "aesthetic, "
    "style, mood, feel, camera, scene, scenes, shot, shots, http, https, www";

bool isProductFilm(Category category) {
    return category == Category::Ad || category == Category::ProductShowcase;
}

bool speaksOfFilms(const PromptText& text) {
    return text.findAny(kUnseen).count > 0 ||
           std::ranges::any_of(filmPhrases(), [&](std::string_view phrase) {
               return text.find(phrase).has_value();
           });
}

void hideRow(PromptText& text, std::string_view words) {
    forEachPhrase(words, [&](std::string_view phrase) {
        while (const auto range = text.find(phrase))
            text.hide(*range);
    });
}

// A style, a mood, a light, a colour or a place the film has anyway is not a thing of its own.
bool namesMoreThanManner(const std::string& thing) {
    PromptText text(thing);
    for (const World* world : worlds())
        hideRow(text, world->id);
    for (const Style* style : styles())
        hideRow(text, style->words);
    for (const Mood& mood : moods())
        hideRow(text, mood.words);
    for (const Meaning& time : timesOfDay())
        hideRow(text, time.words);
    for (const Meaning& weather : weathers())
        hideRow(text, weather.words);
    for (const ColourName& colour : colourNames())
        hideRow(text, colour.words);
    for (std::size_t i = 0; i < text.words().size(); ++i) {
        const std::string& word = text.words()[i].folded;
        const bool letters = word.front() >= 'a' && word.front() <= 'z' && word.size() > 2;
        if (!text.isHidden(i) && letters && !isFunctionWord(word))
            return true;
    }
    return false;
}

bool isShowableThing(const std::string& thing) {
    PromptText text(thing);
    return text.words().size() <= kMostThingWords && thing.find('#') == std::string::npos &&
           !speaksOfFilms(text) && takeConstraints(text).empty() && namesMoreThanManner(thing);
}

ToldMoment momentOf(const Clause& clause, const std::string& filmSubject) {
    ToldMoment moment{clause.text(), clause.subject, clause.object, clause.place, {}};
    const bool topic = clause.instruction || !clause.ownSubject ||
                       definite(clause.subject) == definite(filmSubject) ||
                       withArticle(clause.subject) == filmSubject;
    moment.caption = capitalised(topic ? clause.predicate : moment.text);
    return moment;
}

// Parts of "thirty hours of battery and pure silence".
std::vector<std::string> listIn(TokenSpan words) {
    std::vector<std::string> parts;
    for (const TokenSpan segment : splitAtMarks(words, Mark::Comma)) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= segment.size(); ++i) {
            if (i < segment.size() && !isAnyOf(" and & plus ", segment[i].folded))
                continue;
            if (i > begin)
                parts.push_back(textOf(segment.subspan(begin, i - begin)));
            begin = i + 1;
        }
    }
    return parts;
}

class ToldReader {
public:
    explicit ToldReader(const Brief& brief)
        : m_brief(brief)
        , m_product(isProductFilm(brief.category)) {}

    Told run() {
        Preamble preamble = withoutPreamble(tokensOf(m_brief.prompt), m_brief);
        m_told.name = preamble.name;
        Tokens& tokens = preamble.tokens;
        if (m_product)
            takeFeatures(tokens);
        TokenSpan rest = tokens;
        if (preamble.question)
            readTopic(rest);
        else
            rest = readHeading(rest);
        const ReadText read =
            readClauses(rest, m_brief.category == Category::Explainer, definite(m_told.subject));
        if (m_told.subject.empty() && !read.subject.empty()) {
            m_told.subject = articled(read.subject);
            m_told.isSure = true;
        }
        const bool about =
            preamble.isAboutFirst && (m_product || m_brief.category == Category::Explainer);
        if (m_told.subject.empty() && (about || !preamble.name.empty()))
            readFirstNoun(tokens, !preamble.name.empty());
        collect(read);
        return std::move(m_told);
    }

private:
    static std::string articled(const std::string& noun) {
        const std::string first = noun.substr(0, noun.find(' '));
        const bool has =
            isAnyOf(" a an the my our your his her its their two three four five some ", first) ||
            first.ends_with("'s");
        return has ? noun : withArticle(noun);
    }

    // "How bees make honey: ...": the bees are the topic, the rest of the question is no step.
    void readTopic(TokenSpan& tokens) {
        std::size_t end = 1;
        while (end < tokens.size() && tokens[end].before < Mark::Comma)
            ++end;
        TokenSpan question = tokens.subspan(1, end - 1);
        m_told.heading = textOf(tokens.subspan(0, end));
        const bool rest = end < tokens.size();
        tokens = tokens.subspan(end);
        while (!question.empty() &&
               isAnyOf(" to do does did is are can the ", question.front().folded) &&
               (question.front().folded != "the" || question.size() > 1)) {
            const bool task = question.front().folded == "to" && question.size() > 2;
            question = question.subspan(task ? 2 : 1); // behind "how to make"
        }
        std::size_t length = nounPhraseLength(question);
        if (length > 1 && length == question.size() &&
            readVerb(question[length - 1].folded).form != VerbForm::None)
            --length; // "how solar panels work"
        if (length == 0)
            return;
        m_told.subject = articled(loweredText(question.subspan(0, length)));
        m_told.isSure = true;
        if (const auto verb = findVerb(question); verb && rest)
            m_question = readClauses(question, false, {});
        for (Clause& clause : m_question.clauses)
            clause.subject = articled(clause.subject);
    }

    // "Street food in Bangkok at night: wok flames, noodles": the film is about what it lists.
    TokenSpan readHeading(TokenSpan tokens) {
        std::size_t end = 1;
        while (end < tokens.size() && tokens[end].before < Mark::Dash)
            ++end;
        if (end >= tokens.size() || tokens[end].before == Mark::Stop)
            return tokens;
        const TokenSpan heading = tokens.subspan(0, end);
        const std::size_t length = nounPhraseLength(heading);
        const std::string text = textOf(heading);
        const bool plain = end <= 9 && splitAtMarks(heading, Mark::Comma).size() == 1;
        if (!plain || length == 0 || findVerb(heading) || !isHeading(text))
            return tokens;
        m_told.heading = text;
        m_told.subject = articled(loweredText(heading.subspan(0, length)));
        m_told.isSure = true;
        if (length < end && isAnyOf(" in on at near under of ", heading[length].folded))
            m_told.place = textOf(heading.subspan(length));
        return tokens.subspan(end);
    }
    static bool isHeading(const std::string& text) {
        PromptText words(text);
        return !speaksOfFilms(words) && takeConstraints(words).empty() && namesMoreThanManner(text);
    }

    // "wireless headphones with thirty hours of battery and pure silence" keeps the headphones.
    void takeFeatures(Tokens& tokens) {
        const std::size_t noun = nounPhraseLength(tokens);
        if (noun == 0 || noun + 1 >= tokens.size() || tokens[noun].folded != "with")
            return;
        std::size_t end = noun + 1;
        while (end < tokens.size() && tokens[end].before < Mark::Dash &&
               !isAnyOf(" that which who for in on ", tokens[end].folded))
            ++end;
        for (const std::string& feature :
             listIn(TokenSpan(tokens).subspan(noun + 1, end - noun - 1)))
            addFeature(feature);
        m_told.subject = articled(loweredText(TokenSpan(tokens).subspan(0, noun)));
        m_told.isSure = true;
        tokens.erase(tokens.begin() + static_cast<long>(noun),
                     tokens.begin() + static_cast<long>(end));
    }
    void addFeature(const std::string& feature) {
        if (!isShowableThing(feature))
            return;
        m_told.features.push_back(capitalised(feature));
        const std::string first = feature.substr(0, feature.find(' '));
        if (isAnyOf(" a an two three four ", first)) // can be seen
            addThing(feature);
    }

    void readFirstNoun(TokenSpan tokens, bool sure) {
        const std::size_t length = nounPhraseLength(tokens);
        if (length == 0)
            return;
        const std::string noun = loweredText(tokens.subspan(0, length));
        if (!namesMoreThanManner(noun))
            return;
        m_told.subject = articled(noun);
        m_told.isSure = sure;
    }

    void addThing(const std::string& thing) {
        const auto same = [&](const ToldMoment& moment) { return moment.text == thing; };
        if (std::ranges::none_of(m_told.moments, same))
            m_told.moments.push_back({thing, {}, {}, {}, capitalised(thing), true});
    }

    void collect(const ReadText& read) {
        const auto add = [&](const Clause& clause) {
            const ToldMoment moment = momentOf(clause, m_told.subject);
            const PromptText text(moment.text);
            const std::size_t words = text.words().size();
            const bool seen = clause.predicate.find('#') == std::string::npos;
            const bool known = std::ranges::find(m_told.moments, moment.text, &ToldMoment::text) !=
                               m_told.moments.end();
            if (words >= kFewestWords && words <= kMostWords && seen && !known &&
                !speaksOfFilms(text))
                m_told.moments.push_back(moment);
        };
        std::ranges::for_each(m_question.clauses, add);
        m_told.questionMoments = m_told.moments.size();
        std::ranges::for_each(read.clauses, add);
        for (const std::string& thing : read.things) {
            const bool itself = withArticle(thing) == m_told.subject || thing == m_told.subject;
            if (itself || !isShowableThing(thing))
                continue;
            if (m_product)
                addFeature(thing);
            else
                addThing(thing);
        }
    }

    const Brief& m_brief;
    bool m_product;
    Told m_told;
    ReadText m_question;
};

} // namespace

Told readTold(const Brief& brief) {
    if (!speaksEnglish(PromptText(brief.prompt)))
        return {};
    return ToldReader(brief).run();
}

} // namespace reelwright::director
