// What each scene shows, in a few concrete words. Not thread-safe: one owner.
#pragma once

#include "director/slot.h"
#include "director/styles/style.h"
#include "director/vocabulary/vocabulary.h"

#include "base/random.h"
#include "model/brief.h"
#include "model/intent.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace reelwright::director {

// Draws descriptions of 5 to 16 words from the prompt's own sentences, the grammar's parts, the
// world of the scene and the actions of the subject; none twice while there are others, none that
// breaks a constraint or tells of another time or weather.
class IdeaBook {
public:
    // `useKeywords` when the prompt's words fit into English sentences.
    IdeaBook(const model::Intent& intent, model::Category category, bool useKeywords,
             base::Random random);

    // What `slot` shows; its shot, part, setting and energy are set.
    std::string describe(const Slot& slot);

    // The first of the lines that is new, fits the scene and breaks no constraint, with its
    // {place} and {glow} filled in; empty when none does.
    std::string offer(const std::vector<std::string>& lines, const Slot& slot);

    // Takes note of a description that came from elsewhere.
    void remember(const std::string& description);
    [[nodiscard]] bool hasShownSubject() const { return m_subjectShown; }

private:
    // Ways to find a sentence for a frame; tried in a drawn order.
    enum class Source {
        Part,
        View,
        WorldAct,
        SubjectAct,
        Detail,
        SubjectClose,
        Motif,
        Companion,
        Use
    };

    std::string draw(Source source, const Slot& slot);
    std::string next(std::string_view pool, std::span<const std::string_view> lines);
    std::string fill(std::string_view line, const Slot& slot);
    bool isUsable(const std::string& text, const Slot& slot) const;
    std::vector<Source> sourcesFor(const Slot& slot);
    std::string lastResort(const Slot& slot);
    [[nodiscard]] const World* worldOf(const Slot& slot) const;

    const model::Intent& m_intent;
    base::Random m_random;
    SubjectKind m_kind = SubjectKind::Person;
    bool m_isVenue = false; // the subject of an ad is a place
    bool m_subjectShown = false;
    bool m_companionShown = false;
    std::vector<std::string> m_motifs;
    std::string m_companion; // a second being of the prompt: "a whale"; may be empty
    std::size_t m_motifsShown = 0;
    std::array<std::string, 8> m_recent; // lines that must not come again at once
    std::size_t m_recentNext = 0;
    std::unordered_set<std::string> m_used;
    std::unordered_map<std::string, std::vector<std::size_t>> m_orders;
    std::unordered_map<std::string, std::size_t> m_cursors;
};

// The sentences of a prompt that can stand for a scene each: 4 to 16 words, not about the film
// itself; "she" at their beginning becomes the subject.
std::vector<std::string> momentsOf(std::string_view prompt, std::string_view subject);

// The index of the setting whose words a sentence contains.
std::optional<std::size_t> settingNamedIn(std::string_view sentence,
                                          const std::vector<std::string>& settings);

} // namespace reelwright::director
