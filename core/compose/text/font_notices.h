// Tells a person which fonts and letters are missing, once each. One owner.
#pragma once

#include "compose/text/placed_text.h"

#include <map>
#include <string>
#include <vector>

namespace reelwright::compose {

class FontNotices {
public:
    void add(const PlacedText& text, const FontReport& report);

    // Whole sentences that say what to install.
    [[nodiscard]] std::vector<std::string> sentences() const;

private:
    struct Missing {
        std::string first; // the text that lacked letters first
        int texts = 0;
        std::vector<char32_t> letters;
        bool whole = true; // nothing of the texts can be drawn
    };
    std::map<std::string, std::string> m_instead; // wished family: the one that stands in
    std::map<std::string, Missing> m_missing;     // by the package that has them
};

} // namespace reelwright::compose
