// A foreign text file as lines of UTF-8, times in it, and what is told about it. Thread-safe:
// values.
#pragma once

#include "subtitle/sheet.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::subtitle {

// The lines of a file without their ends.
class Lines {
public:
    // Errors: InvalidInput for another encoding, binary content, too many bytes or a line that is
    // too long.
    static base::Result<Lines> split(std::string_view bytes, std::string_view name);

    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return m_lines[i]; }

    // "captions.srt, line 12: ..."
    [[nodiscard]] base::Error wrong(std::size_t line, std::string_view what) const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
    std::vector<std::string> m_lines;
};

// Counts what was left out, so that a thousand cues give one sentence.
class Warnings {
public:
    void add(const std::string& what) { ++m_counts[what]; }
    // "Left out: positions of cues (12 times)."
    [[nodiscard]] std::vector<std::string> sentences() const;

private:
    std::map<std::string, int> m_counts;
};

std::string_view trimmed(std::string_view text);

// Takes "1:02:03.456", "02:03,4" or "02:03" from the front; nothing when there is none or it is out
// of range. Minutes and seconds are below 60 where a larger unit stands before them.
std::optional<Milliseconds> takeTime(std::string_view& text);

// A line "TIME --> TIME rest". Errors: InvalidInput that shows how it should be.
struct Timing {
    Milliseconds begin = 0;
    Milliseconds end = 0;
    std::string_view rest;
};
base::Result<Timing> takeTiming(const Lines& lines, std::size_t line, std::string_view example);

// "01:02:03.456" with the given sign before the milliseconds.
std::string clockText(Milliseconds time, char sign);

// Adds a cue unless it says nothing or lasts no time. Errors: InvalidInput when there are too many.
base::Result<void> addCue(const Lines& lines, std::size_t line, SheetCue cue, Sheet& sheet,
                          Warnings& warnings);

} // namespace reelwright::subtitle
