#include "compose/text/film_texts.h"

#include "base/utf8.h"
#include "compose/caption_styles/caption_style.h"
#include "model/safe_area.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::compose {

using base::FrameIndex;
using base::Result;
using model::Anchor;
using model::TextMotion;

namespace {

TextArea areaOf(const model::Film& film, model::Size canvas) {
    const model::SafeArea& safe = model::safeAreaFor(film.safeArea, model::aspectNearest(canvas));
    return {canvas.width * safe.left, canvas.height * safe.top, canvas.width * (1 - safe.right),
            canvas.height * (1 - safe.bottom)};
}

void placeBlock(const std::optional<model::TextPlace>& place, Anchor own, model::Size canvas,
                TextBlock& block) {
    block.anchor = place ? place->anchor : own;
    block.dx = place ? place->dx * canvas.width : 0;
    block.dy = place ? place->dy * canvas.height : 0;
    // What stands in the middle goes by the middle of the picture, not of the safe area.
    const int anchor = static_cast<int>(block.anchor);
    if (anchor % 3 == 1) {
        const double margin = std::max(block.area.left, canvas.width - block.area.right);
        block.area.left = margin;
        block.area.right = canvas.width - margin;
    }
    block.toCanvas = block.anchor == Anchor::Centre;
}

std::size_t lettersOf(const std::string& text) {
    return base::toCodePoints(text).size();
}

// Heading, small line and what stands beside them, by the style of a title.
void layOut(const model::Title& title, double unit, TextBlock& block) {
    const std::size_t end = title.text.find('\n');
    const bool lower = title.style == model::TitleStyle::LowerThird;
    TextParagraph heading{.text = title.text.substr(0, end)};
    heading.size = unit * title.look.size * (lower ? 0.058 : 0.138);
    heading.weight = 700;
    heading.spacing = lower ? 0 : 0.02;
    block.mostLines = lower ? 1 : 2;
    block.ornament = lower ? Ornament::Bar : Ornament::Rule;
    block.paragraphs.push_back(heading);
    if (end == std::string::npos || end + 1 >= title.text.size())
        return;
    TextParagraph small{.text = title.text.substr(end + 1)};
    small.first = static_cast<std::int64_t>(lettersOf(heading.text)) + 1;
    small.size = heading.size * (lower ? 0.66 : 0.4);
    small.weight = 400;
    small.spacing = lower ? 0.01 : 0.05;
    small.gap = heading.size * (lower ? 0.04 : 0.3);
    block.paragraphs.push_back(small);
}

} // namespace

PlacedText placedTitle(const model::Title& stored, const model::Film& film, model::Size canvas) {
    model::Title title = model::titleIn(stored, model::aspectNearest(canvas));
    title.text = base::cleanText(stored.text, model::kLongestTitle);
    PlacedText placed;
    placed.told = fmt::format("title \"{}\"",
                              base::shortened(title.text.substr(0, title.text.find('\n')), 40));
    placed.span = title.span;
    TextBlock& block = placed.block;
    block.area = areaOf(film, canvas);
    layOut(title, std::min(canvas.width, canvas.height), block);
    const bool lower = title.style == model::TitleStyle::LowerThird;
    placeBlock(title.place, lower ? Anchor::BottomLeft : Anchor::Centre, canvas, block);
    block.family = title.font;
    block.colour = title.colour;
    block.accent = title.accent;
    block.outline = title.look.outline;
    block.outlineColour = title.look.outlineColour;
    block.shadow = title.look.shadow * 0.72;
    block.box = title.look.box;
    block.boxColour = title.look.boxColour;
    block.boxPadding = title.look.boxPadding;
    placed.enter = {title.enter.kind, lengthOf(title.enter, title.fade, title.span)};
    placed.leave = {title.leave.kind, lengthOf(title.leave, title.fade, title.span)};
    if (title.enter.kind == TextMotion::WordByWord || title.leave.kind == TextMotion::WordByWord) {
        const base::FrameSpan coming{
            title.span.begin, title.span.begin + std::max<FrameIndex>(1, placed.enter.length)};
        placed.words = model::wordTimes(title.text, coming, {}, {&film.grid, film.rate});
    }
    return placed;
}

namespace {

// Letters [begin, end) of a cue that are seen together.
struct Chunk {
    std::size_t firstWord = 0;
    std::size_t lastWord = 0; // behind the last one
};

// Cuts words into pieces of at most `most` letters, of about equal length each.
std::vector<Chunk> chunksOf(const std::vector<model::TimedWord>& words, std::size_t most) {
    const auto lengthOf = [&](std::size_t first, std::size_t last) {
        return static_cast<std::size_t>(words[last - 1].end - words[first].begin);
    };
    if (words.empty())
        return {};
    const std::size_t all = lengthOf(0, words.size());
    const std::size_t pieces = most <= 1 ? words.size() : (all + most - 1) / most;
    const std::size_t wanted = most <= 1 ? 1 : (all + pieces - 1) / pieces;
    std::vector<Chunk> chunks;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t last = first + 1;
        while (last < words.size() && lengthOf(first, last + 1) <= std::min(most, wanted + 4))
            ++last;
        chunks.push_back({first, last});
        first = last;
    }
    return chunks;
}

char32_t upper(char32_t c) {
    if (c >= 'a' && c <= 'z')
        return c - 32;
    // Letters whose small form the house's folding gives back from a capital one.
    for (const char32_t candidate : {c - 32, c - 80, c - 1})
        if (c >= 0xE0 &&
            base::toLower(base::fromCodePoints({candidate})) == base::fromCodePoints({c}))
            return candidate;
    return c;
}

class CueMaker {
public:
    CueMaker(const model::CaptionTrack& track, const CaptionStyle& style, const model::Film& film,
             model::Size canvas)
        : m_track(track)
        , m_style(style)
        , m_film(film)
        , m_canvas(canvas) {}

    void make(const model::Cue& cue, std::size_t number, std::vector<PlacedText>& texts) const {
        const bool sung = m_track.kind == model::CaptionKind::Lyrics;
        const std::vector<model::TimedWord> words =
            wordTimes(cue.text, cue.span, cue.pins, {sung ? &m_film.grid : nullptr, m_film.rate});
        const std::string told =
            fmt::format("caption {} \"{}\"", number,
                        base::shortened(cue.text.substr(0, cue.text.find('\n')), 40));
        const std::vector<char32_t> points = base::toCodePoints(cue.text);
        const std::size_t most = std::max<std::size_t>(1, m_style.mostLetters);
        const bool whole = points.size() <= most;
        const std::vector<Chunk> chunks =
            whole ? std::vector<Chunk>{{0, words.size()}} : chunksOf(words, most);
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const Chunk& chunk = chunks[i];
            if (chunk.firstWord >= chunk.lastWord)
                continue;
            PlacedText text;
            text.told = told;
            text.span = {i == 0 ? cue.span.begin : words[chunk.firstWord].start,
                         i + 1 == chunks.size() ? cue.span.end : words[chunk.lastWord].start};
            if (text.span.length() <= 0)
                continue;
            const std::int64_t begin = words[chunk.firstWord].begin;
            const std::int64_t end = words[chunk.lastWord - 1].end;
            fill(cue, points, begin, end, text);
            for (std::size_t w = chunk.firstWord; w < chunk.lastWord; ++w)
                text.words.push_back(
                    {words[w].begin - begin, words[w].end - begin, words[w].start});
            move(text);
            texts.push_back(std::move(text));
        }
    }

private:
    void fill(const model::Cue& cue, const std::vector<char32_t>& points, std::int64_t begin,
              std::int64_t end, PlacedText& text) const {
        TextBlock& block = text.block;
        TextParagraph paragraph;
        const bool joins = m_style.mostLetters < 60; // lines of a few words are broken anew
        std::vector<char32_t> shown;
        for (std::int64_t i = begin; i < end; ++i) {
            char32_t c = points[static_cast<std::size_t>(i)];
            c = c == '\n' && joins ? U' ' : c;
            shown.push_back(m_style.capitals ? upper(c) : c);
        }
        paragraph.text = base::fromCodePoints(shown);
        const double tall = m_canvas.height > m_canvas.width ? m_style.tallFactor : 1;
        paragraph.size =
            std::min(m_canvas.width, m_canvas.height) * m_style.size * tall * m_track.size;
        paragraph.weight = m_style.weight;
        for (const model::TextMark& mark : cue.marks)
            if (mark.end > begin && mark.begin < end)
                paragraph.styles.push_back(
                    {mark.begin - begin, mark.end - begin, mark.bold, mark.italic, mark.colour});
        block.paragraphs = {paragraph};
        block.area = areaOf(m_film, m_canvas);
        std::optional<model::TextPlace> place = m_track.place;
        if (cue.anchor)
            place = model::TextPlace{*cue.anchor, 0, 0};
        placeBlock(place, m_style.anchor, m_canvas, block);
        block.family = m_track.font.empty() ? std::string(m_style.font) : m_track.font;
        block.language = m_track.language;
        block.mostLines = m_style.mostLines;
        block.widest = m_style.widest;
        block.colour = m_track.colour;
        block.accent = m_track.accent;
        block.outline = m_style.outline;
        block.shadow = m_style.shadow;
        block.box = m_style.box;
        block.boxColour = m_style.boxColour;
        block.boxPadding = m_style.boxPadding;
        block.boxRadius = m_style.boxRadius;
        block.lit = m_style.lit;
        text.unsaid = m_style.unsaid;
    }

    void move(PlacedText& text) const {
        const auto frames = [&](double seconds) {
            return std::min(m_film.rate.nearestFrame(seconds), text.span.length() / 3);
        };
        text.enter = {m_style.enter, m_style.enter == TextMotion::WordByWord
                                         ? text.span.length()
                                         : frames(m_style.enterSeconds)};
        text.leave = {m_style.leave, frames(m_style.leaveSeconds)};
    }

    const model::CaptionTrack& m_track;
    const CaptionStyle& m_style;
    const model::Film& m_film;
    model::Size m_canvas;
};

} // namespace

Result<std::vector<PlacedText>> placedCues(const model::CaptionTrack& track,
                                           const model::Film& film, model::Size canvas) {
    std::vector<PlacedText> texts;
    const CaptionStyle* const style = findCaptionStyle(track.style);
    if (style == nullptr)
        return base::Error{base::ErrorKind::NotFound,
                           fmt::format("There is no caption style \"{}\": see reel list "
                                       "caption_styles.",
                                       track.style),
                           {}};
    const CueMaker maker(track, *style, film, canvas);
    for (std::size_t i = 0; i < track.cues.size(); ++i)
        maker.make(track.cues[i], i + 1, texts);
    return texts;
}

} // namespace reelwright::compose
