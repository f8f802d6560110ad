#include "model/edits/edit.h"

#include "model/edits/graded.h"

#include <array>

namespace reelwright::model {

extern const EditPreset edit_adjust_look;

namespace {

constexpr std::size_t kCount = 15;

// The numbers of a grade as parameters, between the scene and the reset.
std::span<const EditParameter> parameters() {
    static const auto all = [] {
        std::array<EditParameter, kCount> list;
        std::size_t count = 0;
        list[count++] = {"scene", "number from 1, or id; without it the whole film", false};
        for (const auto& value : adjustmentValues())
            list[count++] = {value.id, value.meaning, false};
        for (const auto& value : vignetteValues())
            list[count++] = {value.id, value.meaning, false};
        for (const auto& value : grainValues())
            list[count++] = {value.id, value.meaning, false};
        list[count++] = {"reset", "true: first take back all adjustments, vignette and grain",
                         false};
        return list;
    }();
    return all;
}

template <typename Part>
base::Result<void> read(Part& part, std::span<const GradeValue<Part>> values,
                        const EditArguments& arguments) {
    for (const auto& value : values)
        if (arguments.has(value.id)) {
            TRY_ASSIGN(part.*value.value, arguments.number(value.id, value.low, value.high));
        }
    return {};
}

// A part that a scene may take from the film becomes its own, starting from what is seen now.
template <typename Part>
base::Result<void> readOwn(std::optional<Part>& part, const std::optional<Part>& seen,
                           std::span<const GradeValue<Part>> values,
                           const EditArguments& arguments) {
    bool isAsked = false;
    for (const auto& value : values)
        isAsked = isAsked || arguments.has(value.id);
    if (!isAsked)
        return {};
    if (!part)
        part = seen.value_or(Part());
    return read(*part, values, arguments);
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(Grade* const grade, gradedBy(film, arguments));
    if (arguments.has("reset")) {
        TRY_ASSIGN(const bool reset, arguments.flag("reset"));
        if (reset)
            *grade = {.curves = grade->curves};
    }
    TRY(read(grade->adjustments, adjustmentValues(), arguments));
    TRY(readOwn(grade->vignette, film.grade.vignette, vignetteValues(), arguments));
    return readOwn(grade->grain, film.grade.grain, grainValues(), arguments);
}

} // namespace

const EditPreset edit_adjust_look = {
    .id = "adjust_look", .label = "Adjust look", .parameters = parameters(), .apply = &apply};

} // namespace reelwright::model
