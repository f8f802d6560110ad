#include "generate/chat.h"
#include "generate/provider.h"
#include "net/retry_after.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace reelwright;

void require(bool holds) {
    if (!holds)
        std::abort();
}

// A value, or Corrupt in words.
template <typename T>
void calm(const base::Result<T>& result) {
    require(result ||
            (result.error().kind == base::ErrorKind::Corrupt && !result.error().message.empty()));
}

void readMedia(const generate::Provider& provider, const net::Response& response,
               const base::Json& json) {
    const generate::Access access{"http://127.0.0.1:1", {}};
    const auto run = provider.readSubmitted(response, {});
    calm(run);
    require(!run || !run->id.empty());
    calm(provider.readRun(response, "x"));
    if (provider.readList != nullptr) {
        const auto page = provider.readList(response);
        calm(page);
        if (page)
            require(provider.list(access, 0, page->next).url.starts_with(access.baseUrl + "/"));
    }
    if (provider.readTest != nullptr)
        calm(provider.readTest(response));
    if (provider.readUpload != nullptr)
        calm(provider.readUpload(response, access));
    if (provider.readForm != nullptr)
        calm(provider.readForm(response));
    const auto refused = provider.readRefusal(response);
    require(!refused.message.empty());
    require(!refused.retryAfter || (*refused.retryAfter >= 0 && *refused.retryAfter <= 86'400));
    (void)provider.moderation(response.body);
    for (const char* shape : {"url", "urls", "object:output"}) {
        const auto files = provider.outputFiles(access, json, shape);
        calm(files);
        require(!files || !files->empty());
    }
}

void readChat(const generate::ChatProvider& provider, const net::Response& response) {
    generate::ChatRequest request;
    request.schema = base::Json::object();
    if (auto reply = provider.readReply(response))
        calm(generate::finishReply(*std::move(reply), request));
    calm(provider.readModels(response));
    require(!provider.readRefusal(response).message.empty());
    generate::ChatReply reply;
    const auto delta = provider.readEvent({"message", response.body, ""}, reply);
    require(delta || !delta.error().message.empty());
}

} // namespace

// Services' answers through everything that reads them. The first byte chooses the status.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int kStatus[] = {200, 201, 400, 401, 402, 403, 404, 422, 429, 500, 529};
    if (size == 0)
        return 0;
    const net::Response response{.status = kStatus[data[0] % std::size(kStatus)],
                                 .body = {reinterpret_cast<const char*>(data) + 1, size - 1}};
    const auto json = base::parseJson(response.body, "answer");
    for (const auto* provider : generate::providers())
        readMedia(*provider, response, json ? *json : base::Json());
    for (const auto* provider : generate::chatProviders())
        readChat(*provider, response);
    if (json)
        (void)generate::strictSchema(*json);
    return 0;
}
