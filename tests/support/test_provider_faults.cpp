#include "support/test_provider.h"

#include <array>

namespace reelwright::testing {

namespace {

constexpr std::array<std::string_view, kCreateFaultCount> kNames = {"none",
                                                                    "accept_then_reset",
                                                                    "accept_then_504",
                                                                    "answer_late",
                                                                    "html_body",
                                                                    "half_json",
                                                                    "truncated_body",
                                                                    "wrong_shape",
                                                                    "sync_output",
                                                                    "output_null",
                                                                    "output_wrong_type",
                                                                    "output_gone",
                                                                    "flagged",
                                                                    "fails",
                                                                    "aborts",
                                                                    "never_ends",
                                                                    "reset_before",
                                                                    "refused",
                                                                    "throttled",
                                                                    "throttled_low_credit",
                                                                    "throttled_header",
                                                                    "no_credit",
                                                                    "invalid_fields",
                                                                    "broken_before"};

TestReply plain(int status, const base::Json& body) {
    TestReply reply;
    reply.response.status = status;
    reply.response.headers.push_back({"Content-Type", "application/json"});
    reply.response.body = body.dump();
    return reply;
}

} // namespace

std::string_view nameOf(CreateFault fault) {
    return kNames[static_cast<std::size_t>(fault)];
}

std::optional<CreateFault> createFaultFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<CreateFault>(i);
    return std::nullopt;
}

CreateFault TestProvider::nextFault() {
    if (const auto found = m_nthFaults.find(m_creates); found != m_nthFaults.end())
        return found->second;
    for (const auto& [fault, chance] : m_chances)
        if (m_random.chance(chance))
            return fault;
    return CreateFault::None;
}

// The faults with which nothing was done.
std::optional<TestReply> TestProvider::turnedDown(CreateFault fault) {
    switch (fault) {
    case CreateFault::ResetBefore: {
        TestReply reply;
        reply.way = TestReply::Way::Reset;
        return reply;
    }
    case CreateFault::Refused: {
        TestReply reply;
        reply.way = TestReply::Way::RefusedToConnect;
        return reply;
    }
    case CreateFault::Throttled:
        ++m_throttled;
        return plain(429, {{"detail", "Request was throttled. Your rate limit resets in ~30s."}});
    case CreateFault::ThrottledLowCredit:
        ++m_throttled;
        return plain(429, {{"detail", "Request was throttled. Your rate limit for creating "
                                      "predictions is reduced to 6 requests per minute with a "
                                      "burst of 1 requests while you have less than $5.0 in "
                                      "credit. Your rate limit resets in ~5s."},
                           {"status", 429},
                           {"retry_after", 5}});
    case CreateFault::ThrottledHeader: {
        ++m_throttled;
        TestReply reply = plain(429, {{"detail", "Request was throttled."}});
        reply.response.headers.push_back({"Retry-After", "7"});
        return reply;
    }
    case CreateFault::NoCredit:
        return plain(402, {{"title", "Insufficient credit"},
                           {"detail", "You have insufficient credit to run this model. Go to "
                                      "https://replicate.com/account/billing#billing to purchase "
                                      "credit. Once you purchase credit, please wait a few minutes "
                                      "before trying again."},
                           {"status", 402}});
    case CreateFault::InvalidFields:
        return plain(422, {{"title", "Input validation failed"},
                           {"detail", "- input.duration: duration must be one of the following: "
                                      "5, 10\n"},
                           {"status", 422},
                           {"invalid_fields",
                            {{{"type", "enum"},
                              {"field", "input.duration"},
                              {"description", "duration must be one of the following: 5, 10"}}}}});
    case CreateFault::BrokenBefore:
        return plain(500, {{"title", "Internal server error"}, {"status", 500}});
    default:
        return std::nullopt;
    }
}

std::optional<TestReply> TestProvider::overLimit(std::int64_t now) {
    constexpr std::int64_t kMinute = 60'000;
    std::erase_if(m_createTimes, [&](std::int64_t at) { return at <= now - kMinute; });
    m_createTimes.push_back(now);
    const auto most = static_cast<std::size_t>(m_settings.createsPerMinute);
    if (most == 0 || m_createTimes.size() <= most)
        return std::nullopt;
    ++m_throttled;
    const std::int64_t wait =
        (m_createTimes[m_createTimes.size() - most] + kMinute - now + 999) / 1000;
    return plain(429, {{"detail", "Request was throttled. Your rate limit resets in ~" +
                                      std::to_string(wait) + "s."},
                       {"status", 429},
                       {"retry_after", wait}});
}

// The faults of runs that are there and may be paid.
TestReply TestProvider::answerCreate(CreateFault fault, const Run& run, std::int64_t now) const {
    TestReply reply = plain(201, shown(run, now));
    net::Response& response = reply.response;
    switch (fault) {
    case CreateFault::AcceptThenReset:
        reply.way = TestReply::Way::Reset;
        break;
    case CreateFault::AcceptThen504:
        response = {504, {{"Content-Type", "text/html"}}, "<html>504 Gateway Time-out</html>"};
        break;
    case CreateFault::AnswerLate:
        reply.delayMillis = m_settings.lateMillis;
        break;
    case CreateFault::HtmlBody:
        response = {201, {{"Content-Type", "text/html"}}, "<!doctype html><title>Hello</title>"};
        break;
    case CreateFault::HalfJson:
        response.body.resize(response.body.size() / 2);
        break;
    case CreateFault::TruncatedBody:
        reply.way = TestReply::Way::Truncated;
        break;
    case CreateFault::WrongShape:
        response.body = R"({"id":["not","a","text"],"status":7,"output":{"a":null}})";
        break;
    default:
        break;
    }
    return reply;
}

} // namespace reelwright::testing
