#include "generate/transcript.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr std::size_t kMostWords = 200'000;
constexpr std::size_t kLongestWord = 200; // characters
constexpr double kShortWord = 0.05;       // seconds
constexpr double kLatest = 100 * 3600;

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kLanguages = {
    {{"arabic", "ar"},    {"chinese", "zh"}, {"czech", "cs"},      {"danish", "da"},
     {"dutch", "nl"},     {"english", "en"}, {"finnish", "fi"},    {"french", "fr"},
     {"german", "de"},    {"greek", "el"},   {"hebrew", "he"},     {"hindi", "hi"},
     {"hungarian", "hu"}, {"italian", "it"}, {"japanese", "ja"},   {"korean", "ko"},
     {"norwegian", "no"}, {"polish", "pl"},  {"portuguese", "pt"}, {"russian", "ru"},
     {"spanish", "es"},   {"swedish", "sv"}, {"turkish", "tr"},    {"ukrainian", "uk"}}};

std::string languageOf(const Json& output) {
    for (const char* const key : {"detected_language", "language"})
        if (const auto at = output.find(key); at != output.end() && at->is_string()) {
            const std::string name = base::toLower(at->get<std::string>());
            for (const auto& [word, tag] : kLanguages)
                if (name == word || name == tag)
                    return std::string(tag);
        }
    return "und";
}

bool isWithoutBlanks(char32_t letter) { // scripts that set no blanks between words
    return (letter >= 0x2E80 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
           (letter >= 0xFF00 && letter <= 0xFFEF) || (letter >= 0x20000 && letter <= 0x3FFFF) ||
           (letter >= 0x0E00 && letter <= 0x0EFF);
}

bool isMark(char32_t letter) {
    constexpr std::u32string_view kMarks = U".,;:!?…%)]}»”’'";
    return kMarks.find(letter) != kMarks.npos;
}

bool endsSentence(const std::string& word) {
    constexpr std::u32string_view kEnds = U".!?…。！？";
    constexpr std::u32string_view kQuotes = U"\"'”’»)";
    const std::vector<char32_t> letters = base::toCodePoints(word);
    for (std::size_t i = letters.size(); i-- > 0;) {
        if (kEnds.find(letters[i]) != kEnds.npos)
            return true;
        if (kQuotes.find(letters[i]) == kQuotes.npos)
            return false;
    }
    return false;
}

std::optional<double> secondsIn(const Json& value) {
    if (!value.is_number())
        return std::nullopt;
    const auto seconds = value.get<double>();
    return std::isfinite(seconds) && seconds >= 0 && seconds <= kLatest ? std::optional(seconds)
                                                                        : std::nullopt;
}

std::optional<double> secondsAt(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at == object.end() ? std::nullopt : secondsIn(*at);
}

std::string textAt(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// Puts words together, in order, with times that make sense.
class Reading {
public:
    // `told` is a word or phrase with its times, where they are known.
    void add(const std::string& told, std::optional<double> begin, std::optional<double> end,
             bool endsPhrase) {
        const bool blank =
            !told.empty() && std::string_view(" \t\n").find(told[0]) != std::string_view::npos;
        m_blanks = m_blanks || blank;
        std::vector<std::string> words;
        std::string rest = told;
        std::ranges::replace_if(
            rest, [](char c) { return c == '\n' || c == '\t'; }, ' ');
        for (std::size_t at = 0; at < rest.size();) {
            const std::size_t stop = std::min(rest.find(' ', at), rest.size());
            if (stop > at)
                if (std::string word = base::cleanText(rest.substr(at, stop - at), kLongestWord);
                    !word.empty())
                    words.push_back(std::move(word));
            at = stop + 1;
        }
        if (words.empty() || m_words.size() + words.size() > kMostWords)
            return;
        const double from = std::max(begin.value_or(m_last), m_last);
        const double least = kShortWord * static_cast<double>(words.size());
        const double to =
            std::max(end.value_or(from + 0.3 * static_cast<double>(words.size())), from + least);
        double letters = 0;
        for (const std::string& word : words)
            letters += static_cast<double>(word.size());
        double at = from;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const double share = (to - from) * static_cast<double>(words[i].size()) / letters;
            m_words.push_back(
                {.text = words[i],
                 .begin = at,
                 .end = at + share,
                 .isTimed = i == 0 && begin.has_value() && (words.size() == 1 || from == *begin),
                 .endsPhrase = endsPhrase && i + 1 == words.size()});
            m_hasBlank.push_back(i > 0 || blank);
            at += share;
        }
        m_last = std::max(m_last, from);
    }

    void endPhrase() {
        m_last = std::max(m_last, m_words.empty() ? 0 : m_words.back().begin);
        if (!m_words.empty())
            m_words.back().endsPhrase = true;
    }

    std::vector<SpokenWord> words() {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const std::vector<char32_t> letters = base::toCodePoints(m_words[i].text);
            const bool dense = i > 0 && isWithoutBlanks(letters.front()) &&
                               isWithoutBlanks(base::toCodePoints(m_words[i - 1].text).back());
            m_words[i].joins = i == 0 || dense || isMark(letters.front()) ||
                               (m_blanks && !m_hasBlank[i] && isWithoutBlanks(letters.front()));
            if (i > 0) // one after the other, whatever the model told
                m_words[i].begin = std::max(m_words[i].begin, m_words[i - 1].begin);
            m_words[i].end = std::max(m_words[i].end, m_words[i].begin + kShortWord);
        }
        return std::move(m_words);
    }

private:
    std::vector<SpokenWord> m_words;
    std::vector<bool> m_hasBlank;
    bool m_blanks = false; // the model writes blanks in front of words
    double m_last = 0;     // begin of what came last
};

Error wrongShape() {
    return {ErrorKind::Corrupt, "The model's answer holds no words with times.", {}};
}

} // namespace

Result<Transcript> readTranscript(const Json& output) {
    if (!output.is_object())
        return wrongShape();
    Transcript transcript{.language = languageOf(output)};
    Reading reading;
    const auto chunks = output.find("chunks");
    const auto segments = output.find("segments");
    if (chunks != output.end() && chunks->is_array()) {
        for (const Json& chunk : *chunks) {
            if (!chunk.is_object())
                return wrongShape();
            const auto times = chunk.find("timestamp");
            const bool hasTimes = times != chunk.end() && times->is_array() && times->size() == 2;
            const std::string text = textAt(chunk, "text");
            const bool isPhrase = text.find(' ', text.find_first_not_of(' ')) != text.npos;
            reading.add(text, hasTimes ? secondsIn((*times)[0]) : std::nullopt,
                        hasTimes ? secondsIn((*times)[1]) : std::nullopt, isPhrase);
        }
    } else if (segments != output.end() && segments->is_array()) {
        for (const Json& segment : *segments) {
            if (!segment.is_object())
                return wrongShape();
            const auto words = segment.find("words");
            if (words == segment.end() || !words->is_array() || words->empty()) {
                reading.add(textAt(segment, "text"), secondsAt(segment, "start"),
                            secondsAt(segment, "end"), true);
                continue;
            }
            for (const Json& word : *words)
                if (word.is_object())
                    reading.add(textAt(word, "word"), secondsAt(word, "start"),
                                secondsAt(word, "end"), false);
            reading.endPhrase();
        }
    } else {
        return wrongShape();
    }
    transcript.words = reading.words();
    return transcript;
}

std::vector<Phrase> phrasesOf(const std::vector<SpokenWord>& words) {
    constexpr std::size_t kFull = 2 * kLineCharacters;
    std::vector<Phrase> phrases;
    std::vector<char32_t> letters; // of the phrase that is being filled
    Phrase phrase;
    const auto close = [&] {
        if (phrase.count == 0)
            return;
        if (letters.size() > kLineCharacters) { // the blank nearest to the middle becomes a break
            std::optional<std::size_t> best;
            const auto middle = static_cast<std::ptrdiff_t>(letters.size() / 2);
            const auto away = [&](std::size_t at) {
                return std::abs(static_cast<std::ptrdiff_t>(at) - middle);
            };
            for (std::size_t i = 0; i < letters.size(); ++i)
                if (letters[i] == U' ' && (!best || away(i) < away(*best)))
                    best = i;
            if (best)
                letters[*best] = U'\n';
        }
        phrase.text = base::fromCodePoints(letters);
        phrases.push_back(std::move(phrase));
        phrase = {};
        letters.clear();
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const SpokenWord& word = words[i];
        const std::vector<char32_t> own = base::toCodePoints(word.text);
        if (phrase.count > 0 &&
            (word.begin - words[i - 1].end > kPause || letters.size() + 1 + own.size() > kFull ||
             word.end - words[phrase.first].begin > kLongestPhrase))
            close();
        if (phrase.count == 0)
            phrase.first = i;
        else if (!word.joins)
            letters.push_back(U' ');
        phrase.starts.push_back(letters.size());
        letters.insert(letters.end(), own.begin(), own.end());
        ++phrase.count;
        if (word.endsPhrase || endsSentence(word.text))
            close();
    }
    close();
    return phrases;
}

} // namespace reelwright::generate
