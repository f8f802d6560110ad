#include "generate/draft/reading.h"

#include "generate/draft/lexicon.h"

#include <algorithm>
#include <unordered_map>

namespace reelwright::generate::draft {

namespace {

constexpr std::size_t kMostWords = 600;

constexpr std::size_t kLongestPhrase = 4; // words
constexpr std::string_view kClauseEnds = ",.;:!?()\n";

// What the little words do, in English, German, Spanish and French.
constexpr std::string_view kWith = "with holding holds carrying carries wearing wears mit hält con "
                                   "avec lleva tient";
constexpr std::string_view kPlacing =
    "in on at under over above below beneath near behind beside between among along through across "
    "around against into onto toward towards from inside outside past within by down up to before "
    "after like im auf unter über vor hinter neben zwischen durch bei zum zur aus en sobre "
    "bajo entre desde hacia junto dans sur sous par au aux vers";
constexpr std::string_view kRestarting = "while where as who that which during when";
constexpr std::string_view kDetermining = "a an the his her its their my our your one two three "
                                          "some ein eine einen der die das un una el "
                                          "la los las une le les";
constexpr std::string_view kJoining = "and or of und y et von de";

using Ideas = std::vector<std::string_view>;
using Dictionary = std::unordered_map<std::string_view, Ideas>;

Dictionary makeDictionary() {
    Dictionary dictionary;
    for (const Meaning& meaning : lexicon()) {
        std::string_view rest = meaning.words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            dictionary[rest.substr(0, end)].push_back(meaning.idea);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        dictionary[meaning.idea].push_back(meaning.idea);
    }
    for (auto& [word, ideas] : dictionary) {
        std::sort(ideas.begin(), ideas.end());
        ideas.erase(std::unique(ideas.begin(), ideas.end()), ideas.end());
    }
    return dictionary;
}

const Dictionary& dictionary() {
    static const Dictionary kDictionary = makeDictionary();
    return kDictionary;
}

// The ideas of a word, or of its stem when the word itself is unknown.
const Ideas* lookUp(const std::string& word) {
    const auto find = [](const std::string& text) -> const Ideas* {
        const auto found = dictionary().find(text);
        return found == dictionary().end() ? nullptr : &found->second;
    };
    if (const Ideas* ideas = find(word))
        return ideas;
    for (const std::string_view ending : {"s", "es", "ed", "ing", "en", "n", "er", "y"}) {
        if (word.size() < ending.size() + 3 || !word.ends_with(ending))
            continue;
        const std::string stem = word.substr(0, word.size() - ending.size());
        if (const Ideas* ideas = find(stem))
            return ideas;
        if (const Ideas* ideas = find(stem + "e"))
            return ideas;
    }
    return nullptr;
}

// Ideas of the longest run of words from `first` on that the dictionary knows, joined by "_".
const Ideas* lookUpLongest(const std::vector<std::string>& words, std::size_t first,
                           std::size_t& length) {
    for (length = std::min(kLongestPhrase, words.size() - first); length > 1; --length) {
        std::string phrase = words[first];
        for (std::size_t i = 1; i < length; ++i)
            phrase += "_" + words[first + i];
        if (const Ideas* ideas = lookUp(phrase))
            return ideas;
    }
    return lookUp(words[first]);
}

bool isOneOf(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

// Follows a clause word by word: a preposition begins a setting, which lasts for one noun.
class Clause {
public:
    Role next(std::string_view word, bool known, bool phrase) {
        const Role role = follow(word, known);
        m_named = m_named || phrase;
        return role;
    }

private:
    Role follow(std::string_view word, bool known) {
        const bool joined = isOneOf(kJoining, m_last);
        m_last = word;
        if (isOneOf(kWith, word))
            return begin(Role::With);
        if (isOneOf(kPlacing, word))
            return begin(Role::Setting);
        if (isOneOf(kRestarting, word))
            return begin(Role::Head);
        // "On a train a woman reads": the second article begins something new.
        if (isOneOf(kDetermining, word) && m_named && !joined)
            return begin(Role::Head);
        m_named = m_named || known;
        return m_role;
    }
    Role begin(Role role) {
        m_role = role;
        m_named = false;
        return role;
    }
    Role m_role = Role::Head;
    bool m_named = false;
    std::string m_last;
};

} // namespace

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    // UTF-8 capitals of the Latin-1 letters (Ä, É ...) are C3 80..9E; their small ones lie 32
    // above.
    bool latin = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            const bool capital = latin && byte <= 0x9E && byte != 0x97;
            word.push_back(static_cast<char>(capital ? byte + 0x20 : byte));
            latin = byte == 0xC3;
            continue;
        }
        latin = false;
        const bool capital = byte >= 'A' && byte <= 'Z';
        if (capital || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            word.push_back(static_cast<char>(capital ? byte + 0x20 : byte));
        else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
            if (words.size() >= kMostWords)
                return words;
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

Reading::Reading(const DraftScene& scene) {
    read(scene.words, 3, Source::Own);
    read(scene.style, 1, Source::Film);
    read(scene.shot.light, 0.5, Source::Light);
}

void Reading::read(std::string_view text, double weight, Source source) {
    int place = 0;
    while (!text.empty() && place < static_cast<int>(kMostWords)) {
        const std::size_t end = std::min(text.find_first_of(kClauseEnds), text.size());
        const std::vector<std::string> words = wordsOf(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        Clause clause;
        for (std::size_t i = 0; i < words.size();) {
            std::size_t length = 1;
            const Ideas* ideas = lookUpLongest(words, i, length);
            const Role role = clause.next(words[i], ideas != nullptr, length > 1);
            place += static_cast<int>(length);
            i += length;
            if (ideas != nullptr)
                for (const std::string_view idea : *ideas)
                    add(idea, weight * (1 + 0.4 / place), source, place, role);
        }
    }
}

void Reading::add(std::string_view idea, double weight, Source source, int place, Role role) {
    Found& found = m_found[idea];
    const bool nearer = source == Source::Own && found.source != Source::Own;
    if (nearer)
        found.role = Role::Setting;
    if (found.weight == 0 || nearer || role < found.role) {
        found.place = place;
        found.role = role;
    }
    // Repeating a word says little more than saying it.
    found.weight = std::max(found.weight, weight) + std::min(found.weight, weight) * 0.25;
    found.source = std::min(found.source, source);
}

double Reading::weight(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found == m_found.end() ? 0 : found->second.weight;
}

bool Reading::says(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found != m_found.end() && found->second.source == Source::Own;
}

bool Reading::knows(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found != m_found.end() && found->second.source != Source::Light;
}

int Reading::place(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found == m_found.end() ? 0 : found->second.place;
}

Role Reading::role(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found == m_found.end() ? Role::Setting : found->second.role;
}

} // namespace reelwright::generate::draft
