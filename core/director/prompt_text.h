// A prompt split into words that tables of words can be looked up in. Not thread-safe: one owner.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::director {

struct Word {
    std::string folded;       // lower case without accents: "cafe" for "Café"
    std::string shown;        // as written, without a possessive ending
    bool breakBefore = false; // punctuation stands between this word and the one before
    bool possessive = false;  // was written with 's
    bool capital = false;     // begins with a capital letter of an alphabet that has them
};

// Words [begin, begin + count).
struct WordRange {
    std::size_t begin = 0;
    std::size_t count = 0;
};

// Lower case, Latin letters without accents; other scripts stay.
std::string folded(std::string_view text);

// Calls `use` with each phrase of a list such as "neon lights, neon sign".
template <typename Use>
void forEachPhrase(std::string_view list, Use use) {
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view phrase = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        while (phrase.starts_with(' '))
            phrase.remove_prefix(1);
        if (!phrase.empty())
            use(phrase);
    }
}

class PromptText {
public:
    explicit PromptText(std::string_view raw);

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }

    // First place of a folded phrase whose last word may end in s or es; phrases in scripts without
    // spaces are found inside words. Hidden words match nothing.
    [[nodiscard]] std::optional<WordRange> find(std::string_view phrase) const;
    // First place of any phrase of a comma-separated list, and how many phrases of it occur.
    struct Hits {
        WordRange first;
        int count = 0;
    };
    [[nodiscard]] Hits findAny(std::string_view list) const;

    // Lets long words end as German adjectives and plurals do; off at first, English has other
    // words there.
    void allowEndings() { m_endings = true; }

    // Takes words out of every later search, such as those behind "without".
    void hide(WordRange range);
    [[nodiscard]] bool isHidden(std::size_t word) const { return m_hidden[word]; }

    // The words as written, joined by spaces.
    [[nodiscard]] std::string shown(WordRange range) const;

private:
    void index();
    [[nodiscard]] std::size_t wordAt(std::size_t offset) const;

    std::vector<Word> m_words;
    std::vector<bool> m_hidden;
    bool m_endings = false;
    std::string m_padded; // " word word "
    std::vector<std::size_t> m_offsets;
};

} // namespace reelwright::director
