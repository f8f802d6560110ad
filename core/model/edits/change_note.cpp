#include "model/edits/note_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_change_note;

namespace {

constexpr EditParameter kParameters[] = {
    {"note", "number from 1, or id", true}, {"text", "what it says", false},
    {"resolved", "true or false", false},   {"reply", "an answer to it", false},
    {"author", "who says it", false},       {"time", "when, in milliseconds since 1970", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, noteIn(film, arguments));
    Note& note = film.notes[index];
    if (!arguments.has("text") && !arguments.has("resolved") && !arguments.has("reply"))
        return base::Error{base::ErrorKind::InvalidInput,
                           "The edit change_note needs text=, resolved= or reply=.",
                           {}};
    if (arguments.has("text"))
        note.text = noteText(arguments, "text");
    if (arguments.has("resolved")) {
        TRY_ASSIGN(note.resolved, arguments.flag("resolved"));
    }
    if (arguments.has("reply")) {
        Reply reply{noteText(arguments, "author"), noteText(arguments, "reply")};
        if (reply.text.empty())
            return base::Error{base::ErrorKind::InvalidInput, "The reply says nothing.", {}};
        TRY_ASSIGN(reply.madeAt, timeIn(arguments, "time"));
        note.replies.push_back(std::move(reply));
    }
    return {};
}

} // namespace

const EditPreset edit_change_note = {
    .id = "change_note", .label = "Change note", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
