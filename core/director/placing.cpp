#include "director/placing.h"

#include "director/constraints.h"
#include "director/ideas.h"
#include "director/subject.h"

#include <algorithm>
#include <cmath>

namespace reelwright::director {

using model::Category;
using model::Intent;

namespace {

constexpr double kToldShare = 0.66;     // of the scenes, when the prompt tells enough
constexpr std::size_t kViews = 3;       // scenes of one moment at most
constexpr std::size_t kMostWanted = 24; // scenes a prompt can ask for

std::size_t stepsIn(const Told& told, const Grammar& grammar) {
    return grammar.category == Category::Explainer ? told.moments.size() - told.questionMoments : 0;
}

// The prompt's words are for what is told, not for the frame the category puts around it.
bool mayTell(const Part& part, Category category) {
    switch (category) {
    case Category::Ad:
        return part.role == "product" || part.role == "proof";
    case Category::ProductShowcase:
        return part.role == "detail" || part.role == "in use";
    case Category::Explainer:
        return part.role == "step";
    case Category::MusicVideo:
    case Category::Story:
    case Category::SocialShort:
        break;
    }
    return true;
}

void settle(std::vector<Slot>& slots, std::size_t from, std::size_t to, const std::string& text,
            const Intent& intent) {
    if (const auto setting = settingNamedIn(text, intent.settings))
        for (std::size_t i = from; i < std::min(to, slots.size()); ++i)
            slots[i].setting = *setting;
}

// People with the product are seen more than one deed of it again and again.
std::size_t viewsIn(Category category) {
    if (category == Category::ProductShowcase)
        return 1;
    return category == Category::Ad ? 2 : kViews;
}

// The moments worth a scene: not forbidden, not the subject by itself.
std::vector<int> tellable(const Told& told, const Intent& intent, std::size_t from,
                          std::size_t until) {
    std::vector<int> moments;
    for (std::size_t i = from; i < until; ++i) {
        const ToldMoment& moment = told.moments[i];
        const bool itself =
            moment.isThing && definite(withArticle(moment.text)) == definite(intent.subject);
        if (!itself && !breaksConstraint(moment.text, intent.constraints))
            moments.push_back(static_cast<int>(i));
    }
    return moments;
}

// How many scenes each of the moments gets: one, and more while there is room.
std::vector<std::size_t> viewsOf(std::size_t moments, std::size_t room, std::size_t most,
                                 base::Random& random) {
    std::vector<std::size_t> views(moments, 1);
    const auto share = static_cast<std::size_t>(std::ceil(kToldShare * static_cast<double>(room)));
    const std::size_t total = std::min({room, std::max(moments, share), moments * most});
    std::vector<std::size_t> order(moments);
    for (std::size_t i = 0; i < moments; ++i)
        order[i] = i;
    for (std::size_t i = moments; i > 1; --i)
        std::swap(order[i - 1], order[random.index(i)]);
    for (std::size_t i = moments; i < total; ++i)
        ++views[order[i % moments]];
    return views;
}

// Puts moments in order into the given slots; of too many an even choice.
void spread(std::vector<Slot>& slots, const std::vector<std::size_t>& room,
            std::vector<int> moments, std::size_t most, base::Random& random) {
    if (room.empty() || moments.empty())
        return;
    if (moments.size() > room.size()) {
        std::vector<int> chosen;
        for (std::size_t i = 0; i < room.size(); ++i)
            chosen.push_back(moments[(2 * i + 1) * moments.size() / (2 * room.size())]);
        moments = chosen;
    }
    const auto views = viewsOf(moments.size(), room.size(), most, random);
    std::size_t total = 0;
    for (const std::size_t count : views)
        total += count;
    std::size_t unit = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        // sometimes a view of it comes first, as an establishing shot does
        const std::size_t lead = views[i] > 1 && random.chance(0.4) ? 1 : 0;
        for (std::size_t view = 0; view < views[i]; ++view, ++unit) {
            Slot& slot = slots[room[(2 * unit + 1) * room.size() / (2 * total)]];
            slot.moment = moments[i];
            slot.leading = view == lead;
        }
    }
}

// The strongest scene takes over a moment told right beside it.
void giveHeroAMoment(std::vector<Slot>& slots, const std::vector<std::size_t>& room) {
    for (const std::size_t hero : room) {
        if (!slots[hero].hero || slots[hero].moment >= 0)
            continue;
        for (const std::size_t from : {hero + 1, hero - 1}) {
            if (from >= slots.size() || slots[from].moment < 0)
                continue;
            std::swap(slots[hero].moment, slots[from].moment);
            std::swap(slots[hero].leading, slots[from].leading);
            break;
        }
    }
}

// Each part of a product takes a free scene that looks at the product.
void placeParts(std::vector<Slot>& slots, const std::vector<int>& parts) {
    std::size_t next = 0;
    for (Slot& slot : slots) {
        const bool near = slot.part->role == "detail" || slot.part->role == "product";
        if (next < parts.size() && near && slot.moment < 0) {
            slot.moment = parts[next++];
            slot.leading = true;
        }
    }
}

// "in a red pool" of a place that is known by now: "in the red pool".
std::string knownPlace(std::string place) {
    for (const std::string_view article : {" a ", " an "})
        if (const std::size_t at = place.find(article); at == place.find(' ') && at < place.size())
            return place.replace(at, article.size(), " the ");
    return place;
}

// What happens between two moments happens where the first of them was.
void rememberPlaces(std::vector<Slot>& slots, const Told& told, Category category) {
    const bool walks = category == Category::MusicVideo || category == Category::Story ||
                       category == Category::SocialShort;
    std::string place;
    const bool one = std::ranges::count_if(told.moments, [](const ToldMoment& moment) {
                         return !moment.isThing;
                     }) == 1;
    for (const ToldMoment& moment : told.moments)
        if (walks && one && !moment.isThing)
            place = knownPlace(moment.place);
    for (Slot& slot : slots) {
        if (walks && slot.moment >= 0)
            if (const auto& moment = told.moments[static_cast<std::size_t>(slot.moment)];
                !moment.isThing)
                place = knownPlace(moment.place);
        slot.place = place;
    }
}

} // namespace

std::size_t wantedScenes(const Told& told, const Grammar& grammar, double seconds) {
    if (grammar.category == Category::Explainer)
        return std::min(kMostWanted, stepsIn(told, grammar) + 3);
    constexpr double kShowcaseScene = 3; // room for looking at it and for using it
    const auto looks =
        grammar.category == Category::ProductShowcase
            ? std::min<std::size_t>(8, static_cast<std::size_t>(seconds / kShowcaseScene))
            : 0;
    return std::clamp(told.moments.size() + 1, looks, kMostWanted);
}

void makeRoomForSteps(std::vector<Slot>& slots, const Told& told, const Grammar& grammar) {
    const std::size_t steps = stepsIn(told, grammar);
    const auto isStep = [](const Slot& slot) { return slot.part->role == "step"; };
    const auto first = std::ranges::find_if(slots, isStep);
    if (steps == 0 || first == slots.end())
        return;
    const Part* const part = first->part;
    auto begin = static_cast<std::size_t>(first - slots.begin());
    std::size_t end = begin;
    while (end < slots.size() && slots[end].part == part)
        ++end;
    while (end - begin < steps && (begin > 1 || end + 1 < slots.size())) {
        const bool before = begin > 1 && (begin + end > slots.size() || end + 1 >= slots.size());
        slots[before ? --begin : end++].part = part;
    }
    for (std::size_t i = 1; i < slots.size(); ++i)
        slots[i].block = slots[i - 1].block + (slots[i].part != slots[i - 1].part ? 1 : 0);
}

void placeMoments(std::vector<Slot>& slots, const Told& told, const Intent& intent,
                  const Grammar& grammar, base::Random random) {
    if (slots.size() < 3)
        return;
    const std::size_t asked = grammar.category == Category::Explainer ? told.questionMoments : 0;
    std::vector<std::size_t> room;
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (mayTell(*slots[i].part, grammar.category))
            room.push_back(i);
    auto moments = tellable(told, intent, asked, told.moments.size());
    std::vector<int> parts; // of a product: seen once each and near
    if (grammar.lowerThird == LowerThird::Brand)
        std::erase_if(moments, [&](int i) {
            const bool part = told.moments[static_cast<std::size_t>(i)].isThing;
            if (part)
                parts.push_back(i);
            return part;
        });
    const bool single =
        moments.size() == 1 && !told.moments[static_cast<std::size_t>(moments.front())].isThing;
    const auto hero = std::ranges::find(slots, true, &Slot::hero);
    const auto heroAt = static_cast<std::size_t>(hero - slots.begin());
    if (single && std::ranges::find(room, heroAt) != room.end()) {
        hero->moment = moments.front();
        hero->leading = true;
        std::erase_if(room, [&](std::size_t at) { return slots[at].hero; });
        for (std::size_t view = 1;
             view < viewsIn(grammar.category) && 2 * view < slots.size() && !room.empty(); ++view)
            slots[room[(2 * view - 1) * room.size() / (2 * kViews - 2)]].moment = moments.front();
    } else {
        spread(slots, room, moments, viewsIn(grammar.category), random);
        giveHeroAMoment(slots, room);
    }
    placeParts(slots, parts);
    if (const auto question = tellable(told, intent, 0, asked); !question.empty()) {
        slots.front().moment = question.front();
        slots.front().leading = true;
    }
    rememberPlaces(slots, told, grammar.category);
    std::size_t last = slots.size();
    for (std::size_t i = slots.size(); i-- > 0;) {
        if (slots[i].moment < 0)
            continue;
        const bool stays = grammar.category == Category::Story && last < slots.size();
        const ToldMoment& moment = told.moments[static_cast<std::size_t>(slots[i].moment)];
        if (moment.isThing) // what a heading lists is seen where the heading is
            settle(slots, i, i + 1, told.place, intent);
        else if (grammar.category == Category::Story)
            slots[i].setting = 0; // at home, unless it says where
        settle(slots, i, stays ? last : i + 1, moment.text, intent);
        last = i;
    }
}

void adoptSentences(std::vector<Slot>& slots, const std::vector<std::string>& sentences,
                    const Intent& intent) {
    if (sentences.empty() || slots.size() < 3)
        return;
    const std::size_t count = std::min(sentences.size(), slots.size() / 2);
    for (std::size_t k = 0; k < count; ++k) {
        std::size_t at = (2 * k + 1) * slots.size() / (2 * count);
        if (count == 1)
            at = static_cast<std::size_t>(std::ranges::find(slots, true, &Slot::hero) -
                                          slots.begin());
        if (breaksConstraint(sentences[k], intent.constraints))
            continue;
        slots[at].description = sentences[k];
        const std::size_t until = count == 1 ? at + 1 : (2 * k + 3) * slots.size() / (2 * count);
        settle(slots, at, until, sentences[k], intent);
    }
}

} // namespace reelwright::director
