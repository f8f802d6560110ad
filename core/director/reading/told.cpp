#include "director/reading/told.h"

#include "director/constraints.h"
#include "director/language.h"
#include "director/prompt_text.h"
#include "director/reading/clauses.h"
#include "director/reading/noun_phrases.h"
#include "director/reading/preamble.h"
#include "director/reading/showable.h"
#include "director/reading/tokens.h"
#include "director/reading/verbs.h"
#include "director/subject.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::director {

using model::Brief;
using model::Category;

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kMostWords = 16;

bool isProductFilm(Category category) {
    return category == Category::Ad || category == Category::ProductShowcase;
}

std::size_t wordsIn(std::string_view text) {
    return PromptText(text).words().size();
}

ToldMoment momentOf(const Clause& clause, const std::string& filmSubject) {
    ToldMoment moment{impersonal(clause.text()),
                      impersonal(clause.subject),
                      impersonal(clause.object),
                      impersonal(clause.place),
                      {}};
    const bool topic = clause.instruction || !clause.ownSubject ||
                       definite(clause.subject) == definite(filmSubject) ||
                       withArticle(clause.subject) == filmSubject;
    moment.caption = capitalised(topic ? impersonal(clause.predicate) : moment.text);
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

// CAPITALS THROUGHOUT and Titles Like This tell no names.
std::string plainCase(const std::string& prompt) {
    const PromptText text(prompt);
    std::size_t capitals = 0;
    for (const Word& word : text.words())
        capitals += word.capital ? 1 : 0;
    constexpr std::size_t kFewest = 4;
    const bool loud = text.words().size() >= kFewest && 5 * capitals >= 4 * text.words().size();
    return loud ? base::toLower(prompt) : prompt;
}

class ToldReader {
public:
    explicit ToldReader(const Brief& brief)
        : m_brief(brief)
        , m_product(isProductFilm(brief.category)) {}

    Told run() {
        Preamble preamble = withoutPreamble(tokensOf(plainCase(m_brief.prompt)), m_brief);
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
        if (m_product && preamble.isAboutFirst && m_told.subject.empty())
            readFirstNoun(tokens, true);
        const bool vague = read.unnamed && !m_told.heading.empty();
        if (vague && m_told.subject.empty()) {
            m_told.subject = "a person";
            m_told.isSure = true;
        }
        if (m_told.subject.empty() && !read.subject.empty()) {
            m_told.subject = articled(read.subject);
            m_told.isSure = true;
            m_told.isUnnamed = read.unnamed;
            if (m_product && !read.clauses.front().object.empty())
                followWares(read.clauses.front());
        }
        const bool about =
            m_product || (preamble.isAboutFirst && m_brief.category == Category::Explainer);
        if (m_told.subject.empty() && (about || !preamble.name.empty()))
            readFirstNoun(tokens, !preamble.name.empty());
        collect(read);
        readDeeds(read);
        return std::move(m_told);
    }

private:
    static std::string articled(const std::string& noun) {
        if (noun.starts_with("my ") || noun.starts_with("our ") || noun.starts_with("your "))
            return withArticle(noun.substr(noun.find(' ') + 1));
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
        const bool asks = question.size() > 1 && isAnyOf(" do does did ", question.front().folded);
        if (question.size() > 1 && isAnyOf(" do does did is are can ", question.front().folded))
            m_told.heading += "?";
        while (!question.empty() &&
               isAnyOf(" to do does did is are can the ", question.front().folded) &&
               (question.front().folded != "the" || question.size() > 1)) {
            const bool task = question.front().folded == "to" && question.size() > 2;
            question = question.subspan(task ? 2 : 1); // behind "how to make"
        }
        std::size_t length = nounPhraseLength(question);
        if (length > 1 && length == question.size() && !isDeterminer(question[length - 2]) &&
            (asks || readVerb(question[length - 1].folded).form != VerbForm::None))
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
        setHeadingSubject(heading, length);
        for (std::size_t i = length; i + 1 < end && m_told.place.empty(); ++i)
            if (isAnyOf(" in on at near under ", heading[i].folded))
                m_told.place = textOf(heading.subspan(i));
        return tokens.subspan(end);
    }
    // "A morning of a cat" follows the cat, "Street food in Bangkok" the food, "Three things" none.
    void setHeadingSubject(TokenSpan heading, std::size_t length) {
        if (length + 1 < heading.size() && heading[length].folded == "of") {
            const std::size_t more = nounPhraseLength(heading.subspan(length + 1));
            if (more > 0 && isLiving(heading[length + more])) {
                heading = heading.subspan(length + 1, more);
                length = more;
            }
        }
        constexpr std::string_view kEmptyNouns =
            " things ways reasons tips places moments ideas steps facts secrets habits rules signs "
            "tricks minutes seconds hours days ";
        if (isAnyOf(kEmptyNouns, heading[length - 1].folded))
            return;
        m_told.subject = articled(loweredText(heading.subspan(0, length)));
        m_told.isSure = true;
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
            addFeature(feature, false);
        m_told.subject = articled(loweredText(TokenSpan(tokens).subspan(0, noun)));
        m_told.isSure = true;
        tokens.erase(tokens.begin() + static_cast<long>(noun),
                     tokens.begin() + static_cast<long>(end));
    }
    // `listed` things stand for themselves; of those behind "with" many cannot be seen.
    void addFeature(const std::string& feature, bool listed) {
        const bool named = m_brief.brand && !m_brief.brand->name.empty() &&
                           feature.find(m_brief.brand->name) != std::string::npos;
        if (named || !isShowableThing(feature))
            return;
        m_told.features.push_back(capitalised(feature));
        const std::string first = feature.substr(0, feature.find(' '));
        constexpr std::string_view kUnseenFeatures =
            "range, weight, life, battery, price, warranty, capacity, speed, power, finish, "
            "design, "
            "guarantee, promise, taste, sound, rating, performance";
        const bool abstract = PromptText(feature).findAny(kUnseenFeatures).count > 0;
        const bool made = first.ends_with("ed") || readVerb(first).form == VerbForm::Past ||
                          (readVerb(first).form == VerbForm::Base && !readVerb(first).alsoNoun) ||
                          isPreposition(Token{first, folded(first)});
        const bool seen =
            isAnyOf(" a an two three four ", first) ||
            (listed && !made && wordsIn(feature) > 1 && feature.find(" as ") == std::string::npos);
        if (seen && !abstract)
            addThing(feature);
    }

    void readFirstNoun(TokenSpan tokens, bool sure) {
        std::size_t length = nounPhraseLength(tokens);
        const auto isBrand = [&](const Token& token) {
            return m_brief.brand && folded(m_brief.brand->name) == token.folded;
        };
        if (length > 1 && (isBrand(tokens.front()) || isBrand(tokens[length - 1]))) {
            m_told.name = m_brief.brand->name;
            tokens = tokens.subspan(isBrand(tokens.front()) ? 1 : 0);
            --length;
        }
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

    // "Our bakery bakes fresh bread": the bread is what can be held into the light.
    void followWares(const Clause& first) {
        constexpr std::string_view kMaking = " bakes bake makes make brews brew sells sell serves "
                                             "serve offers offer delivers deliver builds build "
                                             "roasts roast designs design creates create ";
        const std::string verb = first.predicate.substr(0, first.predicate.find(' '));
        if (!isAnyOf(kMaking, verb) || kindOf(m_told.subject) != SubjectKind::Thing)
            return;
        if (m_told.name.empty())
            m_told.name = first.subject;
        m_maker = impersonal(first.subject);
        m_told.subject = articled(first.object);
    }

    // "The app helps grandparents talk with their grandchildren": they talk, and that is seen.
    void addHelped(const Clause& clause) {
        const std::size_t verb = clause.predicate.find(' ');
        const std::string helping = clause.predicate.substr(0, verb);
        const std::size_t rest = verb + 1 + clause.object.size() + 1;
        if (!m_product || !isAnyOf(" helps help lets let ", helping) || clause.object.empty() ||
            rest >= clause.predicate.size())
            return;
        ToldMoment moment;
        moment.subject = clause.object;
        moment.text = clause.object + " " + clause.predicate.substr(rest);
        const std::string next =
            clause.predicate.substr(rest, clause.predicate.find(' ', rest) - rest);
        if (readVerb(next).form == VerbForm::Base && wordsIn(moment.text) >= kFewestWords)
            m_told.moments.push_back(moment);
    }

    // "the cat stretching" wants a place to be a picture.
    void addShort(ToldMoment moment) {
        moment.isThing = true;
        m_told.moments.push_back(std::move(moment));
    }

    // What a product does, for a prompt without a list of features.
    void readDeeds(const ReadText& read) {
        if (!m_product || !m_told.features.empty())
            return;
        for (const Clause& clause : read.clauses) {
            const std::string verb = clause.predicate.substr(0, clause.predicate.find(' '));
            const bool about = definite(impersonal(clause.subject)) == definite(m_told.subject) ||
                               impersonal(clause.subject) == m_maker;
            if (about && (verb == "has" || verb == "have") && !clause.object.empty())
                m_told.features.push_back(capitalised(withoutArticle(clause.object)));
            else if (about && !isCopula(verb) && !isModal(verb) && wordsIn(clause.predicate) <= 7)
                m_told.features.push_back(capitalised(impersonal(clause.predicate)));
        }
    }
    static std::string withoutArticle(const std::string& noun) {
        return noun.starts_with("a ") || noun.starts_with("an ") || noun.starts_with("the ")
                   ? noun.substr(noun.find(' ') + 1)
                   : noun;
    }

    void collect(const ReadText& read) {
        const auto add = [&](const Clause& clause) {
            const ToldMoment moment = momentOf(clause, m_told.subject);
            const PromptText text(moment.text);
            const std::size_t words = text.words().size();
            const bool seen = clause.predicate.find('#') == std::string::npos;
            if (words < kFewestWords && words > 1 && !clause.instruction && !m_product)
                return addShort(moment);
            const std::string who = clause.subject.substr(0, clause.subject.find(' '));
            if (isAnyOf(" nobody nothing no none everything ", who))
                return;
            const bool known = std::ranges::find(m_told.moments, moment.text, &ToldMoment::text) !=
                               m_told.moments.end();
            if (words >= kFewestWords && words <= kMostWords && seen && !known &&
                !speaksOfFilms(text)) {
                m_told.moments.push_back(moment);
                addHelped(clause);
            }
        };
        std::ranges::for_each(m_question.clauses, add);
        m_told.questionMoments = m_told.moments.size();
        std::size_t thing = 0;
        for (std::size_t i = 0; i <= read.clauses.size(); ++i) {
            for (; thing < read.things.size() && read.things[thing].after <= i; ++thing)
                addListed(read.things[thing].text);
            if (i < read.clauses.size())
                add(read.clauses[i]);
        }
    }
    void addListed(const std::string& thing) {
        const bool itself = withArticle(thing) == m_told.subject || thing == m_told.subject;
        const bool nobody = thing.starts_with("nobody") || thing.starts_with("nothing");
        if (itself || nobody || !isShowableThing(thing))
            return;
        if (m_product)
            addFeature(thing, true);
        else
            addThing(thing);
    }

    const Brief& m_brief;
    bool m_product;
    Told m_told;
    ReadText m_question;
    std::string m_maker; // who makes what is advertised
};

} // namespace

Told readTold(const Brief& brief) {
    if (!speaksEnglish(PromptText(brief.prompt)))
        return {};
    return ToldReader(brief).run();
}

} // namespace reelwright::director
