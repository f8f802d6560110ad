// The form of OpenAI's chat completions, which many servers speak. Thread-safe: pure.
#pragma once

#include "generate/chat.h"

namespace reelwright::generate::chat_openai {

net::Request ask(const Access& access, const ChatRequest& what);
net::Request test(const Access& access);

// `service` names it in messages.
base::Result<ChatReply> readReply(const net::Response& response, std::string_view service);
base::Result<std::string> readEvent(const net::SseEvent& event, ChatReply& reply,
                                    std::string_view service);
base::Result<std::vector<std::string>> readModels(const net::Response& response,
                                                  std::string_view service);
Refused readRefusal(const net::Response& response, std::string_view service);

} // namespace reelwright::generate::chat_openai
