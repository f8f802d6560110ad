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

// Events; their ticks must ascend.
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

// What lies before the first beat: `count` notes of 1/`divisor` quarter, at a tempo that other
// programs can play.
struct LeadIn {
    std::int64_t micros = 0;
    std::int64_t count = 0;
    int divisor = 1;

    [[nodiscard]] std::int64_t noteTicks() const { return kTicks / divisor; }
    [[nodiscard]] std::int64_t ticks() const { return count * noteTicks(); }
};

LeadIn leadInOf(const model::BeatGrid& grid) {
    constexpr std::int64_t kNone = 1000;     // microseconds: the beat may as well lie at 0
    constexpr std::int64_t kFastest = 62500; // microseconds a quarter: 960 a minute
    const std::int64_t micros = microsOf(grid.beats.front().time);
    if (micros < kNone)
        return {};
    if (micros < kFastest)
        return {micros, 1, micros < kFastest / 4 ? 16 : 4};
    const double beat = grid.tempo > 0 ? 60 / grid.tempo : 0.5;
    const auto beats = static_cast<std::int64_t>(std::round(grid.beats.front().time / beat));
    return {micros, std::max({beats, micros / kLongestBeat + 1}), 1};
}

class ClickTrack {
public:
    explicit ClickTrack(const GridSheet& sheet)
        : m_sheet(sheet)
        , m_beats(sheet.grid.beats)
        , m_lead(leadInOf(sheet.grid)) {}

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
        return m_lead.ticks() + static_cast<std::int64_t>(beat) * kTicks;
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

    // A bar of so many quarters, or of so many of their parts.
    void writeSignature(std::int64_t tick, int beats, int divisor = 1) {
        if (beats == m_bar && divisor == m_divisor)
            return;
        m_bar = beats;
        m_divisor = divisor;
        const int power = divisor == 1 ? 2 : divisor == 4 ? 4 : 6;
        m_conductor.addMeta(
            tick, 0x58, std::string({static_cast<char>(beats), static_cast<char>(power), 24, 8}));
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
        if (m_lead.count > 0) {
            const std::int64_t metre = std::clamp(m_sheet.grid.beatsPerBar, 1, 255);
            const std::int64_t rest = m_lead.count % metre;
            // The microseconds that do not divide go to the last beat.
            const std::int64_t each = m_lead.micros / m_lead.count;
            TRY(writeTempo(0, each * m_lead.divisor));
            if (rest > 0)
                writeSignature(0, static_cast<int>(rest), m_lead.divisor);
            if (rest < m_lead.count)
                writeSignature(rest * m_lead.noteTicks(), static_cast<int>(metre), m_lead.divisor);
            TRY(writeTempo((m_lead.count - 1) * m_lead.noteTicks(),
                           (m_lead.micros - each * (m_lead.count - 1)) * m_lead.divisor));
        }
        std::string marker(kFirstBeatMarker);
        if (const int inBar = m_beats.front().inBar; inBar > 1) {
            marker += fmt::format(" {}", inBar);
            writeSignature(m_lead.ticks(), barFrom(0));
        }
        m_conductor.addMeta(m_lead.ticks(), 0x06, marker);
        return {};
    }

    Result<void> writeBeat(std::size_t i) {
        const std::int64_t tick = tickOf(i);
        const bool isDownbeat = m_beats[i].inBar == 1;
        if (isDownbeat)
            writeSignature(tick, barFrom(i));
        if (i + 1 < m_beats.size())
            TRY(writeTempo(tick, microsOf(m_beats[i + 1].time) -
                                     (i > 0 ? microsOf(m_beats[i].time) : m_lead.micros)));
        const char note = isDownbeat ? kHighBlock : kLowBlock;
        m_clicks.add(tick, std::string({'\x99', note, isDownbeat ? '\x7f' : '\x50'}));
        m_clicks.add(tick + kClickTicks, std::string({'\x89', note, '\x40'}));
        return {};
    }

    const GridSheet& m_sheet;
    const std::vector<model::Beat>& m_beats;
    LeadIn m_lead;
    TrackWriter m_conductor;
    TrackWriter m_clicks;
    int m_bar = 0; // of the last signature
    int m_divisor = 1;
    std::int64_t m_tempo = 0; // of the last tempo
};

} // namespace

Result<std::string> midiOf(const GridSheet& sheet) {
    if (sheet.grid.beats.empty())
        return Error{ErrorKind::InvalidInput, "There are no beats to write.", {}};
    return ClickTrack(sheet).write();
}

} // namespace reelwright::audio
