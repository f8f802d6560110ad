#include "compose/text/placed_text.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

using base::FrameIndex;
using model::TextMotion;

namespace {

constexpr FrameIndex kWordFade = 4; // frames that a word takes to come or go

double smooth(double share) {
    share = std::clamp(share, 0.0, 1.0);
    return share * share * (3 - 2 * share);
}

double easeOut(double share) {
    const double rest = 1 - std::clamp(share, 0.0, 1.0);
    return 1 - rest * rest * rest;
}

bool isInParts(const Motion& motion) {
    return motion.length > 0 &&
           (motion.kind == TextMotion::Type || motion.kind == TextMotion::WordByWord);
}

// A word of the text with its regions, one a line that it stands on.
struct WordRegion {
    std::size_t word = 0;
    bool rightToLeft = false;
    PixelBox box;
};

// The regions of words; a blank belongs half to the word on each side of it.
std::vector<WordRegion> wordRegions(const PlacedText& text, const TextRaster& raster) {
    std::vector<const LetterRegion*> visual;
    for (const LetterRegion& letter : raster.letters)
        visual.push_back(&letter);
    std::ranges::stable_sort(visual, [](const LetterRegion* a, const LetterRegion* b) {
        return a->line != b->line ? a->line < b->line : a->box.left < b->box.left;
    });
    const auto wordOf = [&](const LetterRegion& letter) {
        const auto after =
            std::ranges::upper_bound(text.words, letter.begin, {}, &model::TimedWord::begin);
        return after == text.words.begin()
                   ? std::size_t{0}
                   : static_cast<std::size_t>(after - text.words.begin()) - 1;
    };
    std::vector<WordRegion> regions;
    int line = -1;
    int blankFrom = -1; // left edge of a blank that is not given away yet
    for (const LetterRegion* const letter : visual) {
        const bool sameLine = letter->line == line;
        line = letter->line;
        if (!sameLine)
            blankFrom = -1;
        if (letter->blank) {
            if (sameLine && blankFrom < 0)
                blankFrom = letter->box.left;
            else if (!sameLine)
                blankFrom = letter->box.left;
            continue;
        }
        int left = letter->box.left;
        if (blankFrom >= 0) {
            const int middle = sameLine && !regions.empty() ? (blankFrom + left) / 2 : blankFrom;
            if (sameLine && !regions.empty() && regions.back().box.top == letter->box.top)
                regions.back().box.right = middle;
            left = middle;
            blankFrom = -1;
        }
        const std::size_t word = wordOf(*letter);
        const bool joins = sameLine && !regions.empty() && regions.back().word == word &&
                           regions.back().box.top == letter->box.top;
        if (joins)
            regions.back().box.right = letter->box.right;
        else
            regions.push_back({word,
                               letter->rightToLeft,
                               {left, letter->box.top, letter->box.right, letter->box.bottom}});
    }
    return regions;
}

PixelBox wholeOf(const TextRaster& raster) {
    return {raster.x, raster.y, raster.x + raster.plain.width, raster.y + raster.plain.height};
}

// One text at one frame.
class Moment {
public:
    Moment(const PlacedText& text, const TextRaster& raster, FrameIndex frame)
        : m_text(text)
        , m_raster(raster)
        , m_frame(frame) {
        m_in = shareOf(text.enter, frame - text.span.begin + 1);
        m_out = shareOf(text.leave, text.span.end - frame);
    }

    std::vector<Piece> pieces() {
        setWhole();
        if (m_raster.ground.width > 0)
            m_pieces.push_back({Layer::Ground, wholeOf(m_raster), groundOpacity(), m_dy});
        const bool byWords = m_text.enter.kind == TextMotion::WordByWord ||
                             m_text.leave.kind == TextMotion::WordByWord ||
                             m_text.block.lit != Lit::None;
        if (byWords && !m_text.words.empty())
            addWords();
        else if (isInParts(m_text.enter) || isInParts(m_text.leave))
            addLetters();
        else
            m_pieces.push_back({Layer::Plain, wholeOf(m_raster), m_opacity, m_dy});
        std::erase_if(m_pieces, [](const Piece& piece) { return piece.opacity <= 0; });
        return std::move(m_pieces);
    }

private:
    static double shareOf(const Motion& motion, FrameIndex done) {
        if (motion.kind == TextMotion::None || motion.length <= 0)
            return 1;
        return std::clamp(static_cast<double>(done) / static_cast<double>(motion.length), 0.0, 1.0);
    }

    void setWhole() {
        const auto fades = [](const Motion& motion) {
            return motion.kind == TextMotion::Fade || motion.kind == TextMotion::Rise;
        };
        if (fades(m_text.enter))
            m_opacity *= smooth(m_in);
        if (fades(m_text.leave))
            m_opacity *= smooth(m_out);
        double rise = 0;
        if (m_text.enter.kind == TextMotion::Rise)
            rise += (1 - easeOut(m_in)) * 0.7;
        if (m_text.leave.kind == TextMotion::Rise)
            rise -= (1 - easeOut(m_out)) * 0.7;
        m_dy = static_cast<int>(std::lround(rise * m_raster.em));
    }

    // The box under letters that come one by one is there from the begin on.
    [[nodiscard]] double groundOpacity() const {
        double opacity = m_opacity;
        if (isInParts(m_text.enter))
            opacity *= smooth(static_cast<double>(m_frame - m_text.span.begin + 1) / kWordFade);
        if (isInParts(m_text.leave))
            opacity *= smooth(static_cast<double>(m_text.span.end - m_frame) / kWordFade);
        return opacity;
    }

    void addLetters() {
        const auto count = static_cast<double>(m_raster.letters.size());
        double shown = count;
        if (m_text.enter.kind == TextMotion::Type)
            shown = std::min(shown, std::ceil(count * m_in));
        if (m_text.leave.kind == TextMotion::Type)
            shown = std::min(shown, std::ceil(count * m_out));
        for (std::size_t i = 0; i < static_cast<std::size_t>(shown); ++i)
            m_pieces.push_back({Layer::Plain, m_raster.letters[i].box, m_opacity, m_dy});
    }

    void addWords() {
        std::size_t said = 0; // words that have begun
        while (said < m_text.words.size() && m_text.words[said].start <= m_frame)
            ++said;
        for (const WordRegion& region : wordRegions(m_text, m_raster))
            addWord(region, said);
    }

    void addWord(const WordRegion& region, std::size_t said) {
        double opacity = m_opacity;
        int dy = m_dy;
        if (m_text.enter.kind == TextMotion::WordByWord) {
            const double share =
                static_cast<double>(m_frame - m_text.words[region.word].start + 1) / kWordFade;
            opacity *= smooth(share);
            dy += static_cast<int>(std::lround((1 - easeOut(share)) * 0.22 * m_raster.em));
        }
        if (m_text.leave.kind == TextMotion::WordByWord)
            opacity *= smooth(leftOf(region.word));
        const bool active = region.word + 1 == said;
        const bool before = region.word + 1 < said;
        const bool lit =
            m_text.block.lit != Lit::None && (active || (before && m_text.block.lit == Lit::Fill));
        if (!lit)
            return m_pieces.push_back({Layer::Plain, region.box,
                                       opacity * (region.word >= said ? m_text.unsaid : 1), dy});
        if (active && m_text.block.lit == Lit::Fill)
            return addFilling(region, opacity, dy);
        m_pieces.push_back({Layer::Lit, region.box, opacity, dy});
    }

    // A word that is being sung: lit up to where the voice is.
    void addFilling(const WordRegion& region, double opacity, int dy) {
        const FrameIndex begin = m_text.words[region.word].start;
        const FrameIndex end = region.word + 1 < m_text.words.size()
                                   ? m_text.words[region.word + 1].start
                                   : m_text.span.end;
        constexpr FrameIndex kLongest = 24; // the last word before a pause is not stretched over it
        const auto length = std::clamp<FrameIndex>(end - begin, 1, kLongest);
        const double share = std::clamp(
            static_cast<double>(m_frame - begin + 1) / static_cast<double>(length), 0.0, 1.0);
        const int width = region.box.right - region.box.left;
        const int done = static_cast<int>(std::lround(width * share));
        PixelBox lit = region.box;
        PixelBox rest = region.box;
        if (region.rightToLeft)
            lit.left = rest.right = region.box.right - done;
        else
            lit.right = rest.left = region.box.left + done;
        m_pieces.push_back({Layer::Lit, lit, opacity, dy});
        m_pieces.push_back({Layer::Plain, rest, opacity * m_text.unsaid, dy});
    }

    // Words go in their order, so that the last one is gone with the text.
    [[nodiscard]] double leftOf(std::size_t word) const {
        const double share =
            static_cast<double>(word + 1) / static_cast<double>(m_text.words.size());
        const double gone = static_cast<double>(m_text.span.end) -
                            static_cast<double>(m_text.leave.length) * (1 - share);
        return (gone - static_cast<double>(m_frame)) / kWordFade;
    }

    const PlacedText& m_text;
    const TextRaster& m_raster;
    FrameIndex m_frame;
    double m_in = 1;
    double m_out = 1;
    double m_opacity = 1;
    int m_dy = 0;
    std::vector<Piece> m_pieces;
};

void add(base::Hasher& hasher, const Motion& motion) {
    hasher.add(static_cast<int>(motion.kind)).add(motion.length);
}

} // namespace

void addTo(base::Hasher& hasher, const PlacedText& text, FrameIndex firstFrame) {
    addTo(hasher, text.block);
    add(hasher, text.enter);
    add(hasher, text.leave);
    hasher.add(text.span.begin - firstFrame).add(text.span.end - firstFrame);
    hasher.add(text.unsaid).add(text.fonts).add(text.words.size());
    for (const model::TimedWord& word : text.words)
        hasher.add(word.begin).add(word.end).add(word.start - firstFrame);
}

std::vector<Piece> piecesAt(const PlacedText& text, const TextRaster& raster, FrameIndex frame) {
    if (!text.span.contains(frame) || raster.plain.width == 0)
        return {};
    return Moment(text, raster, frame).pieces();
}

} // namespace reelwright::compose
