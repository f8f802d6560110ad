#include "generate/chat_openai.h"

#include "generate/reply.h"

#include <algorithm>
#include <array>

namespace reelwright::generate::chat_openai {

using base::Json;
using base::Result;

namespace {

// These think first: they count their thoughts as output and take no temperature.
bool isReasoning(std::string_view model) {
    const auto slash = model.rfind('/');
    const std::string_view name = slash == model.npos ? model : model.substr(slash + 1);
    constexpr std::array<std::string_view, 5> kFamilies = {"gpt-5", "gpt-6", "o1", "o3", "o4"};
    return std::ranges::any_of(kFamilies,
                               [&](std::string_view family) { return name.starts_with(family); });
}

Json messagesOf(const ChatRequest& what) {
    Json messages = Json::array();
    if (!what.system.empty())
        messages.push_back({{"role", "system"}, {"content", what.system}});
    std::size_t count = what.turns.size();
    while (count > 0 && what.turns[count - 1].speaker == Speaker::Model)
        --count;
    for (std::size_t i = 0; i < count; ++i) {
        const ChatTurn& turn = what.turns[i];
        Json content = turn.text;
        if (!turn.pictures.empty()) {
            content = Json::array();
            for (const ChatPicture& picture : turn.pictures)
                content.push_back(
                    {{"type", "image_url"},
                     {"image_url",
                      {{"url", "data:" + picture.contentType + ";base64," + picture.base64}}}});
            content.push_back({{"type", "text"}, {"text", turn.text}});
        }
        messages.push_back({{"role", turn.speaker == Speaker::Person ? "user" : "assistant"},
                            {"content", std::move(content)}});
    }
    return messages;
}

ChatEnd endOf(const std::string& reason) {
    if (reason == "stop")
        return ChatEnd::Finished;
    if (reason == "length")
        return ChatEnd::CutOff;
    return reason == "content_filter" ? ChatEnd::Refused : ChatEnd::Unknown;
}

void readUsage(const Json& usage, ChatReply& reply) {
    if (!usage.is_object())
        return;
    reply.usage.inputTokens = countOf(member(usage, "prompt_tokens"));
    reply.usage.outputTokens = countOf(member(usage, "completion_tokens"));
    reply.usage.cachedTokens = countOf(member(usage, {"prompt_tokens_details", "cached_tokens"}));
}

// A text, or parts with texts.
std::string contentOf(const Json& content) {
    std::string text = textOf(content);
    if (content.is_array())
        for (const Json& part : content)
            text += textOf(member(part, "text"));
    return text;
}

// {"error": {message, type, code}} or, at Ollama, {"error": "words"}.
void readError(const Json& json, Refused& made) {
    const Json& error = member(json, "error");
    const std::string message =
        shownText(error.is_string() ? textOf(error) : textOf(member(error, "message")));
    if (!message.empty())
        made.message = message;
    const std::string code = textOf(member(error, "code"));
    const std::string type = textOf(member(error, "type"));
    const auto says = [&](std::string_view word) {
        return code.find(word) != code.npos || type.find(word) != type.npos;
    };
    // A 429 as well; waiting does not help.
    if (says("insufficient_quota") || says("credit_balance") || says("spend_limit") ||
        says("spending_limit") || says("billing"))
        made.kind = Refusal::NoCredit;
    else if (says("content_policy") || says("content_filter") || says("moderation"))
        made.kind = Refusal::Moderated;
    else if (says("model_not_found"))
        made.kind = Refusal::NotFound;
    if (made.kind != Refusal::Throttled)
        made.retryAfter.reset();
}

} // namespace

net::Request ask(const Access& access, const ChatRequest& what) {
    net::Request made = request(net::Method::Post, access.baseUrl + "/chat/completions", access);
    made.totalLimit = std::chrono::minutes(5);
    Json body = {{"model", what.model}, {"messages", messagesOf(what)}};
    if (isReasoning(what.model)) {
        body["max_completion_tokens"] = what.maxTokens;
    } else {
        body["max_tokens"] = what.maxTokens;
        if (what.temperature)
            body["temperature"] = *what.temperature;
    }
    if (!what.schema.is_null())
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema",
             {{"name", "answer"}, {"strict", true}, {"schema", strictSchema(what.schema)}}}};
    if (what.streams) {
        body["stream"] = true;
        body["stream_options"] = {{"include_usage", true}};
    }
    setJson(made, body);
    return made;
}

net::Request test(const Access& access) {
    return request(net::Method::Get, access.baseUrl + "/models", access);
}

Result<ChatReply> readReply(const net::Response& response, std::string_view service) {
    TRY_ASSIGN(const Json json, readObject(response, service));
    const Json& choices = member(json, "choices");
    if (!choices.is_array() || choices.empty() || !member(choices[0], "message").is_object())
        return wrongShape(service, "no choice");
    const Json& message = member(choices[0], "message");
    ChatReply reply{.text = contentOf(member(message, "content")),
                    .model = textOf(member(json, "model")),
                    .end = endOf(textOf(member(choices[0], "finish_reason"))),
                    .refusal = shownText(textOf(member(message, "refusal"))),
                    .isWhole = true};
    if (!reply.refusal.empty())
        reply.end = ChatEnd::Refused;
    readUsage(member(json, "usage"), reply);
    return reply;
}

Result<std::string> readEvent(const net::SseEvent& event, ChatReply& reply,
                              std::string_view service) {
    if (event.data == "[DONE]") {
        reply.isWhole = true;
        return std::string();
    }
    TRY_ASSIGN(const Json json, readObject({.status = 200, .body = event.data}, service));
    if (json.contains("error")) {
        Refused why{.message = "The model's service broke off."};
        readError(json, why);
        return errorOf(why);
    }
    readUsage(member(json, "usage"), reply);
    if (reply.model.empty())
        reply.model = textOf(member(json, "model"));
    const Json& choices = member(json, "choices");
    if (!choices.is_array())
        return wrongShape(service, "an event without choices");
    if (choices.empty())
        return std::string();
    if (const auto reason = textOf(member(choices[0], "finish_reason"));
        !reason.empty() && reply.end != ChatEnd::Refused)
        reply.end = endOf(reason);
    const Json& delta = member(choices[0], "delta");
    if (const auto refusal = textOf(member(delta, "refusal")); !refusal.empty()) {
        reply.refusal += refusal;
        reply.end = ChatEnd::Refused;
    }
    std::string text = contentOf(member(delta, "content"));
    reply.text += text;
    return text;
}

Result<std::vector<std::string>> readModels(const net::Response& response,
                                            std::string_view service) {
    TRY_ASSIGN(const Json json, readObject(response, service));
    const Json& data = member(json, "data");
    std::vector<std::string> names;
    if (!data.is_array() && !data.is_null()) // without models Ollama says null
        return wrongShape(service, "no list of models");
    for (const Json& one : data)
        if (const auto name = textOf(member(one, "id")); !name.empty())
            names.push_back(name);
    if (data.is_null() && !json.contains("object"))
        return wrongShape(service, "no list of models");
    return names;
}

Refused readRefusal(const net::Response& response, std::string_view service) {
    Refused made = refused(response, service, {});
    if (const auto json = base::parseJson(response.body, "answer"))
        readError(*json, made);
    return made;
}

} // namespace reelwright::generate::chat_openai
