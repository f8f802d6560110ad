// What a scene's words call for. Thread-safe: pure functions, const values.
#pragma once

#include "generate/draft/draft.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate::draft {

// How a word stands in its clause.
enum class Role {
    Head,    // what the clause is about, or what is done to something
    With,    // "with a lantern"
    Setting, // "under a lone oak tree"
};

// The ideas (see lexicon.h) found in the words, each with its weight: the scene's own words count
// more than the film's style, early words more than late ones.
class Reading {
public:
    explicit Reading(const DraftScene& scene);

    [[nodiscard]] double weight(std::string_view idea) const;
    // In the scene's own words.
    [[nodiscard]] bool says(std::string_view idea) const;
    // In the scene's own words or those of the whole film, not in its light alone.
    [[nodiscard]] bool knows(std::string_view idea) const;
    // Where the idea was first said, in words; for choosing between subjects.
    [[nodiscard]] int place(std::string_view idea) const;
    // The most prominent role that the scene's own words give the idea.
    [[nodiscard]] Role role(std::string_view idea) const;

private:
    enum class Source { Own, Film, Light }; // of the words, the nearest to the scene first
    struct Found {
        double weight = 0;
        int place = 0;
        Role role = Role::Setting;
        Source source = Source::Light;
    };
    void read(std::string_view text, double weight, Source source);
    void add(std::string_view idea, double weight, Source source, int place, Role role);
    std::map<std::string_view, Found> m_found;
};

// Lower-case words without punctuation; letters beyond ASCII stay as they are.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace reelwright::generate::draft
