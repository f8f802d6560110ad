#include "model/captions.h"

#include "base/utf8.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

Result<void> checkPins(const Cue& cue, std::int64_t characters, const std::string& name) {
    const WordPin* before = nullptr;
    for (const WordPin& pin : cue.pins) {
        if (pin.at < 0 || pin.at >= characters)
            return wrong(fmt::format("{} pins a word that it does not have.", name));
        if (pin.start < cue.span.begin || pin.start >= cue.span.end)
            return wrong(fmt::format("{} pins a word to a time when it is not seen.", name));
        if (before != nullptr && (pin.at <= before->at || pin.start < before->start))
            return wrong(fmt::format("{} has words pinned out of order.", name));
        before = &pin;
    }
    return {};
}

Result<void> checkMarks(const Cue& cue, std::int64_t characters, const std::string& name) {
    std::int64_t from = 0;
    for (const TextMark& mark : cue.marks) {
        if (mark.begin < from || mark.end <= mark.begin || mark.end > characters)
            return wrong(fmt::format("{} has letters marked out of order.", name));
        from = mark.end;
    }
    return {};
}

Result<void> checkCue(const Cue& cue, FrameIndex filmLength, const std::string& name) {
    if (cue.span.begin < 0 || cue.span.length() <= 0 || cue.span.end > filmLength)
        return wrong(fmt::format("{} is not inside the film.", name));
    if (isBlank(cue.text))
        return wrong(fmt::format("{} says nothing.", name));
    const auto characters = static_cast<std::int64_t>(base::toCodePoints(cue.text).size());
    if (characters > static_cast<std::int64_t>(kLongestCue))
        return wrong(fmt::format("{} is longer than {} characters.", name, kLongestCue));
    if (std::ranges::count(cue.text, '\n') >= static_cast<std::ptrdiff_t>(kMostLinesInCue))
        return wrong(fmt::format("{} has more than {} lines.", name, kMostLinesInCue));
    TRY(checkPins(cue, characters, name));
    return checkMarks(cue, characters, name);
}

} // namespace

std::string_view nameOf(CaptionKind kind) {
    return kind == CaptionKind::Lyrics ? "lyrics" : "captions";
}

std::optional<CaptionKind> captionKindFromName(std::string_view name) {
    if (name == "captions")
        return CaptionKind::Captions;
    if (name == "lyrics")
        return CaptionKind::Lyrics;
    return std::nullopt;
}

bool isLanguage(std::string_view tag) {
    constexpr std::size_t kLongest = 35; // RFC 5646, 4.4.1
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    if (tag.size() < 2 || tag.size() > kLongest || !isPart(tag.front()) || !isPart(tag.back()))
        return false;
    return std::ranges::all_of(tag, [&](char c) { return isPart(c) || c == '-'; });
}

std::size_t fitInto(CaptionTrack& track, FrameIndex length) {
    const std::size_t dropped = std::erase_if(track.cues, [&](Cue& cue) {
        cue.span.begin = std::max<FrameIndex>(cue.span.begin, 0);
        cue.span.end = std::min(cue.span.end, length);
        return cue.span.length() <= 0 || isBlank(cue.text);
    });
    for (Cue& cue : track.cues)
        for (WordPin& pin : cue.pins)
            pin.start = std::clamp(pin.start, cue.span.begin, cue.span.end - 1);
    std::ranges::stable_sort(track.cues, {}, [](const Cue& cue) { return cue.span.begin; });
    return dropped;
}

void shift(CaptionTrack& track, FrameIndex frames) {
    for (Cue& cue : track.cues) {
        cue.span.begin += frames;
        cue.span.end += frames;
        for (WordPin& pin : cue.pins)
            pin.start += frames;
    }
}

void changeRate(CaptionTrack& track, base::FrameRate from, base::FrameRate to) {
    if (from == to)
        return;
    const auto moved = [&](FrameIndex frame) { return to.nearestFrame(from.secondsAt(frame)); };
    for (Cue& cue : track.cues) {
        cue.span.begin = moved(cue.span.begin);
        cue.span.end = std::max(cue.span.begin + 1, moved(cue.span.end));
        for (WordPin& pin : cue.pins)
            pin.start = moved(pin.start);
    }
}

Result<void> check(const CaptionTrack& track, FrameIndex filmLength) {
    if (track.id.empty())
        return wrong("A caption track has no id.");
    const std::string& name = track.id.text;
    if (!isLanguage(track.language))
        return wrong(fmt::format("The captions {} have the language \"{}\": write a tag such as en "
                                 "or pt-BR.",
                                 name, base::shortened(track.language, 40)));
    if (!(track.size >= kSmallestText && track.size <= kLargestText))
        return wrong(fmt::format("The size of the captions {} must be between {} and {}.", name,
                                 kSmallestText, kLargestText));
    if (track.place && !(std::abs(track.place->dx) <= 1 && std::abs(track.place->dy) <= 1))
        return wrong(fmt::format("The place of the captions {} is out of range.", name));
    if (track.cues.size() > kMostCues)
        return wrong(fmt::format("The captions {} have more than {} cues.", name, kMostCues));
    FrameIndex before = 0;
    for (std::size_t i = 0; i < track.cues.size(); ++i) {
        const std::string cue = fmt::format("Cue {} of the captions {}", i + 1, name);
        TRY(checkCue(track.cues[i], filmLength, cue));
        if (track.cues[i].span.begin < before)
            return wrong(fmt::format("{} begins before the one in front of it.", cue));
        before = track.cues[i].span.begin;
    }
    return {};
}

} // namespace reelwright::model
