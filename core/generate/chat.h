// Asking language models: what is sent for a talk, and what an answer means. Providers are
// descriptors of pure functions as in provider.h. Thread-safe: constants and plain values.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "generate/provider.h"
#include "net/http.h"
#include "net/sse.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

struct ChatPicture {
    std::string contentType; // "image/png"
    std::string base64;      // without "data:"
};

enum class Speaker { Person, Model };

struct ChatTurn {
    Speaker speaker = Speaker::Person;
    std::string text;
    std::vector<ChatPicture> pictures; // of the person
};

struct ChatRequest {
    std::string model; // the provider's name
    std::string system;
    std::vector<ChatTurn> turns; // the last is the person's; a model's at the end is left out
    base::Json schema;           // JSON schema of the answer; null: plain text
    int maxTokens = 4096;
    std::optional<double> temperature; // left out where the model does not take one
    bool streams = false;
};

// Why an answer ended.
enum class ChatEnd {
    Finished, //
    CutOff,   // at a limit of tokens
    Refused,  // the model does not want to, or a filter struck
    Unknown,  //
};

std::string_view nameOf(ChatEnd end);

struct ChatUsage {
    std::int64_t inputTokens = 0; // all, with those of the cache
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
};

struct ChatReply {
    std::string text;
    base::Json json; // of a request with a schema; null when refused
    std::string model;
    ChatUsage usage;
    ChatEnd end = ChatEnd::Unknown;
    std::string refusal;  // the model's words, if it gave any
    bool isWhole = false; // of a stream: nothing more comes
};

struct ChatProvider {
    std::string_view id;
    std::string_view label;
    std::string_view about; // a sentence for people; where to get a key
    std::string_view keyVariable;
    std::string_view urlVariable;
    std::string_view baseUrl;
    std::string_view usualModel; // when nobody chose one; empty: somebody must
    bool isFree = false;         // runs on the person's own machine

    net::Request (*ask)(const Access&, const ChatRequest&) = nullptr;
    // The reply of a 2xx answer; to be completed by finishReply(). Errors: Corrupt.
    base::Result<ChatReply> (*readReply)(const net::Response&) = nullptr;
    // Adds an event of a stream and gives the text that it brought. Errors: Corrupt, and what the
    // service tells in the stream: Unreachable, Denied, InvalidInput, Refused, NotFound.
    base::Result<std::string> (*readEvent)(const net::SseEvent&, ChatReply&) = nullptr;
    // A free request that succeeds when the key is right; its answer names the models.
    net::Request (*test)(const Access&) = nullptr;
    base::Result<std::vector<std::string>> (*readModels)(const net::Response&) = nullptr;
    Refused (*readRefusal)(const net::Response&) = nullptr;
};

// All, in the order in which they are offered.
std::span<const ChatProvider* const> chatProviders();
// nullptr for an unknown id.
const ChatProvider* findChatProvider(std::string_view id);

// Fills `json` for a request with a schema. Errors: Corrupt when the text is no JSON, or was cut
// off before its end.
base::Result<ChatReply> finishReply(ChatReply reply, const ChatRequest& request);

// The schema as strict services want it: objects take no other properties, and every property is
// required; one that was not may be null instead.
base::Json strictSchema(const base::Json& schema);

// A refusal as an error.
base::Error errorOf(const Refused& refused);

#define CHAT_PROVIDER(name)                                                                        \
    namespace chat_provider {                                                                      \
    extern const ChatProvider name;                                                                \
    }
#include "generate/chat_providers/chat_providers.def"
#undef CHAT_PROVIDER

} // namespace reelwright::generate
