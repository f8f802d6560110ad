#include "core/generate/recorded.h"
#include "generate/chat.h"
#include "generate/provider.h"
#include "generate/reply.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

namespace reelwright::generate {
namespace {

using base::Json;
using testing::recordedFile;
using testing::replyOf;

constexpr const char* kHostile[] = {
    "",
    "null",
    "[]",
    "{}",
    "7",
    "\"text\"",
    "<html>",
    "{\"id\":",
    R"({"id":7,"status":7,"results":{},"urls":"x","data":7,"choices":[[]],"content":[7],"next":7})",
    R"({"id":"x","status":[],"metrics":[],"error":{},"output":{"a":[[[]]]},"input":[]})",
    R"({"results":[7],"latest_version":{"openapi_schema":[]},"error":[],"detail":{},"devices":[7]})",
    R"({"latest_version":{"id":"1","openapi_schema":{"components":{"schemas":{"Input":{"properties":)"
    R"({"a":7,"b":{"allOf":[{"$ref":"#/components/schemas/Input"}]},"c":{"allOf":7}}}}}}}})",
    R"({"choices":[{"message":{"content":[7,{"text":7}]},"finish_reason":[]}],"usage":{"prompt_tokens":-1e99}})",
    R"({"x":{"status":{"status_str":"error","messages":[7,[],["execution_error",7]]},"outputs":[]}})",
    R"({"x":7,"data":[7],"detail":[7,{"loc":[7],"msg":7}],"node_errors":{"1":7,"2":{"errors":[7]}}})"};

// A read function gives a value or Corrupt and gets over anything.
template <typename Result>
void expectCalm(const Result& result, const std::string& what) {
    if (!result) {
        EXPECT_EQ(result.error().kind, base::ErrorKind::Corrupt) << what;
        EXPECT_FALSE(result.error().message.empty()) << what;
    }
}

void readAll(const Provider& provider, const net::Response& response, const std::string& what) {
    if (provider.readSubmitted != nullptr)
        expectCalm(provider.readSubmitted(response, {}), what);
    if (provider.readRun != nullptr)
        expectCalm(provider.readRun(response, "x"), what);
    if (provider.readList != nullptr)
        expectCalm(provider.readList(response), what);
    if (provider.readTest != nullptr)
        expectCalm(provider.readTest(response), what);
    if (provider.readUpload != nullptr)
        expectCalm(provider.readUpload(response, {}), what);
    if (provider.readForm != nullptr)
        expectCalm(provider.readForm(response), what);
    EXPECT_FALSE(provider.readRefusal(response).message.empty()) << what;
    const auto json = base::parseJson(response.body, "x");
    for (const char* shape : {"url", "urls", "object:data", "", "object:"})
        expectCalm(provider.outputFiles({}, json ? *json : Json(), shape), what);
}

TEST(Providers, are_found_by_their_ids_and_can_do_what_every_one_must) {
    std::set<std::string_view> ids;
    for (const Provider* provider : providers()) {
        EXPECT_TRUE(ids.insert(provider->id).second);
        EXPECT_EQ(findProvider(provider->id), provider);
        EXPECT_FALSE(provider->label.empty() || provider->about.empty() ||
                     provider->baseUrl.empty());
        EXPECT_FALSE(provider->baseUrl.ends_with('/'));
        EXPECT_TRUE(provider->submit && provider->readSubmitted && provider->poll &&
                    provider->readRun && provider->cancel && provider->readRefusal &&
                    provider->moderation && provider->outputFiles);
        EXPECT_EQ(provider->list == nullptr, provider->readList == nullptr);
        EXPECT_EQ(provider->test == nullptr, provider->readTest == nullptr);
        EXPECT_EQ(provider->upload == nullptr, provider->readUpload == nullptr);
        EXPECT_EQ(provider->form == nullptr, provider->readForm == nullptr);
        EXPECT_EQ(provider->isFree, provider->keyVariable.empty());
    }
    EXPECT_EQ(findProvider("none"), nullptr);
}

TEST(Providers, get_over_answers_of_every_wrong_shape) {
    for (const Provider* provider : providers())
        for (const char* body : kHostile)
            for (const int status : {200, 201, 302, 400, 401, 402, 404, 422, 429, 500, 529})
                readAll(*provider, {.status = status, .body = body},
                        std::string(provider->id) + ": " + body);
}

TEST(Providers, get_over_the_recorded_answers_of_all_others) {
    for (const char* file : {"replicate", "fal", "comfyui", "openai", "anthropic"}) {
        const Json replies = recordedFile(file);
        for (const auto& [name, entry] : replies.items())
            for (const Provider* provider : providers())
                readAll(*provider, replyOf(entry), std::string(provider->id) + " " + name);
    }
}

TEST(Providers, send_the_key_as_a_credential_only) {
    const Access access{"https://example.org/v1", base::Secret("r8_secret")};
    const Submission what{"a/b", "", {{"prompt", "x"}}};
    for (const Provider* provider : providers()) {
        std::vector<net::Request> all = {provider->submit(access, what),
                                         provider->poll(access, "a/b", "id"),
                                         provider->cancel(access, "a/b", "id")};
        if (provider->list != nullptr)
            all.push_back(provider->list(access, 0, "https://evil.example/x?cursor=1"));
        if (provider->test != nullptr)
            all.push_back(provider->test(access));
        for (const net::Request& request : all) {
            EXPECT_TRUE(request.url.starts_with("https://example.org/v1/")) << request.url;
            EXPECT_EQ(request.url.find("secret"), std::string::npos);
            EXPECT_EQ(request.body.find("secret"), std::string::npos);
            ASSERT_TRUE(request.credential);
            EXPECT_EQ(request.credential->secret.reveal(), "r8_secret");
        }
        EXPECT_FALSE(provider->submit({"https://example.org/v1", {}}, what).credential);
    }
}

TEST(Providers, keep_ids_and_slugs_of_others_within_their_place) {
    const Access access{"https://example.org/v1", {}};
    for (const Provider* provider : providers()) {
        const auto url = provider->poll(access, "a/b", "../../x?y#z").url;
        EXPECT_EQ(url.find("../"), std::string::npos) << url;
        EXPECT_EQ(url.find('?'), std::string::npos) << url;
    }
}

TEST(Moderation, is_told_from_other_failures_and_names_what_was_flagged) {
    const std::pair<const char*, std::optional<Flagged>> cases[] = {
        {"NSFW content detected. Try running it again, or try a different prompt.",
         Flagged::Unknown},
        {"The input or output was flagged as sensitive. Please try again with different inputs. "
         "(E005)",
         Flagged::Unknown},
        {"The prompt was flagged by our safety system", Flagged::Prompt},
        {"Failure to pass the risk control system", Flagged::Unknown},
        {"Sensitive content in the input image", Flagged::Image},
        {"The lyrics do not meet the content policy", Flagged::Audio},
        {"Invalid image: data URIs are not accepted (1201)", std::nullopt},
        {"CUDA out of memory (E1001)", std::nullopt},
        {"Prediction interrupted; please retry (code: E6716)", std::nullopt},
        {"safety_tolerance must be at most 6", std::nullopt},
        {"", std::nullopt}};
    for (const auto& [error, flagged] : cases)
        EXPECT_EQ(flaggedBy(error), flagged) << error;
}

TEST(FilesOf, takes_the_shapes_of_outputs_and_no_others) {
    const Json one = "https://a/1";
    const Json two = {"https://a/1", "https://a/2"};
    EXPECT_EQ(filesOf(one, "url", "s")->size(), 1U);
    EXPECT_EQ(filesOf(two, "url", "s")->size(), 1U);
    EXPECT_EQ(filesOf(two, "urls", "s")->size(), 2U);
    EXPECT_EQ(filesOf(one, "urls", "s")->size(), 1U);
    EXPECT_EQ(filesOf({{"audio_out", one}}, "object:audio_out", "s")->front(), "https://a/1");
    EXPECT_ERROR(filesOf({{"audio_out", one}}, "url", "s"), Corrupt);
    EXPECT_ERROR(filesOf(nullptr, "url", "s"), Corrupt);
    EXPECT_ERROR(filesOf(42, "urls", "s"), Corrupt);
    EXPECT_ERROR(filesOf({{"x", one}}, "object:audio_out", "s"), Corrupt);
}

TEST(ChatProviders, are_found_by_their_ids_and_get_over_answers_of_every_wrong_shape) {
    std::set<std::string_view> ids;
    for (const ChatProvider* provider : chatProviders()) {
        EXPECT_TRUE(ids.insert(provider->id).second);
        EXPECT_EQ(findChatProvider(provider->id), provider);
        for (const char* body : kHostile) {
            const std::string what = std::string(provider->id) + ": " + body;
            const net::Response response{.status = 200, .body = body};
            expectCalm(provider->readReply(response), what);
            expectCalm(provider->readModels(response), what);
            EXPECT_FALSE(provider->readRefusal(response).message.empty());
            ChatReply reply;
            const auto delta = provider->readEvent({"message", body, ""}, reply);
            if (!delta) {
                EXPECT_FALSE(delta.error().message.empty());
            }
        }
    }
    EXPECT_EQ(findChatProvider("none"), nullptr);
}

} // namespace
} // namespace reelwright::generate
