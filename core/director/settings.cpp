#include "director/settings.h"

#include "director/language.h"
#include "director/vocabulary/vocabulary.h"

#include <algorithm>

namespace reelwright::director {

using model::Intent;

namespace {

constexpr std::size_t kMaxSettings = 5;

void addSetting(Intent& intent, std::string_view name) {
    const bool known = std::ranges::find(intent.settings, name) != intent.settings.end();
    if (!known && intent.settings.size() < kMaxSettings)
        intent.settings.emplace_back(name);
}

// A proper name behind "in": Lisbon.
void addProperPlaces(Intent& intent, const PromptText& text) {
    const auto& words = text.words();
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool place = words[i].capital && !text.isHidden(i) && !words[i].breakBefore &&
                           isPlacePreposition(words[i - 1].folded) &&
                           !isFunctionWord(words[i].folded);
        if (!place)
            continue;
        const bool longer =
            i + 1 < words.size() && words[i + 1].capital && !words[i + 1].breakBefore;
        const std::string name = text.shown({i, longer ? 2U : 1U});
        const bool world = std::ranges::any_of(
            worlds(), [&](const World* w) { return PromptText(name).findAny(w->words).count > 0; });
        if (!world)
            addSetting(intent, name);
    }
}

// A sports car is no stadium and palm trees are no forest; "see" is a lake in another language.
PromptText withoutFalsePlaces(PromptText text) {
    constexpr std::string_view kNoPlaces = "palm tree, palm trees, see, sees, street musician, "
                                           "street art, fish";
    for (const Subject& subject : subjects())
        forEachPhrase(subject.words, [&](std::string_view phrase) {
            if (phrase.find(' ') != std::string_view::npos)
                while (const auto range = text.find(phrase))
                    text.hide(*range);
        });
    hideList(text, kNoPlaces, {});
    return text;
}

} // namespace

std::vector<const World*> namedWorlds(const PromptText& text) {
    std::vector<std::pair<std::size_t, const World*>> found;
    for (const World* world : worlds())
        if (const auto hits = text.findAny(world->words); hits.count > 0)
            found.emplace_back(hits.first.begin, world);
    std::ranges::stable_sort(found, {}, &std::pair<std::size_t, const World*>::first);
    std::vector<const World*> result;
    for (const auto& [at, world] : found)
        result.push_back(world);
    return result;
}

void hideList(PromptText& text, std::string_view list, const std::vector<const World*>& keep) {
    forEachPhrase(list, [&](std::string_view phrase) {
        const bool place = std::ranges::any_of(keep, [&](const World* world) {
            return PromptText(phrase).findAny(world->words).count > 0;
        });
        while (const auto range = place ? std::nullopt : text.find(phrase))
            text.hide(*range);
    });
}

void readSettings(Intent& intent, const PromptText& text, const Style& style, bool styleAsked,
                  std::string_view home) {
    const auto named = namedWorlds(speaksEnglish(text) ? withoutFalsePlaces(text) : text);
    for (const World* world : named)
        if (intent.settings.size() < kMaxSettings)
            addSetting(intent, world->id);
    addProperPlaces(intent, text);
    const bool properOnly = named.empty() && !intent.settings.empty();
    constexpr std::size_t kEnough = 4;
    const auto fill = [&](std::string_view ids) {
        forEachPhrase(ids, [&](std::string_view id) {
            if (intent.settings.size() < kEnough)
                addSetting(intent, id);
        });
    };
    if (properOnly) // a town of which only the name is known
        fill("street, market, city");
    if (styleAsked && style.hasWorld)
        fill(style.worlds);
    if (const World* world = worldNamed(home)) {
        fill(home);
        fill(world->neighbours);
    }
    if (!named.empty())
        fill(named.front()->neighbours);
    fill(style.worlds);
}

} // namespace reelwright::director
