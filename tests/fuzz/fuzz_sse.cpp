#include "net/sse.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

// The same bytes give the same events in any pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace reelwright;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto eventsOf = [&](std::size_t piece) {
        std::vector<net::SseEvent> events;
        net::SseReader reader([&](const net::SseEvent& event) { events.push_back(event); });
        for (std::size_t at = 0; at < text.size(); at += piece)
            if (!reader.feed(text.substr(at, piece)))
                break;
        reader.finish();
        return events;
    };
    const auto whole = eventsOf(size + 1);
    if (whole != eventsOf(1) || whole != eventsOf(7))
        std::abort();
    return 0;
}
