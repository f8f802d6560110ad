#include "generate/draft/visibility.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

double shiftOf(const Ripple& ripple, int y) {
    if (ripple.amplitude == 0)
        return 0;
    double share = 1;
    if (ripple.reachY != 0) {
        const double t = std::clamp((y - ripple.rootY) / ripple.reachY, 0.0, 1.0);
        share = t * t;
    }
    return ripple.amplitude * share *
           std::sin(ripple.phase + y * (6.283185307179586 / ripple.wavelength));
}

int toPixel(double x, int width) {
    return static_cast<int>(std::clamp(x, 0.0, static_cast<double>(width)));
}

// Frame pixels that take anything from picture pixels [span.begin, span.end).
Span touchedBy(Span span, double left, double scale, int width) {
    return {toPixel(std::ceil(left + (span.begin - 0.5) * scale - 0.5), width),
            toPixel(std::ceil(left + (span.end + 0.5) * scale - 0.5), width)};
}

// Frame pixels that take nothing from outside of them.
Span withinOf(Span span, double left, double scale, int width) {
    return {toPixel(std::ceil(left + (span.begin + 0.5) * scale - 0.5), width),
            toPixel(std::floor(left + (span.end - 0.5) * scale + 0.5), width)};
}

// Adds a span to an ascending list, joining what touches. `scratch` is swapped in.
void unite(Spans& spans, Span added, Spans& scratch) {
    scratch.clear();
    std::size_t i = 0;
    for (; i < spans.size() && spans[i].end < added.begin; ++i)
        scratch.push_back(spans[i]);
    for (; i < spans.size() && spans[i].begin <= added.end; ++i)
        added = {std::min(added.begin, spans[i].begin), std::max(added.end, spans[i].end)};
    scratch.push_back(added);
    scratch.insert(scratch.end(), spans.begin() + static_cast<std::ptrdiff_t>(i), spans.end());
    spans.swap(scratch);
}

// Calls `with(span)` for what of `span` is not covered.
template <class With>
void uncovered(Span span, const Spans& covers, const With& with) {
    for (const Span& cover : covers) {
        if (cover.end <= span.begin)
            continue;
        if (cover.begin >= span.end)
            break;
        if (cover.begin > span.begin)
            with(Span{span.begin, cover.begin});
        span.begin = cover.end;
    }
    if (span.begin < span.end)
        with(span);
}

// Calls `with(span)` for each overlap of two ascending lists.
template <class With>
void overlaps(const Spans& a, const Spans& b, const With& with) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        const Span both{std::max(a[i].begin, b[j].begin), std::min(a[i].end, b[j].end)};
        if (both.begin < both.end)
            with(both);
        a[i].end < b[j].end ? ++i : ++j;
    }
}

// Calls `with(span)` for the union of two ascending lists, in order and apart.
template <class With>
void together(const Spans& a, const Spans& b, const With& with) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        const bool takeA = j >= b.size() || (i < a.size() && a[i].begin <= b[j].begin);
        Span span = takeA ? a[i++] : b[j++];
        for (bool grown = true; grown;) {
            grown = false;
            for (; i < a.size() && a[i].begin <= span.end; ++i, grown = true)
                span.end = std::max(span.end, a[i].end);
            for (; j < b.size() && b[j].begin <= span.end; ++j, grown = true)
                span.end = std::max(span.end, b[j].end);
        }
        with(span);
    }
}

} // namespace

bool rowsAt(const PictureOp& op, int y, RowPair& pair) {
    const int height = op.picture->height;
    const double at = (y + 0.5 - op.y) / op.scaleY - 0.5;
    if (at < -0.5 || at > height - 0.5)
        return false;
    const double limited = std::clamp(at, 0.0, static_cast<double>(height - 1));
    pair.upper = std::min(static_cast<int>(limited), std::max(height - 2, 0));
    pair.lower = std::min(pair.upper + 1, height - 1);
    pair.weight = static_cast<int>((limited - pair.upper) * 256 + 0.5);
    return true;
}

double leftAt(const PictureOp& op, int y) {
    return op.x + shiftOf(op.ripple, y);
}

void Visibility::look(const DisplayList& list, int width, int top, int bottom) {
    m_top = top;
    m_ops = list.size();
    m_spans.clear();
    m_firstOp.assign(static_cast<std::size_t>(bottom - top), 0);
    m_ranges.assign(m_ops * static_cast<std::size_t>(bottom - top), {});
    for (int y = top; y < bottom; ++y)
        lookAtRow(list, width, y);
}

void Visibility::lookAtRow(const DisplayList& list, int width, int y) {
    m_hidden.clear();
    for (int i = static_cast<int>(list.size()) - 1; i >= 0; --i) {
        const auto* op = std::get_if<PictureOp>(&list[static_cast<std::size_t>(i)]);
        RowPair pair;
        if (op == nullptr || op->strength <= 0 || op->picture->width < 1 || !rowsAt(*op, y, pair))
            continue;
        const auto& rows = op->picture->rows;
        const Picture::Row& upper = rows[static_cast<std::size_t>(pair.upper)];
        const Picture::Row& lower = rows[static_cast<std::size_t>(pair.lower)];
        const double left = leftAt(*op, y);
        Range& range = m_ranges[slot(i, y)];
        range.begin = m_spans.size();
        // Neighbours may touch the same frame pixel, which must be drawn once.
        int drawn = 0;
        together(upper.filled, lower.filled, [&](Span filled) {
            Span span = touchedBy(filled, left, op->scaleX, width);
            span.begin = std::max(span.begin, drawn);
            drawn = std::max(drawn, span.end);
            if (span.begin < span.end)
                uncovered(span, m_hidden, [&](Span seen) { m_spans.push_back(seen); });
        });
        range.end = m_spans.size();
        if (op->blend != Blend::Over || op->strength < 1)
            continue;
        overlaps(upper.opaque, lower.opaque, [&](Span both) {
            const Span span = withinOf(both, left, op->scaleX, width);
            if (span.begin < span.end)
                unite(m_hidden, span, m_merged);
        });
        if (m_hidden.size() == 1 && m_hidden[0].begin == 0 && m_hidden[0].end == width) {
            m_firstOp[static_cast<std::size_t>(y - m_top)] = i;
            return;
        }
    }
}

bool Visibility::shows(int op, int y) const {
    return op >= m_firstOp[static_cast<std::size_t>(y - m_top)];
}

std::span<const Span> Visibility::of(int op, int y) const {
    const Range& range = m_ranges[slot(op, y)];
    return std::span(m_spans).subspan(range.begin, range.end - range.begin);
}

} // namespace reelwright::generate::draft
