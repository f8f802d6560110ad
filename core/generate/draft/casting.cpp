#include "generate/draft/casting.h"

#include "base/random.h"
#include "generate/draft/figure.h"
#include "generate/draft/noise.h"

#include <algorithm>

namespace reelwright::generate::draft {

namespace {

constexpr double kPerWord = 0.06; // a later word counts less

double rankOfRole(Role role) {
    switch (role) {
    case Role::Head:
        return 10;
    case Role::With:
        return 6.5;
    case Role::Setting:
        return 5;
    }
    return 0;
}

// How much a subject asks for the main part.
double claimOf(const Subject& subject, const Reading& reading) {
    if (!reading.says(subject.idea))
        return subject.kind == Kind::Scenery || !reading.knows(subject.idea) ||
                       reading.says("empty")
                   ? 0
                   : reading.weight(subject.idea);
    const Role role = reading.role(subject.idea);
    if (role == Role::Setting && subject.kind == Kind::Scenery)
        return 0;
    int place = reading.place(subject.idea);
    double claim = rankOfRole(role);
    // "A woman walks" is a walker, placed where the woman is; "person" alone is anybody.
    const bool several = subject.idea == "group" || subject.idea == "couple";
    if (isHuman(subject) && !several && reading.says("person") && reading.role("person") <= role) {
        claim = rankOfRole(reading.role("person"));
        place = std::min(place, reading.place("person"));
    }
    if (isHuman(subject))
        claim += subject.idea == "person" ? 0.3 : subject.idea == "group" ? 0.55 : 0.5;
    if (subject.idea == "hands") // "hands of a woman" are hands
        claim += 0.4;
    return claim - kPerWord * std::min(place, 40);
}

// How much a subject asks to be the second one.
double wishOf(const Subject& subject, const Subject& main, const Reading& reading) {
    if (!reading.says(subject.idea) || &subject == &main || subject.idea == main.idea)
        return 0;
    // A word that named the main one does not name another.
    if (reading.place(subject.idea) == reading.place(main.idea))
        return 0;
    if (isHuman(subject) && (isHuman(main) || main.idea == "hands"))
        return 0;
    return rankOfRole(reading.role(subject.idea)) -
           kPerWord * std::min(reading.place(subject.idea), 40);
}

template <class Score>
const Subject* bestBy(const Score& score) {
    const Subject* best = nullptr;
    double most = 0;
    for (const Subject* subject : subjectCatalogue()) {
        const double points = score(*subject);
        if (points > most) {
            most = points;
            best = subject;
        }
    }
    return best;
}

} // namespace

Casting castingOf(const Reading& reading) {
    Casting casting;
    casting.main = bestBy([&](const Subject& subject) { return claimOf(subject, reading); });
    if (casting.main == nullptr) {
        // Only scenery is named: it stands in the place by itself.
        casting.second = bestBy([&](const Subject& subject) {
            return reading.says(subject.idea) ? 41.0 - std::min(reading.place(subject.idea), 40)
                                              : 0.0;
        });
        return casting;
    }
    casting.second =
        bestBy([&](const Subject& subject) { return wishOf(subject, *casting.main, reading); });
    if (casting.second != nullptr && casting.second->idea == "rowboat" && isHuman(*casting.main)) {
        casting.main = casting.second; // who rows sits in the boat
        casting.second = nullptr;
    }
    casting.place = bestBy([&](const Subject& subject) {
        const bool sameWord = reading.says(subject.idea) &&
                              reading.place(subject.idea) == reading.place(casting.main->idea);
        return sameWord && subject.kind == Kind::Scenery && isHuman(*casting.main) ? 1.0 : 0.0;
    });
    return casting;
}

const Subject* subjectOf(const Reading& reading) {
    return castingOf(reading).main;
}

const Subject* subjectCalled(std::string_view idea) {
    for (const Subject* subject : subjectCatalogue())
        if (subject->idea == idea)
            return subject;
    return subjectCatalogue().back();
}

std::uint64_t heroOf(std::string_view style, const Reading& reading) {
    std::uint64_t variant = hashOf(1, 2, base::Random(7).fork(style).next());
    const bool female = reading.says("female");
    const bool male = reading.says("male") && !female;
    for (int i = 0; i < 15 && (female || male); ++i, ++variant) {
        const subjects::Body body = subjects::bodyOf(variant);
        const bool longHair = body.hair == 1 || body.hair == 2 || body.hair == 4;
        if (female ? longHair : !longHair && body.outfit != 1)
            break;
    }
    return variant;
}

} // namespace reelwright::generate::draft
