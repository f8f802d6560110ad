#include "audio/grid_files.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::int64_t kTicks = 960;                 // a quarter, which is a beat
constexpr std::int64_t kLongestBeat = (1 << 24) - 1; // microseconds
constexpr std::int64_t kClickTicks = 120;
constexpr char kHighBlock = 76; // General MIDI percussion
constexpr char kLowBlock = 77;

std::string bigEndian(std::int64_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
}

// Events in ascending ticks.
class TrackWriter {
public:
    void add(std::int64_t tick, std::string_view event) {
        addLength(tick - m_tick);
        m_tick = tick;
        m_bytes += event;
    }
    void addMeta(std::int64_t tick, char kind, std::string_view content) {
        add(tick, std::string("\xff") + kind);
        addLength(static_cast<std::int64_t>(content.size()));
        m_bytes += content;
    }
    [[nodiscard]] std::string chunk() {
        addMeta(m_tick, 0x2f, "");
        return "MTrk" + bigEndian(static_cast<std::int64_t>(m_bytes.size()), 4) + m_bytes;
    }

private:
    void addLength(std::int64_t value) {
        std::string bytes(1, static_cast<char>(value & 0x7f));
        while ((value >>= 7) > 0)
            bytes.insert(bytes.begin(), static_cast<char>((value & 0x7f) | 0x80));
        m_bytes += bytes;
    }
    std::string m_bytes;
    std::int64_t m_tick = 0;
};

std::int64_t microsOf(double seconds) {
    return std::llround(seconds * 1e6);
}

// Beats before the first, so that its bar begins on a bar line and none is longer than MIDI can
// tell: about as long as the song's.
std::int64_t leadInBeats(const model::BeatGrid& grid) {
    const model::Beat& first = grid.beats.front();
    const int bar = std::max(1, grid.beatsPerBar);
    const int pickup = std::clamp(first.inBar, 1, bar) - 1;
    const double beat = grid.tempo > 0 ? 60 / grid.tempo : 0.5;
    const double longest = static_cast<double>(kLongestBeat) / 1e6;
    double bars = std::max(0.0, std::round((first.time / beat - pickup) / bar));
    const double fewest = std::ceil(first.time / longest);
    if (pickup + bars * bar < fewest)
        bars = std::ceil((fewest - pickup) / bar);
    if (pickup == 0 && bars == 0 && microsOf(first.time) > 0)
        bars = 1;
    return pickup + static_cast<std::int64_t>(bars) * bar;
}

class ClickTrack {
public:
    explicit ClickTrack(const GridSheet& sheet)
        : m_sheet(sheet)
        , m_beats(sheet.grid.beats)
        , m_lead(leadInBeats(sheet.grid)) {}

    Result<std::string> write() {
        const std::string title = base::shortened(base::cleanText(m_sheet.title, 120), 120);
        m_conductor.addMeta(0, 0x03, title);
        m_clicks.addMeta(0, 0x03, "Click");
        TRY(writeLeadIn());
        for (std::size_t i = 0; i < m_beats.size(); ++i)
            TRY(writeBeat(i));
        return "MThd" + bigEndian(6, 4) + bigEndian(1, 2) + bigEndian(2, 2) + bigEndian(kTicks, 2) +
               m_conductor.chunk() + m_clicks.chunk();
    }

private:
    [[nodiscard]] std::int64_t tickOf(std::size_t beat) const {
        return (m_lead + static_cast<std::int64_t>(beat)) * kTicks;
    }

    // Beats from one downbeat to the next; the metre when there is none.
    [[nodiscard]] int barFrom(std::size_t beat) const {
        std::size_t end = beat + 1;
        while (end < m_beats.size() && m_beats[end].inBar != 1)
            ++end;
        const int metre = std::clamp(m_sheet.grid.beatsPerBar, 1, 255);
        const auto count = static_cast<int>(std::min<std::size_t>(end - beat, 255));
        return end < m_beats.size() ? count : std::max(metre, count);
    }

    void writeSignature(std::int64_t tick, int beats) {
        if (beats == m_bar)
            return;
        m_bar = beats;
        m_conductor.addMeta(tick, 0x58, std::string({static_cast<char>(beats), 2, 24, 8}));
    }

    Result<void> writeTempo(std::int64_t tick, std::int64_t micros) {
        if (micros > kLongestBeat)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("Two beats are {:.1f} s apart; a MIDI file can tell 16 s at "
                                     "most. Write .txt or .json instead.",
                                     static_cast<double>(micros) / 1e6),
                         {}};
        micros = std::max<std::int64_t>(micros, 1);
        if (micros == m_tempo)
            return {};
        m_tempo = micros;
        m_conductor.addMeta(tick, 0x51, bigEndian(micros, 3));
        return {};
    }

    Result<void> writeLeadIn() {
        const int metre = std::clamp(m_sheet.grid.beatsPerBar, 1, 255);
        const std::int64_t pickup = std::clamp(m_beats.front().inBar, 1, metre) - 1;
        const std::int64_t whole = m_lead - pickup;
        if (whole > 0)
            writeSignature(0, metre);
        // The rest of a microsecond for each beat goes to the last one.
        const std::int64_t first = microsOf(m_beats.front().time);
        if (m_lead > 0) {
            const std::int64_t each = first / m_lead;
            TRY(writeTempo(0, each));
            if (pickup > 0)
                writeSignature(whole * kTicks,
                               std::min<int>(255, static_cast<int>(pickup) + barFrom(0)));
            TRY(writeTempo((m_lead - 1) * kTicks, first - each * (m_lead - 1)));
        }
        m_conductor.addMeta(m_lead * kTicks, 0x06, kFirstBeatMarker);
        return {};
    }

    Result<void> writeBeat(std::size_t i) {
        const std::int64_t tick = tickOf(i);
        const bool isDownbeat = m_beats[i].inBar == 1;
        if (isDownbeat)
            writeSignature(tick, barFrom(i));
        if (i + 1 < m_beats.size())
            TRY(writeTempo(tick, microsOf(m_beats[i + 1].time) - microsOf(m_beats[i].time)));
        const char note = isDownbeat ? kHighBlock : kLowBlock;
        m_clicks.add(tick, std::string({'\x99', note, isDownbeat ? '\x7f' : '\x50'}));
        m_clicks.add(tick + kClickTicks, std::string({'\x89', note, '\x40'}));
        return {};
    }

    const GridSheet& m_sheet;
    const std::vector<model::Beat>& m_beats;
    std::int64_t m_lead;
    TrackWriter m_conductor;
    TrackWriter m_clicks;
    int m_bar = 0;            // of the last signature
    std::int64_t m_tempo = 0; // of the last tempo
};

} // namespace

Result<std::string> midiOf(const GridSheet& sheet) {
    if (sheet.grid.beats.empty())
        return Error{ErrorKind::InvalidInput, "There are no beats to write.", {}};
    return ClickTrack(sheet).write();
}

} // namespace reelwright::audio
