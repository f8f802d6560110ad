#include "model/edits/note_arguments.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_add_note;

namespace {

constexpr EditParameter kParameters[] = {
    {"text", "what it says", true},
    {"at", "seconds in the film", true},
    {"to", "seconds in the film where the range ends; without it one frame", false},
    {"area", "left,top,width,height as shares of the picture, such as 0.2,0.3,0.4,0.2", false},
    {"author", "who says it", false},
    {"time", "when, in milliseconds since 1970", false},
};

NoteId freeId(const Film& film) {
    for (std::size_t n = film.notes.size() + 1;; ++n) {
        NoteId id{fmt::format("note-{}", n)};
        if (std::ranges::find(film.notes, id, &Note::id) == film.notes.end())
            return id;
    }
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    Note note;
    note.id = freeId(film);
    note.text = noteText(arguments, "text");
    TRY_ASSIGN(note.span.begin, frameIn(film, arguments, "at"));
    note.span.end = note.span.begin + 1;
    if (arguments.has("to")) {
        TRY_ASSIGN(const base::FrameIndex last, frameIn(film, arguments, "to"));
        note.span.end = std::max(last, note.span.begin) + 1;
    }
    if (arguments.has("area")) {
        TRY_ASSIGN(note.area, areaIn(arguments, "area"));
    }
    note.author = noteText(arguments, "author");
    TRY_ASSIGN(note.madeAt, timeIn(arguments, "time"));
    const auto place = std::ranges::upper_bound(film.notes, note.span.begin, {},
                                                [](const Note& one) { return one.span.begin; });
    film.notes.insert(place, std::move(note));
    return {};
}

} // namespace

const EditPreset edit_add_note = {
    .id = "add_note", .label = "Add note", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
