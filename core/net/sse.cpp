#include "net/sse.h"

namespace reelwright::net {

namespace {

constexpr std::size_t kLongestLine = 1u << 20;
constexpr std::size_t kLargestEvent = 8u << 20;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

base::Error tooLarge(const char* what) {
    return {base::ErrorKind::Corrupt, "The service sent more at once than is plausible.", what};
}

} // namespace

base::Result<void> SseReader::feed(std::string_view bytes) {
    if (m_broken)
        return tooLarge("stream given up before");
    while (!bytes.empty()) {
        if (m_afterReturn && bytes[0] == '\n')
            bytes.remove_prefix(1);
        m_afterReturn = false;
        const auto end = bytes.find_first_of("\r\n");
        m_line += bytes.substr(0, end);
        if (m_line.size() > kLongestLine) {
            m_broken = true;
            return tooLarge("line");
        }
        if (end == bytes.npos)
            break;
        m_afterReturn = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        TRY(takeLine());
    }
    return {};
}

base::Result<void> SseReader::takeLine() {
    std::string_view line = m_line;
    if (m_atStart && line.starts_with(kByteOrderMark))
        line.remove_prefix(kByteOrderMark.size());
    m_atStart = false;
    if (line.empty())
        dispatch();
    const auto colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    std::string_view value = colon == line.npos ? "" : line.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.event = value.empty() ? "message" : value;
    } else if (field == "id" && value.find('\0') == value.npos) {
        m_event.id = value;
    }
    m_line.clear();
    if (m_event.data.size() > kLargestEvent) {
        m_broken = true;
        return tooLarge("event");
    }
    return {};
}

void SseReader::dispatch() {
    if (m_hasData)
        m_handler(m_event);
    m_event.event = "message";
    m_event.data.clear();
    m_hasData = false;
}

void SseReader::finish() {
    m_line.clear();
    if (!m_broken)
        dispatch();
    m_broken = true;
}

} // namespace reelwright::net
