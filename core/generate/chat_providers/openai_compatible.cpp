#include "generate/chat_openai.h"

namespace reelwright::generate::chat_provider {

namespace {

constexpr std::string_view kService = "The language model's server";

} // namespace

const ChatProvider openai_compatible{
    .id = "openai_compatible",
    .label = "Own server (Ollama, llama.cpp, ...)",
    .about = "A language model on your own machine, free: Ollama or llama-server must be running",
    .keyVariable = "REELWRIGHT_CHAT_KEY",
    .urlVariable = "REELWRIGHT_CHAT_URL",
    .baseUrl = "http://localhost:11434/v1",
    .usualModel = {},
    .isFree = true,
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
