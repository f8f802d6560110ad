#include "net/sse.h"

#include <vector>

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

std::vector<SseEvent> eventsOf(std::string_view text, std::size_t piece, bool finished = false) {
    std::vector<SseEvent> events;
    SseReader reader([&](const SseEvent& event) { events.push_back(event); });
    for (std::size_t at = 0; at < text.size(); at += piece)
        EXPECT_TRUE(reader.feed(text.substr(at, piece)));
    if (finished)
        reader.finish();
    return events;
}

TEST(SseReader, gives_the_same_events_for_any_pieces_and_line_ends) {
    const std::vector<SseEvent> wanted = {
        {"message", "one", ""}, {"done", "two\nlines", "7"}, {"message", " spaced", "7"}};
    for (const char* end : {"\n", "\r\n", "\r"}) {
        std::string text;
        for (const char* line : {": a comment", "data: one", "", "event: done", "id: 7", "data:two",
                                 "data: lines", "", "retry: 10", "data:  spaced", "", ""})
            text += std::string(line) + end;
        for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U})
            EXPECT_EQ(eventsOf(text, piece), wanted) << piece;
    }
}

TEST(SseReader, drops_events_without_data_but_keeps_empty_data) {
    EXPECT_TRUE(eventsOf("event: ping\n\n\n\n: x\n\n", 3).empty());
    EXPECT_EQ(eventsOf("data\n\n", 3), (std::vector<SseEvent>{{"message", "", ""}}));
    EXPECT_EQ(eventsOf("\xef\xbb\xbf"
                       "data: x\n\n",
                       1)
                  .size(),
              1U);
}

TEST(SseReader, gives_a_last_event_without_empty_line_only_when_finished) {
    EXPECT_TRUE(eventsOf("data: x\n", 2).empty());
    EXPECT_EQ(eventsOf("data: x\n", 2, true).size(), 1U);
    EXPECT_EQ(eventsOf("data: x\ndata: to", 2, true),
              (std::vector<SseEvent>{{"message", "x", ""}}));
    EXPECT_TRUE(eventsOf("data: to", 2, true).empty());
}

TEST(SseReader, refuses_endless_lines_and_events) {
    SseReader reader([](const SseEvent&) {});
    const std::string piece(1 << 16, 'x');
    bool refused = false;
    for (int i = 0; i < 20 && !refused; ++i)
        refused = !reader.feed(piece);
    EXPECT_TRUE(refused);
    EXPECT_FALSE(reader.feed("\n\n"));

    SseReader second([](const SseEvent&) {});
    refused = false;
    for (int i = 0; i < 200 && !refused; ++i)
        refused = !second.feed("data: " + piece + "\n");
    EXPECT_TRUE(refused);
}

} // namespace
} // namespace reelwright::net
