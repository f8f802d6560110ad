#include "core/generate/recorded.h"
#include "generate/chat.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::generate {
namespace {

using base::Json;
using testing::recorded;

const ChatProvider& openai = chat_provider::openai;
const ChatProvider& anthropic = chat_provider::anthropic;
const ChatProvider& local = chat_provider::openai_compatible;

const Json kSchema = {{"type", "object"},
                      {"properties",
                       {{"title", {{"type", "string"}}},
                        {"shots",
                         {{"type", "array"},
                          {"items",
                           {{"type", "object"},
                            {"properties", {{"size", {{"type", "string"}}}}},
                            {"required", {"size"}}}}}}}},
                      {"required", {"title"}}};

ChatRequest talk(const std::string& model) {
    ChatRequest request{.model = model, .system = "Be brief.", .temperature = 0.2};
    request.turns.push_back({.text = "What is this?", .pictures = {{"image/png", "QUJD"}}});
    return request;
}

Json bodyOf(const ChatProvider& provider, const ChatRequest& request) {
    return *base::parseJson(
        provider.ask({std::string(provider.baseUrl), base::Secret("k")}, request).body, "body");
}

TEST(Chat, to_openai_carries_pictures_schema_and_limits) {
    ChatRequest request = talk("gpt-4o");
    request.schema = kSchema;
    const Json body = bodyOf(openai, request);
    EXPECT_EQ(body["messages"][0]["role"], "system");
    EXPECT_EQ(body["messages"][1]["content"][0]["image_url"]["url"], "data:image/png;base64,QUJD");
    EXPECT_EQ(body["messages"][1]["content"][1]["text"], "What is this?");
    EXPECT_EQ(body["temperature"], 0.2);
    EXPECT_EQ(body["max_tokens"], 4096);
    const Json& format = body["response_format"];
    EXPECT_EQ(format["type"], "json_schema");
    EXPECT_EQ(format["json_schema"]["strict"], true);
    EXPECT_FALSE(body.contains("stream"));
}

TEST(Chat, with_reasoning_models_has_no_temperature_and_another_limit) {
    for (const char* model : {"gpt-5", "gpt-5.6-sol", "gpt-6-luna", "openai/gpt-6-sol", "o3"}) {
        const Json body = bodyOf(openai, talk(model));
        EXPECT_FALSE(body.contains("temperature")) << model;
        EXPECT_FALSE(body.contains("max_tokens")) << model;
        EXPECT_EQ(body["max_completion_tokens"], 4096) << model;
    }
}

TEST(Chat, to_anthropic_follows_the_rules_of_its_newer_models) {
    ChatRequest request = talk("claude-sonnet-5-5");
    request.schema = kSchema;
    request.turns.push_back({Speaker::Model, "{", {}});
    const Json body = bodyOf(anthropic, request);
    for (const char* key : {"temperature", "top_p", "tools", "tool_choice", "thinking"})
        EXPECT_FALSE(body.contains(key)) << key;
    EXPECT_EQ(body["messages"].size(), 1U); // no prefill
    EXPECT_EQ(body["system"], "Be brief.");
    EXPECT_EQ(body["messages"][0]["content"][0]["source"],
              (Json{{"type", "base64"}, {"media_type", "image/png"}, {"data", "QUJD"}}));
    EXPECT_EQ(body["output_config"]["format"]["type"], "json_schema");
    EXPECT_EQ(bodyOf(anthropic, talk("claude-haiku-4-5"))["temperature"], 0.2);
    const auto sent = anthropic.ask({"https://x", base::Secret("k")}, request);
    EXPECT_EQ(sent.credential->header, "x-api-key");
    EXPECT_EQ(sent.credential->before, "");
    EXPECT_EQ(sent.url, "https://x/messages");
}

TEST(StrictSchema, requires_everything_and_lets_the_optional_be_null) {
    const Json strict = strictSchema(kSchema);
    EXPECT_EQ(strict["additionalProperties"], false);
    EXPECT_EQ(strict["required"].size(), 2U);
    EXPECT_EQ(strict["properties"]["title"]["type"], "string");
    EXPECT_EQ(strict["properties"]["shots"]["type"], (Json{"array", "null"}));
    EXPECT_EQ(strict["properties"]["shots"]["items"]["additionalProperties"], false);
    EXPECT_EQ(strictSchema(strict), strict);
}

TEST(Chat, reads_text_usage_and_the_reason_to_end) {
    ASSIGN_OK(const ChatReply one, openai.readReply(recorded("openai", "text")));
    EXPECT_EQ(one.text, "Hello");
    EXPECT_EQ(one.end, ChatEnd::Finished);
    EXPECT_EQ(one.usage.inputTokens, 120);
    EXPECT_EQ(one.usage.cachedTokens, 100);
    EXPECT_EQ(one.usage.outputTokens, 30);
    ASSIGN_OK(const ChatReply two, anthropic.readReply(recorded("anthropic", "text")));
    EXPECT_EQ(two.text, "Hello");
    EXPECT_EQ(two.end, ChatEnd::Finished);
    EXPECT_EQ(two.usage.inputTokens, 125);
    EXPECT_EQ(two.usage.outputTokens, 30);
    const auto end = [](const ChatProvider& provider, const char* file, const char* name) {
        return provider.readReply(recorded(file, name))->end;
    };
    EXPECT_EQ(end(openai, "openai", "refusal"), ChatEnd::Refused);
    EXPECT_EQ(end(openai, "openai", "filtered"), ChatEnd::Refused);
    EXPECT_EQ(end(openai, "openai", "cut_off"), ChatEnd::CutOff);
    EXPECT_EQ(end(anthropic, "anthropic", "refusal"), ChatEnd::Refused);
    EXPECT_EQ(end(anthropic, "anthropic", "cut_off"), ChatEnd::CutOff);
    EXPECT_EQ(end(anthropic, "anthropic", "window"), ChatEnd::CutOff);
    EXPECT_EQ(end(anthropic, "anthropic", "paused"), ChatEnd::Unknown);
    EXPECT_EQ(openai.readReply(recorded("openai", "refusal"))->refusal, "I can't help with that.");
    EXPECT_ERROR(openai.readReply(recorded("openai", "no_choices")), Corrupt);
}

TEST(Chat, gives_the_json_of_a_schema_or_says_why_not) {
    ChatRequest request = talk("x");
    request.schema = kSchema;
    for (const char* name : {"json", "json_fenced"}) {
        ASSIGN_OK(const ChatReply reply,
                  finishReply(*openai.readReply(recorded("openai", name)), request));
        EXPECT_EQ(reply.json, (Json{{"title", "Rain"}})) << name;
    }
    EXPECT_ERROR(finishReply(*openai.readReply(recorded("openai", "cut_off")), request), Corrupt);
    EXPECT_ERROR(finishReply(*openai.readReply(recorded("openai", "text")), request), Corrupt);
    ASSIGN_OK(const ChatReply refused,
              finishReply(*openai.readReply(recorded("openai", "refusal")), request));
    EXPECT_TRUE(refused.json.is_null());
}

// What a stream comes to, and the error that ended it.
std::pair<ChatReply, std::optional<base::Error>>
streamed(const ChatProvider& provider, const net::Response& response, std::string& deltas) {
    ChatReply reply;
    std::optional<base::Error> error;
    net::SseReader reader([&](const net::SseEvent& event) {
        const auto delta = provider.readEvent(event, reply);
        if (delta)
            deltas += *delta;
        else
            error = delta.error();
    });
    for (const char c : response.body)
        EXPECT_TRUE(reader.feed({&c, 1}));
    return {reply, error};
}

TEST(Chat, streams_text_usage_and_end) {
    for (const auto& [provider, file] :
         {std::pair(&openai, "openai"), std::pair(&anthropic, "anthropic")}) {
        std::string deltas;
        const auto [reply, error] = streamed(*provider, recorded(file, "stream"), deltas);
        EXPECT_FALSE(error) << file;
        EXPECT_EQ(deltas, "Hello") << file;
        EXPECT_EQ(reply.text, "Hello") << file;
        EXPECT_EQ(reply.usage.inputTokens, 9) << file;
        EXPECT_EQ(reply.usage.outputTokens, 2) << file;
        EXPECT_EQ(reply.end, ChatEnd::Finished) << file;
        EXPECT_TRUE(reply.isWhole) << file;
    }
    ChatRequest request = talk("gpt-6-luna");
    request.streams = true;
    EXPECT_EQ(bodyOf(openai, request)["stream_options"]["include_usage"], true);
    EXPECT_EQ(bodyOf(anthropic, request)["stream"], true);
}

TEST(Chat, tells_errors_within_a_stream) {
    for (const auto& [provider, file] :
         {std::pair(&openai, "openai"), std::pair(&anthropic, "anthropic")}) {
        std::string deltas;
        const auto [reply, error] = streamed(*provider, recorded(file, "stream_error"), deltas);
        ASSERT_TRUE(error) << file;
        EXPECT_EQ(error->kind, base::ErrorKind::Unreachable) << file;
        EXPECT_FALSE(reply.isWhole) << file;
        EXPECT_EQ(deltas, "Hel") << file;
    }
}

TEST(Chat, tells_what_each_refusal_of_openai_means) {
    const std::pair<const char*, Refusal> cases[] = {
        {"400", Refusal::Invalid},        {"401", Refusal::KeyRejected},
        {"404", Refusal::NotFound},       {"429", Refusal::Throttled},
        {"429_quota", Refusal::NoCredit}, {"429_balance", Refusal::NoCredit},
        {"429_spend", Refusal::NoCredit}, {"500", Refusal::Broken},
        {"503", Refusal::Broken},         {"ollama_404", Refusal::NotFound}};
    for (const auto& [name, kind] : cases)
        EXPECT_EQ(openai.readRefusal(recorded("openai", name)).kind, kind) << name;
    EXPECT_EQ(openai.readRefusal(recorded("openai", "429")).retryAfter, 1.5);
    EXPECT_EQ(openai.readRefusal(recorded("openai", "429_quota")).retryAfter, std::nullopt);
    EXPECT_NE(local.readRefusal(recorded("openai", "ollama_404")).message.find("try pulling"),
              std::string::npos);
    // A key that a service repeats is not shown.
    EXPECT_EQ(openai.readRefusal(recorded("openai", "401")).message.find("abcdef"),
              std::string::npos);
}

TEST(Chat, tells_what_each_refusal_of_anthropic_means) {
    const std::pair<const char*, Refusal> cases[] = {
        {"400", Refusal::Invalid},        {"400_credit", Refusal::NoCredit},
        {"401", Refusal::KeyRejected},    {"402", Refusal::NoCredit},
        {"403", Refusal::KeyRejected},    {"404", Refusal::NotFound},
        {"413", Refusal::Invalid},        {"429", Refusal::Throttled},
        {"429_spend", Refusal::NoCredit}, {"500", Refusal::Broken},
        {"504", Refusal::Broken},         {"529", Refusal::Throttled}};
    for (const auto& [name, kind] : cases)
        EXPECT_EQ(anthropic.readRefusal(recorded("anthropic", name)).kind, kind) << name;
    EXPECT_EQ(anthropic.readRefusal(recorded("anthropic", "429")).retryAfter, 11);
}

TEST(Chat, tests_a_key_for_nothing_by_asking_for_the_models) {
    EXPECT_EQ(openai.test({"https://x/v1", {}}).url, "https://x/v1/models");
    EXPECT_EQ(openai.readModels(recorded("openai", "models")),
              (std::vector<std::string>{"gpt-6-luna", "gpt-6-sol"}));
    EXPECT_TRUE(local.readModels(recorded("openai", "models_none"))->empty());
    EXPECT_EQ(anthropic.test({"https://x/v1", {}}).method, net::Method::Get);
    EXPECT_EQ(anthropic.readModels(recorded("anthropic", "models")),
              std::vector<std::string>{"claude-sonnet-5-5"});
}

} // namespace
} // namespace reelwright::generate
