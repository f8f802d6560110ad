// The pictures of a set text: letters with outline and shadow, boxes, ornaments.
#pragma once

#include "base/result.h"
#include "compose/text/glass.h"
#include "compose/text/setting.h"
#include "compose/text/typesetter.h"
#include "media/image.h"

#include <vector>

namespace reelwright::compose {

// One text at its place. What it is made from must outlive it.
class Drawing {
public:
    Drawing(const TextBlock& block, const Setting& setting, PixelBox box)
        : m_block(block)
        , m_setting(setting)
        , m_box(box)
        , m_em(block.paragraphs.front().size * setting.scale) {}

    base::Result<media::Image> plain();

    base::Result<media::Image> lit(const std::vector<LetterRegion>& regions);

    base::Result<media::Image> ground(double rim, double bar);

private:
    base::Result<Glass> newGlass() const;
    base::Result<void> shadow(Glass& glass);

    // White or black letters, whichever is read better on a colour.
    static model::Colour readableOn(model::Colour c);

    void letters(Glass& glass, model::Colour colour, bool ownColours, double outline) const;

    // A box behind each run of letters between blanks.
    void wordBoxes(Glass& glass, const std::vector<LetterRegion>& regions) const;

    void wordBox(Glass& glass, const std::vector<LetterRegion>& visual, std::size_t first,
                 std::size_t end) const;

    void rule(Glass& glass) const;

    const TextBlock& m_block;
    const Setting& m_setting;
    PixelBox m_box;
    double m_em;
};

} // namespace reelwright::compose
