// What a scene shows of a moment that the prompt tells: the moment itself, a wide view or a detail
// of it. Not thread-safe: one owner.
#pragma once

#include "director/ideas.h"
#include "director/reading/told.h"
#include "director/slot.h"

#include "base/random.h"
#include "model/intent.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::director {

class Teller {
public:
    // Borrows all but `random`.
    Teller(const Told& told, const model::Intent& intent, IdeaBook& ideas, base::Random random);

    // The description of a slot whose moment and shot are set; empty when it has no moment, or when
    // all that can be said of it was said.
    std::string tell(const Slot& slot);

private:
    [[nodiscard]] std::string again(const ToldMoment& moment) const;
    std::string tellLack(const Slot& slot);
    void add(std::vector<std::string>& lines, std::span<const std::string_view> pool,
             const ToldMoment& moment);
    std::vector<std::string> linesOf(const ToldMoment& moment, const Slot& slot);
    std::vector<std::string> linesOfThing(const ToldMoment& thing, const Slot& slot);

    const Told& m_told;
    const model::Intent& m_intent;
    IdeaBook& m_ideas;
    base::Random m_random;
};

} // namespace reelwright::director
