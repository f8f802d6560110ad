#include "subtitle/lines.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error refused(std::string_view name, std::string_view what) {
    return {ErrorKind::InvalidInput, fmt::format("{} {}", name, what), {}};
}

enum class Order { Little, Big };

std::string fromUtf16(std::string_view bytes, Order order) {
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(order == Order::Little ? first | second << 8
                                                            : first << 8 | second);
    };
    std::vector<char32_t> points;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char32_t high = unit(i);
        if (high >= 0xD800 && high < 0xDC00 && i + 3 < bytes.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                points.push_back(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
                i += 2;
                continue;
            }
        }
        points.push_back(high >= 0xD800 && high < 0xE000 ? U'\xFFFD' : high);
    }
    return base::fromCodePoints(points);
}

// Text in Latin letters has a zero in every second byte of UTF-16.
std::optional<Order> utf16Without(std::string_view bytes) {
    std::size_t zeros[2] = {0, 0};
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096);
    for (std::size_t i = 0; i < looked; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (zeros[1] > looked / 5 && zeros[0] == 0)
        return Order::Little;
    if (zeros[0] > looked / 5 && zeros[1] == 0)
        return Order::Big;
    return std::nullopt;
}

std::string toUtf8(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return std::string(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE"))
        return fromUtf16(bytes.substr(2), Order::Little);
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(2), Order::Big);
    if (const auto order = utf16Without(bytes))
        return fromUtf16(bytes, *order);
    return std::string(bytes);
}

// True when decoding and encoding again gives the same bytes.
bool isUtf8(std::string_view line) {
    if (std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return true;
    return base::fromCodePoints(base::toCodePoints(line)) == line;
}

bool takeNumber(std::string_view& text, std::size_t mostDigits, std::int64_t& number,
                std::size_t& digits) {
    number = 0;
    digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        if (++digits > mostDigits)
            return false;
        number = number * 10 + (text[digits - 1] - '0');
    }
    text.remove_prefix(digits);
    return digits > 0;
}

} // namespace

Result<Lines> Lines::split(std::string_view bytes, std::string_view name) {
    if (bytes.size() > kMostBytes)
        return refused(
            name, fmt::format("is larger than {} MiB: captions are smaller.", kMostBytes >> 20));
    Lines lines;
    lines.m_name = name;
    const std::string text = toUtf8(bytes);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        std::string line = text.substr(at, end - at);
        const std::size_t number = lines.m_lines.size();
        if (line.size() > kLongestLine)
            return lines.wrong(number, fmt::format("it is longer than {} bytes.", kLongestLine));
        if (line.find('\0') != std::string::npos)
            return refused(name, "is no text file.");
        if (!isUtf8(line))
            return lines.wrong(number, "its letters are not UTF-8. Save the file as UTF-8 in the "
                                       "program it comes from.");
        lines.m_lines.push_back(std::move(line));
        at = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
    }
    return lines;
}

Error Lines::wrong(std::size_t line, std::string_view what) const {
    return {ErrorKind::InvalidInput, fmt::format("{}, line {}: {}", m_name, line + 1, what), {}};
}

std::vector<std::string> Warnings::sentences() const {
    std::vector<std::string> all;
    for (const auto& [what, count] : m_counts)
        all.push_back(count == 1 ? fmt::format("Left out: {}.", what)
                                 : fmt::format("Left out: {} ({} times).", what, count));
    return all;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::optional<Milliseconds> takeTime(std::string_view& text) {
    std::string_view rest = text;
    std::int64_t parts[3] = {0, 0, 0};
    int count = 0;
    std::size_t digits = 0;
    while (count < 3) {
        if (!takeNumber(rest, count == 0 ? 4 : 2, parts[count], digits))
            return std::nullopt;
        if (++count < 3 && rest.starts_with(':'))
            rest.remove_prefix(1);
        else
            break;
    }
    if (count < 2)
        return std::nullopt;
    Milliseconds fraction = 0;
    if (rest.starts_with('.') || rest.starts_with(',')) {
        rest.remove_prefix(1);
        if (!takeNumber(rest, 9, fraction, digits))
            return std::nullopt;
        for (; digits < 3; ++digits)
            fraction *= 10;
        for (; digits > 3; --digits)
            fraction /= 10;
    }
    const std::int64_t hours = count == 3 ? parts[0] : 0;
    const std::int64_t minutes = count == 3 ? parts[1] : parts[0];
    const std::int64_t seconds = count == 3 ? parts[2] : parts[1];
    if ((count == 3 && minutes > 59) || seconds > 59)
        return std::nullopt;
    const Milliseconds time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
    if (time > kLatest)
        return std::nullopt;
    text = rest;
    return time;
}

Result<Timing> takeTiming(const Lines& lines, std::size_t line, std::string_view example) {
    const std::string_view whole = trimmed(lines[line]);
    std::string_view rest = whole;
    const auto fault = [&] {
        return lines.wrong(line, fmt::format("\"{}\" is no time. Write it like {}",
                                             base::shortened(whole, 60), example));
    };
    Timing timing;
    const auto begin = takeTime(rest);
    rest = trimmed(rest);
    if (!begin || !rest.starts_with("-->"))
        return fault();
    rest = trimmed(rest.substr(3));
    const auto end = takeTime(rest);
    if (!end || (!rest.empty() && rest.front() != ' ' && rest.front() != '\t'))
        return fault();
    timing.begin = *begin;
    timing.end = *end;
    timing.rest = trimmed(rest);
    return timing;
}

std::string clockText(Milliseconds time, char sign) {
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", time / 3600000, time / 60000 % 60,
                       time / 1000 % 60, sign, time % 1000);
}

Result<void> addCue(const Lines& lines, std::size_t line, SheetCue cue, Sheet& sheet,
                    Warnings& warnings) {
    if (cue.text.empty()) {
        warnings.add("cues without words");
        return {};
    }
    if (cue.end <= cue.begin) {
        warnings.add("cues that end before they begin");
        return {};
    }
    if (sheet.cues.size() >= model::kMostCues)
        return lines.wrong(line,
                           fmt::format("here begins the {}th cue. Split the file: a track has at "
                                       "most {}.",
                                       model::kMostCues + 1, model::kMostCues));
    SheetPin before{-1, cue.begin};
    std::erase_if(cue.pins, [&](SheetPin& pin) {
        pin.start = std::clamp(pin.start, before.start, cue.end - 1);
        const bool again = pin.at <= before.at;
        if (!again)
            before = pin;
        return again;
    });
    sheet.cues.push_back(std::move(cue));
    return {};
}

} // namespace reelwright::subtitle
