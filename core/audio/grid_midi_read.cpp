#include "audio/grid_files.h"

#include "model/grid_edit.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr double kLongest = 86400; // seconds

Error wrongAt(std::size_t byte, const std::string& what) {
    return {ErrorKind::InvalidInput, fmt::format("At byte {}: {}", byte, what), {}};
}

// Bytes [position, end) of a file; nothing is read beyond them.
class Bytes {
public:
    Bytes(std::string_view file, std::size_t begin, std::size_t end)
        : m_file(file)
        , m_position(begin)
        , m_end(end) {}

    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] std::size_t left() const { return m_end - m_position; }
    void back() { --m_position; }

    Result<std::uint32_t> number(std::size_t size) {
        TRY_ASSIGN(const std::string_view bytes, take(size));
        std::uint32_t value = 0;
        for (const char c : bytes)
            value = value << 8 | static_cast<std::uint8_t>(c);
        return value;
    }
    // Seven bits a byte, at most four bytes.
    Result<std::uint32_t> length() {
        const std::size_t begin = m_position;
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i) {
            TRY_ASSIGN(const std::uint32_t byte, number(1));
            value = value << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return value;
        }
        return wrongAt(begin, "a number is longer than four bytes.");
    }
    Result<std::string_view> take(std::size_t size) {
        if (size > left())
            return wrongAt(m_position, fmt::format("{} bytes should follow, but only {} are left.",
                                                   size, left()));
        const std::string_view bytes = m_file.substr(m_position, size);
        m_position += size;
        return bytes;
    }

private:
    std::string_view m_file;
    std::size_t m_position;
    std::size_t m_end;
};

struct TempoChange {
    std::int64_t tick = 0;
    double secondsPerQuarter = 0.5;
};
struct Signature {
    std::int64_t tick = 0;
    int beats = 4;
    double quarters = 1; // a beat
};

// What of a file's events tells time.
struct Events {
    std::vector<TempoChange> tempos;
    std::vector<Signature> signatures;
    std::optional<std::int64_t> firstBeat; // tick of kFirstBeatMarker
    int firstInBar = 1;                    // what the marker says of that beat
    std::int64_t last = 0;                 // tick of the last event
};

class TrackReader {
public:
    TrackReader(Bytes bytes, Events& events)
        : m_bytes(bytes)
        , m_events(events) {}

    Result<void> read() {
        while (m_bytes.left() > 0 && !m_isOver) {
            TRY_ASSIGN(const std::uint32_t wait, m_bytes.length());
            m_tick += wait;
            TRY(readEvent());
            m_events.last = std::max(m_events.last, m_tick);
        }
        return {};
    }

private:
    Result<void> readEvent() {
        const std::size_t begin = m_bytes.position();
        TRY_ASSIGN(std::uint32_t status, m_bytes.number(1));
        if (status == 0xff)
            return readMeta(begin);
        if (status == 0xf0 || status == 0xf7) {
            TRY_ASSIGN(const std::uint32_t size, m_bytes.length());
            TRY(m_bytes.take(size));
            return {};
        }
        if (status > 0xf0)
            return wrongAt(begin, fmt::format("{:02X} is no event of a MIDI file.", status));
        if (status < 0x80) { // running status: the byte is the event's first value
            if (m_running == 0)
                return wrongAt(begin, "an event without a kind.");
            status = m_running;
            m_bytes.back();
        }
        m_running = status;
        const bool hasOneValue = (status & 0xf0) == 0xc0 || (status & 0xf0) == 0xd0;
        TRY(m_bytes.take(hasOneValue ? 1 : 2));
        return {};
    }

    Result<void> readMeta(std::size_t begin) {
        TRY_ASSIGN(const std::uint32_t kind, m_bytes.number(1));
        TRY_ASSIGN(const std::uint32_t size, m_bytes.length());
        TRY_ASSIGN(const std::string_view content, m_bytes.take(size));
        const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(content[i]); };
        if (kind == 0x2f)
            m_isOver = true;
        else if (kind == 0x06 && content.starts_with(kFirstBeatMarker))
            readFirstBeat(content.substr(kFirstBeatMarker.size()));
        else if (kind == 0x51) {
            if (size != 3)
                return wrongAt(begin, "a tempo has three bytes.");
            const int micros = byte(0) << 16 | byte(1) << 8 | byte(2);
            if (micros == 0)
                return wrongAt(begin, "a tempo of no time for a beat.");
            m_events.tempos.push_back({m_tick, micros / 1e6});
        } else if (kind == 0x58) {
            if (size < 2)
                return wrongAt(begin, "a time signature has four bytes.");
            constexpr int kSmallest = 6; // powers of two: a 64th
            if (byte(0) == 0 || byte(1) > kSmallest)
                return wrongAt(begin, fmt::format("a time signature of {} beats of 1/2^{}.",
                                                  byte(0), byte(1)));
            m_events.signatures.push_back({m_tick, byte(0), 4.0 / (1 << byte(1))});
        }
        return {};
    }

    // `place` is empty for a downbeat, " 3" for the third beat of a bar.
    void readFirstBeat(std::string_view place) {
        int inBar = 1;
        if (place.size() == 2 && place[0] == ' ' && place[1] >= '1' && place[1] <= '9')
            inBar = place[1] - '0';
        else if (place.size() == 3 && place.starts_with(" 1") && place[2] >= '0' && place[2] <= '6')
            inBar = 10 + place[2] - '0';
        else if (!place.empty())
            return;
        m_events.firstBeat = m_tick;
        m_events.firstInBar = inBar;
    }

    Bytes m_bytes;
    Events& m_events;
    std::int64_t m_tick = 0;
    std::uint32_t m_running = 0;
    bool m_isOver = false;
};

// Ticks, quarters and seconds of a file.
class Clock {
public:
    // `division` as in the header: ticks a quarter, or frames a second and ticks a frame.
    static Result<Clock> create(std::uint32_t division, std::vector<TempoChange> tempos) {
        constexpr std::size_t kPlace = 12; // of the division in the file
        Clock clock;
        if ((division & 0x8000) != 0) {
            const int frames = 256 - static_cast<int>(division >> 8);
            const auto ticks = static_cast<int>(division & 0xff);
            if ((frames != 24 && frames != 25 && frames != 29 && frames != 30) || ticks == 0)
                return wrongAt(kPlace,
                               fmt::format("{} frames a second of {} ticks.", frames, ticks));
            clock.m_ticksPerSecond = (frames == 29 ? 30000 / 1001.0 : frames) * ticks;
        } else if (division == 0)
            return wrongAt(kPlace, "no ticks in a quarter.");
        clock.m_ticksPerQuarter = division;
        std::ranges::stable_sort(tempos, {}, &TempoChange::tick);
        clock.m_pieces.push_back({});
        for (const TempoChange& tempo : tempos) {
            Piece next = clock.at(tempo.tick);
            next.secondsPerQuarter = tempo.secondsPerQuarter;
            if (next.tick == clock.m_pieces.back().tick)
                clock.m_pieces.back() = next;
            else
                clock.m_pieces.push_back(next);
        }
        return clock;
    }

    [[nodiscard]] double quartersAt(std::int64_t tick) const { return at(tick).quarters; }
    [[nodiscard]] double secondsOf(double quarters) const {
        const auto after = std::ranges::upper_bound(m_pieces, quarters, {}, &Piece::quarters);
        const Piece& piece = after == m_pieces.begin() ? *after : *(after - 1);
        return piece.seconds + (quarters - piece.quarters) * piece.secondsPerQuarter;
    }

private:
    // From here on the tempo is the same.
    struct Piece {
        std::int64_t tick = 0;
        double quarters = 0;
        double seconds = 0;
        double secondsPerQuarter = 0.5;
    };

    [[nodiscard]] Piece at(std::int64_t tick) const {
        const auto after = std::ranges::upper_bound(m_pieces, tick, {}, &Piece::tick);
        Piece place = after == m_pieces.begin() ? *after : *(after - 1);
        const auto ticks = static_cast<double>(tick - place.tick);
        const double seconds = m_ticksPerSecond > 0
                                   ? ticks / m_ticksPerSecond
                                   : ticks / m_ticksPerQuarter * place.secondsPerQuarter;
        place.tick = tick;
        place.quarters += seconds / place.secondsPerQuarter;
        place.seconds += seconds;
        return place;
    }

    std::vector<Piece> m_pieces;
    double m_ticksPerQuarter = 0;
    double m_ticksPerSecond = 0; // 0: time is counted in quarters
};

Result<std::vector<model::Beat>> beatsOf(Events& events, const Clock& clock) {
    std::ranges::stable_sort(events.signatures, {}, &Signature::tick);
    if (events.signatures.empty() || events.signatures.front().tick > 0)
        events.signatures.insert(events.signatures.begin(), Signature{});
    constexpr double kSame = 0.1; // of a beat: too near to what comes next to be one of its own
    const double first = clock.quartersAt(events.firstBeat.value_or(0));
    std::vector<model::Beat> beats;
    double total = 0;
    int pickup = 0; // beats that the first bar lacks
    for (std::size_t i = 0; i < events.signatures.size(); ++i) {
        const Signature& signature = events.signatures[i];
        const double begin = clock.quartersAt(signature.tick);
        const double end = clock.quartersAt(
            i + 1 < events.signatures.size() ? events.signatures[i + 1].tick : events.last);
        const bool isLast = i + 1 == events.signatures.size();
        const double count = (end - begin) / signature.quarters;
        total += std::max(0.0, count);
        if (total > static_cast<double>(kMaxBeats))
            return Error{ErrorKind::InvalidInput,
                         fmt::format("It holds {:.0f} beats or more; at most {} can be read.",
                                     total, kMaxBeats),
                         {}};
        for (int k = 0; k < count - (isLast ? 1e-6 : kSame); ++k) {
            const double quarters = begin + k * signature.quarters;
            if (quarters < first - kSame * signature.quarters)
                continue;
            const double seconds = clock.secondsOf(quarters);
            if (seconds > kLongest)
                return Error{ErrorKind::InvalidInput,
                             fmt::format("Its beats go on for more than a day; the last event is "
                                         "at tick {}.",
                                         events.last),
                             {}};
            const int inBar = k % signature.beats;
            if (beats.empty())
                pickup = events.firstInBar - 1;
            else if (inBar == 0)
                pickup = 0;
            beats.push_back({seconds, inBar + pickup + 1, 0.5, 0});
        }
    }
    return beats;
}

// Reads the chunks; returns the header's division.
Result<std::uint32_t> readChunks(std::string_view file, Events& events) {
    Bytes bytes(file, 0, file.size());
    TRY_ASSIGN(const std::string_view magic, bytes.take(4));
    if (magic != "MThd")
        return wrongAt(0, "it is no MIDI file: it does not begin with MThd.");
    TRY_ASSIGN(const std::uint32_t headerSize, bytes.number(4));
    if (headerSize < 6)
        return wrongAt(4, fmt::format("the header has {} bytes instead of 6.", headerSize));
    TRY_ASSIGN(const std::uint32_t format, bytes.number(2));
    TRY_ASSIGN(const std::uint32_t tracks, bytes.number(2));
    TRY_ASSIGN(const std::uint32_t division, bytes.number(2));
    TRY(bytes.take(headerSize - 6));
    if (format > 1)
        return wrongAt(8, fmt::format("it is of format {}; 0 and 1 can be read.", format));
    std::uint32_t seen = 0;
    while (bytes.left() > 0 && seen < tracks) {
        TRY_ASSIGN(const std::string_view kind, bytes.take(4));
        TRY_ASSIGN(const std::uint32_t size, bytes.number(4));
        const std::size_t begin = bytes.position();
        TRY(bytes.take(size));
        if (kind != "MTrk")
            continue;
        ++seen;
        TRY(TrackReader(Bytes(file, begin, begin + size), events).read());
    }
    if (seen < tracks || seen == 0)
        return wrongAt(file.size(),
                       fmt::format("the file ends after {} of {} tracks.", seen, tracks));
    return division;
}

} // namespace

Result<model::BeatGrid> gridFromMidi(std::string_view bytes) {
    Events events;
    TRY_ASSIGN(const std::uint32_t division, readChunks(bytes, events));
    TRY_ASSIGN(const Clock clock, Clock::create(division, events.tempos));
    TRY_ASSIGN(std::vector<model::Beat> beats, beatsOf(events, clock));
    if (beats.size() < 2)
        return Error{ErrorKind::InvalidInput,
                     "It holds less than two beats: its last event comes before the second.",
                     {}};
    return model::corrected({}, {.action = model::GridAction::Replace, .beats = std::move(beats)});
}

} // namespace reelwright::audio
