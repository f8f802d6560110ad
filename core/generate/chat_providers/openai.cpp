#include "generate/chat_openai.h"

namespace reelwright::generate::chat_provider {

namespace {

constexpr std::string_view kService = "OpenAI";

} // namespace

const ChatProvider openai{
    .id = "openai",
    .label = kService,
    .about = "Language models that see pictures. Keys: platform.openai.com/api-keys",
    .keyVariable = "OPENAI_API_KEY",
    .urlVariable = "OPENAI_BASE_URL",
    .baseUrl = "https://api.openai.com/v1",
    .usualModel = "gpt-6-luna",
    .ask = chat_openai::ask,
    .readReply =
        [](const net::Response& response) { return chat_openai::readReply(response, kService); },
    .readEvent = [](const net::SseEvent& event,
                    ChatReply& reply) { return chat_openai::readEvent(event, reply, kService); },
    .test = chat_openai::test,
    .readModels =
        [](const net::Response& response) { return chat_openai::readModels(response, kService); },
    .readRefusal =
        [](const net::Response& response) { return chat_openai::readRefusal(response, kService); },
};

} // namespace reelwright::generate::chat_provider
