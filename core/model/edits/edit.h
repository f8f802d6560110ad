// Edits: small reversible changes of a film, by name. A new one: add NAME.cpp here and EDIT(NAME)
// to edits.def; the inverse comes from the difference of the two revisions (store/ keeps both
// ways). Constants and pure functions; thread-safe.
#pragma once

#include "base/result.h"
#include "model/film.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace reelwright::model {

struct EditParameter {
    std::string_view id;
    std::string_view meaning; // what to write, with an example
    bool required = true;
};

// Values by parameter id, as written by a person or a program.
using EditValues = std::map<std::string, std::string, std::less<>>;

// Reads values with messages that name the edit and the parameter.
class EditArguments {
public:
    EditArguments(const Film& film, const EditValues& values)
        : m_film(film)
        , m_values(values) {}

    [[nodiscard]] bool has(std::string_view id) const {
        return m_values.find(id) != m_values.end();
    }
    [[nodiscard]] std::string text(std::string_view id) const; // empty when missing
    // A scene by number from 1 or by id. Errors: InvalidInput, NotFound.
    [[nodiscard]] base::Result<std::size_t> scene(std::string_view id) const;
    [[nodiscard]] base::Result<double> number(std::string_view id, double low, double high) const;
    // A whole number, such as the place of a scene.
    [[nodiscard]] base::Result<std::size_t> whole(std::string_view id, std::size_t low,
                                                  std::size_t high) const;
    [[nodiscard]] base::Result<bool>
    flag(std::string_view id) const; // true, false, on, off, yes, no

private:
    const Film& m_film;
    const EditValues& m_values;
};

struct EditPreset {
    std::string_view id;
    std::string_view label;
    std::span<const EditParameter> parameters;
    // Changes a copy of the film. The result is checked by the caller.
    base::Result<void> (*apply)(Film& film, const EditArguments& arguments);
};

std::span<const EditPreset* const> edits();

// nullptr for an unknown id.
const EditPreset* findEdit(std::string_view id);

// The film after an edit, checked. Errors: InvalidInput for missing, unknown or wrong values and
// for a film that would break its rules; NotFound for a scene that is not there.
base::Result<Film> applyEdit(const Film& film, const EditPreset& edit, const EditValues& values);

// The frame of the grid's beat nearest to `frame`, when the grid can be trusted and the beat is at
// most half a second away; else `frame` itself. `beat` gets the beat's film time or nothing.
base::FrameIndex snappedToBeat(const Film& film, base::FrameIndex frame,
                               std::optional<double>& beat);

// Cuts a scene in two at a frame; the second part gets an id of its own, no transition and the same
// takes, shown from there on. Errors: InvalidInput when a part would be too short.
base::Result<void> splitScene(Film& film, std::size_t index, base::FrameIndex at,
                              std::optional<double> beat);

// The same on the strongest beat near its middle. Errors: as above.
base::Result<void> splitInTheMiddle(Film& film, std::size_t index);

// Shortens transitions that do not fit into their scenes any more.
void fitTransitions(Film& film);

} // namespace reelwright::model
