#include "director/slot.h"

#include "director/prompt_text.h"

#include <algorithm>
#include <cmath>

namespace reelwright::director {

using model::Section;

namespace {

const Section* sectionAt(const Timeline& timeline, double seconds) {
    const auto after = std::ranges::upper_bound(timeline.sections, seconds, {}, &Section::begin);
    return after == timeline.sections.begin() ? nullptr : &*(after - 1);
}

bool listHas(std::string_view list, std::string_view word) {
    bool found = false;
    forEachPhrase(list, [&](std::string_view phrase) { found = found || phrase == word; });
    return found;
}

// The part that a section stands for: by its label, else by its energy.
const Part* partOfSection(std::span<const Part> parts, std::string_view label, double energy) {
    for (const Part& part : parts)
        if (!label.empty() && listHas(part.sections, label))
            return &part;
    return &*std::ranges::min_element(
        parts, {}, [&](const Part& part) { return std::abs(part.energy - energy); });
}

void assignBySections(std::vector<Slot>& slots, const Grammar& grammar) {
    const double film = slots.back().end;
    const auto middle = grammar.parts.subspan(1, grammar.parts.size() - 2);
    for (Slot& slot : slots) {
        slot.part = partOfSection(grammar.parts, slot.section, slot.energy);
        const bool early = slot.begin < 0.25 * film; // an intro or outro in the middle is a breath
        const bool late = slot.end > 0.75 * film;
        if ((slot.part == &grammar.parts.front() && !early) ||
            (slot.part == &grammar.parts.back() && !late))
            slot.part = partOfSection(middle, {}, slot.energy);
    }
    slots.front().part = &grammar.parts.front();
    if (slots.size() > 2)
        slots.back().part = &grammar.parts.back();
}

// The parts that fit into so few scenes, in film order.
std::vector<const Part*> keptParts(const Grammar& grammar, std::size_t scenes) {
    std::vector<const Part*> parts;
    for (const Part& part : grammar.parts)
        if (static_cast<std::size_t>(part.rank) < scenes)
            parts.push_back(&part);
    return parts;
}

// By shares of the film; every kept part gets at least one scene.
void assignByShares(std::vector<Slot>& slots, const Grammar& grammar) {
    const auto parts = keptParts(grammar, slots.size());
    double total = 0;
    for (const Part* part : parts)
        total += part->share;
    const double film = slots.back().end;
    std::size_t part = 0;
    double end = parts[0]->share / total * film;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::size_t slotsLeft = slots.size() - i;
        const std::size_t partsLeft = parts.size() - part - 1; // after the current one
        const bool begun = i > 0 && slots[i - 1].part == parts[part];
        const bool past = 0.5 * (slots[i].begin + slots[i].end) > end;
        if (begun && partsLeft > 0 && (past || slotsLeft <= partsLeft))
            end += parts[++part]->share / total * film;
        slots[i].part = parts[part];
    }
}

double heroScore(const std::vector<Slot>& slots, std::size_t i) {
    const Slot& slot = slots[i];
    double score = slot.energy;
    if (slot.part != nullptr && slot.part->hero)
        score += 0.6;
    if (slot.cut.section && i > 0)
        score += 0.3 + std::max(0.0, slot.energy - slots[i - 1].energy);
    const double place = slot.begin / std::max(slots.back().end, 1e-9);
    score -= 0.4 * std::abs(place - 0.65);
    return score;
}

} // namespace

std::vector<Slot> makeSlots(const Timeline& timeline, const std::vector<Cut>& cuts) {
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        Slot slot;
        slot.cut = cuts[i];
        const base::FrameIndex end = i + 1 < cuts.size() ? cuts[i + 1].frame : timeline.length;
        slot.length = end - slot.cut.frame;
        slot.begin = timeline.rate.secondsAt(slot.cut.frame);
        slot.end = timeline.rate.secondsAt(end);
        slot.energy = timeline.energy.mean(slot.begin, slot.end);
        if (const Section* section = sectionAt(timeline, 0.5 * (slot.begin + slot.end)))
            slot.section = section->label;
        slots.push_back(std::move(slot));
    }
    return slots;
}

void assignParts(std::vector<Slot>& slots, const Grammar& grammar, const Timeline& timeline) {
    if (grammar.bySections && timeline.sections.size() > 1)
        assignBySections(slots, grammar);
    else
        assignByShares(slots, grammar);
    constexpr int kLongestBlock = 6;
    int inBlock = 0;
    for (std::size_t i = 1; i < slots.size(); ++i) {
        const bool fresh = slots[i].cut.section || slots[i].part != slots[i - 1].part ||
                           ++inBlock >= kLongestBlock;
        slots[i].block = slots[i - 1].block + (fresh ? 1 : 0);
        if (fresh)
            inBlock = 0;
    }
}

void chooseHeroes(std::vector<Slot>& slots) {
    constexpr double kSecondsEach = 120;
    const double film = slots.back().end;
    const auto wanted = static_cast<std::size_t>(1 + film / kSecondsEach);
    for (std::size_t hero = 0; hero < wanted; ++hero) {
        // one in each equal stretch of the film, so that an hour stays linear
        const double from = film * static_cast<double>(hero) / static_cast<double>(wanted);
        const double to = film * static_cast<double>(hero + 1) / static_cast<double>(wanted);
        std::size_t best = slots.size();
        double bestScore = -1e9;
        const auto first = std::ranges::lower_bound(slots, from, {}, &Slot::begin) - slots.begin();
        for (auto i = static_cast<std::size_t>(first); i < slots.size() && slots[i].begin < to;
             ++i) {
            const bool edge = i == 0 && slots.size() > 1;
            const double score = heroScore(slots, i) - (edge ? 1 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best < slots.size())
            slots[best].hero = true;
    }
}

void assignSettings(std::vector<Slot>& slots, std::size_t settings, model::Category category,
                    base::Random random) {
    if (settings < 2)
        return;
    const bool inOrder = category == model::Category::Story;
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < settings; ++i)
        others.push_back(i);
    if (!inOrder && others.size() > 1) // the second-named place stays near the front
        std::rotate(others.begin() + 1,
                    others.begin() + 1 + static_cast<long>(random.index(others.size() - 1)),
                    others.end());
    const int blocks = slots.back().block + 1;
    for (Slot& slot : slots) {
        if (inOrder) {
            slot.setting =
                static_cast<std::size_t>(slot.block) * settings / static_cast<std::size_t>(blocks);
        } else if (slot.block % 2 == 1) {
            slot.setting = others[static_cast<std::size_t>(slot.block / 2) % others.size()];
        } else if (slot.energy > 0.6 && random.chance(0.4)) {
            slot.setting = others[random.index(others.size())];
        }
    }
    slots.front().setting = 0;
    for (Slot& slot : slots) // every film comes home
        if (slot.part == slots.back().part && (inOrder || &slot == &slots.back()))
            slot.setting = 0;
    for (Slot& slot : slots)
        if (slot.hero && !inOrder)
            slot.setting = 0;
}

} // namespace reelwright::director
