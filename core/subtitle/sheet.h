// What a caption or lyric file says, in milliseconds. Pure functions; thread-safe.
#pragma once

#include "base/result.h"
#include "model/captions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::subtitle {

using Milliseconds = std::int64_t;

struct SheetPin {
    std::int64_t at = 0; // code points of the text
    Milliseconds start = 0;
    bool operator==(const SheetPin&) const = default;
};

struct SheetCue {
    Milliseconds begin = 0;
    Milliseconds end = 0;
    std::string text; // lines end with \n; never blank
    std::vector<SheetPin> pins;
    std::vector<model::TextMark> marks;
    std::optional<model::Anchor> anchor; // nothing: below
    bool operator==(const SheetCue&) const = default;
};

struct Sheet {
    std::string title;          // may be empty
    std::vector<SheetCue> cues; // ascending begins; may overlap
    bool operator==(const Sheet&) const = default;
};

// A sheet with sentences on what of the file it could not take.
struct ReadSheet {
    Sheet sheet;
    std::vector<std::string> warnings;
};

enum class Form { Srt, Vtt, Ass, Lrc };

inline constexpr std::size_t kMostBytes = 8u << 20;
inline constexpr std::size_t kLongestLine = 16384;           // bytes
inline constexpr Milliseconds kLatest = 100LL * 3600 * 1000; // two digits of hours, rounded up

// By the ending: .srt, .vtt, .ass or .ssa, .lrc. Errors: InvalidInput that names them.
base::Result<Form> formOf(const std::filesystem::path& file);

// UTF-8 with or without BOM, UTF-16; any line ends. `name` is used in messages. Errors:
// InvalidInput that names the line and what to write there.
base::Result<ReadSheet> parse(std::string_view bytes, Form form, std::string_view name);

// The sheet as text with \n, times rounded to what the form can say.
std::string write(const Sheet& sheet, Form form);

// Sentences on what `write` leaves out: word times, colours, places.
std::vector<std::string> lostBy(Form form, const Sheet& sheet);

} // namespace reelwright::subtitle
