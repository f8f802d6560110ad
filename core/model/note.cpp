#include "model/note.h"

#include "base/utf8.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

bool isTooLong(const std::string& text) {
    return base::toCodePoints(text).size() > kLongestNote;
}

bool isInside(const Area& area) {
    return area.x >= 0 && area.y >= 0 && area.width > 0 && area.height > 0 &&
           area.x + area.width <= 1.0001 && area.y + area.height <= 1.0001;
}

} // namespace

Result<void> check(const std::vector<Note>& notes, base::FrameIndex filmLength) {
    if (notes.size() > kMostNotes)
        return wrong(fmt::format("A film can have {} notes.", kMostNotes));
    std::set<std::string> ids;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Note& note = notes[i];
        if (note.span.begin < 0 || note.span.length() <= 0 || note.span.end > filmLength)
            return wrong(fmt::format("Note {} lies outside of the film.", i + 1));
        if (note.area && !isInside(*note.area))
            return wrong(fmt::format("The area of note {} lies outside of the picture.", i + 1));
        if (note.text.find_first_not_of(" \t\n") == std::string::npos)
            return wrong(fmt::format("Note {} says nothing.", i + 1));
        if (isTooLong(note.text) || std::ranges::any_of(note.replies, isTooLong, &Reply::text))
            return wrong(fmt::format("Note {} is longer than {} characters.", i + 1, kLongestNote));
        if (note.replies.size() > kMostReplies)
            return wrong(fmt::format("Note {} has more than {} replies.", i + 1, kMostReplies));
        if (!ids.insert(note.id.text).second)
            return wrong(fmt::format("Two notes have the id {}.", note.id.text));
    }
    return {};
}

Result<void> check(const std::vector<Marker>& markers, base::FrameIndex filmLength) {
    if (markers.size() > kMostMarkers)
        return wrong(fmt::format("A film can have {} markers.", kMostMarkers));
    std::set<std::string> ids;
    for (std::size_t i = 0; i < markers.size(); ++i) {
        if (markers[i].at < 0 || markers[i].at >= filmLength)
            return wrong(fmt::format("Marker {} lies outside of the film.", i + 1));
        if (isTooLong(markers[i].text))
            return wrong(
                fmt::format("Marker {} is longer than {} characters.", i + 1, kLongestNote));
        if (!ids.insert(markers[i].id.text).second)
            return wrong(fmt::format("Two markers have the id {}.", markers[i].id.text));
    }
    return {};
}

} // namespace reelwright::model
