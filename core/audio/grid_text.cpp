#include "audio/grid_files.h"

#include "base/utf8.h"
#include "model/grid_edit.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view kBetween = " \t,;\r";
constexpr double kLongest = 86400; // seconds
constexpr double kClosest = 0.05;  // seconds between two beats
constexpr int kLongestBar = 16;    // beats

class TextReader {
public:
    Result<model::BeatGrid> read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        while (!text.empty()) {
            ++m_line;
            const std::size_t end = text.find('\n');
            TRY(take(text.substr(0, end)));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        if (m_beats.size() < 2)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("It holds {}: at least two lines with seconds are needed.",
                                     m_beats.empty() ? "no beats" : "a single beat"),
                         {}};
        return model::corrected({}, {.action = model::GridAction::Replace, .beats = m_beats});
    }

private:
    [[nodiscard]] Error wrong(const std::string& what) const {
        return {ErrorKind::InvalidInput, fmt::format("Line {}: {}", m_line, what), {}};
    }

    Result<double> number(std::string_view word) const {
        double value = 0;
        const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (fault != std::errc{} || end != word.data() + word.size() || !std::isfinite(value))
            return wrong(fmt::format("\"{}\" is no number.",
                                     base::shortened(base::cleanText(word.substr(0, 80), 80), 20)));
        return value;
    }

    Result<void> take(std::string_view line) {
        line = line.substr(0, line.find('#'));
        std::string_view words[3];
        std::size_t count = 0;
        while (true) {
            const std::size_t begin = line.find_first_not_of(kBetween);
            if (begin == std::string_view::npos)
                break;
            if (count == std::size(words))
                return wrong("More than three columns.");
            line.remove_prefix(begin);
            words[count] = line.substr(0, line.find_first_of(kBetween));
            line.remove_prefix(words[count++].size());
        }
        if (count == 0)
            return {};
        TRY_ASSIGN(const double time, number(words[0]));
        TRY(checkTime(time));
        TRY_ASSIGN(const int inBar, placeInBar(count > 1 ? words[count - 1] : ""));
        m_beats.push_back({time, inBar, 0.5, 0});
        return {};
    }

    Result<void> checkTime(double time) const {
        if (time < 0 || time > kLongest)
            return wrong(fmt::format("A beat cannot lie at {:g} s.", time));
        if (!m_beats.empty() && time < m_beats.back().time)
            return wrong(fmt::format("{:g} s comes after {:g} s: times must ascend.", time,
                                     m_beats.back().time));
        if (!m_beats.empty() && time < m_beats.back().time + kClosest)
            return wrong(
                fmt::format("{:.3f} s is less than 50 ms after the beat before it.", time));
        if (m_beats.size() >= kMaxBeats)
            return wrong(fmt::format("More than {} beats.", kMaxBeats));
        return {};
    }

    // `word` is empty when the line has seconds alone; then all lines must.
    Result<int> placeInBar(std::string_view word) {
        const bool counted = !word.empty();
        if (m_beats.empty())
            m_isCounted = counted;
        if (counted != m_isCounted)
            return wrong(counted ? "There is a beat in the bar here, but not in the lines before."
                                 : "The beat in the bar is missing here.");
        if (!counted)
            return static_cast<int>(m_beats.size() % 4) + 1;
        TRY_ASSIGN(const double value, number(word));
        if (value < 1 || value > kLongestBar || value != std::floor(value))
            return wrong(fmt::format("The beat in the bar must be a whole number from 1 to {}.",
                                     kLongestBar));
        return static_cast<int>(value);
    }

    std::vector<model::Beat> m_beats;
    std::size_t m_line = 0;
    bool m_isCounted = false;
};

} // namespace

Result<model::BeatGrid> gridFromText(std::string_view text) {
    return TextReader().read(text);
}

std::string textOf(const GridSheet& sheet) {
    std::string title = base::cleanText(sheet.title, 200);
    for (char& c : title)
        if (c == '\n')
            c = ' ';
    std::string text = fmt::format(
        "# Beats of {}, by Reelwright\n# {:.2f} beats a minute\n# seconds\tbeat in bar\n", title,
        sheet.grid.tempo);
    for (const model::Beat& beat : sheet.grid.beats)
        text += fmt::format("{:.6f}\t{}\n", beat.time, beat.inBar);
    return text;
}

} // namespace reelwright::audio
