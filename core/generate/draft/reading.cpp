#include "generate/draft/reading.h"

#include "generate/draft/lexicon.h"

#include <algorithm>
#include <unordered_map>

namespace reelwright::generate::draft {

namespace {

constexpr std::size_t kMostWords = 600;

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
    read(scene.words, 3, true);
    read(scene.style, 1, false);
    read(scene.shot.light, 0.5, false);
}

void Reading::read(std::string_view text, double weight, bool own) {
    int place = 0;
    for (const std::string& word : wordsOf(text)) {
        ++place;
        const Ideas* ideas = lookUp(word);
        if (ideas == nullptr)
            continue;
        const double early = 1 + 0.4 / place;
        for (const std::string_view idea : *ideas) {
            Found& found = m_found[idea];
            if (found.weight == 0 || (own && !found.own))
                found.place = place;
            // Repeating a word says little more than saying it.
            const double more = weight * early;
            found.weight = std::max(found.weight, more) + std::min(found.weight, more) * 0.25;
            found.own = found.own || own;
        }
    }
}

double Reading::weight(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found == m_found.end() ? 0 : found->second.weight;
}

bool Reading::says(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found != m_found.end() && found->second.own;
}

int Reading::place(std::string_view idea) const {
    const auto found = m_found.find(idea);
    return found == m_found.end() ? 0 : found->second.place;
}

} // namespace reelwright::generate::draft
