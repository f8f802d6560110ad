#include "director/reading/clauses.h"

#include "director/prompt_text.h"
#include "director/reading/mentions.h"
#include "director/reading/noun_phrases.h"
#include "director/subject.h"

#include <algorithm>

namespace reelwright::director {

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kMostThings = 16;
constexpr std::size_t kMostClauses = 40;

constexpr std::string_view kParticles = " up out down away off back home around over in through "
                                        "together along aside forward again across ";
constexpr std::string_view kOpeners =
    " and then but so or finally first second third next later suddenly meanwhile now "
    "afterwards eventually lastly once when while ";

std::size_t wordsIn(std::string_view text) {
    return PromptText(text).words().size();
}

std::size_t skipOpeners(TokenSpan words) {
    std::size_t at = 0;
    while (at < words.size() && isAnyOf(kOpeners, words[at].folded))
        ++at;
    if (words.size() > at + 2 && isAnyOf(" at one that last every ", words[at].folded) &&
        isAnyOf(" last day night morning evening winter summer spring autumn week year ",
                words[at + 1].folded))
        at += 2; // "one night it walks away"
    return at;
}

} // namespace

std::string Clause::text() const {
    return subject.empty() ? "hands " + predicate : subject + " " + predicate;
}

namespace {

class ClauseReader {
public:
    ClauseReader(bool instructions, const std::string& topic)
        : m_instructions(instructions)
        , m_last(topic) {
        if (kindOf(topic) <= SubjectKind::Animal)
            m_people.first = topic;
    }

    ReadText run(TokenSpan tokens) {
        for (const TokenSpan sentence : splitAtMarks(tokens, Mark::Stop)) {
            m_form = VerbForm::None;
            for (const TokenSpan segment : splitAtMarks(sentence, Mark::Comma))
                readSegment(segment);
            m_intro.clear();
        }
        return std::move(m_read);
    }

private:
    void readSegment(TokenSpan words) {
        words = words.subspan(skipOpeners(words));
        if (words.empty() || m_read.clauses.size() >= kMostClauses)
            return;
        if (isPreposition(words.front()))
            return readCircumstance(words);
        if (!readClause(words))
            readThings(words);
    }

    // "On a rainy night a boy finds a dog"; alone it belongs to the clause beside it.
    void readCircumstance(TokenSpan words) {
        const std::size_t length = 1 + nounPhraseLength(words.subspan(1));
        const bool whole = length >= words.size() || isAnyOf(" of at in on ", words[length].folded);
        if (!whole && length > 1 && readClause(words.subspan(length)))
            return extendLast(loweredText(words.subspan(0, length)), " ");
        const std::string text = loweredText(words);
        if (m_form != VerbForm::None)
            extendLast(text, ", ");
        else if (length > 1)
            m_intro = text;
    }
    void extendLast(const std::string& text, std::string_view with) {
        if (m_read.clauses.empty())
            return;
        Clause& last = m_read.clauses.back();
        if (wordsIn(last.text()) + wordsIn(text) <= kMostWords)
            last.predicate += std::string(with) + text;
    }

    bool readClause(TokenSpan words) {
        const Token& first = words.front();
        if (isSpeaker(first))
            return readSpeakersClause(words);
        if (isPronoun(first) || (isRelative(first) && m_form != VerbForm::None))
            return readPronounClause(words);
        if (continues(words))
            return addClause(m_last, words, false);
        if (const auto verb = findVerb(words)) {
            const TokenSpan noun = words.subspan(0, verb->subjectEnd);
            m_last = loweredText(words.subspan(0, verb->at));
            if (!isDeterminer(words.front()) && isLiving(noun.back()) && !isPlural(noun.back()))
                m_last = withArticle(m_last); // "Man drops weights"
            while (m_last.ends_with(" who") || m_last.ends_with(" that") ||
                   m_last.ends_with(" which"))
                m_last.erase(m_last.rfind(' '));
            const std::string written = m_last;
            if (m_read.subject.empty())
                m_read.subject = described(words, *verb);
            m_form = verb->form;
            const std::string again = namedAgain(loweredText(noun));
            if (m_full.empty())
                m_full = namedAgain(written);
            m_people.noteSubject(noun, again);
            const std::size_t before = m_read.clauses.size();
            const std::size_t main = mainVerbBehind(words, *verb);
            addClause(written, words.subspan(verb->at, main - verb->at), true);
            if (main < words.size()) {
                m_last = again;
                addClause(again, words.subspan(main), false);
            }
            if (m_read.clauses.size() == before + 1) // else the joined ones have their own
                m_last = again;
            return true;
        }
        return readInstruction(words);
    }

    // With what it wears or carries, so that it looks the same in every scene.
    static std::string described(TokenSpan words, const VerbPlace& verb) {
        const std::size_t end = verb.subjectEnd;
        constexpr std::size_t kMost = 7;
        std::size_t whole = end;
        if (end + 2 < words.size() && isAnyOf(" in with of ", words[end].folded)) {
            const std::size_t more = nounPhraseLength(words.subspan(end + 1));
            const bool sure =
                isAnyOf(" of ", words[end].folded) || isAnyOf(" a an ", words[end + 1].folded);
            if (more > 0 && sure && !isSurrounding(textOf(words.subspan(end + 1, more))) &&
                end + 1 + more <= verb.at)
                whole = end + 1 + more;
        }
        return loweredText(words.subspan(0, whole <= kMost ? whole : end));
    }

    // "A dragon who is afraid of fire learns to cook": the verb of the main clause.
    static std::size_t mainVerbBehind(TokenSpan words, const VerbPlace& verb) {
        if (verb.at == 0 || !isRelative(words[verb.at - 1]))
            return words.size();
        for (std::size_t i = verb.at + 2; i + 1 < words.size(); ++i) {
            const VerbReading reading = readVerb(words[i].folded);
            const Token& before = words[i - 1];
            if (isJoiner(before))
                return words.size();
            if (reading.form == VerbForm::Third && !isPreposition(before) &&
                !isDeterminer(before) && (!reading.alsoNoun || showsVerb(words, i)))
                return i;
        }
        return words.size();
    }

    bool readPronounClause(TokenSpan words) {
        std::size_t at = 1;
        while (at < words.size() && isAdverb(words[at]))
            ++at;
        if (at >= words.size())
            return true;
        const std::string& pronoun = words.front().folded;
        if (m_last.empty() && m_people.first.empty() && (pronoun == "she" || pronoun == "he")) {
            m_people.first = pronoun == "she" ? "a woman" : "a man"; // nobody was named before
            m_read.subject = m_people.first;
            m_read.unnamed = true;
        }
        std::string who = m_people.meantBy(pronoun, m_last);
        const bool many = who.ends_with('s') || who.find(" and ") != std::string::npos ||
                          kindOf(who) == SubjectKind::People;
        if (who.empty() || (pronoun == "they" && !many))
            who = pronoun;
        const VerbReading reading = readVerb(words[at].folded);
        m_form = reading.form == VerbForm::None ? VerbForm::Third : reading.form;
        addClause(who, words.subspan(at), false);
        m_people.first = namedAgain(m_people.first);
        m_last = namedAgain(who);
        return true;
    }

    // "We walk through the rain": people walk. What "I want" and "you need" cannot be seen.
    bool readSpeakersClause(TokenSpan words) {
        if (words.size() < 3)
            return true;
        if (words.front().folded == "you" && words[1].folded == "are") { // "you are a rider in"
            const std::size_t length = nounPhraseLength(words.subspan(2));
            if (length > 0 && isDeterminer(words[2])) {
                m_read.subject = loweredText(words.subspan(2, length));
                m_last = m_people.first = namedAgain(m_read.subject);
            }
            return true;
        }
        if (words.front().folded != "we" && !(m_instructions && words.front().folded == "you"))
            return true;
        const VerbReading reading = readVerb(words[1].folded);
        if (reading.form != VerbForm::Base && reading.form != VerbForm::Past)
            return true;
        m_last = "people";
        if (m_read.subject.empty()) {
            m_read.subject = m_last;
            m_read.unnamed = true;
        }
        m_form = reading.form;
        return addClause(m_last, words.subspan(1), false);
    }

    // "carry nectar to the hive" behind "they fly"; "fighting the waves" behind any clause.
    bool continues(TokenSpan words) const {
        const VerbReading reading = readVerb(words.front().folded);
        if (reading.form == VerbForm::Ing && !m_last.empty())
            return true;
        if (m_form == VerbForm::None || m_last.empty())
            return false;
        const bool same = reading.form == m_form;
        bool listed = false; // "brews and cleans itself", "drink lemonade and fly"
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            const VerbReading next = readVerb(words[i + 1].folded);
            listed = listed || (isJoiner(words[i]) && next.form == m_form &&
                                (i == 1 || !next.alsoNoun || showsVerb(words, i + 1)));
        }
        if (same && listed)
            return true;
        return same && (!reading.alsoNoun || showsVerb(words, 0));
    }

    bool readInstruction(TokenSpan words) {
        const VerbReading reading = readVerb(words.front().folded);
        const bool another = m_instructing && words.size() > 1 && isDeterminer(words[1]);
        if (!m_instructions || words.size() < 2 || (reading.form != VerbForm::Base && !another))
            return false;
        m_last.clear();
        m_form = VerbForm::Base;
        m_instructing = true;
        return addClause({}, words, false);
    }

    // Adds the clause whose predicate begins with the words, and those joined to it by "and".
    bool addClause(const std::string& subject, TokenSpan words, bool own) {
        const std::size_t joint = jointIn(words, subject);
        Clause clause;
        clause.subject = subject;
        clause.ownSubject = own;
        clause.instruction = subject.empty();
        readObject(clause, words.subspan(0, joint));
        clause.predicate = predicateOf(words.subspan(0, joint), wordsIn(subject));
        if (!m_intro.empty() && wordsIn(clause.text()) + wordsIn(m_intro) <= kMostWords)
            clause.predicate += " " + m_intro;
        m_intro.clear();
        m_read.clauses.push_back(std::move(clause));
        if (joint < words.size()) {
            const std::string last = own ? namedAgain(m_last) : m_last;
            m_last = last;
            readJoined(words.subspan(joint));
        }
        return true;
    }

    void readJoined(TokenSpan words) {
        words = words.subspan(1);
        words = words.subspan(skipOpeners(words));
        if (!words.empty() && m_read.clauses.size() < kMostClauses) {
            if (m_instructing && readVerb(words.front().folded).form == VerbForm::Base)
                addClause({}, words, false);
            else
                readClause(words);
        }
    }

    // The joining word behind which another clause begins; the number of words when there is none.
    std::size_t jointIn(TokenSpan words, const std::string& subject) const {
        const std::size_t taken = std::max<std::size_t>(1, wordsIn(subject));
        for (std::size_t i = 1; i + 2 < words.size(); ++i) {
            if (!isJoiner(words[i]) || taken + i < kFewestWords)
                continue;
            TokenSpan rest = words.subspan(i + 1);
            rest = rest.subspan(std::min(skipOpeners(rest), rest.size() - 1));
            const VerbReading reading = readVerb(rest.front().folded);
            const bool added = isAnyOf(" and then but or ", words[i].folded);
            const bool verb = added && reading.form != VerbForm::None && reading.form == m_form &&
                              (!reading.alsoNoun || showsVerb(rest, 0)) &&
                              taken + rest.size() >= kFewestWords;
            const bool pronoun =
                isPronoun(rest.front()) && rest.size() > 2 && !isSpeaker(rest.front());
            const auto other = findVerb(rest);
            if (verb || pronoun ||
                (other && other->form != VerbForm::Ing && rest.size() >= kFewestWords))
                return i;
        }
        return words.size();
    }

    void readObject(Clause& clause, TokenSpan words) {
        std::size_t at = 1;
        while (at < words.size() && (isAnyOf(kParticles, words[at].folded) || isAdverb(words[at])))
            ++at;
        const std::size_t length = nounPhraseLength(words.subspan(std::min(at, words.size())));
        m_previous = m_object;
        std::size_t begin = 1; // of where a place may stand
        const bool copula = isCopula(words.front().folded) || isModal(words.front().folded);
        const bool particle = at > 1 && isPreposition(words[at - 1]) &&
                              !isAnyOf(" up off out ", words[at - 1].folded);
        if (length > 0 && !copula && !particle && (length > 1 || !isObjectPronoun(words[at]))) {
            std::size_t end = at + length;
            if (end + 1 < words.size() && words[end].folded == "and") // "flour and water"
                if (const std::size_t more = nounPhraseLength(words.subspan(end + 1));
                    more > 0 && readVerb(words[end + 1].folded).form != VerbForm::Third)
                    end += 1 + more;
            m_object = namedAgain(loweredText(words.subspan(at, end - at)));
            m_people.note(words.subspan(at, end - at), m_object);
            if (end + 1 < words.size() && isAnyOf(" of in with without ", words[end].folded)) {
                const std::size_t more = nounPhraseLength(words.subspan(end + 1));
                const bool where = isSurrounding(textOf(words.subspan(end + 1, more)));
                begin = where ? end : end + 1 + more; // "in a bottle" is no place, "in the rain" is
                end += where ? 0 : 1 + more;
            }
            clause.object = loweredText(words.subspan(at, end - at));
        }
        clause.place = restingPlace(words, begin);
    }

    // The words from the verb on, cut to the room there is, "it" said as the thing it stands for.
    [[nodiscard]] std::string predicateOf(TokenSpan words, std::size_t taken) const {
        std::string text;
        std::size_t best = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string piece = resolved(words, i);
            const std::string longer =
                text.empty() ? base(piece)
                             : text + (words[i].before == Mark::Comma ? ", " : " ") + piece;
            if (taken + wordsIn(longer) > kMostWords)
                return best > 0 ? text.substr(0, best) : text;
            if (i > 1 && (isPreposition(words[i]) || isJoiner(words[i])))
                best = text.size();
            text = longer;
        }
        return text;
    }
    static std::string base(std::string text) {
        if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
            text.front() = static_cast<char>(text.front() - 'A' + 'a');
        return text;
    }
    [[nodiscard]] std::string resolved(TokenSpan words, std::size_t at) const {
        const Token& word = words[at];
        const bool them = word.folded == "them" && at > 0 && isPreposition(words[at - 1]);
        if (them && m_people.first.ends_with('s'))
            return m_people.first; // "the earth rises behind them"
        const bool many =
            m_previous.ends_with('s') || m_previous.find(" and ") != std::string::npos;
        const bool acted = at > 0 && !isPreposition(words[at - 1]) && !isJoiner(words[at - 1]);
        const bool stands =
            !m_previous.empty() && acted &&
            ((word.folded == "it" && (!many || m_instructing)) || (word.folded == "them" && many));
        return stands ? m_previous : word.shown;
    }

    // "noodles and happy friends": each is a thing of its own.
    void readThings(TokenSpan words) {
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= words.size(); ++i) {
            if (i < words.size() && !isAnyOf(" and & ", words[i].folded))
                continue;
            if (i > begin && m_read.things.size() < kMostThings)
                m_read.things.push_back(
                    {loweredText(words.subspan(begin, i - begin)), m_read.clauses.size()});
            begin = i + 1;
        }
    }

    bool m_instructions;
    bool m_instructing = false;
    ReadText m_read;
    std::string m_last; // the subject that a clause without one takes over
    std::string m_full; // the first subject with what tells it apart
    Mentions m_people;
    std::string m_object;   // the last thing acted on
    std::string m_previous; // the one before the clause at hand
    std::string m_intro;    // a circumstance in front of its clause
    VerbForm m_form = VerbForm::None;
};

} // namespace

ReadText readClauses(TokenSpan tokens, bool instructions, const std::string& topic) {
    return ClauseReader(instructions, topic).run(tokens);
}

} // namespace reelwright::director
