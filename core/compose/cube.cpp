#include "compose/cube.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t kMaxBytes = 16u << 20;
constexpr int kMaxSide = 65;
constexpr int kMaxRow = 65536;
constexpr double kMaxNumber = 1e6; // far above any scene-linear table; keeps all sums finite

std::vector<std::string_view> wordsIn(std::string_view line) {
    std::vector<std::string_view> words;
    constexpr std::string_view kSpace = " \t\r";
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kSpace, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(kSpace, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

// The start of a word for a message; what is no printable ASCII is shown as a question mark.
std::string shown(std::string_view word) {
    std::string text(word.substr(0, 40));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

std::optional<double> numberFrom(std::string_view word) {
    if (word.starts_with('+'))
        word.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (fault != std::errc{} || end != word.data() + word.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

// Reads a file line by line and knows the line for its messages.
class CubeParser {
public:
    CubeParser(std::string_view text, std::string_view name)
        : m_text(text)
        , m_name(name) {}

    Result<Cube> run() {
        if (m_text.size() > kMaxBytes)
            return wrong("is larger than 16 MiB");
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_text.remove_prefix(3);
        while (!m_text.empty()) {
            const std::size_t end = std::min(m_text.find('\n'), m_text.size());
            ++m_line;
            TRY(readLine(m_text.substr(0, end)));
            m_text.remove_prefix(std::min(end + 1, m_text.size()));
        }
        return finish();
    }

private:
    [[nodiscard]] Error wrong(std::string_view what) const {
        const std::string place = m_line > 0 ? fmt::format(" (line {})", m_line) : "";
        return {ErrorKind::InvalidInput, fmt::format("The LUT {} {}{}.", m_name, what, place), {}};
    }

    Result<void> readLine(std::string_view line) {
        const auto words = wordsIn(line);
        if (words.empty() || words[0].starts_with('#'))
            return {};
        if (numberFrom(words[0]))
            return readPoint(words);
        if (words[0] == "TITLE") {
            const std::size_t open = line.find('"');
            const std::size_t close = line.rfind('"');
            if (open != std::string_view::npos && close > open)
                m_cube.m_title = line.substr(open + 1, close - open - 1);
            return {};
        }
        if (!m_points.empty())
            return wrong(fmt::format("has the word {} among its numbers", shown(words[0])));
        if (words[0] == "LUT_1D_SIZE")
            return readSize(words, kMaxRow, m_rowSize);
        if (words[0] == "LUT_3D_SIZE")
            return readSize(words, kMaxSide, m_side);
        if (words[0] == "DOMAIN_MIN")
            return readTriple(words, m_low);
        if (words[0] == "DOMAIN_MAX")
            return readTriple(words, m_high);
        if (words[0] == "LUT_1D_INPUT_RANGE")
            return readRange(words, m_cube.m_rowLow, m_cube.m_rowHigh);
        if (words[0] == "LUT_3D_INPUT_RANGE")
            return readRange(words, m_cube.m_blockLow, m_cube.m_blockHigh);
        return wrong(fmt::format("has the unknown word {}", shown(words[0])));
    }

    // Three numbers from words[first] on; `fault` is said of a word that is none.
    Result<Rgb> tripleFrom(const std::vector<std::string_view>& words, std::size_t first,
                           std::string_view fault) const {
        double values[3];
        for (std::size_t i = 0; i < 3; ++i) {
            const auto value = numberFrom(words[first + i]);
            if (!value)
                return wrong(fault);
            if (std::abs(*value) > kMaxNumber)
                return wrong("has a number larger than any colour");
            values[i] = *value;
        }
        return Rgb{values[0], values[1], values[2]};
    }

    Result<void> readSize(const std::vector<std::string_view>& words, int most, int& size) {
        const auto value = words.size() == 2 ? numberFrom(words[1]) : std::nullopt;
        if (!value || *value < 2 || *value > most || *value != std::floor(*value))
            return wrong(
                fmt::format("needs a whole size between 2 and {} after {}", most, words[0]));
        if (size != 0)
            return wrong(fmt::format("gives {} twice", words[0]));
        size = static_cast<int>(*value);
        return {};
    }

    Result<void> readTriple(const std::vector<std::string_view>& words, Rgb& target) {
        const std::string fault = fmt::format("needs three numbers after {}", words[0]);
        if (words.size() != 4)
            return wrong(fault);
        TRY_ASSIGN(target, tripleFrom(words, 1, fault));
        m_hasDomain = true;
        return {};
    }

    Result<void> readRange(const std::vector<std::string_view>& words, Rgb& low, Rgb& high) {
        if (words.size() != 3 || !numberFrom(words[1]) || !numberFrom(words[2]))
            return wrong(fmt::format("needs two numbers after {}", words[0]));
        const double from = numberFrom(words[1]).value_or(0);
        const double to = numberFrom(words[2]).value_or(1);
        if (std::abs(from) > kMaxNumber || std::abs(to) > kMaxNumber)
            return wrong("has a number larger than any colour");
        low = {from, from, from};
        high = {to, to, to};
        return {};
    }

    Result<void> readPoint(const std::vector<std::string_view>& words) {
        if (m_rowSize == 0 && m_side == 0)
            return wrong("has numbers before LUT_1D_SIZE or LUT_3D_SIZE");
        if (words.size() != 3)
            return wrong("needs three numbers a line");
        TRY_ASSIGN(const Rgb point, tripleFrom(words, 0, "has something that is no number"));
        if (m_points.size() >= expected())
            return wrong(fmt::format("has more than the {} lines of numbers that its size says",
                                     expected()));
        m_points.push_back(point);
        return {};
    }

    [[nodiscard]] std::size_t expected() const {
        const auto side = static_cast<std::size_t>(m_side);
        return static_cast<std::size_t>(m_rowSize) + side * side * side;
    }

    Result<Cube> finish() {
        m_line = 0;
        if (expected() == 0)
            return wrong("has no LUT_1D_SIZE or LUT_3D_SIZE");
        if (m_points.size() != expected())
            return wrong(fmt::format("has {} of the {} lines of numbers that its size says",
                                     m_points.size(), expected()));
        const auto middle = m_points.begin() + m_rowSize;
        m_cube.m_row.assign(m_points.begin(), middle);
        m_cube.m_block.assign(middle, m_points.end());
        m_cube.m_side = m_side;
        if (m_hasDomain) {
            (m_rowSize > 0 ? m_cube.m_rowLow : m_cube.m_blockLow) = m_low;
            (m_rowSize > 0 ? m_cube.m_rowHigh : m_cube.m_blockHigh) = m_high;
        }
        for (const auto& [low, high] : {std::pair(m_cube.m_rowLow, m_cube.m_rowHigh),
                                        std::pair(m_cube.m_blockLow, m_cube.m_blockHigh)})
            if (high.r <= low.r || high.g <= low.g || high.b <= low.b)
                return wrong("has an empty input range");
        return std::move(m_cube);
    }

    std::string_view m_text;
    std::string_view m_name;
    int m_line = 0;
    int m_rowSize = 0;
    int m_side = 0;
    bool m_hasDomain = false;
    Rgb m_low{0, 0, 0};
    Rgb m_high{1, 1, 1};
    std::vector<Rgb> m_points;
    Cube m_cube;
};

Result<Cube> Cube::parse(std::string_view text, std::string_view name) {
    return CubeParser(text, name).run();
}

Rgb Cube::apply(Rgb colour) const {
    return applyBlock(applyRow(colour));
}

Rgb Cube::applyRow(Rgb colour) const {
    if (m_row.empty())
        return colour;
    const auto channel = [&](double value, double low, double high, double Rgb::*part) {
        const double place = std::clamp((value - low) / (high - low), 0.0, 1.0) *
                             static_cast<double>(m_row.size() - 1);
        const auto index = std::min(static_cast<std::size_t>(place), m_row.size() - 2);
        const double share = place - static_cast<double>(index);
        return m_row[index].*part * (1 - share) + m_row[index + 1].*part * share;
    };
    return {channel(colour.r, m_rowLow.r, m_rowHigh.r, &Rgb::r),
            channel(colour.g, m_rowLow.g, m_rowHigh.g, &Rgb::g),
            channel(colour.b, m_rowLow.b, m_rowHigh.b, &Rgb::b)};
}

Rgb Cube::applyBlock(Rgb colour) const {
    if (m_block.empty())
        return colour;
    const auto place = [&](double value, double low, double high) {
        return std::clamp((value - low) / (high - low), 0.0, 1.0) * (m_side - 1);
    };
    const double r = place(colour.r, m_blockLow.r, m_blockHigh.r);
    const double g = place(colour.g, m_blockLow.g, m_blockHigh.g);
    const double b = place(colour.b, m_blockLow.b, m_blockHigh.b);
    const int r0 = std::min(static_cast<int>(r), m_side - 2);
    const int g0 = std::min(static_cast<int>(g), m_side - 2);
    const int b0 = std::min(static_cast<int>(b), m_side - 2);
    const double fr = r - r0;
    const double fg = g - g0;
    const double fb = b - b0;
    const auto at = [&](int dr, int dg, int db) {
        return m_block[static_cast<std::size_t>(((b0 + db) * m_side + g0 + dg) * m_side + r0 + dr)];
    };
    // The tetrahedron that holds the point: corners 000 and 111 and two on the way, largest share
    // first.
    struct Axis {
        double share;
        int index;
    };
    std::array<Axis, 3> axes = {{{fr, 0}, {fg, 1}, {fb, 2}}};
    std::ranges::stable_sort(axes, std::greater{}, &Axis::share);
    std::array<int, 3> corner = {0, 0, 0};
    Rgb previous = at(0, 0, 0);
    Rgb sum = previous;
    for (const Axis& axis : axes) {
        corner[static_cast<std::size_t>(axis.index)] = 1;
        const Rgb next = at(corner[0], corner[1], corner[2]);
        sum.r += (next.r - previous.r) * axis.share;
        sum.g += (next.g - previous.g) * axis.share;
        sum.b += (next.b - previous.b) * axis.share;
        previous = next;
    }
    return sum;
}

} // namespace reelwright::compose
