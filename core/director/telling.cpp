#include "director/telling.h"

#include "director/prompt_text.h"
#include "director/reading/tokens.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

namespace {

using Lines = std::string_view;

// {text} is the moment, {subject}, {object} and {at} its parts, {thing} what is listed.
constexpr std::array<Lines, 4> kObjectClose = {
    "close detail of {object}", "{object} very near in the glow of {glow}",
    "{object} filling the frame, {glow} behind", "{object} from very near, soft light around"};
constexpr std::array<Lines, 3> kPersonClose = {"face of {subject} in the glow of {glow}",
                                               "eyes of {subject} very near, {glow} behind",
                                               "hands of {subject} in the glow of {glow}"};
constexpr std::array<Lines, 3> kPeopleClose = {"faces of {subject} in the glow of {glow}",
                                               "eyes of {subject} meeting, {glow} behind",
                                               "hands of {subject} in the glow of {glow}"};
constexpr std::array<Lines, 3> kOtherClose = {"{subject} very near, {glow} behind",
                                              "close detail of {subject} in soft light",
                                              "{subject} filling the frame, {glow} behind"};
constexpr std::array<Lines, 3> kPlaceWide = {"{subject} small in the distance {at}",
                                             "{subject} seen from high above {at}",
                                             "wide view of {subject} {at}"};
constexpr std::array<Lines, 4> kWorldWide = {
    "{subject} small in the distance {place}", "{subject} seen from high above {place}",
    "wide view of {subject} {place}", "{subject} far away {place}"};
constexpr std::array<Lines, 2> kAnyWide = {"{text}, seen from far away",
                                           "{text}, seen from high above"};
constexpr std::array<Lines, 3> kLack = {"{lack} in the last light",
                                        "dark windows, {lack} as far as one sees",
                                        "a single candle burning, {lack} around"};
constexpr std::array<Lines, 4> kAnyView = {"{text}, seen from behind", "{text}, seen from the side",
                                           "{text}, from low down", "{text}, a moment later"};
constexpr std::array<Lines, 2> kThingPlaced = {"{thing} {at}", "{thing} {place}"};
constexpr std::array<Lines, 4> kThingClose = {
    "close detail of {thing} in the glow of {glow}", "{thing} filling the frame, {glow} behind",
    "{thing} very near in the glow of {glow}", "{thing} from very near, soft light around"};
constexpr std::array<Lines, 3> kThingWide = {"{thing} {place}, seen from afar",
                                             "wide view of {thing} {place}",
                                             "{thing} {at}, seen from high above"};

constexpr std::array<Lines, 3> kVenuePart = {"{thing} at {product}",
                                             "{thing} at {product}, {glow} behind",
                                             "close detail of {thing} at {product}"};
constexpr std::array<Lines, 2> kShortWide = {"{thing} {place}, seen from afar",
                                             "{thing} {place}, seen from high above"};
constexpr std::array<Lines, 3> kPartNear = {"close detail of {thing} on {product}",
                                            "{thing} of {product} in raking light",
                                            "{thing} near {product} in soft light"};

constexpr std::string_view kDeterminers =
    " a an the my our your his her its their some two three four five one many every ";

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// "They" of whom nobody knows who they are cannot be shown alone.
std::string seenSubject(const ToldMoment& moment) {
    const bool named = moment.subject.find(' ') != std::string::npos || moment.subject.size() > 4;
    return named ? definite(moment.subject) : std::string();
}

std::string seenObject(const ToldMoment& moment) {
    return moment.object.find(" without ") == std::string::npos ? moment.object : std::string();
}

// "chrome sports car" with its article; what no table knows may have no singular.
std::string thingName(const ToldMoment& thing) {
    const SubjectKind kind = kindOf(thing.text);
    const std::string first = thing.text.substr(0, thing.text.find(' '));
    const bool bare = thing.subject.empty() && !isAnyOf(kDeterminers, first) &&
                      !thing.text.ends_with('s') && first.find('\'') == std::string::npos;
    const bool known =
        kind == SubjectKind::Person || kind == SubjectKind::Animal || kind == SubjectKind::Vehicle;
    return bare && known ? withArticle(thing.text) : thing.text;
}

bool isClose(const Slot& slot) {
    return slot.shot.size >= model::ShotSize::CloseUp;
}
bool isWide(const Slot& slot) {
    return slot.shot.size <= model::ShotSize::Wide;
}

} // namespace

Teller::Teller(const Told& told, const model::Intent& intent, IdeaBook& ideas, base::Random random)
    : m_told(told)
    , m_intent(intent)
    , m_ideas(ideas)
    , m_random(random) {}

// Adds the lines of a pool that the moment has all parts for, from a drawn place on.
void Teller::add(std::vector<std::string>& lines, std::span<const std::string_view> pool,
                 const ToldMoment& moment) {
    const std::size_t first = m_random.index(pool.size());
    for (std::size_t i = 0; i < pool.size(); ++i) {
        std::string line(pool[(first + i) % pool.size()]);
        const std::string& at = moment.isThing ? m_told.place : moment.place;
        bool complete = true;
        for (const auto& [mark, value] :
             {std::pair("{text}", again(moment)), std::pair("{subject}", seenSubject(moment)),
              std::pair("{object}", seenObject(moment)), std::pair("{at}", at),
              std::pair("{product}", definite(m_intent.subject)),
              std::pair("{thing}", thingName(moment)), std::pair("{who}", thingName(moment))}) {
            complete = complete && (!value.empty() || line.find(mark) == std::string::npos);
            replaceAll(line, mark, value);
        }
        if (complete && line.find("above above") == std::string::npos)
            lines.push_back(std::move(line));
    }
}

std::vector<std::string> Teller::linesOf(const ToldMoment& moment, const Slot& slot) {
    std::vector<std::string> lines;
    if (slot.leading)
        lines.push_back(moment.text);
    const SubjectKind kind = kindOf(moment.subject);
    if (isWide(slot)) {
        add(lines, kPlaceWide, moment);
        add(lines, kWorldWide, moment);
        add(lines, kAnyWide, moment);
    } else if (isClose(slot)) {
        add(lines, kObjectClose, moment);
        if (kind == SubjectKind::Person)
            add(lines, kPersonClose, moment);
        else if (kind == SubjectKind::People)
            add(lines, kPeopleClose, moment);
        else
            add(lines, kOtherClose, moment);
    }
    add(lines, kAnyView, moment);
    return lines;
}

std::vector<std::string> Teller::linesOfThing(const ToldMoment& thing, const Slot& slot) {
    std::vector<std::string> lines;
    if (PromptText(thing.text).words().size() >= 4) { // a picture of its own: "a fox in the snow"
        if (slot.leading)
            lines.push_back(thing.text);
        add(lines,
            isWide(slot) ? std::span<const Lines>(kAnyWide) : std::span<const Lines>(kAnyView),
            thing);
        return lines;
    }
    if (!m_told.features.empty()) { // a part of the product
        add(lines,
            isVenue(m_intent.subject) ? std::span<const Lines>(kVenuePart)
                                      : std::span<const Lines>(kPartNear),
            thing);
        return lines;
    }
    const SubjectKind kind = kindOf(thing.text);
    if (kind <= SubjectKind::Vehicle && thing.subject.empty()) {
        const Actions& actions = actionsOf(kind);
        const auto pool = isWide(slot)         ? actions.wide
                          : isClose(slot)      ? actions.close
                          : slot.energy > 0.55 ? actions.driving
                                               : actions.calm;
        add(lines, pool, thing);
    }
    if (isClose(slot) && thing.subject.empty())
        add(lines, kThingClose, thing);
    else if (isWide(slot))
        add(lines,
            thing.subject.empty() ? std::span<const Lines>(kThingWide)
                                  : std::span<const Lines>(kShortWide),
            thing);
    add(lines, kThingPlaced, thing);
    if (thing.subject.empty())
        add(lines, kThingClose, thing);
    return lines;
}

// "a keeper rows" of one who was seen before: "the keeper rows".
std::string Teller::again(const ToldMoment& moment) const {
    const bool same = definite(moment.subject) == definite(m_intent.subject);
    if (!same || !m_ideas.hasShownSubject() || !moment.text.starts_with(moment.subject))
        return moment.text;
    return definite(moment.subject) + moment.text.substr(moment.subject.size());
}

// What is missing before the product comes: "villages without electricity".
std::string Teller::tellLack(const Slot& slot) {
    std::vector<std::string> lines;
    for (const ToldMoment& moment : m_told.moments)
        if (const std::size_t at = moment.object.find(" without "); at != std::string::npos)
            for (const std::string_view line : kLack) {
                lines.emplace_back(line);
                replaceAll(lines.back(), "{lack}", moment.object);
            }
    return m_ideas.offer(lines, slot);
}

std::string Teller::tell(const Slot& slot) {
    if (slot.moment < 0)
        return slot.part->role == "problem" ? tellLack(slot) : std::string();
    const ToldMoment& moment = m_told.moments[static_cast<std::size_t>(slot.moment)];
    if (slot.leading && !moment.isThing) { // the user's words stand, whatever the light
        const std::string text = again(moment);
        m_ideas.remember(text);
        return text;
    }
    return m_ideas.offer(moment.isThing ? linesOfThing(moment, slot) : linesOf(moment, slot), slot);
}

} // namespace reelwright::director
