#include "generate/chat.h"
#include "generate/reply.h"
#include "net/retry_after.h"

#include <algorithm>
#include <array>

namespace reelwright::generate::chat_provider {

namespace {

using base::Json;
using base::Result;

constexpr std::string_view kService = "Anthropic";

net::Request requestTo(net::Method method, const Access& access, const char* path) {
    net::Request made{.method = method, .url = access.baseUrl + path};
    made.headers.push_back({"anthropic-version", "2023-06-01"});
    if (!access.key.empty())
        made.credential =
            net::Credential{.header = "x-api-key", .before = "", .secret = access.key};
    return made;
}

// From the 5.5 family on sampling parameters are turned down.
bool takesTemperature(std::string_view model) {
    constexpr std::array<std::string_view, 4> kOlder = {"claude-3", "haiku-4", "sonnet-4",
                                                        "opus-4"};
    return std::ranges::any_of(
        kOlder, [&](std::string_view name) { return model.find(name) != model.npos; });
}

Json messagesOf(const ChatRequest& what) {
    Json messages = Json::array();
    std::size_t count = what.turns.size();
    while (count > 0 && what.turns[count - 1].speaker == Speaker::Model)
        --count;
    for (std::size_t i = 0; i < count; ++i) {
        const ChatTurn& turn = what.turns[i];
        Json content = Json::array();
        for (const ChatPicture& picture : turn.pictures)
            content.push_back({{"type", "image"},
                               {"source",
                                {{"type", "base64"},
                                 {"media_type", picture.contentType},
                                 {"data", picture.base64}}}});
        if (!turn.text.empty() || content.empty())
            content.push_back({{"type", "text"}, {"text", turn.text}});
        messages.push_back({{"role", turn.speaker == Speaker::Person ? "user" : "assistant"},
                            {"content", std::move(content)}});
    }
    return messages;
}

net::Request ask(const Access& access, const ChatRequest& what) {
    net::Request made = requestTo(net::Method::Post, access, "/messages");
    made.totalLimit = std::chrono::minutes(5);
    Json body = {
        {"model", what.model}, {"max_tokens", what.maxTokens}, {"messages", messagesOf(what)}};
    if (!what.system.empty())
        body["system"] = what.system;
    if (what.temperature && takesTemperature(what.model))
        body["temperature"] = *what.temperature;
    if (!what.schema.is_null())
        body["output_config"] = {
            {"format", {{"type", "json_schema"}, {"schema", strictSchema(what.schema)}}}};
    if (what.streams)
        body["stream"] = true;
    setJson(made, body);
    return made;
}

ChatEnd endOf(const std::string& reason) {
    if (reason == "end_turn" || reason == "stop_sequence")
        return ChatEnd::Finished;
    if (reason == "max_tokens" || reason == "model_context_window_exceeded")
        return ChatEnd::CutOff;
    return reason == "refusal" ? ChatEnd::Refused : ChatEnd::Unknown;
}

// Later events tell the output alone.
void readUsage(const Json& usage, ChatReply& reply) {
    const auto count = [&](const char* name) { return countOf(member(usage, name)); };
    if (member(usage, "input_tokens").is_number_integer()) {
        reply.usage.cachedTokens = count("cache_read_input_tokens");
        reply.usage.inputTokens =
            count("input_tokens") + count("cache_creation_input_tokens") + reply.usage.cachedTokens;
    }
    if (member(usage, "output_tokens").is_number_integer())
        reply.usage.outputTokens = count("output_tokens");
}

// {"type": "error", "error": {type, message, details}}.
void readError(const Json& json, Refused& made) {
    const Json& error = member(json, "error");
    if (const auto message = shownText(textOf(member(error, "message"))); !message.empty())
        made.message = message;
    const std::string type = textOf(member(error, "type"));
    const std::string code = textOf(member(error, {"details", "error_code"}));
    if (type == "authentication_error" || type == "permission_error")
        made.kind = Refusal::KeyRejected;
    else if (type == "billing_error" || code.find("spend_limit") != code.npos ||
             made.message.find("credit balance") != made.message.npos)
        made.kind = Refusal::NoCredit;
    else if (type == "rate_limit_error" || type == "overloaded_error")
        made.kind = Refusal::Throttled;
    else if (type == "not_found_error")
        made.kind = Refusal::NotFound;
    else if (type == "invalid_request_error" || type == "request_too_large")
        made.kind = Refusal::Invalid;
}

Result<ChatReply> readReply(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const Json& content = member(json, "content");
    if (!content.is_array())
        return wrongShape(kService, "no content");
    ChatReply reply{.model = textOf(member(json, "model")),
                    .end = endOf(textOf(member(json, "stop_reason"))),
                    .isWhole = true};
    for (const Json& block : content) // thoughts may stand before the text
        if (textOf(member(block, "type")) == "text")
            reply.text += textOf(member(block, "text"));
    if (reply.end == ChatEnd::Refused)
        reply.refusal = shownText(reply.text);
    readUsage(member(json, "usage"), reply);
    return reply;
}

Result<std::string> readEvent(const net::SseEvent& event, ChatReply& reply) {
    TRY_ASSIGN(const Json json, readObject({.status = 200, .body = event.data}, kService));
    const std::string type = textOf(member(json, "type"));
    std::string text;
    if (type == "message_start") {
        reply.model = textOf(member(json, {"message", "model"}));
        readUsage(member(json, {"message", "usage"}), reply);
    } else if (type == "content_block_delta") {
        const Json& delta = member(json, "delta");
        if (textOf(member(delta, "type")) == "text_delta")
            text = textOf(member(delta, "text"));
        reply.text += text;
    } else if (type == "message_delta") {
        if (const auto reason = textOf(member(json, {"delta", "stop_reason"})); !reason.empty())
            reply.end = endOf(reason);
        if (reply.end == ChatEnd::Refused)
            reply.refusal = shownText(reply.text);
        readUsage(member(json, "usage"), reply);
    } else if (type == "message_stop") {
        reply.isWhole = true;
    } else if (type == "error") {
        Refused why{.message = "The model's service broke off."};
        readError(json, why);
        return errorOf(why);
    } else if (type.empty()) {
        return wrongShape(kService, "an event without type");
    }
    return text;
}

net::Request test(const Access& access) {
    return requestTo(net::Method::Get, access, "/models");
}

Result<std::vector<std::string>> readModels(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const Json& data = member(json, "data");
    if (!data.is_array())
        return wrongShape(kService, "no list of models");
    std::vector<std::string> names;
    for (const Json& one : data)
        if (const auto name = textOf(member(one, "id")); !name.empty())
            names.push_back(name);
    return names;
}

Refused readRefusal(const net::Response& response) {
    Refused made = refused(response, kService, {});
    if (const auto json = base::parseJson(response.body, "answer"))
        readError(*json, made);
    made.retryAfter.reset();
    if (made.kind == Refusal::Throttled)
        made.retryAfter = net::retryAfter(response);
    return made;
}

} // namespace

const ChatProvider anthropic{
    .id = "anthropic",
    .label = kService,
    .about = "Language models that see pictures. Keys: platform.claude.com",
    .keyVariable = "ANTHROPIC_API_KEY",
    .urlVariable = "ANTHROPIC_BASE_URL",
    .baseUrl = "https://api.anthropic.com/v1",
    .usualModel = "claude-sonnet-5-5",
    .ask = ask,
    .readReply = readReply,
    .readEvent = readEvent,
    .test = test,
    .readModels = readModels,
    .readRefusal = readRefusal,
};

} // namespace reelwright::generate::chat_provider
