#include "generate/draft/subject.h"

#include "generate/draft/subjects/lists.h"

#include <vector>

namespace reelwright::generate::draft {

namespace {

std::vector<const Subject*> gather() {
    std::vector<const Subject*> all;
    const auto append = [&](std::span<const Subject> list) {
        for (const Subject& subject : list)
            all.push_back(&subject);
    };
#define SUBJECTS(name) append(subjects::name());
#include "generate/draft/subjects/subjects.def"
#undef SUBJECTS
    append(subjects::anybody());
    return all;
}

} // namespace

Rgb Tones::own(Rgb colour, double share) const {
    return flat ? body : mix(second, colour * lit, share);
}

std::span<const Subject* const> subjectCatalogue() {
    static const std::vector<const Subject*> kAll = gather();
    return kAll;
}

} // namespace reelwright::generate::draft
