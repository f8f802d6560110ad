#include "model/word_times.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

namespace reelwright::model {

using base::FrameIndex;

namespace {

bool isSpace(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0x3000;
}

// Scripts that write without spaces between words.
bool standsAlone(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FA) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

// Small kana and marks of length or sound belong to what stands before them.
bool clings(char32_t c) {
    switch (c) {
    case 0x3041:
    case 0x3043:
    case 0x3045:
    case 0x3047:
    case 0x3049:
    case 0x3063:
    case 0x3083:
    case 0x3085:
    case 0x3087:
    case 0x30A1:
    case 0x30A3:
    case 0x30A5:
    case 0x30A7:
    case 0x30A9:
    case 0x30C3:
    case 0x30E3:
    case 0x30E5:
    case 0x30E7:
    case 0x30FC:
        return true;
    default:
        return (c >= 0x3001 && c <= 0x3002) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xFF1F;
    }
}

// The frames of beats in [begin, end), each cut into `parts`.
std::vector<FrameIndex> beatFrames(const WordBeats& beats, FrameIndex begin, FrameIndex end,
                                   int parts) {
    constexpr std::size_t kMostBeats = 4096; // of a text; a damaged grid may have no distances
    std::vector<FrameIndex> frames;
    const double from =
        std::ceil(beats.grid->positionOf(beats.rate.secondsAt(begin)) * parts - 0.01);
    for (double i = from; frames.size() < kMostBeats && i < from + kMostBeats; ++i) {
        const FrameIndex frame = beats.rate.nearestFrame(beats.grid->timeOf(i / parts));
        if (frame >= end)
            break;
        if (frame >= begin && (frames.empty() || frame > frames.back()))
            frames.push_back(frame);
    }
    return frames;
}

// Puts words [first, last) on beats in [begin, end) as near to their own times as their order
// allows; leaves them where they are when there are not enough beats even in quarters.
void snap(std::vector<TimedWord>& words, std::size_t first, std::size_t last, FrameIndex begin,
          FrameIndex end, const WordBeats& beats) {
    const std::size_t count = last - first;
    for (const int parts : {1, 2, 4}) {
        const std::vector<FrameIndex> frames = beatFrames(beats, begin, end, parts);
        if (frames.size() < count)
            continue;
        std::size_t next = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t mostForMe = frames.size() - (count - i);
            std::size_t best = next;
            for (std::size_t k = next; k <= mostForMe; ++k)
                if (std::abs(frames[k] - words[first + i].start) <
                    std::abs(frames[best] - words[first + i].start))
                    best = k;
            words[first + i].start = frames[best];
            next = best + 1;
        }
        return;
    }
}

// Words [first, last) share [begin, end) by their letters.
void share(std::vector<TimedWord>& words, std::size_t first, std::size_t last, FrameIndex begin,
           FrameIndex end) {
    double all = 0;
    for (std::size_t i = first; i < last; ++i)
        all += static_cast<double>(words[i].end - words[i].begin);
    double before = 0;
    for (std::size_t i = first; i < last; ++i) {
        words[i].start = begin + static_cast<FrameIndex>(static_cast<double>(end - begin) * before /
                                                         std::max(all, 1.0));
        before += static_cast<double>(words[i].end - words[i].begin);
    }
}

} // namespace

std::vector<TimedWord> wordsIn(std::string_view text, const std::vector<WordPin>& pins) {
    const std::vector<char32_t> points = base::toCodePoints(text);
    std::vector<TimedWord> words;
    std::size_t pin = 0;
    bool open = false; // the last word may go on
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const auto at = static_cast<std::int64_t>(i);
        while (pin < pins.size() && pins[pin].at < at)
            ++pin;
        const bool pinned = pin < pins.size() && pins[pin].at == at;
        if (isSpace(c)) {
            open = false;
            continue;
        }
        const bool alone = standsAlone(c) && !clings(c);
        if (!open || pinned || alone)
            words.push_back({at, at + 1, 0});
        words.back().end = at + 1;
        open = !alone || (i + 1 < points.size() && clings(points[i + 1]));
    }
    return words;
}

std::vector<TimedWord> wordTimes(std::string_view text, base::FrameSpan span,
                                 const std::vector<WordPin>& pins, const WordBeats& beats) {
    std::vector<TimedWord> words = wordsIn(text, pins);
    const bool onBeats = beats.grid != nullptr && beats.grid->isTrusted();
    const auto pinOf = [&](const TimedWord& word) {
        return std::ranges::find(pins, word.begin, &WordPin::at);
    };
    for (std::size_t first = 0; first < words.size();) {
        std::size_t last = first + 1;
        while (last < words.size() && pinOf(words[last]) == pins.end())
            ++last;
        const auto pin = pinOf(words[first]);
        const bool pinned = pin != pins.end();
        const FrameIndex begin = pinned ? pin->start : span.begin;
        const FrameIndex end =
            std::max(begin + 1, last < words.size() ? pinOf(words[last])->start : span.end);
        share(words, first, last, begin, end);
        const std::size_t free = first + 1; // the first one is pinned or begins with the text
        if (onBeats && free < last)
            snap(words, free, last, begin + 1, end, beats);
        first = last;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i].start = std::clamp(words[i].start, i > 0 ? words[i - 1].start : span.begin,
                                    std::max(span.begin, span.end - 1));
    return words;
}

} // namespace reelwright::model
