#include "compose/text/letter_regions.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelwright::compose {

namespace {

struct LineRow {
    double top = 0;
    double bottom = 0;
    std::vector<LetterRegion> letters;
    std::vector<std::pair<double, double>> edges; // of the letters, canvas
};

// The letters of a paragraph by lines, in the order of the picture.
void collect(const Paragraph& paragraph, const Setting& setting, std::vector<LineRow>& rows) {
    PangoLayoutIter* const iter = pango_layout_get_iter(paragraph.layout.get());
    const std::string& text = paragraph.from->text;
    PangoLayoutLine* current = nullptr;
    do {
        PangoLayoutLine* const line = pango_layout_iter_get_line_readonly(iter);
        if (line != current) {
            int top = 0;
            int bottom = 0;
            pango_layout_iter_get_line_yrange(iter, &top, &bottom);
            const double y = setting.top + paragraph.top;
            rows.push_back({y + pixels(top), y + pixels(bottom), {}, {}});
            current = line;
        }
        const PangoLayoutRun* const run = pango_layout_iter_get_run_readonly(iter);
        if (run == nullptr)
            continue; // the end of a line
        PangoRectangle logical;
        pango_layout_iter_get_cluster_extents(iter, nullptr, &logical);
        const auto byte = static_cast<std::size_t>(pango_layout_iter_get_index(iter));
        LetterRegion letter;
        letter.begin = paragraph.places[byte];
        letter.end = letter.begin + 1;
        letter.line = static_cast<int>(rows.size()) - 1;
        letter.rightToLeft = (run->item->analysis.level & 1) != 0;
        letter.blank = text[byte] == ' ' || text.compare(byte, 3, "\xE3\x80\x80") == 0;
        const double x = setting.left + paragraph.left + pixels(logical.x);
        rows.back().letters.push_back(letter);
        rows.back().edges.emplace_back(x, x + pixels(logical.width));
    } while (pango_layout_iter_next_cluster(iter) != 0);
    pango_layout_iter_free(iter);
}

// Regions that cover `rim` without gaps.
std::vector<LetterRegion> tile(std::vector<LineRow>& rows, PixelBox rim) {
    std::vector<LetterRegion> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LineRow& row = rows[i];
        const auto between = [](double a, double b) {
            return static_cast<int>(std::lround((a + b) / 2));
        };
        const int top = i == 0 ? rim.top : between(rows[i - 1].bottom, row.top);
        const int bottom = i + 1 == rows.size() ? rim.bottom : between(row.bottom, rows[i + 1].top);
        for (std::size_t k = 0; k < row.letters.size(); ++k) {
            LetterRegion& letter = row.letters[k];
            const int left = k == 0 ? rim.left : row.letters[k - 1].box.right;
            const int right =
                k + 1 == row.letters.size()
                    ? rim.right
                    : std::max(left, between(row.edges[k].second, row.edges[k + 1].first));
            letter.box = {left, top, right, std::max(top, bottom)};
            letter.letters = {row.edges[k].first, row.top, row.edges[k].second, row.bottom};
        }
        all.insert(all.end(), row.letters.begin(), row.letters.end());
    }
    std::ranges::stable_sort(all, {}, &LetterRegion::begin);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        all[i].end = std::max(all[i].begin + 1, all[i + 1].begin);
    return all;
}

} // namespace

std::vector<LetterRegion> letterRegions(const Setting& setting, PixelBox rim) {
    std::vector<LineRow> rows;
    for (const Paragraph& paragraph : setting.paragraphs)
        collect(paragraph, setting, rows);
    return tile(rows, rim);
}

} // namespace reelwright::compose
