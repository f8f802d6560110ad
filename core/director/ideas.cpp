#include "director/ideas.h"

#include "director/constraints.h"
#include "director/prompt_text.h"
#include "director/shots.h"
#include "director/subject.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::director {

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kMostWords = 16;
constexpr int kDraws = 24;
constexpr double kToldPlace = 0.6; // chance of the place that the prompt told last

// Where the setting is a name the tables do not know: {where} is that name.
constexpr std::array<std::string_view, 6> kNamedViews = {
    "{where} in wide quiet light", "roofs and sky of {where}",    "a street in {where} waking up",
    "{where} seen from a hill",    "old house fronts in {where}", "evening lights over {where}"};
constexpr std::array<std::string_view, 5> kNamedPlaces = {
    "in the heart of {where}", "in a side street in {where}", "on a square in {where}",
    "between the houses of {where}", "on the way through {where}"};
constexpr std::array<std::string_view, 5> kNamedDetails = {
    "a worn door handle in {where}, light moving", "shadow of leaves on a wall in {where}",
    "a window in {where} catching the light", "steps worn smooth in {where}",
    "a small lamp glowing in {where}"};
constexpr std::array<std::string_view, 5> kMotifs = {
    "{motif} filling the frame, {glow} behind", "{motif} in soft focus with drifting dust",
    "{motif} mirrored in dark glass", "a close detail of {motif} in the glow of {glow}",
    "{motif} appearing out of the shadow"};
constexpr std::array<std::string_view, 8> kCompanions = {
    "{who} and {other} together {place}", "{other} appearing out of the haze {place}",
    "{who} looking at {other} {place}",   "{other} turning towards {who} {place}",
    "{who} reaching out to {other}",      "{other} very near, {glow} behind",
    "{who} following {other} {place}",    "silhouettes of {who} and {other}"};
constexpr std::array<std::string_view, 12> kTails = {
    "from the other side", "a moment later",      "further away",        "in brighter light",
    "in falling light",    "once more",           "with longer shadows", "almost in silhouette",
    "with drifting dust",  "half hidden in haze", "in the last light",   "closer to the light"};

std::size_t countWords(std::string_view text) {
    return PromptText(text).words().size();
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

Frame frameOf(model::ShotSize size) {
    if (size <= model::ShotSize::Wide)
        return Frame::Wide;
    return size <= model::ShotSize::Medium ? Frame::Mid : Frame::Close;
}

// What lights a face where the world's own light does not shine at this time.
std::string_view glowAt(std::string_view timeOfDay) {
    if (timeOfDay == "night")
        return "the moon";
    if (timeOfDay == "dawn")
        return "the pale morning sky";
    return timeOfDay == "dusk" ? "the setting sun" : "the bright sky";
}

bool isAlive(SubjectKind kind) {
    return kind == SubjectKind::Person || kind == SubjectKind::People;
}

// A keyword that surely names something to be seen: a phrase or a name in Latin letters.
bool isMotif(const std::string& keyword) {
    const PromptText text(keyword);
    const bool phrase =
        text.words().size() > 1 && !keyword.ends_with("ing") && !keyword.ends_with("ed");
    const bool ascii =
        std::ranges::all_of(keyword, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii && (phrase || kindOf(keyword) != SubjectKind::Thing);
}

// Lines that only a subject of some kinds can act: {who} lives, {it} is anything; animals have no
// arms.
bool canAct(std::string_view line, SubjectKind kind) {
    if (line.find("{who}") == std::string_view::npos || isAlive(kind))
        return true;
    if (kind != SubjectKind::Animal)
        return false;
    return PromptText(line)
               .findAny("arms, hands, face, tear, smile, fingers, pose, habit, winking, stranger")
               .count == 0;
}

// "Northern lights beneath the northern lights".
bool repeatsItself(const std::string& text) {
    constexpr std::size_t kLong = 6; // letters of words that are heard twice
    std::unordered_set<std::string> seen;
    return std::ranges::any_of(PromptText(text).words(), [&](const Word& word) {
        return word.folded.size() >= kLong && !seen.insert(word.folded).second;
    });
}

} // namespace

IdeaBook::IdeaBook(const model::Intent& intent, model::Category category, bool useKeywords,
                   base::Random random)
    : m_intent(intent)
    , m_random(random)
    , m_kind(kindOf(intent.subject)) {
    for (const std::string& keyword : intent.keywords)
        if (useKeywords && isMotif(keyword))
            m_motifs.push_back(kindOf(keyword) == SubjectKind::Thing ? keyword
                                                                     : withArticle(keyword));
    for (const std::string& keyword : intent.keywords)
        if (useKeywords && m_companion.empty() && kindOf(keyword) <= SubjectKind::Vehicle)
            m_companion = withArticle(base::toLower(keyword));
    const bool advertised =
        category == model::Category::Ad || category == model::Category::ProductShowcase;
    if (category == model::Category::Explainer && m_kind == SubjectKind::Product)
        m_kind = SubjectKind::Thing; // explained, not advertised
    else if (advertised && isVenue(m_intent.subject))
        m_kind = SubjectKind::Thing;
    else if (advertised && m_kind == SubjectKind::Thing)
        m_kind = SubjectKind::Product;
    m_isVenue = advertised && isVenue(m_intent.subject);
}

const World* IdeaBook::worldOf(const Slot& slot) const {
    return slot.setting < m_intent.settings.size() ? worldNamed(m_intent.settings[slot.setting])
                                                   : nullptr;
}

// Each pool is walked in its own shuffled order, so that nothing comes twice before all came once.
std::string IdeaBook::next(std::string_view pool, std::span<const std::string_view> lines) {
    if (lines.empty())
        return {};
    auto& order = m_orders[std::string(pool)];
    if (order.size() != lines.size()) {
        order.resize(lines.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[m_random.index(i)]);
    }
    std::size_t& cursor = m_cursors[std::string(pool)];
    return std::string(lines[order[cursor++ % order.size()]]);
}

std::string IdeaBook::fill(std::string_view line, const Slot& slot) {
    std::string text(line);
    const World* const world = worldOf(slot);
    const std::string where =
        slot.setting < m_intent.settings.size() ? m_intent.settings[slot.setting] : "";
    if (text.find("{place}") != std::string::npos) {
        const bool framing = slot.part->role == "setup" || slot.part->role == "resolution";
        const bool told = !slot.place.empty() && !framing && m_random.chance(kToldPlace);
        const std::string place = told ? slot.place
                                  : world != nullptr
                                      ? next(fmt::format("places {}", world->id), world->places)
                                      : next("places", kNamedPlaces);
        replaceAll(text, "{place}", place);
    }
    std::string_view glow = glowAt(m_intent.timeOfDay);
    if (world != nullptr && suits(world->glow, m_intent.timeOfDay, m_intent.weather))
        glow = world->glow;
    if (m_kind == SubjectKind::People)
        for (const auto& [one, many] : {std::pair("face of {who}", "faces of {who}"),
                                        std::pair("a small smile of", "small smiles of"),
                                        std::pair("a single tear of", "tears of")})
            replaceAll(text, one, many);
    replaceAll(text, "{glow}", glow);
    replaceAll(text, "{where}", where);
    const std::string who = m_subjectShown ? definite(m_intent.subject) : m_intent.subject;
    replaceAll(text, "{who}", who);
    replaceAll(text, "{it}", who);
    replaceAll(text, "{other}", m_companionShown ? definite(m_companion) : m_companion);
    if (!m_motifs.empty())
        replaceAll(text, "{motif}", m_motifs[m_motifsShown++ % m_motifs.size()]);
    return text;
}

bool IdeaBook::isUsable(const std::string& text, const Slot& slot) const {
    const std::size_t words = countWords(text);
    if (words < kFewestWords || words > kMostWords || m_used.contains(text))
        return false;
    const World* const world = worldOf(slot);
    const bool dark = world != nullptr && (world->id == "space" || world->id == "underwater");
    const bool cold = world != nullptr && (world->id == "snow" || world->id == "mountains");
    if (!suits(text, dark ? "" : m_intent.timeOfDay, cold ? "snow" : m_intent.weather))
        return false;
    return !breaksConstraint(text, m_intent.constraints);
}

std::vector<IdeaBook::Source> IdeaBook::sourcesFor(const Slot& slot) {
    struct Chance {
        Source source;
        double weight;
    };
    std::vector<Chance> chances;
    const bool subject = !m_intent.subject.empty() && slot.part->subject;
    const bool alive = subject && isAlive(m_kind);
    const double own =
        slot.part->ideas.empty() || m_intent.subject.empty() || (m_isVenue && slot.part->subject)
            ? 0
            : (slot.part->sections.empty() ? 6 : 1);
    const double motif = m_motifs.empty() || !slot.part->subject ? 0 : 0.25;
    const bool told = own > 1 && !alive && subject; // a product's or topic's own parts show it
    switch (frameOf(slot.shot.size)) {
    case Frame::Wide:
        chances = {{Source::Part, own},
                   {Source::View, told ? 0.2 : 2.2},
                   {Source::SubjectAct, subject ? 1.0 : 0.0}};
        break;
    case Frame::Mid:
        chances = {{Source::Part, own},
                   {Source::WorldAct, alive ? 1.6 : 0.0},
                   {Source::SubjectAct, subject ? (alive ? 1.2 : 2.5) : 0.0},
                   {Source::View, 0.15},
                   {Source::Motif, motif}};
        break;
    case Frame::Close:
        chances = {{Source::Part, own},
                   {Source::Detail, told ? 0.03 : 1.4},
                   {Source::SubjectClose, subject ? 1.1 : 0.0},
                   {Source::Motif, motif * 1.5}};
        break;
    }
    if (subject && !m_companion.empty())
        chances.push_back({Source::Companion, own > 1 ? 4.0 : 1.0});
    if (subject && m_kind == SubjectKind::Product &&
        (slot.part->role == "in use" || slot.part->role == "proof")) {
        for (Chance& chance : chances)
            chance.weight *= 0.15; // people count here
        chances.push_back({Source::Use, 2 * own});
    }
    for (Chance& chance : chances) // the strongest moment belongs to the subject
        if (slot.hero && subject &&
            (chance.source == Source::View || chance.source == Source::Detail))
            chance.weight *= told ? 0 : 0.1;
    std::vector<std::pair<double, Source>> order; // weighted shuffle
    for (const Chance& chance : chances)
        if (chance.weight > 0)
            order.emplace_back(std::pow(m_random.uniform(), 1 / chance.weight), chance.source);
    std::ranges::sort(order, std::greater(), &std::pair<double, Source>::first);
    std::vector<Source> sources;
    for (const auto& [key, source] : order)
        sources.push_back(source);
    for (const Source source : {Source::Detail, Source::View}) // what is there without a subject
        if (std::ranges::find(sources, source) == sources.end())
            sources.push_back(source);
    return sources;
}

std::string IdeaBook::draw(Source source, const Slot& slot) {
    const World* const world = worldOf(slot);
    const std::string setting = m_intent.settings.empty() ? "" : m_intent.settings[slot.setting];
    const Actions& actions = actionsOf(m_kind);
    const auto named = [&](std::string_view what, std::span<const std::string_view> lines) {
        return next(fmt::format("{} {}", what, setting), lines);
    };
    switch (source) {
    case Source::Part: {
        std::vector<std::string_view> lines;
        for (const Idea& idea : slot.part->ideas)
            if (idea.frame == frameOf(slot.shot.size) && canAct(idea.text, m_kind))
                lines.push_back(idea.text);
        return next(
            fmt::format("{} {}", slot.part->role, static_cast<int>(frameOf(slot.shot.size))),
            lines);
    }
    case Source::View:
        return world != nullptr ? named("views", world->views) : named("views", kNamedViews);
    case Source::WorldAct:
        return world != nullptr ? named("acts", world->acts) : std::string();
    case Source::SubjectAct:
        if (frameOf(slot.shot.size) == Frame::Wide)
            return next("wide", actions.wide);
        return slot.energy > 0.55 ? next("driving", actions.driving) : next("calm", actions.calm);
    case Source::Detail:
        return world != nullptr ? named("details", world->details)
                                : named("details", kNamedDetails);
    case Source::SubjectClose:
        return next("close", actions.close);
    case Source::Companion:
        return next("companion", kCompanions);
    case Source::Use:
        return next("uses", usesOf(m_intent.subject));
    case Source::Motif:
        return next("motif lines", kMotifs);
    }
    return {};
}

std::string IdeaBook::describe(const Slot& slot) {
    for (const Source source : sourcesFor(slot)) {
        for (int i = 0; i < kDraws / 3; ++i) {
            const std::string line = draw(source, slot);
            if (line.empty())
                break;
            if (std::ranges::find(m_recent, line) != m_recent.end())
                continue;
            std::string text = fill(line, slot);
            if (!isUsable(text, slot))
                continue;
            m_subjectShown = m_subjectShown || line.find("{who}") != std::string::npos ||
                             line.find("{it}") != std::string::npos;
            m_companionShown = m_companionShown || line.find("{other}") != std::string::npos;
            m_used.insert(text);
            m_recent[m_recentNext++ % m_recent.size()] = line;
            return text;
        }
    }
    return lastResort(slot);
}

std::string IdeaBook::offer(const std::vector<std::string>& lines, const Slot& slot) {
    for (const std::string& line : lines) {
        const std::string text = fill(line, slot);
        if (!isUsable(text, slot) || repeatsItself(text))
            continue;
        remember(text);
        return text;
    }
    return {};
}

// Everything was shown already: an old idea under a new circumstance.
std::string IdeaBook::lastResort(const Slot& slot) {
    std::string text;
    for (int i = 0; i < kDraws; ++i) {
        const auto sources = sourcesFor(slot);
        const std::string line = draw(sources[m_random.index(sources.size())], slot);
        if (line.empty())
            continue;
        const std::string base = fill(line, slot);
        if (m_used.contains(base) && countWords(base) <= kMostWords - 4)
            text = fmt::format("{}, {}", base, next("tails", kTails));
        else if (countWords(base) >= kFewestWords)
            text = base;
        if (!text.empty() && isUsable(text, slot))
            break;
    }
    if (text.empty() || breaksConstraint(text, m_intent.constraints))
        text = fmt::format("light and colour moving through the empty frame, {}",
                           next("tails", kTails));
    m_used.insert(text);
    return text;
}

void IdeaBook::remember(const std::string& description) {
    m_used.insert(description);
    const std::string noun = definite(m_intent.subject);
    const std::size_t first = noun.starts_with("the ") ? 4 : 0;
    m_subjectShown = m_subjectShown || description.find(noun.substr(first)) != std::string::npos;
}

} // namespace reelwright::director
