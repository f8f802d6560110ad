// A network that answers in order what a test has put in. One thread.
#pragma once

#include "base/json.h"
#include "net/http_client.h"

#include <deque>
#include <string>
#include <vector>

namespace reelwright::testing {

// Answers in order what the test has put in.
class ScriptedClient final : public net::HttpClient {
public:
    std::deque<net::Answer> answers;
    std::vector<net::Request> sent;

    net::Answer send(const net::Request& request, const std::stop_token&) override {
        sent.push_back(request);
        net::Answer next = answers.front();
        answers.pop_front();
        return next;
    }
    net::Answer stream(const net::Request& request,
                       const std::function<bool(std::string_view)>& piece,
                       const std::stop_token& stop) override {
        net::Answer answer = send(request, stop);
        if (answer && answer->isSuccess())
            for (std::size_t at = 0; at < answer->body.size(); at += 11)
                if (!piece(std::string_view(answer->body).substr(at, 11)))
                    break;
        return answer;
    }
    base::Result<void> download(const net::Download&, const std::stop_token&) override {
        return base::Error{};
    }
};

inline net::Answer reply(int status, const std::string& body) {
    net::Response made;
    made.status = status;
    made.body = body;
    return made;
}

// An answer of a chat completion with a thousand tokens in and a hundred out.
inline net::Answer completion(const std::string& content, const char* end = "stop") {
    return reply(
        200,
        base::canonicalText(
            {{"id", "chatcmpl-1"},
             {"object", "chat.completion"},
             {"model", "gpt-6-luna"},
             {"choices",
              base::Json::array({{{"index", 0},
                                  {"finish_reason", end},
                                  {"message", {{"role", "assistant"}, {"content", content}}}}})},
             {"usage",
              {{"prompt_tokens", 1000}, {"completion_tokens", 100}, {"total_tokens", 1100}}}}));
}

inline net::Answer broken(net::Reached reached) {
    return tl::unexpected(
        net::Failure{{base::ErrorKind::Unreachable, "The connection broke.", {}}, reached});
}

} // namespace reelwright::testing
