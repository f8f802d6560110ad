#include "compose/text/font_notices.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::compose {

namespace {

// The Debian package that draws a letter.
std::string packageFor(char32_t c) {
    const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (in(0x1F000, 0x1FAFF) || in(0x2600, 0x27BF) || in(0xFE00, 0xFE0F) || c == 0x200D)
        return "fonts-noto-color-emoji";
    if (in(0x1100, 0x11FF) || in(0x2E80, 0x9FFF) || in(0xA960, 0xA97F) || in(0xAC00, 0xD7FF) ||
        in(0xF900, 0xFAFF) || in(0xFE30, 0xFE4F) || in(0xFF00, 0xFFEF) || in(0x20000, 0x3FFFF))
        return "fonts-noto-cjk";
    return "fonts-noto-core";
}

// "漢 (U+6F22)", at most a handful.
std::string listed(const std::vector<char32_t>& letters) {
    constexpr std::size_t kMost = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(letters.size(), kMost); ++i)
        text +=
            fmt::format("{}{} (U+{:04X})", i == 0 ? "" : ", ", base::fromCodePoints({letters[i]}),
                        static_cast<std::uint32_t>(letters[i]));
    if (letters.size() > kMost)
        text += fmt::format(" and {} more", letters.size() - kMost);
    return text;
}

} // namespace

void FontNotices::add(const PlacedText& text, const FontReport& report) {
    if (!report.instead.empty())
        m_instead.emplace(text.block.family, report.instead);
    std::map<std::string, std::vector<char32_t>> byPackage;
    for (const char32_t letter : report.missing)
        byPackage[packageFor(letter)].push_back(letter);
    for (const auto& [package, letters] : byPackage) {
        Missing& missing = m_missing[package];
        if (missing.texts++ == 0)
            missing.first = text.told;
        missing.whole = missing.whole && report.name.empty();
        for (const char32_t letter : letters)
            if (std::ranges::find(missing.letters, letter) == missing.letters.end())
                missing.letters.push_back(letter);
    }
    if (report.name.empty() && report.missing.empty() && !text.block.paragraphs.empty() &&
        text.block.paragraphs.front().text.find_first_not_of(" \n\t") != std::string::npos)
        m_missing["fonts-dejavu-core"].first = text.told;
}

std::vector<std::string> FontNotices::sentences() const {
    std::vector<std::string> all;
    for (const auto& [wished, instead] : m_instead)
        all.push_back(
            fmt::format("The font \"{}\" is not on this machine: {} stands in for it. "
                        "Install it, or choose another one, for the film to look the same "
                        "everywhere.",
                        wished, instead.empty() ? "nothing" : "\"" + instead + "\""));
    for (const auto& [package, missing] : m_missing) {
        const std::string more =
            missing.texts > 1 ? fmt::format(" and {} other texts", missing.texts - 1) : "";
        const std::string what =
            missing.letters.empty() ? "" : fmt::format(" for {}", listed(missing.letters));
        all.push_back(fmt::format("The {}{} {} {}: this machine has no font{}. Install fonts (on "
                                  "Debian: {}) and export again.",
                                  missing.first, more, missing.texts > 1 ? "are" : "is",
                                  missing.whole ? "left out" : "drawn with gaps", what, package));
    }
    return all;
}

} // namespace reelwright::compose
