#include "generate/chat.h"

#include <algorithm>
#include <array>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;

namespace {

constexpr std::array kChatProviders{
#define CHAT_PROVIDER(name) &chat_provider::name,
#include "generate/chat_providers/chat_providers.def"
#undef CHAT_PROVIDER
};

// Without the fence that some models put around JSON.
std::string_view unfenced(std::string_view text) {
    const auto trim = [&] {
        const auto begin = std::min(text.find_first_not_of(" \r\n\t"), text.size());
        text.remove_prefix(begin);
        text = text.substr(0, text.find_last_not_of(" \r\n\t") + 1);
    };
    constexpr std::string_view kFence = "```";
    trim();
    if (text.starts_with(kFence)) {
        text.remove_prefix(std::min(text.find('\n'), text.size()));
        if (text.ends_with(kFence))
            text.remove_suffix(kFence.size());
        trim();
    }
    return text;
}

void allowNull(Json& property) {
    Json& type = property["type"];
    if (type.is_string())
        type = Json::array({type, "null"});
    else if (type.is_null())
        property.erase("type");
    if (property.contains("enum") && property["enum"].is_array())
        property["enum"].push_back(nullptr);
}

void makeStrict(Json& schema) {
    if (!schema.is_object())
        return;
    if (auto properties = schema.find("properties");
        properties != schema.end() && properties->is_object()) {
        const Json required = schema.value("required", Json::array());
        Json all = Json::array();
        for (auto& [name, property] : properties->items()) {
            makeStrict(property);
            if (property.is_object() && std::ranges::find(required, Json(name)) == required.end())
                allowNull(property);
            all.push_back(name);
        }
        schema["required"] = std::move(all);
        schema["additionalProperties"] = false;
    }
    if (schema.contains("items"))
        makeStrict(schema["items"]);
    for (const char* key : {"anyOf", "$defs"})
        if (schema.contains(key))
            for (Json& one : schema[key])
                makeStrict(one);
}

} // namespace

std::string_view nameOf(ChatEnd end) {
    switch (end) {
    case ChatEnd::Finished:
        return "finished";
    case ChatEnd::CutOff:
        return "cut_off";
    case ChatEnd::Refused:
        return "refused";
    case ChatEnd::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::span<const ChatProvider* const> chatProviders() {
    return kChatProviders;
}

const ChatProvider* findChatProvider(std::string_view id) {
    const auto found = std::ranges::find_if(kChatProviders,
                                            [&](const ChatProvider* one) { return one->id == id; });
    return found == kChatProviders.end() ? nullptr : *found;
}

base::Result<ChatReply> finishReply(ChatReply reply, const ChatRequest& request) {
    if (request.schema.is_null() || reply.end == ChatEnd::Refused)
        return reply;
    auto json = base::parseJson(unfenced(reply.text), "the model's answer");
    if (!json && reply.end == ChatEnd::CutOff)
        return Error{ErrorKind::Corrupt, "The model's answer was cut off: it was too long.",
                     json.error().message};
    if (!json)
        return Error{ErrorKind::Corrupt, "The model's answer could not be understood.",
                     json.error().message};
    reply.json = *std::move(json);
    return reply;
}

Json strictSchema(const Json& schema) {
    Json made = schema;
    makeStrict(made);
    return made;
}

Error errorOf(const Refused& refused) {
    switch (refused.kind) {
    case Refusal::Invalid:
        return {ErrorKind::InvalidInput, refused.message, {}};
    case Refusal::Moderated:
        return {ErrorKind::Refused, refused.message, {}};
    case Refusal::KeyRejected:
    case Refusal::NoCredit:
        return {ErrorKind::Denied, refused.message, {}};
    case Refusal::NotFound:
        return {ErrorKind::NotFound, refused.message, {}};
    case Refusal::Throttled:
    case Refusal::Broken:
        break;
    }
    return {ErrorKind::Unreachable, refused.message, {}};
}

} // namespace reelwright::generate
