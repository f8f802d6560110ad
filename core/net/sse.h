// Server-sent events from bytes in any pieces. Not thread-safe: one owner. Form: HTML Living
// Standard, 9.2.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace reelwright::net {

struct SseEvent {
    std::string event = "message";
    std::string data; // lines joined by \n
    std::string id;   // the last that was told
    bool operator==(const SseEvent&) const = default;
};

class SseReader {
public:
    using Handler = std::function<void(const SseEvent&)>;

    explicit SseReader(Handler handler)
        : m_handler(std::move(handler)) {}

    // Gives each event that is now whole to the handler. Errors: Corrupt for a line above 1 MiB or
    // an event above 8 MiB; then nothing more is read.
    base::Result<void> feed(std::string_view bytes);

    // The stream has ended: gives an event whose closing empty line is missing, since some servers
    // leave it out where the standard drops the event. A torn last line is not part of it.
    void finish();

private:
    base::Result<void> takeLine();
    void dispatch();

    Handler m_handler;
    std::string m_line;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_afterReturn = false; // a \n that comes now belongs to the \r before
    bool m_atStart = true;
    bool m_broken = false;
};

} // namespace reelwright::net
