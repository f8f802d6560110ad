#include "model/edits/note_arguments.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

template <typename Item>
Result<std::size_t> placeOf(const std::vector<Item>& items, const std::string& wanted,
                            std::string_view what) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id.text == wanted)
            return i;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (fault != std::errc{} || end != wanted.data() + wanted.size() || number < 1 ||
        number > items.size())
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no {0} \"{1}\": the film has {2} {0}s.", what,
                                 base::shortened(wanted, 40), items.size()),
                     {}};
    return number - 1;
}

} // namespace

Result<base::FrameIndex> frameIn(const Film& film, const EditArguments& arguments,
                                 std::string_view id) {
    TRY_ASSIGN(const double seconds, arguments.number(id, 0, film.rate.secondsAt(film.length)));
    return std::min(film.rate.nearestFrame(seconds), film.length - 1);
}

Result<Area> areaIn(const EditArguments& arguments, std::string_view id) {
    const std::string text = arguments.text(id);
    double values[4] = {};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (int i = 0; i < 4; ++i) {
        const auto read = std::from_chars(at, end, values[i]);
        const bool isLast = i == 3;
        if (read.ec != std::errc{} || !(values[i] >= 0 && values[i] <= 1) ||
            (isLast ? read.ptr != end : read.ptr == end || *read.ptr != ','))
            return Error{ErrorKind::InvalidInput,
                         fmt::format("{} must be four shares of the picture such as "
                                     "0.2,0.3,0.4,0.2 (left, top, width, height), not \"{}\".",
                                     id, base::shortened(text, 40)),
                         {}};
        at = read.ptr + 1;
    }
    return Area{values[0], values[1], values[2], values[3]};
}

Result<std::int64_t> timeIn(const EditArguments& arguments, std::string_view id) {
    if (!arguments.has(id))
        return std::int64_t{0};
    constexpr std::size_t kLatest = 253'402'300'800'000; // the year 10000
    TRY_ASSIGN(const std::size_t millis, arguments.whole(id, 0, kLatest));
    return static_cast<std::int64_t>(millis);
}

std::string noteText(const EditArguments& arguments, std::string_view id) {
    return base::cleanText(arguments.text(id), kLongestNote);
}

Result<std::size_t> noteIn(const Film& film, const EditArguments& arguments) {
    return placeOf(film.notes, arguments.text("note"), "note");
}

Result<std::size_t> markerIn(const Film& film, const EditArguments& arguments) {
    return placeOf(film.markers, arguments.text("marker"), "marker");
}

} // namespace reelwright::model
