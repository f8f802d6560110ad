#include "model/edits/edit.h"

#include "model/edits/graded.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_set_curve;

namespace {

constexpr EditParameter kParameters[] = {
    {"points", "in:out from 0 to 1, such as 0:0,0.25:0.2,1:1; none takes the curve away", true},
    {"curve", "master (when left out), red, green or blue", false},
    {"scene", "number from 1, or id; without it the whole film", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(Grade* const grade, gradedBy(film, arguments));
    const std::string id = arguments.has("curve") ? arguments.text("curve") : "master";
    const auto named = std::ranges::find(namedCurves(), std::string_view(id), &NamedCurve::id);
    if (named == namedCurves().end())
        return base::Error{base::ErrorKind::InvalidInput,
                           fmt::format("curve must be master, red, green or blue, not \"{}\".", id),
                           {}};
    TRY_ASSIGN(grade->curves.*named->curve, curveFrom(arguments.text("points")));
    return {};
}

} // namespace

const EditPreset edit_set_curve = {
    .id = "set_curve", .label = "Set curve", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
